/** A ledger as reviews are worked out from it in tests and scripts: a question is asked once. */

import { parseHTML } from 'linkedom';
import { toVersion } from '../dataset/version.ts';
import type { Database, Tables } from '../engine/database.ts';
import { openPublishedLedger, readPublishedTables } from '../engine/published-ledger.ts';
import { noFilter } from '../figures/kit/filter.ts';
import { scopedSql, wholeScope } from '../figures/kit/scope.ts';
import { parseLedgerData } from './parse-ledger-data.ts';
import type { ReviewContext } from './terms.ts';

/** @param open gives a database with the tables; it is asked once, at the first question. */
export function contextOf(tables: Tables, open: () => Promise<Database>): ReviewContext {
  const answers = new Map<string, ReturnType<typeof ask>>();
  let database: Promise<Database> | undefined;
  const ask = async (sql: string) => {
    database ??= open();
    return (await (await database).query(sql)).rows();
  };
  return {
    data: parseLedgerData(tables, toVersion(tables)),
    document: parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document,
    rowsOf: (figure, filter = noFilter, scope = wholeScope) => {
      const sql = scopedSql(figure.sql, scope, filter);
      const answer = answers.get(sql) ?? ask(sql);
      answers.set(sql, answer);
      return answer;
    },
  };
}

export const publishedContext: ReviewContext = contextOf(readPublishedTables(), openPublishedLedger);
