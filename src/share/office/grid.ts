/** Where several charts stand within one box. */

import type { Box } from './words.ts';

const gap = 20;
/** Width to height of a chart over time that reads well. */
const shape = 1.4;

/** So many boxes in rows of equal ones, each as large as may be. */
export function gridOf(count: number, { x, y, width, height }: Box): readonly Box[] {
  const sizes = Array.from({ length: count }, (_, at) => {
    const [across, down] = [at + 1, Math.ceil(count / (at + 1))];
    return { across, width: (width + gap) / across - gap, height: (height + gap) / down - gap };
  });
  const use = (one: { width: number; height: number }) => Math.min(one.width / shape, one.height);
  const best = sizes.toSorted((a, b) => use(b) - use(a))[0] ?? { across: 1, width, height };
  return Array.from({ length: count }, (_, at) => ({
    x: x + (at % best.across) * (best.width + gap),
    y: y + Math.floor(at / best.across) * (best.height + gap),
    width: best.width,
    height: best.height,
  }));
}
