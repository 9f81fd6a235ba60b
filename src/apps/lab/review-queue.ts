/** In which order numbers are looked at, which of them, and which comes next. */

import type { Observation } from '../../dataset/schema.ts';
import type { Decided } from './read-article.ts';

/** All, what is not decided, what is in doubt, what a check says is wrong; or one unit, behind `unit `. */
export type Filter = 'all' | 'open' | 'doubted' | 'broken' | `unit ${string}`;

/**
 * The doubtful first, then in the order of the text.
 * @param broken where numbers begin that do not add up
 */
export function queueOf(
  decided: readonly Decided[],
  filter: Filter,
  broken: ReadonlySet<number>,
): readonly Decided[] {
  const isAsked = ({ observation, verdict, doubt }: Decided): boolean => {
    if (filter === 'all') return true;
    if (filter === 'open') return verdict === null;
    if (filter === 'doubted') return doubt !== null;
    if (filter === 'broken') return broken.has(observation.start ?? -1);
    return (observation.unit ?? '') === filter.slice('unit '.length);
  };
  const [doubted, others]: [Decided[], Decided[]] = [[], []];
  for (const one of decided) if (isAsked(one)) (one.doubt === null ? others : doubted).push(one);
  return doubted.concat(others);
}

/** The undecided number behind `key`, from the start again after the last; `null` when all are decided. */
export function nextOpen(queue: readonly Decided[], key: string | null): string | null {
  const at = queue.findIndex((one) => one.key === key);
  for (let step = 1; step <= queue.length; step++) {
    const one = queue[(at + step) % queue.length];
    if (one && one.verdict === null && one.key !== key) return one.key;
  }
  return null;
}

/** The neighbour of `key`, none beyond either end. */
export function stepFrom(queue: readonly Decided[], key: string | null, by: 1 | -1): string | null {
  const at = queue.findIndex((one) => one.key === key);
  return queue[Math.max(0, Math.min(queue.length - 1, at + by))]?.key ?? null;
}

/**
 * A table of thousands of rows would hold up every key: a hundred around the one at `place` stand in it, which move by
 * ten: as many are drawn anew.
 */
export function rowsAround(queue: readonly Decided[], place: number): readonly Decided[] {
  const [most, step] = [100, 10];
  const first = Math.floor((place - (most - step) / 2) / step) * step;
  const from = Math.max(0, Math.min(first, queue.length - most));
  return queue.slice(from, from + most);
}

/** The units of the numbers, the commonest first. */
export function unitsOf(rows: Iterable<Pick<Observation, 'unit'>>): readonly string[] {
  const counts = new Map<string, number>();
  for (const { unit: own } of rows) {
    const unit = own ?? '';
    if (unit !== '') counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
}

/** Numbers of one form: read by one rule in one unit, behind the same two signs or behind any. */
export type Form = 'words' | 'unit';

const sharesForm = (one: Decided, other: Decided, text: string, form: Form): boolean => {
  const [{ rule, unit, start }, { rule: ownRule, unit: ownUnit, start: ownStart }] = [
    other.observation,
    one.observation,
  ];
  if (rule !== ownRule || unit !== ownUnit) return false;
  const signsBefore = (place: number | null) => text.slice(Math.max(0, (place ?? 0) - 2), place ?? 0);
  return form === 'unit' || signsBefore(start) === signsBefore(ownStart);
};

/** The undecided numbers of the same form as another. */
export function alikeOf(
  decided: readonly Decided[],
  one: Decided,
  text: string,
  form: Form,
): readonly Decided[] {
  return decided.filter(
    (other) => other.verdict === null && other.key !== one.key && sharesForm(one, other, text, form),
  );
}
