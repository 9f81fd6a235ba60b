/** The types that a column of a file may have, by the names that links and the store know them by. */

/**
 * The types a person chooses from; FORMATTED ones are 1,234 · 1'234 · １２３ · 12.5% · 3.2亿 and 2020年5月 · 2020.10 · 31.12.2020
 * · 31 Dec 2020 · 民國109年, COMMA ones 1.234,5, DAY FIRST 31/12/2020 and 31/12/2020 8:30, MONTH FIRST 12/31/2020.
 */
export const columnTypes = [
  'VARCHAR',
  'BIGINT',
  'DOUBLE',
  'DATE',
  'TIMESTAMP',
  'BOOLEAN',
  'FORMATTED NUMBER',
  'COMMA NUMBER',
  'FORMATTED DATE',
  'DAY FIRST DATE',
  'MONTH FIRST DATE',
  'DAY FIRST TIMESTAMP',
  'MONTH FIRST TIMESTAMP',
] as const;
export type ChosenType = (typeof columnTypes)[number];
export type DayOrMonthType = Extract<ChosenType, `${'DAY' | 'MONTH'} FIRST ${string}`>;
/** What a file with types of its own brings beside those. */
type BroughtType = 'HUGEINT' | 'TIME' | 'INTERVAL' | 'TIMESTAMP_NS' | `DECIMAL(${number},${number})`;
export type ImportType = ChosenType | BroughtType;

export interface ImportColumn {
  readonly name: string;
  readonly type: ImportType;
}

/** A type named elsewhere (in a link, in a note of an earlier visit), which becomes part of a statement. */
export function toImportType(type: string): ImportType {
  const now = type.replace(/^WRITTEN /, 'FORMATTED ');
  const [, precision, scale] = /^DECIMAL\((\d{1,2}),(\d{1,2})\)$/.exec(now) ?? [];
  const brought =
    /^(HUGEINT|TIME|INTERVAL|TIMESTAMP_NS)$/.test(now) || fitsDecimal(Number(precision), Number(scale));
  return columnTypes.find((known) => known === now) ?? (brought ? (now as BroughtType) : 'VARCHAR');
}

/** Whether the engine has a decimal of so many digits, so many of them behind the point. */
export function fitsDecimal(precision: number, scale: number): boolean {
  return precision >= 1 && precision <= 38 && scale >= 0 && scale <= precision;
}

/** The type a column has in the engine. */
export function storedType(type: ImportType): string {
  if (type === 'FORMATTED NUMBER' || type === 'COMMA NUMBER') return 'DOUBLE';
  if (/ TIMESTAMP$/.test(type)) return 'TIMESTAMP';
  return / DATE$/.test(type) ? 'DATE' : type;
}
