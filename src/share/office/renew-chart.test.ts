import { expect, test } from 'vitest';
import type { NativeChart } from '../../figures/kit/native-chart.ts';
import { toChart } from './chart.ts';
import { inUnits } from './chart-units.ts';
import { renewChart } from './renew-chart.ts';

const users = (value: number): NativeChart =>
  inUnits(
    {
      ...{ kind: 'line', unit: '个', logarithmic: false },
      categories: ['2020-05-31', '2024-06-14'],
      series: [{ name: '用户', domain: 'traffic', values: [9e7, value] }],
    },
    'zh',
  );

test('numbers that outgrow the unit of their axis bring the new one with them', () => {
  const theirs = toChart(users(9.6e7), 'rId1', 'zh', { width: 700 }).replace(
    '</c:valAx>',
    '<c:dispUnits><c:builtInUnit val="tenThousands"/></c:dispUnits></c:valAx>',
  );
  expect(theirs).toContain('<a:t>万个</a:t>');
  const renewed = renewChart(theirs, users(1.2e8), 'zh');
  expect(renewed).toContain('<a:t>亿个</a:t>');
  expect(renewed).toContain('<c:v>1.2</c:v>');
  expect(renewed).not.toContain('dispUnits');
});
