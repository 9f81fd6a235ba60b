/** The published ledger as reviews are worked out from it in tests: a question is asked once. */

import { parseHTML } from 'linkedom';
import type { Row } from '../engine/database.ts';
import { openPublishedLedger, readPublishedTables } from '../engine/published-ledger.ts';
import { noFilter } from '../figures/kit/filter.ts';
import { scopedSql, wholeScope } from '../figures/kit/scope.ts';
import { parseMaterial } from './parse-ledger-data.ts';
import type { Workshop } from './terms.ts';

const answers = new Map<string, Promise<readonly Row[]>>();

async function ask(sql: string): Promise<readonly Row[]> {
  return (await (await openPublishedLedger()).query(sql)).rows();
}

export const publishedWorkshop: Workshop = {
  material: parseMaterial(readPublishedTables(), '4feca3efa7bb'),
  document: parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document,
  rowsOf: (figure, filter = noFilter, scope = wholeScope) => {
    const sql = scopedSql(figure.sql, scope, filter);
    const answer = answers.get(sql) ?? ask(sql);
    answers.set(sql, answer);
    return answer;
  },
};
