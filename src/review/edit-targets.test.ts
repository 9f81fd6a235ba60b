import { expect, test } from 'vitest';
import type { Deck } from './deck.ts';
import { dropOpenTarget, dropTarget, listTarget, replaceTargets, setTarget } from './edit-targets.ts';

const cover = { id: 'cover', body: { kind: 'title' } };
const ledger = { id: 'ledger', body: { kind: 'ledger' } };
const deck = { slides: [cover, ledger], targets: [], locale: 'zh' } as unknown as Deck;
const users = { metric_id: 'app_users', value: 1e9, by: '2026-12-31' };
const words = { observation_id: 'o1', label: '办件量', words: '大幅增长', lacks: 'base' as const };

const kinds = ({ slides }: Deck) => slides.map(({ body }) => body.kind);

test('the first target brings its slide, before the evidence; the second brings none', () => {
  const once = setTarget(deck, users);
  expect(kinds(once)).toEqual(['title', 'status', 'ledger']);
  expect(kinds(setTarget(once, { ...users, metric_id: 'ports' }))).toEqual(['title', 'status', 'ledger']);
  expect(kinds(listTarget(deck, words as never))).toEqual(['title', 'status', 'ledger']);
});

test('a metric has one target, the one that was set last', () => {
  const twice = setTarget(setTarget(deck, users), { ...users, value: 2e9 });
  expect(twice.targets).toEqual([{ ...users, value: 2e9 }]);
});

test('a table replaces all targets', () => {
  const given = replaceTargets(setTarget(deck, users), { targets: [], openTargets: [words as never] });
  expect(given.targets).toEqual([]);
  expect(given.openTargets).toEqual([words]);
});

test('what is dropped is that target alone, and the deck before keeps it', () => {
  const both = setTarget(setTarget(deck, users), { ...users, metric_id: 'ports' });
  expect(dropTarget(both, users).targets).toEqual([{ ...users, metric_id: 'ports' }]);
  expect(both.targets).toHaveLength(2);
  const listed = listTarget(listTarget(deck, words as never), { ...words, words: '稳步提高' } as never);
  expect(dropOpenTarget(listed, 0).openTargets).toEqual([{ ...words, words: '稳步提高' }]);
});
