import { expect, test } from 'vitest';
import type { Deck, Slide } from './deck.ts';
import {
  acceptAll,
  addSlide,
  copySlide,
  freeId,
  isProposed,
  moveSlide,
  placeSlide,
  removeSlide,
  setDates,
  writeLine,
} from './edit-deck.ts';

const slide = (id: string, body: Slide['body'] = { kind: 'status' }): Slide => ({
  id,
  title: { text: `title ${id}`, origin: 'proposed' },
  takeaway: { text: '', origin: 'proposed' },
  notes: '',
  body,
});

const deck: Deck = {
  format: 'reform-ledger-deck',
  version: 1,
  id: 'd',
  title: 'a',
  locale: 'zh',
  template: 'annual',
  dataset: 'x',
  since: '2019-05-31',
  asOf: '2020-05-31',
  slides: [
    slide('s1', { kind: 'title' }),
    slide('s2', { kind: 'changes', from: '2019-05-31', to: '2020-05-31' }),
    slide('s3'),
  ],
  targets: [],
};
const order = ({ slides }: Deck) => slides.map(({ id }) => id).join(' ');

test('a slide moves and stops at the ends', () => {
  expect(order(moveSlide(deck, 's1', 1))).toBe('s2 s1 s3');
  expect(order(moveSlide(deck, 's1', -1))).toBe('s1 s2 s3');
  expect(order(moveSlide(deck, 's3', 9))).toBe('s1 s2 s3');
  expect(order(placeSlide(deck, 's3', 0))).toBe('s3 s1 s2');
  expect(order(moveSlide(deck, 'none', 1))).toBe('s1 s2 s3');
});

test('a slide is added after another under an id of its own, and removed', () => {
  expect(freeId(deck)).toBe('s4');
  expect(freeId(removeSlide(deck, 's2'))).not.toBe('s3');
  expect(order(addSlide(deck, slide('s4'), 's1'))).toBe('s1 s4 s2 s3');
  expect(order(addSlide(deck, slide('s4'), null))).toBe('s1 s2 s3 s4');
  expect(order(removeSlide(deck, 's2'))).toBe('s1 s3');
});

test('written words are edited, accepted ones are no longer proposals', () => {
  const written = writeLine(deck, 's3', 'takeaway', 'b');
  expect(written.slides[2]?.takeaway).toEqual({ text: 'b', origin: 'edited' });
  expect(written.slides.every(isProposed)).toBe(true);
  const taken = acceptAll(written);
  expect(taken.slides.some(isProposed)).toBe(false);
  expect(taken.slides[2]?.takeaway.origin).toBe('edited');
});

test('the title slide names the deck', () => {
  expect(writeLine(deck, 's1', 'title', 'b').title).toBe('b');
  expect(writeLine(deck, 's2', 'title', 'b').title).toBe('a');
});

test('slides on the old days follow the new ones, others stay', () => {
  const own = {
    ...deck,
    slides: [...deck.slides, slide('s4', { kind: 'changes', from: '2018-01-01', to: '2020-05-31' })],
  };
  const moved = setDates(own, '2020-05-31', '2021-05-31');
  expect(moved.slides[1]?.body).toEqual({ kind: 'changes', from: '2020-05-31', to: '2021-05-31' });
  expect(moved.slides[3]?.body).toEqual({ kind: 'changes', from: '2018-01-01', to: '2020-05-31' });
});

test('a copied slide stands behind the first, with an id of its own', () => {
  const [first] = deck.slides;
  if (!first) throw new Error('no slide');
  const copied = copySlide(deck, first.id);
  expect(copied.slides).toHaveLength(deck.slides.length + 1);
  expect(copied.slides[1]).toEqual({ ...first, id: copied.slides[1]?.id });
  expect(new Set(copied.slides.map(({ id }) => id)).size).toBe(copied.slides.length);
  expect(copySlide(deck, 'nowhere')).toBe(deck);
});
