import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { toCard, toPicture } from './picture.ts';
import { toTexts, withTexts } from './png-text.ts';
import { aroundOf, toJsonLd, toTextFragment } from './provenance.ts';

const jsonLd = toJsonLd({
  figure: 'cards',
  locale: 'zh',
  version: 'abc',
  title: '证',
  alt: '折线图',
  sql: 'select 1 < 2 & 3',
  stated: [
    {
      observation_id: 'o',
      quote: '逾3300万张',
      publisher: '新华社',
      title: '通稿',
      url: 'https://example.org/a',
    },
  ],
});
const picture = {
  theme: 'dark' as const,
  lang: 'zh-CN',
  title: '异地办理 <身份证>',
  subtitle: '万张',
  alt: '累计办理数的折线图，从170万到1.16亿。',
  source: '来源：本文',
  jsonLd,
  fonts: 'Noto Sans SC',
};
const drawing =
  '<svg viewBox="0 0 400 200" width="400" height="200" font-family="var(--sans)"><text fill="var(--po)">张</text></svg>';

test('the SVG is read by an XML parser: Chinese words, alt text and provenance are in it, no variable is left', () => {
  for (const svg of [toPicture(drawing, picture), toCard([drawing], picture, 900, 383)]) {
    const read = new XMLParser({ ignoreAttributes: false }).parse(svg) as {
      svg: { metadata: string; desc: string; title: string };
    };
    expect(read.svg.title).toBe(picture.title);
    expect(read.svg.desc).toBe(picture.alt);
    expect(JSON.parse(read.svg.metadata)).toEqual(JSON.parse(jsonLd));
    expect(svg).not.toContain('var(');
    expect(svg).toContain('#7db4f0');
  }
});

test('a card keeps its size and takes the drawing that fills it best', () => {
  const tall = drawing.replace('0 0 400 200', '0 0 200 900').replace('张', '高');
  const card = toCard([tall, drawing], picture, 1200, 630);
  expect(card).toContain('viewBox="0 0 1200 630"');
  expect(card).toContain('张');
  expect(card).not.toContain('高');
});

test('a tall drawing stands beside the words of a card, a wide one under them', () => {
  const scaleOf = (box: string) =>
    Number(/scale\(([\d.]+)\)/.exec(toCard([drawing.replace('0 0 400 200', box)], picture, 1200, 630))?.[1]);
  // Under the words its letters of 12 px would be smaller than drawn.
  expect(scaleOf('0 0 560 560')).toBeGreaterThan(0.95);
  expect(scaleOf('0 0 1000 380')).toBeGreaterThan(1.05);
});

test('the title of a card shrinks into one line before it leaves a word alone, and breaks evenly', () => {
  const titleOf = (title: string) =>
    [...toCard([drawing], { ...picture, title }, 1200, 630).matchAll(/font-weight="700"[^>]*>([^<]+)</g)].map(
      ([, line = '']) => line,
    );
  expect(titleOf('异地办理的身份证：本文逾三千三百万张，到二零二四年'.slice(0, 28))).toHaveLength(1);
  const [first = '', second = ''] = titleOf('网上交管服务累计十五亿次，'.repeat(4));
  expect(second.length).toBeGreaterThan(first.length * 0.6);
});

test('the picture without title has none drawn', () => {
  expect(toPicture(drawing, { ...picture, title: '' })).not.toContain('font-weight="700"');
});

test('a drawing that names an unknown colour is not let through', () => {
  expect(() => toPicture(drawing.replace('--po', '--pink'), picture)).toThrow('unknown colour: var(--pink)');
});

test('what is no PNG gets no words', () => {
  expect(() => withTexts(new Uint8Array(40), toTexts('t', 'a', jsonLd))).toThrow('not a PNG');
});

test('the record says whom to credit, under which licence, and names no source with nothing', () => {
  const stated = { observation_id: 'o', quote: '31个', publisher: '新华社', title: '', url: '' };
  const made = JSON.parse(
    toJsonLd({
      figure: 'f',
      locale: 'zh',
      version: 'abc',
      title: '证',
      alt: '图',
      sql: 's',
      stated: [stated],
    }),
  ) as { creditText: string; license: string; citation: { isPartOf: object; url?: string }[] };
  expect(made.creditText).toBe('改革台账，版本abc');
  expect(made.license).toContain('creativecommons.org/licenses/by/4.0');
  expect(made.citation[0]?.isPartOf).toEqual({ '@type': 'Article', publisher: '新华社' });
  expect(made.citation[0]).not.toHaveProperty('url');
});

test('an address points at the words themselves', () => {
  expect(toTextFragment('https://example.org/a', '53国-a')).toBe(
    'https://example.org/a#:~:text=53%E5%9B%BD%2Da',
  );
  expect(toTextFragment('', '53国')).toBe('');
});

test('words that stand twice are told apart by what stands around them', () => {
  const text = '可为53国签证，另有53国人员。\n覆盖53国。';
  const places = [...text.matchAll(/53国/g)].map(({ index }) => aroundOf(text, index, index + 3));
  expect(places).toEqual([
    { before: '可为', after: '签证' },
    { before: '另有', after: '人员' },
    { before: '覆盖', after: '' },
  ]);
  expect(toTextFragment('https://example.org/a', '53国', places[1])).toBe(
    `https://example.org/a#:~:text=${encodeURIComponent('另有')}-,${encodeURIComponent('53国')},-${encodeURIComponent('人员')}`,
  );
});

test('a clause that stands twice takes more of its line along', () => {
  const text = '一季度，增长5%；二季度，增长5%。';
  const second = text.lastIndexOf('5%');
  expect(aroundOf(text, second, second + 2).before).toBe('二季度，增长');
});

const articles = Object.values(
  import.meta.glob<string>('../../data/articles/*.txt', { query: '?raw', import: 'default', eager: true }),
);

test.each(articles)('every number of an article has one place', (text) => {
  for (const { index, 0: quote } of text.matchAll(/\d[\d.]*[余多万亿]*\p{Script=Han}?/gu)) {
    const { before, after } = aroundOf(text, index, index + quote.length);
    const whole = before + quote + after;
    expect(text.indexOf(whole)).toBe(text.lastIndexOf(whole));
    expect(text.indexOf(whole) + before.length).toBe(index);
  }
});
