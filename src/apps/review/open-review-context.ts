/** The ledger as the composer needs it: small tables and the figures' rows; the engine only for a filter of one's own. */

import type { Row } from '../../engine/database.ts';
import type { Progress } from '../../engine/fetch-wasm.ts';
import type { Figure } from '../../figures/kit/figure.ts';
import { type Filter, filterSql, noFilter } from '../../figures/kit/filter.ts';
import { materialTables, parseMaterial } from '../../review/parse-ledger-data.ts';
import { articleDay } from '../../review/templates.ts';
import type { Workshop } from '../../review/terms.ts';
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

type Known = Readonly<Record<string, { readonly rows: readonly Row[]; readonly asOfRows: readonly Row[] }>>;

/** Throws `file not found: …` when the site does not hold what it needs. */
export async function openWorkshop(): Promise<Workshop> {
  const [version, rows, ...texts] = await Promise.all([
    fetchText('data/version.json'),
    fetchText('review/rows.json'),
    ...materialTables.map((name) => fetchText(`data/${name}.csv`)),
  ]);
  const tables = Object.fromEntries(materialTables.map((name, at) => [name, texts[at] ?? '']));
  const material = parseMaterial(tables, (JSON.parse(version) as { version: string }).version);
  const known = JSON.parse(rows) as Known;
  const onDay = keyOf({ ...noFilter, to: articleDay(material) ?? null });
  const asked = new Map<string, Promise<readonly Row[]>>();
  const ask = async (figure: Figure, filter: Filter) => {
    const engine = await openLedger(arrive, new AbortController().signal).finally(() => arrive(null));
    return (await engine.query(filterSql(figure.sql, filter))).rows();
  };
  return {
    material,
    document,
    rowsOf: async (figure, filter = noFilter) => {
      const key = keyOf(filter);
      const held = known[figure.id];
      if (held && key === keyOf(noFilter)) return held.rows;
      if (held && key === onDay) return held.asOfRows;
      const question = `${figure.id} ${key}`;
      const answer = asked.get(question) ?? ask(figure, filter);
      asked.set(question, answer);
      // A failed question is asked again next time.
      answer.catch(() => asked.delete(question));
      return answer;
    },
  };
}

function keyOf({ domains, from, to, theme, review }: Filter): string {
  return JSON.stringify([[...domains].sort(), from, to, theme, review]);
}
