/** 持平 in the place of a number of a list: a change of nothing, 分别上涨0.4%、持平和下降0.3%. */

import type { Mention } from './finding.ts';
import { han } from './numeral/draft.ts';
import type { NumberReading } from './rules/rule.ts';

/** The name of what reads it. */
export const levelRule = 'level among the rates of a list';

const joint = /[、和与及，]\s?(?:基本)?$/;
const percent = /^(?:[%％]|个百分点)$/;
/** 生活用品持平 between the numbers of a list: a name, and nothing that it is level with. */
const named = /、([^、，。；：！？\d与同和跟较比\n]{1,12})$/;

/**
 * The reading of 持平 from `start` to `end`, where it stands beside the rates of a list; `null` where it stands alone or
 * compares two things (与上月持平): what prints no number states none. `last` is the number before it.
 */
export function readLevel(
  text: string,
  start: number,
  end: number,
  last: Mention | undefined,
): NumberReading | null {
  const lead = text.slice(Math.max(0, start - 24), start);
  const gap = last && last.end <= start && start - last.end <= 16 ? text.slice(last.end, start) : null;
  const isListed =
    gap !== null &&
    percent.test(last?.unit ?? '') &&
    ((gap.length <= 4 && joint.test(gap) && gap[0] !== '，') || named.test(gap));
  const isFirst = /(?:分别|依次)$/.test(lead) && /^[、和]/.test(text[end] ?? '');
  if (!isListed && !isFirst) return null;
  const unit = isListed ? (last?.unit ?? '%') : '%';
  const limits = { value: 0, low: 0, high: 0, bound: 'exact' } as const;
  return {
    sort: 'statistic',
    start,
    end,
    rule: levelRule,
    quantity: {
      kind: 'percent',
      start,
      end,
      core: { start, end },
      ...limits,
      unit,
      unitKind: 'share',
      numeral: { ...han(end, 0), start, parts: null },
      second: null,
      qualified: false,
    },
    limits,
    unit,
    noun: null,
    weak: null,
    past: false,
  };
}
