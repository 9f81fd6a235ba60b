import { expect, test } from 'vitest';
import { parseDeck, printDeck } from './deck-file.ts';
import { toNextReview } from './next-review.ts';
import { propose } from './propose.ts';
import { publishedContext } from './published-context.ts';
import { toSnapshot } from './snapshot.ts';
import { blankTask, type Task } from './tasks.ts';
import { toSlideSheets } from './to-sheets.ts';

const context = publishedContext;
const { data } = context;
const task = (own: Partial<Task>): Task => ({ ...blankTask([]), ...own });
const tasks = [
  task({ id: 't1', item: '扩围', state: 'under_way', due: '2025年底', problem: '系统未联通' }),
  task({ id: 't2', item: '上线', state: 'done', evidence: 'mps-fangguanfu-2020-id_card_offsite' }),
];

test('the next review knows how its tasks stood, through the deck file', async () => {
  const first = await propose(
    {
      id: 'a',
      template: 'domain',
      domain: 'immigration',
      locale: 'zh',
      since: '2024-06-30',
      asOf: '2025-06-30',
      tasks,
    },
    context,
  );
  const kinds = first.slides.map(({ body }) => body.kind);
  expect(kinds.slice(-4)).toEqual(['tasks', 'problems', 'evidence', 'sources']);
  const file = parseDeck(printDeck(first, toSnapshot(data.observations, data.version)));
  expect(file.deck).toEqual(first);
  const choice = toNextReview(file, 'b', '2026-06-30');
  expect([choice.since, choice.domain, choice.earlier?.dataset]).toEqual([
    '2025-06-30',
    'immigration',
    data.version,
  ]);
  expect(choice.tasks?.map(({ history }) => history.map(({ day, status }) => [day, status]))).toEqual([
    [['2025-06-30', 'on_track']],
    [['2025-06-30', 'done']],
  ]);
  const done = choice.tasks?.map((one) => ({ ...one, state: 'done' as const })) ?? [];
  const second = await propose({ ...choice, tasks: done }, context);
  expect(second.slides.map(({ body }) => body.kind)).toContain('ledger');
  const slide = second.slides.find(({ body }) => body.kind === 'tasks');
  if (!slide) throw new Error('no slide of tasks');
  expect(slide.takeaway.text).toBe('2项任务：2项已完成；上次评估以来新完成1项。');
  const [sheet] = await toSlideSheets(slide, second, context);
  if (sheet?.body.kind !== 'table') throw new Error('no table');
  expect(sheet.body.table.columns).toContain('上次');
  expect(sheet.body.table.rows[0]).toContain('● 正常推进');
});

test('the next review lies after the last', async () => {
  const deck = await propose(
    { id: 'a', template: 'empty', locale: 'en', since: '2024-06-30', asOf: '2025-06-30' },
    context,
  );
  expect(() => toNextReview({ deck, ledger: null }, 'b', '2025-06-30')).toThrow('no later day: 2025-06-30');
});

test('a deck with a broken task is told', async () => {
  const deck = await propose(
    { id: 'a', template: 'empty', locale: 'en', since: '2024-06-30', asOf: '2025-06-30', tasks },
    context,
  );
  const broken = { ...deck, tasks: [{ ...tasks[0], state: 'lost' }] };
  expect(() => parseDeck(printDeck(broken as never, null))).toThrow(
    'a task without words, or of an unknown status',
  );
});

test('evidence of a task is cited on its slide', async () => {
  const deck = await propose(
    { id: 'a', template: 'empty', locale: 'zh', since: '2024-06-30', asOf: '2025-06-30', tasks },
    context,
  );
  const line = { text: 'a', origin: 'edited' as const };
  const slide = { id: 'x', title: line, takeaway: line, notes: '', body: { kind: 'tasks' as const } };
  const [sheet] = await toSlideSheets(slide, deck, context);
  expect(sheet?.statements.map(({ words }) => words)).toEqual(['逾3300万张']);
});
