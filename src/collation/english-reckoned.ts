/** What an English sentence reckons from rows: changes, ratios, shares, sums, means and what is left of a whole. */

import type { Observation } from '../dataset/schema.ts';
import type { EnglishNumber } from './english.ts';
import { type Kind, kindOf } from './english-kind.ts';
import type { Said } from './english-metric.ts';
import {
  levelOf,
  meantBy,
  type Pair,
  type Parted,
  pairOf,
  saidApart,
  scopesIn,
  sidesOf,
} from './english-operands.ts';
import { timesOf } from './english-time.ts';
import type { LedgerIndex } from './ledger-index.ts';
import {
  added,
  divided,
  judgeMade,
  lessened,
  type Made,
  type MadeClaim,
  madeOf,
  mapped,
  roundFraction,
  roundMultiple,
} from './made.ts';
import { countOf } from './mean.ts';
import type { Judged } from './verdict.ts';

/** `null` of what counts by itself, or is made of no rows. `all`: the numbers of the sentence. */
export function judgeReckoned(said: Said, all: readonly EnglishNumber[], known: LedgerIndex): Judged | null {
  const kind = kindOf(said.text, said.number);
  if (!kind) return null;
  const others = all.filter(
    (one) => one !== said.number && (kind.kind === 'sum' || !isReckoned(kindOf(said.text, one))),
  );
  switch (kind.kind) {
    case 'difference':
    case 'growth':
    case 'ratio':
      return judgePair(
        said,
        kind,
        saidApart(said, others, known) ?? pairOf(said, others, known) ?? sidesOf(said, known),
      );
    case 'share':
      return judgeShare(said, others, known);
    case 'rest':
      return judgeRest(said, others, known);
    case 'sum':
      return judgeSum(said, others, known);
    case 'mean':
      return judgeMean(said, others, known);
  }
}

const isReckoned = (kind: Kind | null): boolean => kind !== null && !/^(?:sum|mean)$/.test(kind.kind);

function judgePair(said: Said, { kind, direction }: Kind, pair: Pair | null): Judged | null {
  if (!pair) return null;
  const { entry } = pair;
  const [own, base] = isFromLater(said, pair) ? [pair.base, pair.own] : [pair.own, pair.base];
  const [a, b] = [madeOf(own), madeOf(base)];
  if (!a || !b) return null;
  if (kind === 'difference') {
    const isBelow = direction === null && a.nominal < b.nominal;
    const [more, less] = isBelow ? [b, a] : [a, b];
    const terms = isBelow ? [base, ' − ', own] : [own, ' − ', base];
    return judgeMade(claimOf(said, direction ?? 'up', 'change'), entry.metric, terms, lessened(more, less));
  }
  const ratio = divided(a, b);
  if (kind === 'ratio')
    return judgeMade(claimOf(said, 'up', 'ratio'), entry.metric, [own, ' ÷ ', base], ratio);
  const isPercent = said.number.unit === '%';
  const made = ratio && mapped(ratio, (one) => (one - 1) * (isPercent ? 100 : 1));
  const role = isPercent ? 'change' : 'share';
  return judgeMade(claimOf(said, direction ?? 'up', role), entry.metric, [own, ' ÷ ', base, ' − 1'], made);
}

/** 2021 was five percent below the level of 2022: the later of two years is what the number is measured from. */
function isFromLater({ text, number }: Said, { own, base }: Pair): boolean {
  const year = fromYear.exec(text.slice(number.end))?.[1];
  const [later, earlier] = [own, base].map(({ period_end }) => period_end?.slice(0, 4));
  return year !== undefined && year === later && year !== earlier;
}
const fromYear =
  /^(?:\s+[a-z-]+){0,5}?\s+(?:than|below|above|over|under|short of|on|against|versus|compared (?:with|to))\s+(?:the |that |those )?(?:(?:same|level|levels|number|total|figure|period|half|months|whole|full|all|first|second|six|year) )*(?:(?:of|in|for) )?((?:19|20)\d\d)\b/;

const isWithin = (part: Observation, whole: Observation): boolean =>
  part !== whole &&
  part.period_start !== null &&
  part.period_start >= (whole.period_start ?? '9') &&
  (part.period_end ?? '9') <= (whole.period_end ?? '');

function judgeShare(said: Said, others: readonly EnglishNumber[], known: LedgerIndex): Judged | null {
  const parted = ofTimes(said, others, known) ?? ofScopes(said, known);
  if (!parted) return null;
  const { entry, part, wholes } = parted;
  const [own, first, ...rest] = [part, ...wholes].map(madeOf);
  const whole = rest.reduce((sum: Made | null, one) => sum && one && added(sum, one), first ?? null);
  const quotient = own && whole ? divided(own, whole) : null;
  const made = quotient && (said.number.unit === '%' ? mapped(quotient, (ratio) => ratio * 100) : quotient);
  const [opened, closed] = wholes.length > 1 ? ['(', ')'] : ['', ''];
  const sum = wholes.flatMap((row, at) => (at === 0 ? [row] : [' + ', row]));
  return judgeMade(claimOf(said, 'up', 'share'), entry.metric, [part, ` ÷ ${opened}`, ...sum, closed], made);
}

/** The first quarter brought a fifth of the 96.16 million of the year. */
function ofTimes(said: Said, others: readonly EnglishNumber[], known: LedgerIndex): Parted | null {
  const pair = wholeOf(said, others, known);
  return pair && { entry: pair.entry, part: pair.part, wholes: [pair.whole] };
}

function wholeOf(said: Said, others: readonly EnglishNumber[], known: LedgerIndex) {
  const pair = pairOf(said, others, known);
  if (pair?.entry.metric.measure !== 'flow') return null;
  const { entry, own, base } = pair;
  if (isWithin(own, base)) return { entry, part: own, whole: base };
  return isWithin(base, own) ? { entry, part: base, whole: own } : null;
}

/** The cross-provincial ones made up 36.5 percent: of both parts together. */
function ofScopes(said: Said, known: LedgerIndex): Parted | null {
  const parts = scopesIn(said, known);
  const { stemsOf } = known.wording;
  const { text, number } = said;
  const clauses = text.split(/(?<=[,;:])\s/);
  let from = 0;
  const spans = clauses.map((clause) => {
    const start = text.indexOf(clause, from);
    from = start + clause.length;
    return { start, end: from };
  });
  const own = spans.find(({ start, end }) => start <= number.start && number.start < end);
  if (!own || parts.length !== 2) return null;
  const namedIn = (words: string) => {
    const stems = stemsOf(words);
    const named = parts.filter((part) => part.own.some((stem) => stems.has(stem)));
    return named.length === 1 ? named[0] : undefined;
  };
  const inFront = text.slice(own.start, number.start);
  const ends = [...text.matchAll(/[A-Za-z]+/g)].map(({ 0: word, index }) => index + word.length);
  const placeOf = (part: (typeof parts)[number]): number =>
    ends.find((end) => part.own.some((stem) => stemsOf(text.slice(0, end)).has(stem))) ?? text.length;
  const ordered = parts.toSorted((a, b) => placeOf(a) - placeOf(b));
  const part = /\bthe latter\b/i.test(inFront)
    ? ordered[1]
    : /\bthe former\b/i.test(inFront)
      ? ordered[0]
      : (namedIn(inFront) ?? namedIn(text.slice(number.end, own.end)));
  return part ? { entry: part.entry, part: part.row, wholes: parts.map(({ row }) => row) } : null;
}

/** 53.95 million in the first half and 116 million in the year leave 62 million. */
function judgeRest(said: Said, others: readonly EnglishNumber[], known: LedgerIndex): Judged | null {
  const pair = wholeOf(said, others, known);
  const [whole, part] = [pair && madeOf(pair.whole), pair && madeOf(pair.part)];
  if (!pair || !whole || !part) return null;
  return judgeMade(
    claimOf(said, 'up', 'level'),
    pair.entry.metric,
    [pair.whole, ' − ', pair.part],
    lessened(whole, part),
  );
}

/** Ten in June 2019 and six more that September make sixteen; both parts of a scope together. */
function judgeSum(said: Said, others: readonly EnglishNumber[], known: LedgerIndex): Judged | null {
  const inFront = others.filter(({ start }) => start < said.number.start);
  const [meant, ...more] = inFront.length > 1 ? meantBy(said, inFront, known) : [];
  const listed = meant && more.length === 0 && meant.entry.metric.measure === 'flow' ? meant.levels : [];
  const scoped = scopesIn(said, known);
  const rows =
    listed.length > 1 && listed.length === inFront.length
      ? listed.map(({ row }) => row)
      : scoped.length === 2 && scoped.every((one) => one.isSaid)
        ? scoped.map(({ row }) => row)
        : [];
  const metric = listed.length > 1 ? meant?.entry.metric : scoped[0]?.entry.metric;
  const [first, ...rest] = rows.map(madeOf);
  if (!metric || rows.length < 2 || new Set(rows).size < rows.length) return null;
  const made = rest.reduce((sum: Made | null, one) => sum && one && added(sum, one), first ?? null);
  const terms = rows.flatMap((row, at) => (at === 0 ? [row] : [' + ', row]));
  return judgeMade(claimOf(said, 'up', 'level'), metric, terms, made);
}

/** A day of a period's flow; services for each user. */
function judgeMean(said: Said, others: readonly EnglishNumber[], known: LedgerIndex): Judged | null {
  const shared = ofEach(said, others, known);
  if (shared) return shared;
  const [, per] = /\b(?:a|per|each|every)[\s-](?:single\s+)?(day|month)\b/i.exec(said.text) ?? [];
  const unit =
    per ?? (/\bdaily\b/i.test(said.text) ? 'day' : /\bmonthly\b/i.test(said.text) ? 'month' : null);
  const [time] = timesOf(said.text);
  const [meant, ...more] = meantBy(said, others, known);
  if (!unit || !meant || more.length > 0 || !time?.start) return null;
  const row = meant.entry.rows.findLast(
    ({ period_start, period_end }) => period_start === time.start && period_end === time.end,
  );
  const count = countOf(unit === 'day' ? '天' : '月', time.start, time.end);
  const whole = row && madeOf(row);
  if (!row || !whole || !count) return null;
  const divisor = { zh: `${count.size}${count.zh}`, en: `${count.size} ${count.en}` };
  return judgeMade(
    claimOf(said, 'up', 'level'),
    meant.entry.metric,
    [row, ' ÷ ', divisor],
    mapped(whole, (value) => value / count.size),
  );
}

/** The 1.54 billion services by the 290 million users: 5.3 each. */
function ofEach(said: Said, others: readonly EnglishNumber[], known: LedgerIndex): Judged | null {
  const inFront = others.filter(({ start }) => start < said.number.start).slice(-2);
  const [one, other] = inFront.map((number) => levelOf(said.text, number, known));
  const [all, many] = [one && madeOf(one.row), other && madeOf(other.row)];
  if (!one || !other || !all || !many || one.entry === other.entry || !isEach.test(said.text)) return null;
  const [a, b, from, by] = all.nominal > many.nominal ? [all, many, one, other] : [many, all, other, one];
  return judgeMade(claimOf(said, 'up', 'level'), from.entry.metric, [from.row, ' ÷ ', by.row], divided(a, b));
}
const isEach = /\b(?:each|apiece|a head|per|every|average)\b/i;

export function claimOf(
  { text, number }: Said,
  direction: 'up' | 'down',
  role: MadeClaim['finding']['role'],
): MadeClaim {
  const { start, end, quote, value, low, high, bound, unit, decimals } = number;
  return {
    finding: {
      ...{ start, end, text: quote, value, low, high, bound, decimals, direction },
      ...{ unit: unit === 'share' ? null : unit, role, measure: null, per: null },
    },
    scale: { factor: 1 },
    ...(/\d/.test(quote)
      ? {}
      : unit === 'share'
        ? { room: roundFraction }
        : unit === '倍'
          ? { room: roundMultiple }
          : {}),
    given: { text },
  };
}
