/** Reading a figure item by item: its tree, with the marks in the drawing. */

import { type DrawnFigure, markOf, readSeries, showMarks, wordsOf } from './drawn-marks.ts';
import { pageLocale } from './page-context.ts';
import { type Item, stepInTree, toItems } from './tree-items.ts';

export interface FigureReader {
  readonly items: readonly Item[];
  /** The item that a key leads to from item `at`; null where it is no such key. */
  readonly step: (at: number, key: string) => number | null;
  /** Outlines the marks of an item. */
  readonly show: (at: number) => void;
  /** The mark that an item stands for; of a series the first. */
  readonly mark: (at: number) => Element | undefined;
}

/** Throws `file not found: …`. */
export async function openReader(figure: DrawnFigure, title: string): Promise<FigureReader> {
  const { plate } = figure;
  const series = await readSeries(figure);
  const marks = [...wordsOf(plate)].map(([observation, words]) => ({ observation, words }));
  const items = toItems(title, { series, marks: series.length > 0 ? [] : marks }, pageLocale());
  return {
    items,
    step: (at, key) => stepInTree(items, at, key),
    show: (at) => showMarks(plate, items[at]?.points ?? []),
    mark: (at) => markOf(plate, items[at]?.points[0]?.observation ?? ''),
  };
}
