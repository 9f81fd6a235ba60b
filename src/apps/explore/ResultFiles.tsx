import { useState } from 'react';
import type { QueryResult } from '../../engine/query-result.ts';
import { type FileColumn, type TableFormat, tableFormats, toTableFile } from '../../share/table-file.ts';
import type { Locale } from '../../text/locale.ts';
import { saveFile } from '../../ui/download.ts';

const words = {
  take: { zh: '下载结果', en: 'Download' },
  busy: { zh: '正在写文件……', en: 'Writing the file…' },
  tooLong: {
    zh: 'XLSX一张表最多1048576行，这个结果更长；请取CSV或Parquet。',
    en: 'A sheet of XLSX holds 1,048,576 rows and this result is longer; take CSV or Parquet.',
  },
};
const names = { csv: 'CSV', json: 'JSON', xlsx: 'XLSX', parquet: 'Parquet' } as const;

interface ResultFilesProps {
  readonly answer: QueryResult;
  readonly locale: Locale;
  /** Asks again for every row when only the first were kept. */
  readonly whole: () => Promise<QueryResult>;
}

/** The whole result as a file. */
export function ResultFiles({ answer, locale, whole }: ResultFilesProps) {
  const [said, setSaid] = useState('');
  const take = async (format: TableFormat) => {
    setSaid(words.busy[locale]);
    try {
      const all = answer.complete ? answer : await whole();
      if (format === 'xlsx' && all.rowCount > 1_048_575) throw new Error(words.tooLong[locale]);
      const file = await toTableFile(toFileTable(all), format);
      saveFile(file, `reform-ledger-result.${format}`);
      setSaid('');
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <p className="choices">
      <span className="hint">{words.take[locale]}</span>
      {tableFormats.map((format) => (
        <button key={format} type="button" onClick={() => void take(format)}>
          {names[format]}
        </button>
      ))}
      <span className="hint" role="status">
        {said}
      </span>
    </p>
  );
}

/** Two columns of one name are told apart by a number, because a record holds a name once. */
function toFileTable(answer: QueryResult) {
  const seen = new Map<string, number>();
  const columns = answer.columns.map((column) => {
    const times = (seen.get(column.name) ?? 0) + 1;
    seen.set(column.name, times);
    const type: FileColumn['type'] =
      column.kind === 'number' ? (column.integer ? 'integer' : 'number') : 'string';
    return { name: times > 1 ? `${column.name}_${times}` : column.name, type, get: column.get };
  });
  const rows = Array.from({ length: answer.rowCount }, (_, row) =>
    Object.fromEntries(
      columns.map(({ name, type, get }) => {
        const cell = get(row);
        const fits = type !== 'integer' || cell === null || Number.isSafeInteger(cell);
        return [name, fits ? cell : Number(cell)];
      }),
    ),
  );
  return { name: 'result', columns, rows };
}
