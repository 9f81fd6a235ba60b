import { expect, test } from 'vitest';
import type { Piece, Statement } from '../../review/statements.ts';
import { breakLines } from './official-lines.ts';

const words = (text: string): readonly Piece[] => [[text, null]];
const cited = (text: string): Piece => [text, {} as Statement];

/** As LibreOffice breaks them on the page of the standard. */
test.each([
  ['特此报告。'],
  [
    '上次评估截至2022年12月31日，本次截至2024年4月23',
    '日，依据《青禾省2023年林业和草原发展统计公报》等5篇原',
    '文，现将有关情况报告如下。',
  ],
  ['可比的6项中4项增加，2项减少；变化最大的是森林旅游', '接待游客，增加3310万人次（54.1%）。'],
  ['造林面积比2022年的22.9万公顷增加6000公顷（约', '2.6%）（见图1）。'],
])('a paragraph breaks where programs break it: %s', (...lines) => {
  lines.forEach((_, at) => {
    const text = lines.slice(0, at + 1).join('');
    expect(breakLines(words(text), 28, 2).count).toBe(at + 1);
    if (lines[at + 1])
      expect(breakLines(words(text + lines[at + 1]?.[0]), 28, 2).count).toBeLessThanOrEqual(at + 2);
  });
});

test('a closing mark hangs over the end of its line, and none begins one', () => {
  const full = '字'.repeat(26);
  expect(breakLines(words(`${full}。`), 28, 2).count).toBe(1);
  expect(breakLines(words(`${full}字。`), 28, 2).count).toBe(2);
  expect(breakLines(words(`${full}（字）`), 28, 2).count).toBe(2);
});

test('a note is of the line of its number', () => {
  const pieces = [cited('造林面积：2023年23.5万公顷'), cited(`，${'较2022年增加'.repeat(4)}6000公顷`)];
  expect(breakLines(pieces, 28, 2)).toEqual({ count: 2, notes: [0, 1] });
  expect(breakLines(words('造林面积'), 28, 2).notes).toEqual([]);
});
