/** A figure's structure as the items of a tree (chart, series, stretch, point), and the way of the arrow keys in it. */

import { courseWords } from '../figures/kit/course-words.ts';
import type { Point, Series } from '../figures/kit/outline.ts';
import type { Locale } from '../text/locale.ts';

type Leaf = Pick<Point, 'observation' | 'words'>;

export interface Item {
  readonly kind: 'chart' | 'series' | 'stretch' | 'point';
  readonly words: string;
  /** From 1, the chart's. */
  readonly level: number;
  /** The number of the item above it; −1 of the chart. */
  readonly parent: number;
  /** Its place among the items below the same one, from 1, and how many they are. */
  readonly place: number;
  readonly among: number;
  /** The points that it is or stands for. */
  readonly points: readonly Leaf[];
  /** Which series it belongs to; null of the chart. */
  readonly series: number | null;
}

interface Branch {
  readonly item: Pick<Item, 'kind' | 'words' | 'points' | 'series'>;
  readonly below: readonly Branch[];
}

/**
 * Items in reading order. A level with one member is left out: its words are its parent's.
 * @param marks what a figure without series draws
 */
export function toItems(
  title: string,
  { series, marks }: { readonly series: readonly Series[]; readonly marks: readonly Leaf[] },
  locale: Locale,
): readonly Item[] {
  const [first, ...more] = series;
  const one = first && more.length === 0 ? first : null;
  return flatten({
    item: {
      kind: 'chart',
      words: [title, ...(one ? [courseWords(one.name, pointsOf(one), locale)] : [])].join(
        locale === 'zh' ? '。' : '. ',
      ),
      points: [],
      series: null,
    },
    below: one
      ? stretchBranches(one, 0, locale)
      : first
        ? series.map((each, at) => seriesBranch(each, at, locale))
        : marks.map((mark) => leafBranch(mark, null)),
  });
}

const pointsOf = ({ stretches }: Series) => stretches.flatMap(({ points }) => points);

function seriesBranch(series: Series, at: number, locale: Locale): Branch {
  const points = pointsOf(series);
  return {
    item: { kind: 'series', words: courseWords(series.name, points, locale), points, series: at },
    below: stretchBranches(series, at, locale),
  };
}

const leafBranch = (leaf: Leaf, series: number | null): Branch => ({
  item: { kind: 'point', words: leaf.words, points: [leaf], series },
  below: [],
});

function stretchBranches({ stretches }: Series, series: number, locale: Locale): readonly Branch[] {
  if (stretches.length === 1)
    return stretches.flatMap(({ points }) => points.map((point) => leafBranch(point, series)));
  return stretches.map(({ name, points }) => ({
    item: { kind: 'stretch', words: courseWords(name, points, locale), points, series },
    below: points.map((point) => leafBranch(point, series)),
  }));
}

function flatten(root: Branch): readonly Item[] {
  const items: Item[] = [];
  const add = ({ item, below }: Branch, level: number, parent: number, place: number, among: number) => {
    const at = items.push({ ...item, level, parent, place, among }) - 1;
    for (const [index, branch] of below.entries()) add(branch, level + 1, at, index + 1, below.length);
  };
  add(root, 1, -1, 1, 1);
  return items;
}

/**
 * The item that a key leads to from item `at`, null for any other key. Up and down change the level; left and right
 * go on at the same level, over the end of a series into the next one; from the chart they lead to the points.
 */
export function stepInTree(items: readonly Item[], at: number, key: string): number | null {
  const here = items[at];
  if (!here) return null;
  const kind = here.kind === 'chart' ? 'point' : here.kind;
  const peers = [...items.keys()].filter((index) => items[index]?.kind === kind);
  const end = (index: number) => peers.at(index) ?? at;
  switch (key) {
    case 'ArrowDown':
      return items[at + 1]?.parent === at ? at + 1 : at;
    case 'ArrowUp':
      return here.parent < 0 ? at : here.parent;
    case 'ArrowRight':
      return here.kind === 'chart' ? end(0) : (peers.find((index) => index > at) ?? at);
    case 'ArrowLeft':
      return here.kind === 'chart' ? end(-1) : (peers.findLast((index) => index < at) ?? at);
    case 'Home':
      return end(0);
    case 'End':
      return end(-1);
    default:
      return null;
  }
}
