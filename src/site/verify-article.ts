/** Verifying an article where the reader is: its fingerprint, and its numbers beside the published ones. */

import { parseCsv } from '../dataset/parse-csv.ts';
import { extract } from '../extract/index.ts';
import { fetchText } from '../ui/page-context.ts';

export interface Verdict {
  readonly hash: string;
  readonly sameHash: boolean;
  readonly samePage: boolean;
  readonly count: number;
  /** Where the two readings differ: position, the published one, the one made here. */
  readonly differing: readonly (readonly [string, string, string])[];
}

/** Hashes the text, extracts its numbers and compares them with the published rows. Throws `unknown article: …`. */
export async function verifyArticle(id: string): Promise<Verdict> {
  const [text, articles, numerals, observations] = await Promise.all([
    fetchText(`data/articles/${id}.txt`),
    fetchText('data/articles.csv').then(parseCsv),
    fetchText('data/numerals.csv').then(parseCsv),
    fetchText('data/observations.csv').then(parseCsv),
  ]);
  const article = articles.find((row) => row.article_id === id);
  if (!article) throw new Error(`unknown article: ${id}`);
  const hash = await sha256(text);
  const page = document.querySelector(`[data-text="${CSS.escape(id)}"]`)?.textContent ?? '';
  const again = numeralsOf(text, article.as_of ?? null);
  const byId = new Map(observations.map((row) => [row.observation_id, row]));
  const published = new Map(
    numerals
      .filter((row) => row.article_id === id)
      .map((row) => [`${row.start}`, said({ ...byId.get(row.observation_id ?? ''), ...row })]),
  );
  // A person's word stands over the rules'.
  const byHand = numerals.filter(
    ({ article_id, kind, observation_id }) =>
      article_id === id && (kind === 'rejected' || byId.get(observation_id ?? '')?.review === 'checked'),
  );
  const isByHand = (start: number): boolean =>
    byHand.some((row) => start >= Number(row.start) && start < Number(row.end));
  const starts = [...new Set([...published.keys(), ...again.keys()])]
    .filter((start) => published.get(start) !== again.get(start) && !isByHand(Number(start)))
    .sort((a, b) => Number(a) - Number(b));
  return {
    hash,
    sameHash: hash === article.sha256,
    samePage: page.replace(/\s/g, '') === text.replace(/\s/g, ''),
    count: again.size,
    differing: starts.map((start) => [start, published.get(start) ?? '—', again.get(start) ?? '—']),
  };
}

/** Every numeral by where it starts: its kind, its characters, and what a statistic was read as. */
function numeralsOf(text: string, asOf: string | null): Map<string, string> {
  const { findings, skipped } = extract({ text, asOf });
  return new Map([...findings, ...skipped].map((found) => [`${found.start}`, said(found)]));
}

/** A numeral as one line, the same from the extractor and from the published rows. */
function said(found: object): string {
  const { kind, text, value, low, high, bound, unit } = found as Readonly<Record<string, unknown>>;
  if (kind !== 'statistic') return `${kind} ${text}`;
  return [kind, text, ...[value, low, high, bound, unit].map((cell) => cell ?? '—')].join(' ');
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
