import { expect, test } from 'vitest';
import type { NativeChart } from '../../figures/kit/native-chart.ts';
import type { Locale } from '../../text/locale.ts';
import { axisFormat, inUnits } from './chart-units.ts';

const chart = (values: readonly (number | null)[], unit: string, logarithmic = false): NativeChart => ({
  ...{ kind: 'bar', unit, logarithmic },
  categories: values.map(String),
  series: [{ name: 'a', domain: 'traffic', values }],
});

test.each<[Locale, readonly (number | null)[], string, readonly (number | null)[], string, string]>([
  ['zh', [290e6, null, 328e6], '个', [2.9, null, 3.28], '亿个', 'General'],
  ['zh', [180_000, 199_000_000], '个', [0.0018, 1.99], '亿个', 'General'],
  ['zh', [53_070_000, 96_160_000], '次', [5307, 9616], '万次', '#,##0'],
  ['zh', [39, 60], '', [39, 60], '', 'General'],
  ['zh', [12_000_000], '', [1200], '万', '#,##0'],
  ['en', [290e6, 328e6], 'users', [290, 328], 'million users', 'General'],
  ['en', [1.54e9], 'services', [1.54], 'billion services', 'General'],
  ['en', [5000, 9600], 'dealers', [5000, 9600], 'dealers', '#,##0'],
])('in %s %j %s are %j %s', (locale, values, unit, scaled, said, format) => {
  const drawn = inUnits(chart(values, unit), locale);
  expect(drawn.series[0]?.values).toEqual(scaled);
  expect(drawn.unit).toBe(said);
  expect(axisFormat(drawn, locale)).toBe(format);
});

test('decades keep their numbers, and their ticks are written in thousands of the language', () => {
  const given = chart([5000, 1.5e9], '', true);
  expect(inUnits(given, 'zh')).toBe(given);
  expect(axisFormat(given, 'zh')).toContain('亿');
  expect(axisFormat(given, 'en')).toContain('M');
});
