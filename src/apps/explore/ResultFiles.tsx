import { useState } from 'react';
import { ledgerTitles } from '../../dataset/ledger.ts';
import type { QueryResult, ResultColumn } from '../../engine/database.ts';
import type { Format } from '../../share/formats/format.ts';
import { tableFormats } from '../../share/formats/index.ts';
import type { FileColumn, FileTable } from '../../share/formats/table.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { saveFile } from '../../ui/download.ts';

const words = {
  take: { zh: '下载结果', en: 'Download' },
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
      const file = await format.write(toFileTable(all), locale);
      saveFile(file, `${ledgerTitles.id}-result.${format.extension}`);
      setSaid('');
    } catch (error) {
      setSaid(errorMessage(error));
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

/** Two columns of one name are told apart by a number, because a record holds a name once. */
function toFileTable({ columns, rowCount }: QueryResult): FileTable {
  const names = new Set<string>();
  const nameOf = (name: string, times = 1): string => {
    const own = times > 1 ? `${name}_${times}` : name;
    return names.has(own) ? nameOf(name, times + 1) : own;
  };
  return {
    name: 'result',
    columns: columns.map(({ name, kind, integer }) => {
      const own = nameOf(name);
      names.add(own);
      return { name: own, type: typeOf(kind, integer) };
    }),
    length: rowCount,
    cell: (row, column) => columns[column]?.get(row) ?? null,
  };
}

function typeOf(kind: ResultColumn['kind'], integer: boolean): FileColumn['type'] {
  if (kind === 'number') return integer ? 'integer' : 'number';
  return kind === 'date' || kind === 'boolean' ? kind : 'string';
}
