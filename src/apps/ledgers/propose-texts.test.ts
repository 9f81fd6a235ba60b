import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addText, emptyDraft } from '../../dataset/draft.ts';
import type { Proposal } from '../../dataset/propose.ts';
import { proposeTexts } from './propose-texts.ts';

const folder = join(import.meta.dirname, '../../../tests/fixtures/releases');
const texts = ['transport-2023', 'transport-2024'].flatMap((name) => {
  const added = addText(emptyDraft, name, readFileSync(join(folder, `${name}.txt`), 'utf8'));
  return 'draft' in added ? added.draft.texts : [];
});
const last = (answers: Iterable<unknown>): Proposal =>
  ([...answers].at(-1) as { readonly proposal: Proposal }).proposal;

test('tells how far it has read, then what the texts propose', () => {
  const answers = [...proposeTexts({ texts, known: [] })];
  const of = texts.reduce((sum, { text }) => sum + text.length, 0);
  expect(answers.slice(0, -1)).toEqual([
    { read: 0, of },
    { read: texts[0]?.text.length, of },
    { read: of, of },
  ]);
  const { metrics, rows, domains } = last(answers);
  const roads = metrics.find(({ label_zh }) => label_zh === '高速公路里程');
  expect(rows.get(roads?.metric_id ?? '')?.map(({ quote }) => quote)).toEqual(['9316公里', '9742公里']);
  expect(domains.map(({ name_zh }) => name_zh)).toEqual([
    '全部',
    ...['基础设施', '运输服务', '固定资产投资', '安全与绿色'],
  ]);
});

test('what was read is not read again', () => {
  const first = last(proposeTexts({ texts, known: [] }));
  const again = [...proposeTexts({ texts, known: first.metrics })];
  expect(again).toHaveLength(2);
  expect(last(again).metrics).toEqual([]);
});

test('what goes wrong is said', () => {
  const wrong = [{ metric_id: 'x', words: '=a:no' }] as never;
  expect([...proposeTexts({ texts, known: wrong })].at(-1)).toEqual({
    fault: {
      zh: expect.stringContaining('没有这种角色'),
      en: expect.stringContaining('unknown role'),
    },
  });
});
