/** What a Chinese or English sentence asks of rows where the rules found no operands. */

import type { Metric } from '../dataset/schema.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { contextOf, sentenceAround } from '../text/clause.ts';
import type { Time } from './claim-time.ts';
import { isOfAnotherCountry } from './countries.ts';
import { isOfAnotherOffice } from './definition.ts';
import type { EnglishNumber } from './english.ts';
import { type Kind, kindOf } from './english-kind.ts';
import { claimedBy, type Said } from './english-metric.ts';
import { timesSaid } from './english-operands.ts';
import { claimOf } from './english-reckoned.ts';
import { yearBefore } from './english-time.ts';
import { pairsIn } from './evidence.ts';
import { judgeExplained } from './explanation.ts';
import { isAlike, type LedgerIndex } from './ledger-index.ts';
import { clauseBefore } from './operands.ts';
import { stretchIn } from './rank.ts';
import type { Judged } from './verdict.ts';

const bare = (label: string): string => label.replace(/[（(][^（()）]*[)）]/g, '');

export function explainEnglish(said: Said, all: readonly EnglishNumber[], known: LedgerIndex): Judged | null {
  const { text, number } = said;
  const kind = kindOf(text, number);
  if (kind?.kind === 'mean') return null;
  const { stemsOf } = known.wording;
  // Half the size of, half as many as: no part of a whole.
  const isOfOther =
    kind?.kind === 'share' &&
    /^\s+(?:as\b|that of\b|the (?:size|number|total|count|figure)\b)/i.test(text.slice(number.end));
  return judgeExplained(
    {
      claim: claimOf(said, kind?.direction ?? 'up', roles[kind?.kind ?? 'sum'] ?? 'level'),
      kind: isOfOther ? { kind: 'ratio', direction: null } : (kind ?? { kind: 'sum', direction: null }),
      said: stemsOf(text),
      wordsOf: ({ label_en }: Metric) => stemsOf(bare(label_en)),
      unitOf: ({ unit_en }: Metric) => unit_en,
      isHeadSaid: ({ unit_en }: Metric) => new RegExp(`\\b${unit_en}\\b`, 'i').test(text),
      isCounted: () => true,
      times: timesSaid(text),
      stretch: stretchIn(text),
      isRun: /\b(?:from|between)\b/i.test(text),
      levels: all.filter((one) => one !== number && !kindOf(text, one)).map(claimedBy),
    },
    known,
  );
}

/** 能办口岸签证的城市…添了一座: what is counted is the thing that a name ends with. */
const headOf = (label: string): RegExp =>
  new RegExp(`${bare(label).slice(-2)}(?=[，、：；仅只共总有达为数添增多少又再]|$)`);
const isHeadUncounted = ({ unit_zh, label_zh }: Metric, { unit, finding }: Fact, before: string): boolean =>
  unit_zh === '个' && /^[座个处]$/.test(unit) && finding.noun === null && before.includes(label_zh.slice(-2));

const roles: Readonly<Record<string, 'change' | 'share' | 'ratio'>> = {
  growth: 'change',
  share: 'share',
  ratio: 'ratio',
};

/** The verdict that rows explain, else the one that was read; what is left of two is denied by no one row. */
export function explain(fact: Fact, read: Judged, all: readonly Fact[], known: LedgerIndex): Judged {
  const explained = rowsExplaining(fact, all, known);
  const isOfRest = kindIn(fact)?.kind === 'rest' && read.verdict === 'wrong' && !read.reckoning;
  return explained ?? (isOfRest ? { ...read, verdict: 'unsure' } : read);
}

function rowsExplaining(fact: Fact, all: readonly Fact[], known: LedgerIndex): Judged | null {
  if (isOfAnotherOffice(fact, known.words) || isOfAnotherCountry(fact, known.words)) return null;
  const kind = kindIn(fact) ?? { kind: 'sum', direction: null };
  const { given, finding } = fact;
  const { text } = given;
  const { before, quote, after } = sentenceAround(text, finding.start, finding.end);
  const [from, to] = [finding.start - before.length, finding.end + after.length];
  const isCount = !/^[%倍番-]$/.test(fact.unit);
  return judgeExplained(
    {
      claim: fact,
      kind,
      said: pairsIn(before + quote + after, known.wording),
      wordsOf: ({ label_zh }: Metric) => pairsIn(bare(label_zh), known.wording),
      // 17条措施 and 15项措施 are counted alike.
      unitOf: ({ unit_zh }: Metric) => (/^[项条]$/.test(unit_zh) ? '项' : unit_zh),
      isCounted: (entry) => !isCount || isAlike(entry, fact) || isHeadUncounted(entry.metric, fact, before),
      isHeadSaid: ({ label_zh }: Metric) => headOf(label_zh).test(before),
      times: timesInChinese(fact, from, to),
      stretch: stretchIn(before),
      isRun: /[从由自]/.test(before),
      levels: all.filter(
        (one) =>
          one !== fact &&
          one.finding.start >= from &&
          one.finding.end <= to &&
          (kind.kind === 'sum' || !kindIn(one)),
      ),
    },
    known,
  );
}

/** 多了, 又多发了, 少办了: also with what was done more or less. */
const approx = '(?:[约近逾整仅只达]|超过|将近|大约|差不多|仅仅|整整|足足)*$';
const up = new RegExp(
  `(?:[增多添涨升扩][加长了出幅大到]?了?|高出?|超出|净增|(?<![至很许不缺])多\\p{Script=Han}{1,2}[了出])${approx}`,
  'u',
);
const down = new RegExp(
  `(?:[减降缩][少了低幅小]?了?|[少低]了?|下滑|(?<![至很许不缺])少\\p{Script=Han}{1,2}[了出])${approx}`,
  'u',
);
const apart = /(?:相?差|差距)(?:了|达|[约近逾]|是|为)*$/;
const rest = /刨[去除]|扣[除去掉]|除[去开]|减[去掉]|去掉|剔除|其余|剩[下余]|余下/;

/** Whether a Chinese number tells how others stand to each other, or what is left of them. */
export const isReckoned = (fact: Fact): boolean => kindIn(fact) !== null;

/** What a Chinese number tells of rows. */
function kindIn(fact: Fact): Kind | null {
  const { finding, unit } = fact;
  const lead = clauseBefore(fact);
  const isPart = unit === '%' || /成|分之|半$/.test(finding.text);
  const direction =
    finding.direction === 'down' || down.test(lead)
      ? 'down'
      : finding.direction === 'up' || up.test(lead)
        ? 'up'
        : null;
  if (unit === '倍') return { kind: finding.role === 'change' ? 'growth' : 'ratio', direction: null };
  if (isPart) {
    if (direction) return { kind: 'growth', direction };
    const isOfOther = /相当于|等于|抵得上|[是为]\p{Script=Han}{2,}的$/u.test(lead);
    return { kind: isOfOther ? 'ratio' : 'share', direction: null };
  }
  if (direction) return { kind: 'difference', direction };
  if (apart.test(lead)) return { kind: 'difference', direction: null };
  const { before } = sentenceAround(fact.given.text, finding.start, finding.end);
  return rest.test(before) && !rest.test(contextOf(fact.given.text, finding).clause.slice(0, 4))
    ? { kind: 'rest', direction: null }
    : null;
}

/** The times of a sentence; 从2020年5月到2024年2月27日 are two. */
function timesInChinese({ given }: Fact, from: number, to: number): readonly Time[] {
  const times: Time[] = [];
  for (const { kind, start, end, text, period } of given.extraction.findings) {
    if (kind !== 'date' || !period?.end || start < from || start >= to) continue;
    const { precision } = period;
    // 2025年年中, which is read as its year.
    if (precision === 'year' && /^年?中(?!央|国|的|，)/.test(given.text.slice(end))) {
      const day = `${period.end.slice(0, 4)}-06-30`;
      times.push({ start: day, end: day, precision: 'month' });
      continue;
    }
    const isRun =
      period.start !== null &&
      /[到至—－~-]/.test(text) &&
      period.start.slice(0, 7) !== period.end.slice(0, 7) &&
      !/^\d{4}年\d{1,2}(?:月)?[到至—－~-]\d{1,2}月/.test(text);
    const own: Time[] =
      isRun && period.start
        ? [
            { start: period.start, end: period.start, precision },
            { start: null, end: period.end, precision },
          ]
        : [{ start: period.start, end: period.end, precision }];
    for (const time of own) {
      const last = times.at(-1);
      // 2024年2月27日: the day is of the month that was read before it, 2021年…6月1日 of its year.
      if (last && time.start !== null && holds(last, time)) times.pop();
      if (!times.some((one) => one.start === time.start && one.end === time.end)) times.push(time);
    }
  }
  const [only, ...more] = times;
  // 比上一年, 比去年同期: of the year before the one time that is said.
  if (only && more.length === 0 && /上一?年|前一年|去年同期|同期/.test(given.text.slice(from, to)))
    times.push(yearBefore({ ...only, isWithin: true }));
  return times;
}

const holds = (whole: Time, { end, precision }: Time): boolean =>
  whole.precision !== precision &&
  end.startsWith(whole.end.slice(0, whole.precision === 'year' ? 4 : 7)) &&
  (whole.start === null || whole.start.slice(0, 7) === whole.end.slice(0, 7) || whole.precision === 'year');
