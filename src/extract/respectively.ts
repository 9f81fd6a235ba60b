/** 2021、2022、2023年分别招生1200人、1500人、1800人: each number has the date of its own place. */

import { listJoint } from '../text/clause.ts';
import type { Finding } from './finding.ts';

const inTurn = /^[^。；！？\n]{0,24}(?:分别|依次|各)[^，。；：！？\n]{0,16}$/;

/** Numbers in a list as long as the list of dates before it are dated one by one. */
export function datedInTurn(text: string, findings: readonly Finding[]): readonly Finding[] {
  let dated: Finding[] | null = null;
  let index = 0;
  while (index < findings.length) {
    const dates = row(text, findings, index, 'date');
    const next = index + dates;
    const numbers = dates > 1 ? row(text, findings, next, 'statistic') : 0;
    const [last, first] = [findings[next - 1], findings[next]];
    if (
      numbers === dates &&
      !/[比较与同]/.test(text[(findings[index] as Finding).start - 1] ?? '') &&
      last &&
      first &&
      inTurn.test(text.slice(last.end, Math.min(first.start, last.end + 50)))
    ) {
      dated ??= [...findings];
      for (let place = 0; place < dates; place += 1) {
        const { period } = findings[index + place] as Finding;
        dated[next + place] = {
          ...(findings[next + place] as Finding),
          period: period && { ...period, from: 'sentence' },
        };
      }
    }
    index += Math.max(dates, 1);
  }
  return dated ?? findings;
}

/** How many findings of a kind stand in a list from `index` on. */
function row(text: string, findings: readonly Finding[], index: number, kind: Finding['kind']): number {
  let length = 0;
  for (let at = index; findings[at]?.kind === kind; at += 1) {
    const [finding, previous] = [findings[at] as Finding, findings[at - 1]];
    const near = previous !== undefined && finding.start - previous.end <= 3;
    if (at > index && !(near && listJoint.test(text.slice(previous.end, finding.start)))) break;
    length += 1;
  }
  return length;
}
