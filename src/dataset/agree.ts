/** Whether two printed numbers can be one: 突破5000亿元 and 5318亿元, 12.3万 and 123456. */

/** A number in the unit of both, with the decimal places that are printed of it; a `null` end is open. */
export interface Printed {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: string;
  readonly decimals: number | null;
}

/** Two bounds must be the same; a number lies within a bound and near it, one twice as large is another. */
export function canBeOne(a: Printed, b: Printed): boolean {
  if (a.bound !== 'exact' && b.bound !== 'exact')
    return a.bound === b.bound && a.value === b.value && a.low === b.low && a.high === b.high;
  const [x, y] = [sizeOf(a), sizeOf(b)];
  if (a.bound === 'exact' && b.bound === 'exact') return Math.abs(x - y) <= Math.max(roomOf(a), roomOf(b));
  const [[low, high], [least, most]] = [endsOf(a), endsOf(b)];
  return low <= most && least <= high && Math.min(x, y) * 2 >= Math.max(x, y);
}

/** Half of the last place that is printed. */
const roomOf = ({ decimals }: Printed): number => (decimals === null ? 0 : 0.5 * 10 ** -decimals);

function endsOf(printed: Printed): readonly [number, number] {
  const { value, low, high, bound } = printed;
  const room = roomOf(printed) * (bound === 'about' ? 2 : 1);
  if (bound === 'exact' || bound === 'about') return [(value ?? 0) - room, (value ?? 0) + room];
  return [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY];
}

const sizeOf = ({ value, low, high }: Printed): number => value ?? low ?? high ?? 0;
