import { expect, test } from 'vitest';
import { factChoices } from './fact-choices.ts';
import type { FactFilter } from './filter.ts';

test('a column of facts is offered where most rows fill it, and differently', () => {
  const row = (role: 'level' | 'change' | null, modality: 'achieved' | 'target' | null, region: string) =>
    ({ role, modality, region, region_name: null, base_kind: null, quantity_kind: null }) satisfies Record<
      FactFilter | 'region_name',
      string | null
    >;
  const rows = [row('level', 'achieved', 'CN'), row('change', null, 'CN'), row(null, 'target', 'CN')];
  expect(factChoices(rows)).toEqual([
    { name: 'role', codes: ['change', 'level'], names: {} },
    { name: 'modality', codes: ['achieved', 'target'], names: {} },
  ]);
  expect(factChoices([...rows, row(null, null, 'CN'), row(null, null, 'CN')])).toEqual([]);
});

test('a region is offered by its name', () => {
  const row = (region: string, region_name: string | null) =>
    ({ role: null, modality: null, base_kind: null, quantity_kind: null, region, region_name }) as const;
  const rows = [
    row('CN', null),
    row('320000', '江苏省'),
    row('320500', '苏州市'),
    row('CN-BJ CN-TJ', null),
    row('X', null),
  ];
  expect(factChoices(rows)).toEqual([
    {
      name: 'region',
      codes: ['320000', '320500', 'CN', 'CN-BJ CN-TJ', 'X'],
      names: {
        CN: { zh: '全国', en: 'The whole country' },
        '320000': { zh: '江苏省', en: 'Jiangsu' },
        '320500': { zh: '苏州市', en: '苏州市' },
        'CN-BJ CN-TJ': { zh: '北京、天津', en: 'Beijing, Tianjin' },
        X: { zh: 'X', en: 'X' },
      },
    },
  ]);
});
