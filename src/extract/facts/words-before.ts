/** The words before a number that name it, without those that only lead to it. */

import type { Mention } from '../finding.ts';
import { isFormer } from './change.ts';
import { Clause, openWords, type Range } from './clause.ts';
import type { Datum } from './datum.ts';
import { isJoinedTo, isOfMeasuring, withoutLead, withoutOrigin, withoutVerb } from './own-words.ts';
import type { Reading } from './reading.ts';
import { lengthOf, nameIn, wordsOf } from './subject.ts';

/** The words before a number that name it, and as one phrase. */
export interface Words {
  readonly name: readonly Range[];
  readonly said: string;
}

export const noWords: Words = { name: [], said: '' };

/** The words before a number in its clause, without those that lead to it and name nothing. */
export function wordsBefore(reading: Reading, datum: Datum): Words {
  const { text, clause } = reading;
  const { finding, change, isChange, isShare } = datum;
  const own = withoutOrigin(text, namePast(reading, finding), isShare);
  let name = inFull(reading, withoutLead(text, own, change));
  if (isChange) name = withShare(text, finding, withoutVerb(text, clause, name));
  const said = wordsOf(text, name);
  // 由科目一考试合格后30日调整为20日: from where it moves is not what moves
  const opens = said[0] === '由' || said[0] === '从';
  const isOrigin = opens && clause.lead === clause.start && isFormer(text, clause, finding);
  // 在业务收入中占比15.6%: the whole is not what is measured
  const isWhole = isShare && said.endsWith('中');
  const isNothing = isOrigin || isWhole || (said.length === 1 && '向对为在从由前所'.includes(said));
  return isNothing || (said !== '' && isOfMeasuring(said)) ? noWords : { name, said };
}

/** 发电|占比|提高1.3个百分点: what moves by points is the share. */
function withShare(text: string, { unit }: Mention, name: Range[]): Range[] {
  const last = name.at(-1);
  const isShare = last && unit === '个百分点' && text.startsWith('占比', last.end);
  return isShare ? [...name.slice(0, -1), { start: last.start, end: last.end + 2 }] : name;
}

/** The name in the clause; with the number before it where that stands inside the name. */
function namePast({ text, findings, clause }: Reading, finding: Mention): Range[] {
  const name = nameIn(text, findings, clause, finding.start);
  if (
    clause.statistic === null ||
    name.length === 0 ||
    !isJoinedTo(text, clause.start, findings[clause.statistic])
  )
    return name;
  const wide = new Clause(clause.start, clause.outer);
  wide.tokens.push(...clause.tokens);
  wide.groups = clause.groups;
  const all = nameIn(text, findings, wide, finding.start);
  return lengthOf(all) > 0 ? all : name;
}

/** 小型自动挡汽车科目二考试取消一项，考试由5项减少为4项: a short noun that the clause before says in full. */
function inFull({ text, breath }: Reading, name: Range[]): Range[] {
  const [only] = name;
  const { topic } = breath;
  if (!only || name.length > 1 || only.end - only.start !== 2 || !topic || breath.subject) return name;
  const at = text.slice(topic.start, breath.topicEnd).indexOf(text.slice(only.start, only.end));
  const start = openWords(text, topic.start, breath.topicEnd);
  const end = topic.start + at + 2;
  return at > 0 && end - start > 2 && end - start <= 16 ? [{ start, end }] : name;
}
