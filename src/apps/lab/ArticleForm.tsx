import { useState } from 'react';
import { documentFiles } from '../../documents/document.ts';
import type { Locale } from '../../text/locale.ts';
import { FileField } from '../../ui/FileField.tsx';
import type { Prose } from './read-article.ts';

const words = {
  text: { zh: '文章', en: 'Article' },
  paste: {
    zh: '把文章贴在这里，或把文件拖进来：PDF、DOCX、OFD、网页、RTF、纯文本，或它们的ZIP……',
    en: 'Paste the article here, or drop files: PDF, DOCX, OFD, web page, RTF, plain text, or a ZIP of them…',
  },
  length: {
    zh: (count: number) => `${count.toLocaleString('zh-CN')}字`,
    en: (count: number) => `${count.toLocaleString('en')} characters`,
  },
  edit: { zh: '改文字', en: 'Edit the text' },
  file: { zh: '选择文件', en: 'Choose files' },
  sample: { zh: '用台账的文章试试', en: 'Try the ledger’s article' },
  clear: { zh: '清空', en: 'Clear' },
  asOf: { zh: '文章的日期', en: 'Date of the article' },
  asOfHint: {
    zh: '如2020、2020-05或2020-05-26；不填则“今年”“去年”只作相对时间',
    en: 'such as 2020, 2020-05 or 2020-05-26; without it 今年 and 去年 stay relative',
  },
  wrongDate: { zh: '日期写成2020、2020-05或2020-05-26', en: 'Write the date as 2020, 2020-05 or 2020-05-26' },
};

/** A year, month or day; nothing is one that is not known. */
export const isDate = (text: string) =>
  text === '' || /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text);

interface ArticleFormProps {
  readonly locale: Locale;
  readonly prose: Prose;
  /** The name of the file that the text is of; '' of none. */
  readonly file: string;
  /** Whether more pages of it follow. */
  readonly isGrowing: boolean;
  /** A sentence for each text that was not taken. */
  readonly faults: readonly string[];
  readonly onText: (text: string) => void;
  readonly onDate: (asOf: string) => void;
  /** A person comes to the button that asks for files. */
  readonly onNearFiles: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: () => void;
  readonly onClear: () => void;
}

/** The article and its date: typed, pasted, chosen as a file, or the ledger's own. */
export function ArticleForm(props: ArticleFormProps) {
  const { locale, prose, file, isGrowing, faults, onText, onDate, onNearFiles, onFiles, onSample, onClear } =
    props;
  return (
    <div className="given">
      <Words locale={locale} prose={prose} file={file} isGrowing={isGrowing} onText={onText} />
      <p className="given-acts">
        <label className="as-of">
          {words.asOf[locale]}
          <input
            value={prose.asOf}
            placeholder="2020-05"
            size={11}
            aria-describedby="as-of-hint"
            aria-invalid={!isDate(prose.asOf)}
            onChange={({ target }) => onDate(target.value.trim())}
          />
        </label>
        <FileField
          label={words.file[locale]}
          accept={`${documentFiles},.csv`}
          multiple
          onNear={onNearFiles}
          onFiles={onFiles}
        />
        <button type="button" onClick={onSample}>
          {words.sample[locale]}
        </button>
        {prose.text === '' ? null : (
          <button type="button" onClick={onClear}>
            {words.clear[locale]}
          </button>
        )}
      </p>
      <p className="told" id="as-of-hint">
        {isDate(prose.asOf) ? words.asOfHint[locale] : words.wrongDate[locale]}
      </p>
      {faults.length > 0 ? (
        <p className="fault" role="alert">
          {faults.join('\n')}
        </p>
      ) : null}
    </div>
  );
}

/** So many characters a field lays out at once; a longer file stands in the text below. */
const fieldLength = 20_000;

/** The text to type in; of a file that is long, or still comes, its name and length. */
function Words(props: Pick<ArticleFormProps, 'locale' | 'prose' | 'file' | 'isGrowing' | 'onText'>) {
  const { locale, prose, file, isGrowing, onText } = props;
  const [edited, setEdited] = useState('');
  const isLong = file !== '' && prose.text.length > fieldLength && edited !== file;
  if (isGrowing || isLong)
    return (
      <p className="given-file">
        <b>{file}</b> {words.length[locale](prose.text.length)}{' '}
        {isGrowing ? null : (
          <button type="button" onClick={() => setEdited(file)}>
            {words.edit[locale]}
          </button>
        )}
      </p>
    );
  return (
    <label className="wide-field">
      {words.text[locale]}
      <textarea
        lang="zh-CN"
        rows={prose.text === '' ? 9 : 5}
        value={prose.text}
        placeholder={words.paste[locale]}
        onChange={({ target }) => onText(target.value)}
      />
    </label>
  );
}
