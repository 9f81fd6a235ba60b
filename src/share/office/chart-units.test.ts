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
  ['zh', [-12.8, 6.4], '%', [-12.8, 6.4], '%', 'General;"−"General'],
  ['en', [-2e9, 3500e9], 'yuan', [-2, 3500], 'billion yuan', '#,##0;"−"#,##0'],
  ['en', [5000, 9600], 'dealers', [5000, 9600], 'dealers', '#,##0'],
])('in %s %j %s are %j %s', (locale, values, unit, scaled, said, format) => {
  const drawn = inUnits(chart(values, unit), locale);
  expect(drawn.series[0]?.values).toEqual(scaled);
  expect(drawn.unit).toBe(said);
  expect(axisFormat(drawn, locale)).toBe(format);
});

test('Chinese decades stand in 万, so that no tick reads 1000.0万; English ones keep their numbers', () => {
  const given = chart([5000, 1.5e9], '', true);
  const zh = inUnits(given, 'zh');
  expect([zh.unit, zh.series[0]?.values]).toEqual(['万', [0.5, 150_000]]);
  const ticks = [0.1, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000].map((tick) =>
    formatted(tick, axisFormat(zh, 'zh')),
  );
  expect(ticks).toEqual(['0.1万', '1万', '10万', '100万', '1000万', '1.0亿', '10.0亿', '100.0亿']);
  expect(inUnits(given, 'en')).toBe(given);
  expect([1000, 10_000, 1e6, 1e9].map((tick) => formatted(tick, axisFormat(given, 'en')))).toEqual([
    '1,000',
    '10,000',
    '1M',
    '1bn',
  ]);
  const small = chart([39, 6000], '', true);
  expect(inUnits(small, 'zh')).toBe(small);
  expect(axisFormat(small, 'zh')).toBe('#,##0');
});

/** A number as a spreadsheet writes it by a format of sections with conditions, whole digits, commas and words. */
function formatted(value: number, format: string): string {
  const sections = format.split(';');
  const section =
    sections.find((one) => value >= Number(/^\[>=([\d.]+)\]/.exec(one)?.[1] ?? 0)) ?? sections.at(-1) ?? '';
  const bare = section.replace(/^\[[^\]]*\]/, '');
  const words = /"([^"]*)"/.exec(bare)?.[1] ?? '';
  const digits = bare.replace(/"[^"]*"/g, '');
  if (digits === 'General') return `${value}${words}`;
  const scaled = Math.round(value / 1000 ** (/,+$/.exec(digits)?.[0].length ?? 0));
  // A literal point stands before the last digit.
  if (digits.includes('\\.')) return `${String(scaled).replace(/(\d)$/, '.$1')}${words}`;
  return `${digits.includes('#,##') ? scaled.toLocaleString('en-US') : scaled}${words}`;
}
