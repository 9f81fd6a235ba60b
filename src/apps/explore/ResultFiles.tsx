import { useState } from 'react';
import { ledgerTitles } from '../../dataset/ledger.ts';
import type { QueryResult } from '../../engine/database.ts';
import type { Format } from '../../share/formats/format.ts';
import { tableFormats } from '../../share/formats/index.ts';
import type { FileTable } from '../../share/formats/table.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { saveFile } from '../../ui/download.ts';
import { toFileTable } from './result-table.ts';

const words = {
  take: { zh: '下载结果', en: 'Download' },
  texts: {
    zh: '此格式没有相应的类型，以文字写出：',
    en: 'Written as text, for which this form has no type: ',
  },
  busy: { zh: '正在写文件……', en: 'Writing the file…' },
};

interface ResultFilesProps {
  readonly answer: QueryResult;
  readonly locale: Locale;
  /** Asks again for every row when only the first were kept. */
  readonly whole: () => Promise<QueryResult>;
}

/** The whole result as a file. */
export function ResultFiles({ answer, locale, whole }: ResultFilesProps) {
  const [said, setSaid] = useState('');
  const take = async (format: Format<FileTable>) => {
    setSaid(words.busy[locale]);
    try {
      const all = answer.complete ? answer : await whole();
      const texts: string[] = [];
      const file = await format.write(toFileTable(all), locale, ({ name, engineType }) => {
        texts.push(engineType ? `${name} (${engineType})` : name);
      });
      saveFile(file, `${ledgerTitles.id}-result.${format.extension}`);
      setSaid(texts.length > 0 ? `${words.texts[locale]}${texts.join(', ')}` : '');
    } catch (error) {
      setSaid(errorMessage(error, locale));
    }
  };
  return (
    <p className="choices">
      <span className="hint">{words.take[locale]}</span>
      {Object.values(tableFormats).map((format) => (
        <button key={format.id} type="button" onClick={() => void take(format)}>
          {format.name[locale]}
        </button>
      ))}
      <span className="hint" role="status">
        {said}
      </span>
    </p>
  );
}
