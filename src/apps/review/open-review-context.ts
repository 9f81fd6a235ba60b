/** The ledger as the composer needs it: small tables and the figures' rows; the engine only for a filter of one's own. */

import type { Row } from '../../engine/database.ts';
import type { Progress } from '../../engine/fetch-wasm.ts';
import type { Figure } from '../../figures/kit/figure.ts';
import { type Filter, noFilter } from '../../figures/kit/filter.ts';
import { type Scope, scopedSql, wholeScope } from '../../figures/kit/scope.ts';
import { ledgerDataTables, parseLedgerData } from '../../review/parse-ledger-data.ts';
import type { ReviewContext } from '../../review/terms.ts';
import { openLedger } from '../../ui/open-ledger.ts';
import { fetchText } from '../../ui/page-context.ts';

let arriving: Progress | null = null;
const watchers = new Set<() => void>();

/** How much of the engine has come while it is on its way; `null` before and after. */
export function engineProgress(): Progress | null {
  return arriving;
}

/** Calls back at every change of `engineProgress`; gives the way to stop. */
export function watchEngine(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function arrive(progress: Progress | null): void {
  arriving = progress;
  for (const watcher of watchers) watcher();
}

interface Held {
  readonly rows: readonly Row[];
  readonly scoped: ReadonlyArray<{ readonly scope: Scope; readonly rows: readonly Row[] | null }>;
}

/** Throws `file not found: …` when the site does not hold what it needs. */
export async function openReviewContext(): Promise<ReviewContext> {
  const [version, rows, ...texts] = await Promise.all([
    fetchText('data/version.json'),
    fetchText('review/rows.json'),
    ...ledgerDataTables.map((name) => fetchText(`data/${name}.csv`)),
  ]);
  const tables = Object.fromEntries(ledgerDataTables.map((name, at) => [name, texts[at] ?? '']));
  const data = parseLedgerData(tables, (JSON.parse(version) as { version: string }).version);
  const held = JSON.parse(rows) as Readonly<Record<string, Held>>;
  const asked = new Map<string, Promise<readonly Row[]>>();
  const ask = async (figure: Figure, filter: Filter, scope: Scope) => {
    const engine = await openLedger(arrive, new AbortController().signal).finally(() => arrive(null));
    return (await engine.query(scopedSql(figure.sql, scope, filter))).rows();
  };
  return {
    data,
    document,
    rowsOf: async (figure, filter = noFilter, scope = wholeScope) => {
      const known = isEmpty(filter) ? rowsHeld(held[figure.id], scope) : undefined;
      if (known) return known;
      const question = JSON.stringify([figure.id, filter, scope]);
      const answer = asked.get(question) ?? ask(figure, filter, scope);
      asked.set(question, answer);
      // A failed question is asked again next time.
      answer.catch(() => asked.delete(question));
      return answer;
    },
  };
}

function isEmpty(filter: Filter): boolean {
  return JSON.stringify({ ...noFilter, ...filter }) === JSON.stringify(noFilter);
}

function rowsHeld(held: Held | undefined, { asOf, domain }: Scope): readonly Row[] | undefined {
  if (!held) return;
  if (asOf === null && domain === null) return held.rows;
  const found = held.scoped.find(({ scope }) => scope.asOf === asOf && scope.domain === domain);
  return found ? (found.rows ?? held.rows) : undefined;
}
