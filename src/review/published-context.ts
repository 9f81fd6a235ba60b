/** The published ledger as reviews are worked out from it in tests and scripts: a question is asked once. */

import { parseHTML } from 'linkedom';
import { toVersion } from '../dataset/version.ts';
import type { Row } from '../engine/database.ts';
import { openPublishedLedger, readPublishedTables } from '../engine/published-ledger.ts';
import { noFilter } from '../figures/kit/filter.ts';
import { scopedSql, wholeScope } from '../figures/kit/scope.ts';
import { parseLedgerData } from './parse-ledger-data.ts';
import type { ReviewContext } from './terms.ts';

const tables = readPublishedTables();
const answers = new Map<string, Promise<readonly Row[]>>();

async function ask(sql: string): Promise<readonly Row[]> {
  return (await (await openPublishedLedger()).query(sql)).rows();
}

export const publishedContext: ReviewContext = {
  data: parseLedgerData(tables, toVersion(tables)),
  document: parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document,
  rowsOf: (figure, filter = noFilter, scope = wholeScope) => {
    const sql = scopedSql(figure.sql, scope, filter);
    const answer = answers.get(sql) ?? ask(sql);
    answers.set(sql, answer);
    return answer;
  },
};
