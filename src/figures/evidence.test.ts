import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { ledgerEvidence, numeralsPerSquare } from './evidence.ts';
import { drawFigure } from './kit/draw.ts';
import type { Figure } from './kit/figure.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as {
  document: Document;
};

test.each([
  [81, 1],
  [500, 1],
  [501, 2],
  [1001, 5],
  [2501, 10],
  [14_613, 50],
])('of %d numerals a square stands for %d', (count, each) => {
  expect(numeralsPerSquare(count)).toBe(each);
});

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    article_id: 'a',
    start: at,
    text: `${at}个`,
    kind: at % 4 === 0 ? 'statistic' : 'date',
    reason: null,
    observation_id: at % 4 === 0 ? `o${at}` : null,
  }));

test.each([
  [100, 100, '一格为一处'],
  // 1,000 statistics and 3,000 others, ten to a square.
  [4000, 400, '一格为10处'],
])('%d numerals are %d squares, and the subtitle says so', (count, squares, words) => {
  const rows = rowsOf(count);
  const figure = ledgerEvidence as unknown as Figure;
  const svg = drawFigure(figure, rows, { document, locale: 'zh', width: 520 });
  expect(svg.querySelectorAll('rect[role=img]').length).toBe(squares);
  expect(svg.textContent).toContain(String(count / 4));
  expect(figure.subtitle(rows, 'zh')).toContain(words);
  // A square of several numerals leads to none of them.
  expect(svg.querySelectorAll('[data-observation]').length).toBe(count === squares ? count / 4 : 0);
});
