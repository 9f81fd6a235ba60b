/** Means that the ledger does not state: a day or a month of a period's flow, a count for each of another. */

import type { Fact } from '../dataset/text-facts.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { daysBetween } from '../text/calendar.ts';
import { sentenceAround } from '../text/clause.ts';
import { timeOf } from './claim-time.ts';
import { evidenceFor } from './evidence.ts';
import { type Entry, isAlike, type LedgerIndex } from './ledger-index.ts';
import { divided, judgeMade, madeOf, mapped } from './made.ts';
import { clauseBefore, entryFor, entryOf, inSentence, type Judgement, rowAt, rowOf } from './operands.ts';
import type { Judged } from './verdict.ts';

const each = /平均|人均|户均|[日月]均|每[天日月]|每[一百千万十\d]*[个座条家名户县省市位]/;

/** 每一万名中国人里，有2300个. */
const ofMany = /每[一二两三]?[百千万十亿][^，。]{0,12}，[^，。]{0,6}$/;

/** Whether a number is of one of many; a year's mean is judged as what is told of a year. */
export const isMean = (fact: Fact): boolean =>
  fact.finding.per !== '年' &&
  (fact.finding.measure === 'mean' ||
    each.test(clauseBefore(fact)) ||
    ofMany.test(sentenceAround(fact.given.text, fact.finding.start, fact.finding.end).before));

/** `null` of what is no mean, or is made of no rows. */
export function judgeMean(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Judged | null {
  if (!isMean(fact)) return null;
  return ofEach(fact, before, known) ?? ofTime(fact, known);
}

/** 2025年上半年，平均每天近30万笔: 5395万笔 of 181天. */
function ofTime(fact: Fact, known: LedgerIndex): Judged | null {
  const { per, period } = fact.finding;
  const said = clauseBefore(fact).match(/每|均/g) ?? [];
  const isOfMore = /每[一百千万十\d]*个?[县省市区人户名家]|人均|户均/.test(clauseBefore(fact));
  if (!period?.start || !period.end || said.length === 0 || isOfMore) return null;
  const entry = entryOf(fact, known);
  const row = entry?.rows.findLast(
    ({ period_start, period_end }) => period_start === period.start && period_end === period.end,
  );
  const count = per && countOf(per, period.start, period.end);
  const whole = row && madeOf(row);
  // 日均航班 is a mean as it stands.
  const isMeanItself = entry && /均|每/.test(entry.metric.label_zh);
  if (!entry || isMeanItself || !row || !whole || !count || !isAlike(entry, fact)) return null;
  const divisor = { zh: `${count.size}${count.zh}`, en: `${count.size} ${count.en}` };
  return judgeMade(
    fact,
    entry.metric,
    [row, ' ÷ ', divisor],
    mapped(whole, (value) => value / count.size),
  );
}

export function countOf(per: string, start: string, end: string) {
  const days = daysBetween(start, end) + 1;
  if (/^[天日]$/.test(per)) return { size: days, zh: '天', en: 'days' };
  if (/^个?月$/.test(per) && /-01$/.test(start) && days > 27) {
    const [from, to] = [start, end].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
    return { size: (to as number) - (from as number) + 1, zh: '个月', en: 'months' };
  }
  return null;
}

/** 18个口岸开出89条通道，平均每个口岸近5条: of two numbers of the sentence. */
function ofEach(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Judged | null {
  const divisor =
    /(?:每[个座条家名]?|平均一[个座条家名]?|一[个座条家名](?=.*平均))(\p{Script=Han}{1,4}?)(?:平均|[有为达约])*$/u.exec(
      clauseBefore(fact),
    )?.[1] ?? (/人均/.test(clauseBefore(fact)) ? '用户' : null);
  if (!divisor || /^[天日月]/.test(divisor)) return null;
  const levels = inSentence(fact, before).flatMap((level) => {
    const entry = entryFor(level, known);
    const row = entry && rowOf(level, entry);
    return entry && row ? { entry, row, fact: level.fact } : [];
  });
  const by = levels.findLast((level) =>
    `${level.fact.finding.noun}${level.entry.metric.label_zh}`.includes(divisor),
  );
  const of = levels.findLast(
    (level) => level !== by && scaleOf(level.fact.finding.unit).base === scaleOf(fact.finding.unit).base,
  );
  const whole = of ?? (by ? ofSameTime(fact, by.entry, known) : undefined);
  const [all, many] = [whole && madeOf(whole.row), by && madeOf(by.row)];
  if (!whole || !by || !all || !many) return null;
  return judgeMade(fact, whole.entry.metric, [whole.row, ' ÷ ', by.row], divided(all, many));
}

/** 通道设在18个口岸，每个口岸近5条: what is parted stands in no number, and its sentence speaks for one metric so counted. */
function ofSameTime(fact: Fact, by: Entry, known: LedgerIndex) {
  const time = timeOf(fact);
  const [best] = evidenceFor(fact, known).filter(({ entry }) => entry !== by && isAlike(entry, fact));
  const row = best && time && best.cover >= leastCover ? rowAt(best.entry, time) : null;
  return best && row ? { entry: best.entry, row } : undefined;
}
const leastCover = 0.6;
