import { columnTypes, type ImportColumn, type ImportType } from '../../import/import-type.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { cellText } from './grid-rows.ts';

/** What each type is called, as a reader chooses it. */
export const typeWords: Readonly<Record<(typeof columnTypes)[number], Text>> = {
  VARCHAR: { zh: '文字', en: 'text' },
  BIGINT: { zh: '整数', en: 'whole number' },
  DOUBLE: { zh: '小数', en: 'number' },
  DATE: { zh: '日期', en: 'date' },
  TIMESTAMP: { zh: '日期时刻', en: 'date and time' },
  BOOLEAN: { zh: '是非', en: 'yes/no' },
  'FORMATTED NUMBER': { zh: '书面数字', en: 'written number' },
  'COMMA NUMBER': { zh: '逗号小数', en: 'number with a decimal comma' },
  'FORMATTED DATE': { zh: '书面日期', en: 'written date' },
  'DAY FIRST DATE': { zh: '日/月/年', en: 'day/month/year' },
  'MONTH FIRST DATE': { zh: '月/日/年', en: 'month/day/year' },
  'DAY FIRST TIMESTAMP': { zh: '日/月/年与时刻', en: 'day/month/year and time' },
  'MONTH FIRST TIMESTAMP': { zh: '月/日/年与时刻', en: 'month/day/year and time' },
};
const words = {
  type: { zh: '的类型', en: ': type' },
};

// More columns than these are loaded, but not shown beforehand.
const shownColumns = 40;

interface PreviewTableProps {
  readonly label: string;
  readonly columns: readonly ImportColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly locale: Locale;
  readonly onType: (at: number, type: ImportType) => void;
}

/** The first rows of a file under its columns, whose types can be changed. */
export function PreviewTable({ label, columns, rows, locale, onType }: PreviewTableProps) {
  const shown = columns.slice(0, shownColumns);
  const more = columns.length - shown.length;
  return (
    <>
      <section className="scroll" aria-label={label} {...scrollable}>
        <table>
          <thead>
            <tr>
              {shown.map((column, at) => (
                <th key={column.name} scope="col">
                  {column.name}
                  <select
                    aria-label={`${column.name}${words.type[locale]}`}
                    value={column.type}
                    onChange={(event) => onType(at, event.target.value as ImportType)}
                  >
                    {typesFor(column.type).map((type) => (
                      <option key={type} value={type}>
                        {type in typeWords ? typeWords[type as keyof typeof typeWords][locale] : type}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbered(rows.slice(0, 8)).map(({ row, line }) => (
              <tr key={line}>
                {shown.map((column, at) => (
                  <td key={column.name}>{cellText(row[at] ?? '').slice(0, 60)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 ? (
        <p className="hint">
          {locale === 'zh' ? `另有${more}列，载入时一并读取。` : `${more} more columns are loaded as well.`}
        </p>
      ) : null}
    </>
  );
}

/** The types to choose from, the file's own among them. */
function typesFor(type: ImportType): readonly ImportType[] {
  return columnTypes.some((known) => known === type) ? columnTypes : [type, ...columnTypes];
}

// What scrolls sideways must be reached by the keyboard.
const scrollable = { tabIndex: 0 } as const;

function numbered(rows: readonly (readonly string[])[]) {
  return rows.map((row, at) => ({ row, line: at + 1 }));
}
