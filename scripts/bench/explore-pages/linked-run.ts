/** Four linked charts of the page's rows, and what a bench asks of them. */

import { openLinked } from '../../../src/apps/explore/crossfilter.ts';
import type { LinkedRows } from '../../../src/apps/explore/linked-rows.ts';
import { brushSql } from '../../../src/crossfilter/brush-sql.ts';
import type { Brushes } from '../../../src/crossfilter/falcon-index.ts';

const columns = ['delay', 'value', 'day', 'region'];

/** Resolves when every row is counted; what was measured is then `window.xf`. */
export async function runLinked(rows: LinkedRows): Promise<void> {
  const began = performance.now();
  const dimensions = await rows.plan(columns);
  let [first, whole, exact, coarse, entered] = [0, 0, 0, 0, 0];
  let last: { brushes: Brushes; chosen: number; share: number } = { brushes: [], chosen: 0, share: 0 };
  addEventListener('pointerover', () => {
    entered ||= performance.now();
  });
  const source = await rows.open(dimensions);
  await new Promise<void>((done, fail) => {
    const linked = openLinked({
      source,
      dimensions,
      hosts: columns.map((name) => document.getElementById(name) as HTMLElement),
      locale: 'en',
      onState: (state) => {
        last = state;
        if (state.share > 0) first ||= performance.now();
        if (state.brushes.some(Boolean)) {
          coarse ||= performance.now();
          if (state.share === 1) exact ||= performance.now();
        } else if (state.share === 1) {
          whole ||= performance.now();
          done();
        }
      },
    });
    linked.whole.catch(fail);
  });
  Object.assign(window, {
    xf: {
      charts: ['value', 'day', 'region'],
      load: whole - began,
      firstView: first - began,
      verify: () => ({
        coarse: coarse - entered,
        exact: exact - entered,
        chosen: last.chosen,
        share: last.share,
        sql: brushSql(rows.from, dimensions, last.brushes),
      }),
    },
  });
}
