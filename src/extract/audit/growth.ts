/** 产量412万吨，比上年增加12万吨，增长3%: level, amount and rate of one change. */

import type { Finding } from '../finding.ts';
import { type Check, compare, growthDoubt, type Verdict } from './check.ts';
import { intervalOf, minus, over, plus, times } from './interval.ts';

const isPercent = ({ unit }: Finding): boolean => unit === '%' || unit === '％';

export const growth: Check = {
  name: 'growth',
  read: ({ text, numbers, at }) => {
    const verdicts: Verdict[] = [];
    numbers.forEach((rate, index) => {
      const amount = numbers[index - 1];
      const level = at(amount?.of ?? null);
      if (!amount || !level || rate.role !== 'change' || amount.role !== 'change' || !isPercent(rate)) return;
      if (rate.of !== amount.of || amount.unit !== level.unit || isPercent(level)) return;
      if (
        rate.direction !== amount.direction ||
        rate.baseKind !== amount.baseKind ||
        rate.start - amount.end > 12
      )
        return;
      const [now, by] = [intervalOf(level), intervalOf(amount)];
      if (!now || !by) return;
      const before = amount.direction === 'down' ? plus(now, by) : minus(now, by);
      const made = over(by, before);
      if (!made) return;
      const sign = amount.direction === 'down' ? '+' : '−';
      const arithmetic = `${amount.text} ÷ (${level.text} ${sign} ${amount.text})`;
      verdicts.push(
        compare(growth.name, rate, times(made, 100), arithmetic, [level, amount], growthDoubt(text, rate)),
      );
    });
    return verdicts;
  },
};
