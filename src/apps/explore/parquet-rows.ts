/** The rows of Parquet files where they lie: workers read and count their shares of it, this thread adds them up. */

import { spread } from '../../crossfilter/bins.ts';
import type { Dimension } from '../../crossfilter/brush-dimension.ts';
import {
  type AllCounts,
  addCells,
  addTallies,
  type Brushes,
  type Cells,
  type Cumulative,
  emptyCells,
  emptyTally,
  readCells,
  readTally,
  type Tally,
} from '../../crossfilter/falcon-index.ts';
import type { RowSource } from '../../crossfilter/row-source.ts';
import type { PlainColumn } from '../../import/parquet-column.ts';
import { groupsOf, type ParquetTable } from '../../import/parquet-table.ts';
import { Fault } from '../../text/error-message.ts';
import { openWorker } from '../../text/trusted.ts';
import type { ReaderAnswer, ReaderRequest } from './parquet-reader.ts';
import { dimensionOf, type Survey } from './parquet-survey.ts';
import workerUrl from './parquet-worker.ts?worker&url';

type Ask = (request: ReaderRequest) => void;

/** A thread beside this one; the product's is a worker. */
export interface Helper {
  ask: Ask;
  listen(onAnswer: (answer: ReaderAnswer) => void): void;
  end(): void;
}

const workerFailed = {
  zh: '后台线程停了：这个文件没有读成；再试一次',
  en: 'worker failed: the file is not read; try again',
};

// More do not read faster from one disk, and each holds pages of its own.
const mostHelpers = 4;

/** Starts the threads that a table is worth; the page keeps a processor to itself. */
export function startHelpers(
  { parts }: ParquetTable,
  start: () => Helper = startWorker,
  processors = globalThis.navigator?.hardwareConcurrency ?? 2,
): readonly Helper[] {
  const groups = parts.reduce((sum, { metadata }) => sum + metadata.row_groups.length, 0);
  const count = Math.max(1, Math.min(mostHelpers, processors - 1, groups));
  return Array.from({ length: count }, start);
}

/** Looks at the columns. Throws a sentence for a column that cannot be brushed. */
export async function planParquet(
  table: ParquetTable,
  names: readonly string[],
  helpers: readonly Helper[],
): Promise<readonly Dimension[]> {
  const asked = names.map((name) => {
    const column = table.columns.find((each) => each.name === name);
    if (!column)
      throw new Fault({
        zh: `没有这一列：${name}；它可能是列表、结构或时刻`,
        en: `no such column: ${name}; it may be a list, a struct or a time of day`,
      });
    return column;
  });
  const shares = helpers.map((helper, at) =>
    surveys(
      helper,
      table,
      asked.filter((_, place) => place % helpers.length === at),
    ),
  );
  const found = new Map((await Promise.all(shares)).flat());
  return asked.map((column) => dimensionOf(column, found.get(column) as Survey));
}

async function surveys(helper: Helper, table: ParquetTable, columns: readonly PlainColumn[]) {
  const found: (readonly [PlainColumn, Survey])[] = [];
  for (const column of columns) {
    const segments = groupsOf(table, [column.name]).flatMap((group) => group.segments);
    const answer = await new Promise<ReaderAnswer>((resolve) => {
      helper.listen(resolve);
      helper.ask({ kind: 'survey', column, segments });
    });
    if (answer.kind !== 'survey') throw new Fault(answer.kind === 'fault' ? answer.words : workerFailed);
    found.push([column, answer.survey]);
  }
  return found;
}

/** Nothing is read before `fill`; the helpers end with the rows. */
export function openParquetRows(
  table: ParquetTable,
  dimensions: readonly Dimension[],
  helpers: readonly Helper[],
): RowSource {
  const { rows } = table;
  const empty = () => emptyTally(dimensions);
  const base = sumOf(helpers.length, empty, addTallies);
  let asked: { readonly id: number; add(helper: number, part: Tally | Cells): void } | null = null;
  let onMore: () => void = () => undefined;
  let id = 0;
  const ask = (active: number | null, brushes: Brushes) => {
    id++;
    for (const each of helpers) each.ask({ kind: 'count', id, active, brushes });
    return id;
  };
  const read = readTally(dimensions, rows, base.sum);
  const grows = (counts: { counted(): number }) => () => counts.counted() >= rows;
  return {
    total: rows,
    waiting: () => false,
    openCounts(brushes): AllCounts {
      if (!brushes.some(Boolean)) return { ...read, grow: grows(read) };
      const own = sumOf(helpers.length, empty, addTallies);
      asked = { id: ask(null, brushes), add: (at, part) => own.add(at, part as Tally) };
      const counts = readTally(dimensions, rows, own.sum);
      return { ...counts, grow: grows(counts) };
    },
    openCumulative(active, brushes): Cumulative {
      const own = sumOf(helpers.length, () => emptyCells(dimensions, active), addCells);
      asked = { id: ask(active, brushes), add: (at, part) => own.add(at, part as Cells) };
      const counts = readCells(dimensions, rows, active, own.sum);
      return { ...counts, grow: grows(counts) };
    },
    fill: (more, signal) =>
      new Promise((resolve, reject) => {
        onMore = more;
        let reading = helpers.length;
        const groups = groupsOf(
          table,
          dimensions.map(({ column }) => column),
        );
        const order = spread(groups.length);
        const halt = () => {
          for (const each of helpers) each.ask({ kind: 'halt' });
          reject(signal.reason);
        };
        signal.addEventListener('abort', halt, { once: true });
        helpers.forEach((each, at) => {
          each.listen((answer) => {
            if (answer.kind === 'fault') reject(new Fault(answer.words));
            if (answer.kind === 'whole') {
              reading--;
              if (reading === 0) resolve();
            }
            if (answer.kind !== 'counted') return;
            const { counted } = answer;
            if (counted.kind === 'base') base.add(at, counted.tally);
            else if (counted.id === asked?.id)
              asked.add(at, counted.kind === 'cells' ? counted.cells : counted.tally);
            onMore();
          });
          // Of the groups, spread over the files, each helper takes every n-th.
          const own = order.filter((_, place) => place % helpers.length === at);
          each.ask({ kind: 'read', groups: own.flatMap((group) => groups[group] ?? []), dimensions });
        });
      }),
    close: () => {
      for (const each of helpers) each.end();
    },
  };
}

/** The last part of each helper, and their sum. */
function sumOf<T extends Tally | Cells>(
  helpers: number,
  empty: () => T,
  addUp: (sum: T, parts: readonly T[]) => void,
) {
  const sum = empty();
  const parts = Array.from({ length: helpers }, empty);
  return {
    sum,
    add(helper: number, part: T) {
      parts[helper] = part;
      addUp(sum, parts);
    },
  };
}

function startWorker(): Helper {
  const worker = openWorker(workerUrl);
  return {
    ask: (request) => worker.postMessage(request),
    listen: (onAnswer) => {
      worker.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => onAnswer(data);
      worker.onerror = () => onAnswer({ kind: 'fault', words: workerFailed });
    },
    end: () => worker.terminate(),
  };
}
