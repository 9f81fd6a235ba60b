/** Lists said in turn: 内地居民、港澳台居民、外国人分别为A、B、C; 2021、2022年分别招生1200人、1500人. */

import { listJoint } from '../../text/clause.ts';
import type { Fact, Mention } from '../finding.ts';
import { type Clause, closeWords, openWords, type Range } from './clause.ts';
import type { Token } from './tokens.ts';
import { role } from './words.ts';

/** The names of a list by the places of their numbers; `null` where the clause has no list as long as theirs. */
export function namesInTurn(
  text: string,
  clause: Clause,
  finding: Mention,
  index: number,
  findings: readonly Mention[],
): ReadonlyArray<readonly [number, Range[]]> | null {
  let turn: Token | null = null;
  for (let at = clause.tokens.length - 1; at >= clause.after; at -= 1) {
    const token = clause.tokens[at] as Token;
    if (token.kind === 'word' && (token.word.roles & role.inTurn) !== 0 && token.end <= finding.start) {
      turn = token;
      break;
    }
  }
  if (!turn) return null;
  const length = rowOf(text, findings, index);
  if (length < 2) return null;
  const from = Math.max(clause.lead, turn.start - 80);
  const start = openWords(text, from, turn.start);
  const end = closeWords(text, start, turn.start);
  const names = partsOf(text, start, end);
  if (names.length !== length) return null;
  return names.map((name, place) => [index + place, [name]] as const);
}

/** How many numbers stand in a list from `index` on, at most twelve. */
export function rowOf(text: string, findings: readonly Mention[], index: number): number {
  let length = 1;
  while (length < 12) {
    const [last, next] = [findings[index + length - 1] as Mention, findings[index + length]];
    if (next?.kind !== 'statistic' || next.start - last.end > 4) break;
    if (!listJoint.test(text.slice(last.end, next.start))) break;
    length += 1;
  }
  return length;
}

function partsOf(text: string, start: number, end: number): Range[] {
  const parts: Range[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const mark = text[at] ?? '';
    if (at < end && !/[、和与及]/.test(mark)) continue;
    if (at > from) parts.push({ start: from, end: at });
    from = at + 1;
  }
  return parts;
}

const inTurn = /^[^。；！？\n]{0,24}(?:分别|依次|各)[^，。；：！？\n]{0,16}$/;

/** Numbers in a list as long as the list of dates before it are dated one by one. */
export function datedInTurn(text: string, findings: readonly Mention[], facts: Fact[]): Fact[] {
  let index = 0;
  while (index < findings.length) {
    const dates = row(text, findings, index, 'date');
    const next = index + dates;
    const numbers = dates > 1 ? row(text, findings, next, 'statistic') : 0;
    const [last, first] = [findings[next - 1], findings[next]];
    if (
      numbers === dates &&
      !/[比较与同]/.test(text[(findings[index] as Mention).start - 1] ?? '') &&
      last &&
      first &&
      inTurn.test(text.slice(last.end, Math.min(first.start, last.end + 50)))
    ) {
      for (let place = 0; place < dates; place += 1) {
        const period = facts[index + place]?.period ?? null;
        facts[next + place] = {
          ...(facts[next + place] as Fact),
          period: period && { ...period, from: 'sentence' },
        };
      }
    }
    index += Math.max(dates, 1);
  }
  return facts;
}

/** How many findings of a kind stand in a list from `index` on. */
function row(text: string, findings: readonly Mention[], index: number, kind: Mention['kind']): number {
  let length = 0;
  for (let at = index; findings[at]?.kind === kind; at += 1) {
    const [finding, previous] = [findings[at] as Mention, findings[at - 1]];
    const near = previous !== undefined && finding.start - previous.end <= 3;
    if (at > index && !(near && listJoint.test(text.slice(previous.end, finding.start)))) break;
    length += 1;
  }
  return length;
}
