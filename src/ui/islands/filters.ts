/** Filters: the address holds them, DuckDB answers them, every figure and the list follow. */

import type { QuerySession } from '../../engine/query-session.ts';
import { type Filter, filterSql } from '../../figures/kit/filter.ts';
import { filterNames, isFiltering, toFilter, withFields } from '../filter-address.ts';
import { openLedger } from '../open-ledger.ts';
import { locale, part } from '../page-context.ts';
import { countWords } from '../plural.ts';

export function wake(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  let cancel = new AbortController();
  let turn = 0;

  const apply = async () => {
    cancel.abort();
    cancel = new AbortController();
    turn += 1;
    const own = turn;
    const filter = toFilter(new URLSearchParams(location.search));
    fill(form);
    part<HTMLButtonElement>(form, 'reset').disabled = !isFiltering(filter);
    part(form, 'failed').hidden = true;
    if (!isFiltering(filter)) {
      part(form, 'loading').hidden = true;
      await restore(form);
      return;
    }
    try {
      const engine = await withProgress(form, cancel.signal);
      if (own === turn) await answer(form, engine, filter, () => own === turn);
    } catch (error) {
      if (own !== turn || cancel.signal.aborted) return;
      part(form, 'reason').textContent = error instanceof Error ? error.message : String(error);
      part(form, 'failed').hidden = false;
    } finally {
      if (own === turn) part(form, 'loading').hidden = true;
    }
  };

  const go = (fields: Record<string, string>) => {
    const query = withFields(new URLSearchParams(location.search), fields).toString();
    history.pushState(null, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`);
    void apply();
  };
  form.addEventListener('change', () => go(fieldsOf(form)));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    go({});
  });
  part(form, 'cancel').addEventListener('click', () => go({}));
  part(form, 'retry').addEventListener('click', () => void apply());
  addEventListener('popstate', () => void apply());
  const early = chosenEarly(form);
  if (early) go(early);
  else if (isFiltering(toFilter(new URLSearchParams(location.search)))) void apply();
}

/** What a reader chose before this script had come, together with what the address says; null when nothing. */
function chosenEarly(form: HTMLFormElement): Record<string, string> | null {
  const query = new URLSearchParams(location.search);
  const chosen = Object.entries(fieldsOf(form)).filter(([, value]) => value !== '');
  if (chosen.every(([name, value]) => query.get(name) === value)) return null;
  return Object.fromEntries([...query, ...chosen]);
}

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const data = new FormData(form);
  return Object.fromEntries(filterNames.map((name) => [name, String(data.get(name) ?? '')]));
}

function fill(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const name of filterNames) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.value = query.get(name) ?? '';
  }
}

function withProgress(form: HTMLFormElement, signal: AbortSignal): Promise<QuerySession> {
  const shown = part(form, 'loading');
  const bar = shown.querySelector('progress');
  const bytes = part(shown, 'bytes');
  shown.hidden = false;
  const mega = (count: number) => (count / 1e6).toFixed(1);
  return openLedger(({ loaded, total }) => {
    if (bar && total) bar.value = loaded / total;
    else bar?.removeAttribute('value');
    bytes.textContent = total ? `${mega(loaded)} / ${mega(total)} MB` : `${mega(loaded)} MB`;
  }, signal);
}

async function answer(
  form: HTMLFormElement,
  engine: QuerySession,
  filter: Filter,
  current: () => boolean,
): Promise<void> {
  const ids = (
    await engine.query<{ observation_id: string }>(
      filterSql('select observation_id from observations', filter, 'observations'),
    )
  ).rows();
  const { redraw } = await import('./redraw.ts');
  await redraw(async (sql) => (await engine.query(filterSql(sql, filter))).rows(), current);
  if (!current()) return;
  const all = Number(form.dataset.all);
  part(form, 'count').textContent = countWords(ids.length, all, locale);
  passOn(new Set(ids.map((row) => row.observation_id)));
  form.dataset.answered = location.search;
}

async function restore(form: HTMLFormElement): Promise<void> {
  const all = Number(form.dataset.all);
  part(form, 'count').textContent = countWords(all, all, locale);
  passOn(null);
  if (form.dataset.answered !== undefined) (await import('./redraw.ts')).restore();
  delete form.dataset.answered;
}

function passOn(ids: ReadonlySet<string> | null): void {
  document.dispatchEvent(new CustomEvent('ledger-filter', { detail: ids }));
}
