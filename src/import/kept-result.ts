/** An answer kept under a name: its rows as a table, or its query as a view, with the engine's own types. */

import type { Database } from '../engine/database.ts';
import { quoteName, quoteText } from '../engine/quote.ts';
import { splitStatements } from '../engine/statements.ts';
import { Fault } from '../text/error-message.ts';
import { CanonicalWriter, canonicalDialect } from './canonical-csv.ts';
import { loadCsv } from './load-csv.ts';

export interface KeptResult {
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: number;
  /** Every value as the engine writes it as text. */
  readonly file: Blob;
}

/** Makes a table of all rows of a query, and the file from which it is made again. Throws a sentence; nothing is left then. */
export async function keepRows(database: Database, table: string, sql: string): Promise<KeptResult> {
  await database.query(`create table ${quoteName(table)} as from (${sql}\n)`);
  try {
    const columns = await columnsOf(database, table);
    const odd = columns.find(({ type }) => !isTypeName(type) || type.includes('UNION('));
    if (odd)
      throw new Fault({
        zh: `这一列存不下：${odd.name}是${odd.type}；请先转换成别的类型`,
        en: `column not kept: ${odd.name} is ${odd.type}; cast it to another type`,
      });
    const texts = columns.map(({ name }) => `${quoteName(name)}::varchar`);
    const { file, rows } = await writeTexts(
      database,
      `select ${texts.join(', ')} from ${quoteName(table)}`,
      columns.map(({ name }) => name),
    );
    return { table, columns, rows, file };
  } catch (error) {
    await database.query(`drop table ${quoteName(table)}`);
    throw error;
  }
}

/** Makes a kept table again. Throws what hinders it. */
export async function loadKept(
  database: Database,
  { table, columns }: Pick<KeptResult, 'table' | 'columns'>,
  file: Blob,
): Promise<void> {
  const odd = columns.find(({ type }) => !isTypeName(type));
  if (odd)
    throw new Fault({
      zh: `未知类型：${odd.name}列的${odd.type}`,
      en: `unknown type: ${odd.type} of column ${odd.name}`,
    });
  const texts = columns.map(({ name }) => ({ name, type: 'VARCHAR' as const }));
  await loadCsv(database, { table, file, dialect: canonicalDialect, columns: texts });
  const typed = columns.map(({ name, type }) => `${quoteName(name)}::${type} as ${quoteName(name)}`);
  await database.query(
    `create or replace table ${quoteName(table)} as select ${typed.join(', ')} from ${quoteName(table)}`,
  );
}

/** Makes a view of a query, which is asked anew each time. Throws the engine's objection. */
export async function makeView(database: Database, view: string, sql: string): Promise<void> {
  // Another's file may hold more than a query.
  if (splitStatements(sql).length !== 1)
    throw new Fault({
      zh: `不能作为视图：${view}不是一条查询`,
      en: `no view: ${view} is not one query`,
    });
  await database.query(`create or replace view ${quoteName(view)} as from (${sql}\n)`);
}

/**
 * Whether a text is a type and nothing else, however nested: STRUCT(a INTEGER, "b c" ENUM('x', 'y'))[]. It becomes part
 * of a statement, and a file may come from anyone.
 */
export function isTypeName(text: string): boolean {
  const parts = text.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_]\w*|\d+|[(),[\]]|\s+|./gsu) ?? [];
  let depth = 0;
  for (const [at, part] of parts.entries()) {
    if (!/^(?:["'\w(),[\]]|\s)/.test(part) || part === '"' || part === "'") return false;
    // INTEGER from t
    if (depth === 0 && at > 0 && /^[A-Za-z]/.test(part) && !/^(?:with|time|zone)$/i.test(part)) return false;
    if (part === '(' || part === '[') depth++;
    if (part === ')' || part === ']') depth--;
    if (depth < 0 || (depth === 0 && part === ',')) return false;
  }
  return depth === 0 && /^[A-Za-z]/.test(text);
}

async function columnsOf(database: Database, table: string) {
  const answer = await database.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns where table_schema = 'main' and table_name = ${quoteText(table)} order by ordinal_position`,
  );
  return answer.rows();
}

async function writeTexts(database: Database, sql: string, names: readonly string[]) {
  const rowsAtOnce = 20_000;
  const writer = new CanonicalWriter();
  const { columns, rowCount, release } = await database.query(sql, { limit: Number.POSITIVE_INFINITY });
  for (let row = 0; row < rowCount; row++) {
    writer.add(columns.map(({ get }) => get(row)));
    // A page answers its reader meanwhile.
    if (row % rowsAtOnce === rowsAtOnce - 1) await new Promise((resolve) => setTimeout(resolve));
  }
  release();
  return writer.end(names);
}
