/** What linked charts can be made of: a table of the engine, or a Parquet file where it lies. */

import { type Dimension, planDimension } from '../../crossfilter/brush-dimension.ts';
import { openTableRows, type RowSource } from '../../crossfilter/row-source.ts';
import { plainName } from '../../engine/plain-name.ts';
import type { QuerySession } from '../../engine/query-session.ts';
import { quoteText } from '../../engine/quote.ts';
import type { ParquetFile } from '../../import/parquet-file.ts';
import { openFileRows, planFile } from './file-rows.ts';

export interface LinkedRows {
  /** What stands behind FROM in SQL. */
  readonly from: string;
  /** Throws a sentence for a column that cannot be brushed. */
  readonly plan: (columns: readonly string[]) => Promise<readonly Dimension[]>;
  readonly open: (dimensions: readonly Dimension[]) => Promise<RowSource>;
}

export function rowsOfTable(open: () => Promise<QuerySession>, table: string): LinkedRows {
  return {
    from: plainName(table),
    plan: async (columns) => {
      const session = await open();
      const ask = (sql: string) => session.query(sql);
      const schema = (await session.schema()).find(({ name }) => name === table)?.columns ?? [];
      const made: Dimension[] = [];
      for (const column of columns) {
        const type = schema.find(({ name }) => name === column)?.type;
        if (type) made.push(await planDimension(ask, table, column, type));
      }
      return made;
    },
    open: async (dimensions) => {
      const session = await open();
      return openTableRows((sql) => session.query(sql), table, dimensions);
    },
  };
}

export function rowsOfFile(file: ParquetFile): LinkedRows {
  return {
    from: `read_parquet(${quoteText(file.file.name)})`,
    plan: (columns) => planFile(file, columns),
    open: async (dimensions) => openFileRows(file, dimensions),
  };
}
