/** The columns of a row as an engine declares them. */

import { factColumns } from '../../src/dataset/fact-rows.ts';

// What no row leaves out, and what is only known of some.
const always = new Set(['doc', 'start', 'end', 'text', 'kind', 'rule']);

const clickhouse = { string: 'String', number: 'Float64', integer: 'Int32', date: 'Date32' } as const;
const spark = { string: 'STRING', number: 'DOUBLE', integer: 'INT', date: 'STRING' } as const;

const engines: Readonly<Record<string, () => string>> = {
  clickhouse: () =>
    factColumns
      .map(
        ({ name, type }) =>
          `\`${name}\` ${always.has(name) ? clickhouse[type] : `Nullable(${clickhouse[type]})`}`,
      )
      .join(', '),
  spark: () => factColumns.map(({ name, type }) => `\`${name}\` ${spark[type]}`).join(', '),
};

/** null for an engine that is not known. */
export const schemaWords = (engine: string): string | null => engines[engine]?.() ?? null;
