/** Values of DuckDB's own bindings as the cells of a line: the texts that the page's engine gives. */

import { shortestSingle, toDigits } from '../../src/engine/arrow-cell.ts';
import { clockText, dayText, momentText, spanText } from '../../src/engine/time-text.ts';

/** The parts of the bindings' classes of values that are read here. */
interface Parts {
  readonly days: number;
  readonly months: number;
  readonly micros: bigint;
  readonly millis: bigint;
  readonly seconds: bigint;
  readonly nanos: bigint;
  readonly value: bigint;
  readonly scale: number;
  readonly bytes: Uint8Array;
  readonly items: readonly unknown[];
  readonly entries: Readonly<Record<string, unknown>>;
}

const zoned = (moment: string) => (moment.includes('T') ? `${moment}Z` : moment);

/** By class: a text that stands in quotes. */
const texts: Readonly<Record<string, (value: Parts) => string>> = {
  DuckDBDateValue: ({ days }) => dayText(days),
  DuckDBTimeValue: ({ micros }) => clockText(micros * 1000n),
  DuckDBTimeNSValue: ({ nanos }) => clockText(nanos),
  DuckDBTimestampSecondsValue: ({ seconds }) => momentText(seconds, 0),
  DuckDBTimestampMillisecondsValue: ({ millis }) => momentText(millis, 1),
  DuckDBTimestampValue: ({ micros }) => momentText(micros, 2),
  DuckDBTimestampNanosecondsValue: ({ nanos }) => momentText(nanos, 3),
  DuckDBTimestampTZValue: ({ micros }) => zoned(momentText(micros, 2)),
  DuckDBIntervalValue: ({ months, days, micros }) => spanText(months, days, micros * 1000n),
  DuckDBBlobValue: ({ bytes }) => Buffer.from(bytes).toString('hex'),
};

/** By class: JSON of what is within. */
const nests: Readonly<Record<string, (value: Parts, single: boolean) => string>> = {
  DuckDBListValue: ({ items }, single) => list(items, single),
  DuckDBArrayValue: ({ items }, single) => list(items, single),
  DuckDBStructValue: ({ entries }, single) =>
    `{${Object.entries(entries).map(([name, value]) => `${JSON.stringify(name)}:${literal(value, single)}`)}}`,
  DuckDBMapValue: ({ entries }, single) =>
    `{${(entries as unknown as readonly { key: unknown; value: unknown }[]).map(({ key, value }) => {
      const name = literal(key, single);
      return `${name.startsWith('"') ? name : JSON.stringify(name)}:${literal(value, single)}`;
    })}}`,
  DuckDBUnionValue: ({ value }, single) => literal(value, single),
};

/** @param type as DuckDB names it */
export function toCell(value: unknown, type: string): string | number | boolean | null {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  const said = literal(value, type.includes('FLOAT'));
  return said.startsWith('"') ? (JSON.parse(said) as string) : said;
}

/** A value within JSON: numbers with all their digits, dates and other texts in quotes. @param single of numbers */
function literal(value: unknown, single: boolean): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? String(single ? shortestSingle(value) : value)
      : JSON.stringify(String(value));
  const name = (value as object).constructor.name;
  const parts = value as Parts;
  if (name === 'DuckDBDecimalValue') return toDigits(parts.value, parts.scale);
  const nest = nests[name];
  return nest ? nest(parts, single) : JSON.stringify(texts[name]?.(parts) ?? String(value));
}

function list(items: readonly unknown[], single: boolean): string {
  return `[${items.map((item) => literal(item, single))}]`;
}
