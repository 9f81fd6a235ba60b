import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import {
  type EmbedChoice,
  elementCode,
  frameCode,
  headCode,
  markdownCode,
  pictureTag,
  plainCode,
  richCode,
  tableCode,
} from './embed-code.ts';
import { drawingAt, embedWidths } from './embed-theme.ts';

const choice: EmbedChoice = {
  base: 'https://example.org/ledger/',
  id: 'id-cards',
  locale: 'zh',
  theme: 'dark',
  titled: false,
  width: null,
  height: 420,
  title: '证 "><script>alert(1)</script>',
  alt: '折线图 <b>',
  page: 'https://example.org/ledger/metric/id_card_offsite/',
};
const read = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;

test('the frame has a title, is lazy, is sealed, has a height, and names theme and language in its path', () => {
  const frame = read(frameCode(choice)).querySelector('iframe');
  expect(frame?.getAttribute('src')).toBe('https://example.org/ledger/embed/id-cards/dark/#no-title');
  expect(frame?.getAttribute('title')).toBe(choice.title);
  expect(frame?.getAttribute('loading')).toBe('lazy');
  expect(frame?.getAttribute('sandbox')).not.toContain('same-origin');
  expect(frame?.getAttribute('height')).toBe('420');
  expect(frameCode({ ...choice, locale: 'en', theme: 'auto', titled: true })).toContain(
    '/ledger/en/embed/id-cards/"',
  );
});

test('no words of a title become markup in any form', () => {
  for (const code of [
    frameCode(choice),
    elementCode(choice),
    richCode({ ...choice, titled: true }, 'data:image/png;base64,', 648, choice.title, choice.title),
    tableCode(choice.title, choice.alt, [choice.title], [[choice.title]]),
  ]) {
    for (const script of read(code).querySelectorAll('script')) expect(script.textContent).toBe('');
    expect(code).not.toContain('<b>');
  }
});

test('the element falls back to a link with the alt text, and without script to the picture with it', () => {
  const element = read(elementCode(choice)).querySelector('reform-figure');
  expect(element?.querySelector('a')?.textContent).toContain('折线图');
  expect(read(pictureTag(choice)).querySelector('img')?.getAttribute('alt')).toBe(choice.alt);
});

test('the head of a page of many names the loader and the one file of the chosen width', () => {
  const hints = (width: number | null) =>
    [...read(headCode({ ...choice, width })).querySelectorAll('link')].map(
      (link) => `${link.getAttribute('media') ?? ''} ${link.getAttribute('href')}`,
    );
  expect(hints(280)).toEqual([' https://example.org/ledger/embed/figures.280.jsonl']);
  expect(hints(900)).toEqual([' https://example.org/ledger/embed/figures.600.jsonl']);
  expect(hints(null).map((hint) => hint.split(' ')[0])).toEqual(['(max-width:459px)', '(min-width:460px)']);
  expect(headCode({ ...choice, locale: 'en', width: 280 })).toContain('/en/embed/figures.280.jsonl');
});

test('an embed shows the widest drawing that fits into it, beside its own margins', () => {
  expect([0, 200, 280, 427, 428, 627, 628, 2000].map((width) => embedWidths[drawingAt(width)])).toEqual([
    280, 280, 280, 280, 400, 400, 600, 600,
  ]);
});

test('Markdown keeps a title’s signs as signs', () => {
  const code = markdownCode({ ...choice, titled: true, title: '证 [a](b) *c*' }, '来源：本文。');
  expect(code).toContain('**证 \\[a\\](b) \\*c\\***');
  expect(code).toContain('[![折线图 \\<b\\>](https://example.org/ledger/picture/id-cards.zh.dark.png)]');
  expect(code.endsWith('来源：本文。')).toBe(true);
});

test('words alone say title, reading, source and address, a line each; of a ledger without address, no empty line', () => {
  const of = { ...choice, title: '证', alt: '折线图。' };
  expect(plainCode(of, '来源：甲。')).toBe(
    '证\n折线图。\n来源：甲。\nhttps://example.org/ledger/metric/id_card_offsite/',
  );
  expect(plainCode({ ...of, page: '' }, '来源：甲。')).toBe('证\n折线图。\n来源：甲。');
});
