/** What linked charts can be made of: a table of the engine or of one elsewhere, or Parquet files where they lie. */

import { brushColumns } from '../../crossfilter/brush-column.ts';
import { type Dimension, planDimension } from '../../crossfilter/brush-dimension.ts';
import { openFarRows } from '../../crossfilter/far-rows.ts';
import { openTableRows, type RowSource } from '../../crossfilter/row-source.ts';
import { plainName } from '../../engine/plain-name.ts';
import type { QuerySource } from '../../engine/query-session.ts';
import type { RemoteEngine } from '../../engine/remote.ts';
import type { ParquetTable } from '../../import/parquet-table.ts';
import { type Helper, openParquetRows, planParquet, startHelpers } from './parquet-rows.ts';

export interface LinkedRows {
  /** What stands behind FROM in SQL. */
  readonly from: string;
  /** Conditions beside those of the brushes. */
  readonly where?: readonly string[];
  /** Throws a sentence for a column that cannot be brushed. */
  readonly plan: (columns: readonly string[]) => Promise<readonly Dimension[]>;
  readonly open: (dimensions: readonly Dimension[]) => Promise<RowSource>;
  /** Ends what waits to be opened. */
  readonly close: () => void;
}

/** Looks at the columns of a table where it is. */
function planTable(open: () => Promise<QuerySource>, table: string): LinkedRows['plan'] {
  return async (columns) => {
    const session = await open();
    const ask = (sql: string) => session.query(sql);
    const known = brushColumns((await session.schema()).find(({ name }) => name === table)?.columns ?? []);
    const made: Dimension[] = [];
    for (const column of columns) {
      const found = known.find(({ name }) => name === column);
      if (found) made.push(await planDimension(ask, table, column, found.type, found.sql));
    }
    return made;
  };
}

export function rowsOfTable(open: () => Promise<QuerySource>, table: string): LinkedRows {
  return {
    from: plainName(table),
    plan: planTable(open, table),
    open: async (dimensions) => {
      const session = await open();
      return openTableRows((sql) => session.query(sql), table, dimensions);
    },
    close: () => undefined,
  };
}

/** The rows stay where they are: the engine counts them. */
export function rowsOfEngine(open: () => Promise<RemoteEngine>, table: string): LinkedRows {
  return {
    from: plainName(table),
    plan: planTable(open, table),
    open: async (dimensions) => {
      const { query: ask, product } = await open();
      return openFarRows({ ask, product, table }, dimensions);
    },
    close: () => undefined,
  };
}

export function rowsOfParquet(table: ParquetTable): LinkedRows {
  // The threads that looked at the columns go on to read them.
  let idle: readonly Helper[] = [];
  const take = () => {
    const helpers = idle.length > 0 ? idle : startHelpers(table);
    idle = [];
    return helpers;
  };
  const close = () => {
    for (const helper of idle) helper.end();
    idle = [];
  };
  return {
    from: table.from,
    where: table.where,
    plan: async (columns) => {
      close();
      idle = startHelpers(table);
      return planParquet(table, columns, idle);
    },
    open: async (dimensions) => openParquetRows(table, dimensions, take()),
    close,
  };
}
