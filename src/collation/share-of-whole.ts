/** What a part is of its whole, where the ledger has both: 一季度2146万次，占全年的两成多; 跨省的占三分之一强. */

import type { Observation } from '../dataset/schema.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { sentenceAround } from '../text/clause.ts';
import { isOfTime, type Time, timeOf } from './claim-time.ts';
import { scopes } from './definition.ts';
import { type Entry, type LedgerIndex, plain } from './ledger-index.ts';
import { added, divided, judgeMade, madeOf, mapped } from './made.ts';
import { shareIn } from './metric-name.ts';
import { clauseBefore, entryFor, inSentence, type Judgement, rowOf } from './operands.ts';
import { type Judged, nothing } from './verdict.ts';

export const isShare = ({ finding: { role, text, unit } }: Fact): boolean =>
  role === 'share' ||
  (unit === null && role !== 'change' && /半$|分之/.test(text)) ||
  (role === 'level' && text.includes('成'));

/** `null` of what is no share, or of one that the ledger states or may state. */
export function judgeShare(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Judged | null {
  if (!isShare(fact)) return null;
  if (known.entries.some(({ role, units }) => role === 'share' || units.has('%'))) return null;
  const parted = ofTimes(fact, before, known) ?? ofBatch(fact, before, known) ?? ofScopes(fact, known);
  if (!parted) return nothing;
  const { entry, part, wholes } = parted;
  const [own, ...others] = [part, ...wholes].map(madeOf);
  const [first, ...rest] = others;
  const whole = first && rest.reduce((sum, one) => sum && one && added(sum, one), first ?? null);
  const quotient = own && whole ? divided(own, whole) : null;
  const made = quotient && (fact.unit === '%' ? mapped(quotient, (ratio) => ratio * 100) : quotient);
  const [opened, closed] = wholes.length > 1 ? ['(', ')'] : ['', ''];
  const sum = wholes.flatMap((row, at) => (at === 0 ? [row] : [' + ', row]));
  return judgeMade(fact, entry.metric, [part, ` ÷ ${opened}`, ...sum, closed], made);
}

interface Parted {
  readonly entry: Entry;
  readonly part: Observation;
  readonly wholes: readonly Observation[];
}

const isYear = ({ period_start: start, period_end: end }: Observation, year: string): boolean =>
  start === `${year}-01-01` && end === `${year}-12-31`;
const isWithin = (part: Observation, whole: Observation): boolean =>
  part !== whole &&
  part.period_start !== null &&
  part.period_start >= (whole.period_start ?? '9') &&
  (part.period_end ?? '9') <= (whole.period_end ?? '');

/** 2025年全年1.16亿次，上半年占四成多; 一季度2146万次，占全年的两成多. */
function ofTimes(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Parted | null {
  const levels = inSentence(fact, before).filter(({ judged }) => judged.metric?.measure === 'flow');
  const entry = levels.length > 0 ? entryFor(levels.at(-1) as Judgement, known) : undefined;
  const rows = levels.flatMap((level) => (entry && rowOf(level, entry)) ?? []);
  const own = rows.at(-1);
  if (!entry || !own?.period_start || !own.period_end) return null;
  const year = ofYear.exec(clauseBefore(fact));
  if (year) {
    const whole = entry.rows.findLast((row) => isYear(row, year[1] ?? own.period_end?.slice(0, 4) ?? ''));
    const part = whole && rows.findLast((row) => isWithin(row, whole));
    return whole && part ? { entry, part, wholes: [whole] } : null;
  }
  const { period } = fact.finding;
  const part = entry.rows.findLast(
    ({ period_start, period_end }) => period_start === period?.start && period_end === period?.end,
  );
  return part && isWithin(part, own) ? { entry, part, wholes: [own] } : null;
}

/** 占到全年的, 在全年9616万次里只占. */
const ofYear =
  /占(?:了|到|去)?(?:其?当年|全年|(\d{4})年)|在(?:其?当年|全年|(?:\d{4})年)[^，。；]*[里中]只?仅?占/;

/** 22项新举措，2019年6月那一批就占了近一半: a batch of what was counted up. */
function ofBatch(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Parted | null {
  const time = timeOf(fact);
  const level = inSentence(fact, before).findLast(({ judged }) => judged.metric?.measure === 'cumulative');
  const entry = level && entryFor(level, known);
  const whole = entry && rowOf(level, entry);
  const baseline = entry?.metric.baseline ?? '';
  if (!entry || !whole || !time || baseline === '' || time.end < baseline) return null;
  const parts = known.entries.flatMap((other) =>
    other !== entry && other.metric.measure === 'flow' && isAkin(other, entry)
      ? { entry: other, row: rowIn(other, time, whole) }
      : [],
  );
  const [only, ...more] = parts.filter(({ row }) => row !== null);
  return only?.row && more.length === 0 ? { entry, part: only.row, wholes: [whole] } : null;
}

function rowIn({ rows }: Entry, time: Time, whole: Observation): Observation | null {
  const then = rows.filter(
    (row) => isOfTime(row, time) && (row.period_end ?? '') <= (whole.period_end ?? ''),
  );
  return new Set(then.map(({ value }) => value)).size === 1 ? (then.at(-1) ?? null) : null;
}

const isAkin = ({ metric: a }: Entry, { metric: b }: Entry): boolean =>
  a.domain === b.domain && a.unit_zh === b.unit_zh && shareIn(plain(a.label_zh), plain(b.label_zh)) >= 0.5;

/** 异地换领、补领的身份证里，省内跨市的占六成多: of both parts together. */
function ofScopes(fact: Fact, known: LedgerIndex): Parted | null {
  const time = timeOf(fact);
  const said = fact.finding.subject ?? fact.lead;
  const group = scopes.find((words) => words.some((word) => said.includes(word)));
  const of = fact.finding.whole ?? /([^，。；]{4,})[里中]，?[^，。；]*$/.exec(sentenceBefore(fact))?.[1];
  if (!time || !group || !of) return null;
  const parts = partsOf(group, of, time, known);
  const own = parts.find(({ word }) => said.includes(word));
  return own && parts.length > 1
    ? { entry: own.entry, part: own.row, wholes: parts.map(({ row }) => row) }
    : null;
}

const sentenceBefore = ({ given: { text }, finding: { start, end } }: Fact): string =>
  sentenceAround(text, start, end).before;

/** The metrics that words of a scope part, of which a text speaks, with their rows of a time. */
export function partsOf(group: readonly string[], said: string, time: Time, { entries }: LedgerIndex) {
  const parts = group.flatMap((word) => {
    const of = entries.flatMap((entry) => {
      const label = plain(entry.metric.label_zh);
      const row = entry.rows.findLast((one) => isOfTime(one, time));
      const isNamed = label.includes(word) && shareIn(label.replace(word, ''), plain(said)) >= leastScope;
      return row && isNamed ? { word, entry, row } : [];
    });
    return of.length === 1 ? of : [];
  });
  const units = new Set(parts.map(({ entry }) => entry.metric.unit_zh));
  return units.size === 1 ? parts : [];
}

/** How much of a part's name a text must say. */
const leastScope = 0.3;
