import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import {
  type EmbedChoice,
  elementCode,
  frameCode,
  headCode,
  markdownCode,
  numberFrame,
  pictureCode,
  plainCode,
  richCode,
  tableCode,
} from './embed-code.ts';
import { embedStyle } from './embed-theme.ts';
import { drawingAt, embedWidths, roomyWidth } from './embed-widths.ts';

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
    tableCode(choice, choice.alt, [choice.title], [[choice.title]]),
  ]) {
    for (const script of read(code).querySelectorAll('script')) expect(script.textContent).toBe('');
    expect(code).not.toContain('<b>');
  }
});

test('the element falls back to a link with the alt text, and without script to the picture with it', () => {
  const element = read(elementCode(choice)).querySelector('reform-figure');
  expect(element?.querySelector('a')?.textContent).toContain('折线图');
  expect(read(pictureCode(choice)).querySelector('img')?.getAttribute('alt')).toBe(choice.alt);
});

test('a picture is a block with a link to its page, and where its style is taken out no wider than a column', () => {
  const [figure, ...more] = read(pictureCode(choice)).body.children;
  expect([figure?.tagName, more.length]).toEqual(['FIGURE', 0]);
  const picture = figure?.querySelector('a > img');
  expect(picture?.parentElement?.getAttribute('href')).toBe(choice.page);
  expect(['width', 'height'].map((name) => picture?.getAttribute(name))).toEqual(['600', '315']);
});

test('a table stands between its title and its source with a link, each a block of its own', () => {
  const blocks = [...read(tableCode(choice, '来源：甲。', ['年'], [['2020']])).body.children];
  expect(blocks.map(({ tagName }) => tagName)).toEqual(['P', 'TABLE', 'P']);
  expect(blocks[0]?.textContent).toBe(choice.title);
  expect(blocks[2]?.querySelector('a')?.getAttribute('href')).toBe(choice.page);
});

test('the frame of a number has its own small script, from the same site', () => {
  const frame = read(numberFrame({ title: '数', width: null, height: 200 }, choice.base, 'embed/number/x/'));
  expect(frame.querySelector('iframe')?.getAttribute('src')).toBe(`${choice.base}embed/number/x/`);
  expect(frame.querySelector('script')?.getAttribute('src')).toBe(`${choice.base}frames.js`);
});

test('the head of a page of many names the loader and the one file of the chosen width', () => {
  const hints = (width: number | null) =>
    [...read(headCode({ ...choice, width })).querySelectorAll('link')].map(
      (link) => `${link.getAttribute('media') ?? ''} ${link.getAttribute('href')}`,
    );
  expect(hints(280)).toEqual([' https://example.org/ledger/embed/figures.280.jsonl']);
  expect(hints(900)).toEqual([' https://example.org/ledger/embed/figures.600.jsonl']);
  const places = [...read(headCode({ ...choice, width: null })).querySelectorAll('link')];
  expect(places.map((link) => [link.getAttribute('media'), link.getAttribute('href')?.slice(-9)])).toEqual([
    ['(max-width:374px)', '280.jsonl'],
    ['(min-width:375px) and (max-width:459px)', '340.jsonl'],
    ['(min-width:460px)', '600.jsonl'],
  ]);
  expect(headCode({ ...choice, locale: 'en', width: 280 })).toContain('/en/embed/figures.280.jsonl');
});

test('an embed shows the widest drawing that fits into it, beside its own margins', () => {
  expect(
    [0, 200, 280, 339, 340, 367, 368, 467, 468, 627, 628, 2000].map((width) => embedWidths[drawingAt(width)]),
  ).toEqual([280, 280, 280, 280, 340, 340, 340, 340, 440, 440, 600, 600]);
});

test('a page of its own shows at any width of its window the drawing that a script would choose', () => {
  const asked = [...embedStyle('window').matchAll(/@media \(min-width:(\d+)px\)\{(\.plate|\.inner)/g)];
  const from = (of: string) => asked.filter(([, , part]) => part === of).map(([, least]) => Number(least));
  for (let width = 200; width < 700; width++)
    expect([width, from('.plate').filter((least) => width >= least).length]).toEqual([
      width,
      drawingAt(width),
    ]);
  expect(from('.inner')).toEqual([roomyWidth]);
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
