/** Days, moments, times and spans as ISO or DuckDB text, exact and of any year. */

const dayLimit = 0x7fffffff;

/** Days since 1970 as an ISO day. */
export function dayText(days: number): string {
  if (days === dayLimit) return 'infinity';
  return days === -dayLimit ? '-infinity' : toIsoDay(BigInt(days));
}

const unitsPerSecond = [1n, 1000n, 1_000_000n, 1_000_000_000n] as const;
const momentLimit = 0x7fffffffffffffffn;

/** A count of units as nanoseconds; `unit` is Arrow's: 0 seconds, 1 milli-, 2 micro-, 3 nanoseconds. */
export function toNanoseconds(value: bigint | number, unit: number): bigint {
  return BigInt(value) * (1_000_000_000n / (unitsPerSecond[unit] ?? 1n));
}

/** A moment as ISO text without a zone; a fraction only where there is one. */
export function momentText(value: bigint, unit: number): string {
  if (value === momentLimit) return 'infinity';
  if (value === -momentLimit) return '-infinity';
  const perDay = 86_400n * (unitsPerSecond[unit] ?? 1n);
  const rest = ((value % perDay) + perDay) % perDay;
  return `${toIsoDay((value - rest) / perDay)}T${clockText(toNanoseconds(rest, unit))}`;
}

/** Nanoseconds since midnight as a time of day; a fraction in threes of digits, as many as it needs. */
export function clockText(nanoseconds: bigint): string {
  const seconds = nanoseconds / 1_000_000_000n;
  const parts = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n];
  const fraction = String(nanoseconds % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/(000)+$/, '');
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Days since 1970 as an ISO day of any year; JavaScript's own dates end before DuckDB's do. */
function toIsoDay(days: bigint): string {
  // The Gregorian calendar comes round every 400 years, which are 146,097 days.
  const rounds = (days - (((days % 146_097n) + 146_097n) % 146_097n)) / 146_097n;
  const day = new Date(Number(days - rounds * 146_097n) * 86_400_000).toISOString();
  const year = BigInt(day.slice(0, 4)) + rounds * 400n;
  const digits = String(year < 0n ? -year : year).padStart(4, '0');
  return `${year < 0n ? '-' : ''}${digits}${day.slice(4, 10)}`;
}

/** A span of months, days and nanoseconds as DuckDB writes it. */
export function spanText(months: number, days: number, nanoseconds: bigint): string {
  const count = (number: number, unit: string) =>
    number === 0 ? [] : [`${number} ${unit}${Math.abs(number) === 1 ? '' : 's'}`];
  const parts = [
    ...count(Math.trunc(months / 12), 'year'),
    ...count(months % 12, 'month'),
    ...count(days, 'day'),
  ];
  if (nanoseconds !== 0n || parts.length === 0) {
    const clock = clockText(nanoseconds < 0n ? -nanoseconds : nanoseconds);
    parts.push(`${nanoseconds < 0n ? '-' : ''}${clock.includes('.') ? clock.replace(/0+$/, '') : clock}`);
  }
  return parts.join(' ');
}
