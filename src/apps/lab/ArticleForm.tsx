import { documentFiles } from '../../documents/document.ts';
import type { Locale } from '../../text/locale.ts';
import type { Prose } from './read-article.ts';

const words = {
  text: { zh: '文章', en: 'Article' },
  paste: {
    zh: '把文章贴在这里，或把文件拖进来：PDF、DOCX、OFD、网页、RTF、纯文本，或它们的ZIP……',
    en: 'Paste the article here, or drop files: PDF, DOCX, OFD, web page, RTF, plain text, or a ZIP of them…',
  },
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
  /** A sentence for each text that was not taken. */
  readonly faults: readonly string[];
  readonly onText: (text: string) => void;
  readonly onDate: (asOf: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: () => void;
  readonly onClear: () => void;
}

/** The article and its date: typed, pasted, chosen as a file, or the ledger's own. */
export function ArticleForm(props: ArticleFormProps) {
  const { locale, prose, faults, onText, onDate, onFiles, onSample, onClear } = props;
  return (
    <div className="given">
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
        <label className="file">
          {words.file[locale]}
          <input
            type="file"
            multiple
            accept={`${documentFiles},.csv`}
            onChange={({ target }) => {
              onFiles([...(target.files ?? [])]);
              target.value = '';
            }}
          />
        </label>
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
