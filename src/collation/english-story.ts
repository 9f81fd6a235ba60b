import { judgeBeside } from './beside.ts';
import { people } from './counting.ts';
import { denied, type Open } from './denial.ts';
import type { EnglishNumber } from './english.ts';
import { numbersIn } from './english-counts.ts';
import { isPart } from './english-definition.ts';
import { type Kind, kindOf } from './english-kind.ts';
import {
  claimedBy,
  digitsOf,
  entryFor,
  holderFor,
  likelyFor,
  type Said,
  wordedFor,
} from './english-metric.ts';
import { isElsewhere, isForeign, isOfProvince } from './english-places.ts';
import { englishRanksIn, judgeEnglishMost, judgeEnglishRank } from './english-rank.ts';
import { judgeReckoned } from './english-reckoned.ts';
import { timeIn } from './english-time.ts';
import {
  isAhead,
  isBehindAll,
  isChange,
  isOther,
  judgeBy,
  judgeStretched,
  rowOf,
} from './english-verdict.ts';
import { explainEnglish } from './explained.ts';
import type { LedgerIndex } from './ledger-index.ts';
import type { Rank } from './rank.ts';
import { type Answered, type Question, withRefusal } from './refusal.ts';
import { type Judged, nothing } from './verdict.ts';

export interface EnglishClaim {
  /** Half-open in the story, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly judged: Answered;
}

/** A stretch of the story without a Han sign, with at least two words in small letters. */
interface EnglishSentence {
  readonly start: number;
  readonly text: string;
}

/** The English sentences of a story; a full stop within a number or before a small letter ends none. */
export function englishSentences(story: string): readonly EnglishSentence[] {
  return [
    ...story.matchAll(
      /[^\n。！？]+?(?:[.!?](?=\s+["“‘']?[A-Z\p{Script=Han}]|\s*(?:\n|$))|(?=[\n。！？]|$))/gu,
    ),
  ]
    .map(({ 0: text, index }) => ({ start: index, text }))
    .filter(({ text }) => !/\p{Script=Han}/u.test(text) && (text.match(/\b[a-z]{2,}\b/g) ?? []).length > 1);
}

/** A claim for each number of a story's English sentences, dates and years aside. */
export function judgeEnglish(sentences: readonly EnglishSentence[], known: LedgerIndex) {
  const claims: Array<EnglishClaim & { readonly sentence: EnglishSentence }> = [];
  let [told, end] = ['', -1];
  for (const sentence of sentences) {
    const isNext = sentence.start === end;
    const before = isNext && goesOn.test(sentence.text) ? told : '';
    claims.push(...judgeSentence(sentence, before, known).map((claim) => ({ ...claim, sentence })));
    // What goes on with a sentence is told of what that was.
    told = before + sentence.text;
    end = sentence.start + sentence.text.length;
  }
  return claims;
}

/** That is 78 million more; of these a third; for the whole year 116 million: a sentence whose subject stands before it. */
const goesOn =
  /^\s*["“‘']?(?:That|This|It|They|These|Those|Both|Its|Their|(?:(?:Of|Among|By|In|For|Over|At|Some|About|Around|Nearly|Almost|More|Another|As)\b[^,.]{0,40}?\b(?:that|these|those|them|which|then|the (?:whole|full|entire|same) (?:year|period))\b)|(?:By|In|For|Over|At) (?:then|(?:the )?(?:end|close) of [A-Z\d]|[A-Z]?[a-z]* ?\d{4})|(?:The|That|This) (?:figure|number|total|tally|count|sum|scheme|list|year)|(?:(?:About|Around|Some|Nearly|Almost|Roughly|Over|More than|Just over|Another) )?\d[\d.,]*(?: (?:thousand|million|billion))? (?:were|was|are|have|had|came|went))\b/;

function judgeSentence({ start, text }: EnglishSentence, before: string, known: LedgerIndex): EnglishClaim[] {
  const claims: EnglishClaim[] = [];
  const numbers = numbersIn(text).map((one) => inUnitOf(one, known));
  const levels: LevelSaid[] = [];
  const whole = before + text;
  const all = before === '' ? numbers : numbersIn(whole).map((one) => inUnitOf(one, known));
  for (const number of numbers) {
    const said = { text, number, time: timeIn(text, number.start) };
    const alone = denied(judge(said, numbers, known), () => openOf(said, numbers, known));
    const there = all.find((one) => one.start === before.length + number.start);
    const judged =
      before !== '' && there && alone.metric === null && !isForeign(text, known)
        ? judgeInContext({ said, whole, there, all }, alone, known)
        : alone;
    // 328 million licences, 110 million of them to women: the row was said already.
    const isSaid =
      judged.verdict === 'wrong' &&
      !judged.reckoning &&
      claims.some(
        ({ judged: { row, verdict } }) => row === judged.row && /^(?:agrees|bound_lost)$/.test(verdict),
      );
    const own = isSaid ? { ...judged, verdict: 'unsure' as const } : judgeEnglishMost(text, judged, known);
    const beside = besideOf({ text, number, judged: own }, numbers, levels, known);
    const kind = changeIn(text, number)?.kind ?? 'sum';
    if (kind === 'sum') levels.push({ number, judged: own });
    claims.push({
      ...{ start: start + number.start, end: start + number.end },
      judged: withRefusal(beside ?? own, () => questionOf(said, known), known),
    });
  }
  for (const rank of englishRanksIn(text).filter(({ start: at }) =>
    numbers.every((one) => at < one.start || at >= one.end),
  ))
    claims.push({
      ...{ start: start + rank.start, end: start + rank.end },
      judged: withRefusal(
        isForeign(text, known) ? nothing : judgeEnglishRank(text, rank, known),
        () => ({
          claimed: claimedBy(numberAt(rank)),
          time: null,
          isForeign: isForeign(text, known),
          likely: [],
        }),
        known,
      ),
    });
  return claims;
}

interface LevelSaid {
  readonly number: EnglishNumber;
  readonly judged: Judged;
}

/** Also an increase of 15 billion jin, of what is measured. */
function changeIn(text: string, number: EnglishNumber): Kind | null {
  const [, rise] =
    /\b(?:(increases?|rises?|growth|gains?)|decreases?|declines?|drops?|falls?) of\s*$/i.exec(
      text.slice(0, number.start),
    ) ?? [];
  const isChange = /\b(?:increases?|rises?|growth|gains?|decreases?|declines?|drops?|falls?) of\s*$/i.test(
    text.slice(0, number.start),
  );
  if (isChange && number.unit !== '%') return { kind: 'difference', direction: rise ? 'up' : 'down' };
  return kindOf(text, number);
}

/** Growth or a share by what the release prints beside the number that it is told of: the last, or in its turn. */
function besideOf(
  { text, number, judged }: LevelSaid & { readonly text: string },
  numbers: readonly EnglishNumber[],
  levels: readonly LevelSaid[],
  known: LedgerIndex,
): Judged | null {
  const kind = changeIn(text, number);
  if (!kind || !/^(?:growth|share|difference)$/.test(kind.kind)) return null;
  if (judged.verdict === 'agrees' || judged.verdict === 'bound_lost') return null;
  const rates = numbers.filter((one) => one.unit === number.unit && changeIn(text, one)?.kind === kind.kind);
  const inTurn = /\brespectively\b/.test(text) && rates.length === levels.length;
  const level = inTurn ? levels[rates.indexOf(number)] : levels.at(-1);
  if (!level || (!inTurn && /\brespectively\b/.test(text))) return null;
  const claimed = claimedBy(number);
  return judgeBeside(
    {
      claimed: { ...claimed, finding: { ...claimed.finding, direction: kind.direction } },
      unit: number.unit ?? level.number.unit ?? '',
      role: kind.kind === 'share' ? 'share' : 'change',
      level: level.judged,
    },
    known,
  );
}

/** A rank as a number of its place, with nothing that it counts. */
const numberAt = ({ start, end, place }: Rank): EnglishNumber => ({
  ...{ start, end, quote: '', value: place, low: place, high: place, decimals: 0 },
  ...{ bound: 'exact', unit: null },
});

interface InContext {
  readonly said: Said;
  /** The sentence with those that it goes on with, and the number and all others in it. */
  readonly whole: string;
  readonly there: EnglishNumber;
  readonly all: readonly EnglishNumber[];
}

/** What a sentence before names bears out a number; it denies none, for it may speak of something else. */
function judgeInContext({ said, whole, there, all }: InContext, alone: Judged, known: LedgerIndex): Judged {
  const time = said.time ?? timeIn(whole, there.start);
  const judged = judge({ text: whole, number: there, time }, all, known);
  if (/^(?:agrees|bound_lost)$/.test(judged.verdict)) return judged;
  return judged.metric && judged.verdict !== 'absent'
    ? {
        verdict: 'unsure',
        metric: judged.metric,
        row: judged.row,
        ...(judged.reckoning ? { reckoning: judged.reckoning } : {}),
      }
    : alone;
}

/** Six days of a ledger that counts hours. */
const inUnitOf = (number: EnglishNumber, { entries }: LedgerIndex): EnglishNumber => {
  const has = (unit: string): boolean => entries.some(({ metric }) => metric.unit_zh === unit);
  const isOfHours = number.unit === '天' && !has('天') && has('小时');
  const [value, low, high] = [number.value, number.low, number.high].map((one) => one && one * 24);
  return isOfHours
    ? { ...number, value: value ?? 0, low: low ?? null, high: high ?? null, unit: '小时' }
    : number;
};

function openOf(said: Said, numbers: readonly EnglishNumber[], known: LedgerIndex): Open {
  const { claimed, time } = questionOf(said, known);
  const all = likelyFor(said, known).filter(({ total }) => total >= leastLikely);
  // Five fields: what stands behind a number is what it counts.
  const behind = all.filter(({ isBehind }) => isBehind);
  const likely = (behind.length > 0 ? behind : all).map(({ entry }) => entry);
  return {
    ...{ claimed, time, likely },
    alike: claimed.value >= 1e5 ? known.entries : likely,
    isOpen: kindOf(said.text, said.number) !== null,
    judgeAs: (value, decimals) => {
      const own = value / claimed.scale.factor;
      const number: EnglishNumber = {
        ...said.number,
        ...{ value: own, low: own, high: own, bound: 'exact', decimals: decimals ?? 0 },
      };
      return judge(
        { ...said, number },
        numbers.map((one) => (one === said.number ? number : one)),
        known,
      );
    },
  };
}

const questionOf = (said: Said, known: LedgerIndex): Question => ({
  claimed: claimedBy(said.number),
  time: said.time,
  isForeign: isForeign(said.text, known),
  likely: likelyFor(said, known)
    .filter(({ total }) => total >= leastLikely)
    .map(({ entry }) => entry),
});
/** So much must speak for a metric that is shown beside a claim without a verdict. */
const leastLikely = 0.5;

function judge(said: Said, numbers: readonly EnglishNumber[], known: LedgerIndex): Judged {
  if (isForeign(said.text, known)) return nothing;
  const reckoned = isElsewhere(said, known) ? null : judgeReckoned(said, numbers, known);
  if (reckoned && reckoned.verdict !== 'unsure') return reckoned;
  // What is no level is held against none, though nothing was found that it is made of.
  const kind = kindOf(said.text, said.number);
  const explained = isElsewhere(said, known) ? null : explainEnglish(said, numbers, known);
  if (explained) return explained;
  if (reckoned) return reckoned;
  if (kind && kind.kind !== 'sum' && said.number.unit !== '%') return judgeUnmade(said, known);
  const found = entryFor(said, known);
  if (found === 'unknown') {
    const holder = holderFor(said, known);
    const row = holder ? (rowOf(said, holder) ?? null) : null;
    // 110 million people, where the row itself counts people.
    if (holder && row && said.number.unit && people.test(said.number.unit) && people.test(row.unit ?? ''))
      return judgeBy(said, holder, known);
    return holder ? { verdict: 'definition', metric: holder.metric, row } : nothing;
  }
  // An aim for a year that no row of the ledger is of.
  if (found === 'unclear')
    return isBehindAll(said, known) ? nothing : { verdict: 'unsure', metric: null, row: null };
  if (isOfProvince(said, found)) return nothing;
  const stretched = judgeStretched(said, found);
  if (stretched) return stretched;
  const held = rowOf(said, found);
  if (held && digitsOf(claimedBy(said.number).value) >= 3 && isPart(said.text, found, known))
    return { verdict: 'definition', metric: found.metric, row: held };
  if (!held && isAhead(said, found)) return { verdict: 'absent', metric: found.metric, row: null };
  if (
    isOther(said) ||
    isPart(said.text, found, known) ||
    isChange(said, found) ||
    isElsewhere(said, known, found)
  )
    return { verdict: 'unsure', metric: found.metric, row: found.rows.at(-1) ?? null };
  return judgeBy(said, found, known);
}

function judgeUnmade(said: Said, known: LedgerIndex): Judged {
  const [best] = wordedFor(said, known);
  if (!best || best.total < leastNamed || isElsewhere(said, known)) return nothing;
  return { verdict: 'unsure', metric: best.entry.metric, row: best.entry.rows.at(-1) ?? null };
}
const leastNamed = 0.9;
