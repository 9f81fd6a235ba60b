/** One qualifier for several numbers: 分别超过12亿元和8亿元, 稳定在3亿亩、7亿吨以上. */

import { type Bound, endsOf } from '../text/bound.ts';
import { listJoint } from '../text/clause.ts';
import type { Mention } from './finding.ts';

const each = /(?:分别|均|都|各)[^，。；：！？\d]{0,8}$/;
const held = /(?:分别|均|都|各|稳定在|保持在|控制在|达到?|[降增提升减][至到])[^，。；：！？\d]{0,8}$/;

/** The bounds that a qualifier before the first of a list, or after its last, gives to the exact ones beside it. */
export function shareBounds(text: string, findings: readonly Mention[]): Mention[] {
  const shared = [...findings];
  for (let index = 1; index < shared.length; index += 1) {
    const [first, second] = [shared[index - 1] as Mention, shared[index] as Mention];
    if (!isListed(text, first, second) || second.bound !== 'exact') continue;
    const word = qualifierBefore(first);
    if (word && each.test(before(text, first))) shared[index] = bounded(second, first.bound);
  }
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [first, second] = [shared[index] as Mention, shared[index + 1] as Mention];
    if (!isListed(text, first, second) || first.bound !== 'exact') continue;
    if (closesList(second) && held.test(before(text, head(text, shared, index))))
      shared[index] = bounded(first, second.bound);
  }
  return shared;
}

const before = (text: string, { start }: Mention): string => text.slice(Math.max(0, start - 16), start);

const isListed = (text: string, first: Mention, second: Mention): boolean =>
  first.kind === 'statistic' &&
  second.kind === 'statistic' &&
  second.start - first.end <= 3 &&
  listJoint.test(text.slice(first.end, second.start));

/** The first number of the list in which the one at `index` stands, at most eight back. */
function head(text: string, findings: readonly Mention[], index: number): Mention {
  let first = index;
  while (
    first > 0 &&
    index - first < 8 &&
    isListed(text, findings[first - 1] as Mention, findings[first] as Mention)
  )
    first -= 1;
  return findings[first] as Mention;
}

/** 逾, 超过, 不低于 … open the words of the number. */
const qualifierBefore = ({ text, bound }: Mention): boolean =>
  bound !== 'exact' &&
  bound !== 'range' &&
  /^[\u4e00-\u9fff]/.test(text) &&
  !closed.test(text) &&
  opening.test(text);

const opening = /^(?:逾|超|突破|高于|大于|不|近|接近|约|低于|少于|至少|至多|最多|未)/;
const closed = /(?:以[上下内]|左右|上下)$/;

/** 以上, 以内, 左右 close the words of the number. */
const closesList = ({ text, bound }: Mention): boolean =>
  bound !== 'range' && closed.test(text) && !opening.test(text);

const bounded = (finding: Mention, bound: Bound): Mention => ({
  ...finding,
  ...endsOf(finding.value, bound),
  bound,
});
