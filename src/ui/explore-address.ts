/** The room's whole state in its address: what was asked, how it is drawn, what is brushed. */

import type { ChartChoice } from '../charts/result-choice.ts';
import type { CarriedTable } from '../import/link-tables.ts';
import { fromLinkText, toLinkText } from '../share/link-text.ts';
import { errorMessage, Fault } from '../text/error-message.ts';
import type { Locale } from '../text/locale.ts';
import { listOf, stored } from './stored.ts';

export interface BrushState {
  readonly table: string;
  readonly columns: readonly string[];
  /** By column, in the column's own values, so that the link means the same when rows are added. */
  readonly brushes: Readonly<Record<string, KeptBrush>>;
}

/** A stretch from a number or ISO day up to another, or names that are in; null stands for what is missing. */
export type KeptBrush =
  | { readonly from: number | string; readonly to: number | string }
  | { readonly names: readonly (string | null)[]; readonly others: boolean };

export interface RoomState {
  readonly sql: string;
  readonly view: 'table' | 'chart' | 'brush';
  readonly chart?: ChartChoice;
  readonly brush?: BrushState;
  readonly data?: readonly CarriedTable[];
}

export type Opening =
  | { readonly kind: 'none' }
  | { readonly kind: 'figure'; readonly id: string }
  | { readonly kind: 'question'; readonly id: string }
  /** A table of the ledger, whole. */
  | { readonly kind: 'table'; readonly id: string }
  /** A Parquet file elsewhere, named and not yet asked for. */
  | { readonly kind: 'parquet'; readonly address: string }
  | {
      readonly kind: 'state';
      readonly state: RoomState;
      readonly own: boolean;
      /** Handed over by another room of this site in this window: nobody need be asked. */
      readonly handed: boolean;
    }
  | { readonly kind: 'broken'; readonly words: string };

export function toHash(state: RoomState): string {
  return `#s=${toLinkText(state)}`;
}

/** The hash of a link that names a Parquet file; whoever opens it is asked before anything is fetched. */
export function toParquetHash(address: string): string {
  return `#parquet=${encodeURIComponent(address)}`;
}

/** What an address asks for. A state that this browser did not write itself is not its own. */
export function parseOpening(hash: string, locale: Locale): Opening {
  const [, key = '', text = ''] = /^#(figure|question|table|parquet|s)=(.*)$/s.exec(hash) ?? [];
  try {
    if (key === 'figure' || key === 'question' || key === 'table')
      return { kind: key, id: decodeURIComponent(text) };
    if (key === 'parquet') return { kind: key, address: decodeURIComponent(text) };
    if (key !== 's') return { kind: 'none' };
    const state = fromLinkText(text);
    if (!isState(state))
      throw new Fault({ zh: '无法读取链接：里面没有查询', en: 'unreadable link: no query in it' });
    return {
      kind: 'state',
      state: withoutBins(state),
      own: ownHashes.read().includes(hash),
      handed: takeHanded(hash),
    };
  } catch (error) {
    return { kind: 'broken', words: errorMessage(error, locale) };
  }
}

function isState(value: unknown): value is RoomState {
  if (typeof value !== 'object' || value === null || !('sql' in value) || !('view' in value)) return false;
  if (typeof value.sql !== 'string' || !['table', 'chart', 'brush'].includes(String(value.view)))
    return false;
  const { data, brush, chart } = value as Partial<RoomState>;
  return (
    (data === undefined || (Array.isArray(data) && data.every(isCarried))) &&
    (brush === undefined || isBrush(brush)) &&
    (chart === undefined || typeof chart?.mark === 'string')
  );
}

/** Links once kept the numbers of bins, which mean other values when rows are added: those are left out. */
function withoutBins(state: RoomState): RoomState {
  if (!state.brush) return state;
  const brushes = Object.entries(state.brush.brushes).filter(([, brush]) => isKeptBrush(brush));
  return { ...state, brush: { ...state.brush, brushes: Object.fromEntries(brushes) } };
}

function isBrush(value: Partial<BrushState> | null): boolean {
  const { table, columns, brushes } = value ?? {};
  return (
    typeof table === 'string' &&
    Array.isArray(columns) &&
    columns.every((name) => typeof name === 'string') &&
    typeof brushes === 'object' &&
    brushes !== null &&
    Object.values(brushes).every((brush) => isKeptBrush(brush) || Array.isArray(brush))
  );
}

function isKeptBrush(value: unknown): value is KeptBrush {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, names } = value as { from?: unknown; to?: unknown; names?: unknown };
  if (names !== undefined) {
    return Array.isArray(names) && names.every((name) => name === null || typeof name === 'string');
  }
  return [from, to].every((end) => typeof end === 'string' || Number.isFinite(end));
}

function isCarried(value: unknown): value is CarriedTable {
  const { name, csv, columns } = (value ?? {}) as Partial<CarriedTable>;
  return (
    typeof name === 'string' &&
    name !== '' &&
    typeof csv === 'string' &&
    Array.isArray(columns) &&
    columns.every((column) => typeof column?.name === 'string' && typeof column.type === 'string')
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';

const handed = stored(
  'explore-handed',
  (value) => (isText(value) ? value : null),
  () => sessionStorage,
);

/** Notes that a room of this site sends its reader to the address, which is taken once and in this window alone. */
export const handOver = handed.tryWrite;

function takeHanded(hash: string): boolean {
  const here = handed.read() === hash;
  handed.remove();
  return here;
}

const ownHashes = stored('explore-own', listOf(isText));

/** Notes that this browser wrote the address, so that a reload does not ask. */
export function rememberOwn(hash: string): void {
  // Stored whole: whoever writes links could forge a short digest. A long one may ask again.
  if (hash.length > 20_000) return;
  ownHashes.tryWrite([...new Set([hash, ...ownHashes.read()].slice(0, 20))]);
}
