/** Whether a claim counts what a metric counts, or the people of what it counts. */

import type { Metric } from '../dataset/schema.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { sentenceAround } from '../text/clause.ts';

export const people = /^(?:人|名|位)$/;
const personTimes = '人次';
/** 居住证持有人 of 居住证持有人超过1亿. */
const ofPeople = /(?:有人|人数|人员|人口|群众)(?:超过?|突破|达到?|[近逾约])?$/;
const countingWord = /^(?:个|名|人|户|家|所|处|座|项|条|件|起|张|本|国|地|次|人次|条次|辆|笔|种|类)$/;

/** `units`: the units and nouns that the metric is counted in. */
export function countsAlike(
  { unit_zh, label_zh }: Metric,
  units: ReadonlySet<string>,
  { unit, finding, key, given }: Fact,
): boolean {
  if (unit === '-' && ofPeople.test(key.core)) return [...units].some((one) => people.test(one));
  if (isTimesAndPeople(unit, unit_zh)) return false;
  if (units.has(scaleOf(unit).base) || units.has(unit)) return true;
  // 144个小时 is 144小时.
  if (/^个[小月]/.test(unit) && units.has(unit.slice(1))) return true;
  if (unit === '-') return countingWord.test(unit_zh);
  // 16城 is 16个城市.
  if (unit.length === 1 && unit_zh === '个' && label_zh.slice(-2).startsWith(unit)) return true;
  // 53国 is 53个国家, 12条措施 is 12项措施.
  if (unit === '个' && finding.noun !== null)
    return label_zh.includes(finding.noun) || finding.noun.startsWith(unit_zh);
  if (unit === '个')
    return sentenceAround(given.text, finding.start, finding.end).before.includes(label_zh.slice(-2));
  // 十六座城市 is 16个城市.
  if (countingWord.test(unit) && unit_zh === '个' && finding.noun !== null)
    return label_zh.includes(finding.noun);
  return /^[项条]$/.test(unit_zh) && /^[项条种类]$/.test(unit);
}

const isTimesAndPeople = (a: string, b: string): boolean =>
  (people.test(a) && b === personTimes) || (a === personTimes && people.test(b));

/** 1亿人 of 1亿张, 8000万人次 of 8000万人: a count of another thing. */
export const countsPeople = ({ unit_zh }: Metric, { unit, key }: Fact): boolean =>
  isTimesAndPeople(unit, unit_zh) ||
  ((people.test(unit) || (unit === '-' && ofPeople.test(key.core))) &&
    countingWord.test(unit_zh) &&
    !people.test(unit_zh));
