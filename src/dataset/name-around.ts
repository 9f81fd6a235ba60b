/** Names that stand apart from their number: before a colon, or before what they leave out. */

import type { Finding } from '../extract/finding.ts';
import { likeness } from './likeness.ts';

/** 医院：|1468个 on a line of its own. */
const listed = /(?:^|[\n。；])[ \t　]*(\p{Script=Han}{2,12})[：:]$/u;
/** 丙类传染病除丝虫病和麻风病外，|报告发病214806例: of what the clause before takes something out. */
const except =
  /(?:^|[\n。；，])(\p{Script=Han}{2,14})(?:除|不含|不包括|扣除|剔除)[^，。；\d]{2,30}(?:外|后|以外|之外)，$/u;
/** 小学专任教师中本科及以上学历的比例为|66.3% */
const ofWhole =
  /(?:^|[\n。；，])(?:其中，?)?(\p{Script=Han}{2,16}中)([^，。；\d]{2,16})的(比例|比重|占比)(?:[为达是占]|达到|约)*$/u;
const reach = 60;

/** 中长期交易中|绿色电力交易18.6亿千瓦时 */
const within = /^(\p{Script=Han}{2,12}?)中(?![长短小西等型央高低])(\p{Script=Han}{2,})$/u;
const leastWhole = 0.7;

/** What is told of among what the paragraph gave a number to: the name without the whole; `null` of any other. */
export function nameWithin(text: string, fact: Finding, before: readonly Finding[]): string | null {
  if (!fact.subject?.includes('中')) return null;
  const [, whole = '', part = ''] = within.exec(fact.subject) ?? [];
  if (part === '') return null;
  const line = text.lastIndexOf('\n', fact.start - 1);
  const isTold = before.some(
    ({ start, subject }) =>
      start > line && start < fact.start && likeness(subject ?? '', whole) >= leastWhole,
  );
  return isTold ? part : null;
}

/** The whole name of a number; `null` where its clause says it. */
export function nameAround(text: string, { subject, subjectSpans, start, role }: Finding): string | null {
  if (role !== 'level') return null;
  // Most numbers stand behind none of these, and a single sign says so.
  if (subject === null) {
    if (!/[:：]/.test(text[start - 1] ?? '')) return null;
    return listed.exec(text.slice(Math.max(0, start - reach), start))?.[1] ?? null;
  }
  const [first] = subjectSpans;
  const before = text.slice(Math.max(0, start - reach), start);
  const share = before.includes('的比') || before.includes('的占比') ? ofWhole.exec(before) : null;
  // The name of the sentence before is none of it.
  if (share && first && first.end < start - share[0].length) return share.slice(1).join('');
  if (!first || subject.length > 6 || text[first.start - 1] !== '，') return null;
  const thing = except.exec(text.slice(Math.max(0, first.start - reach), first.start))?.[1];
  return thing && !subject.startsWith(thing) ? `${thing}${subject}` : null;
}
