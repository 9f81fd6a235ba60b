import { useEffect, useState } from 'react';
import type { Row } from '../engine/database.ts';
import type { Locale } from '../text/locale.ts';
import type { Shared } from './embed.ts';
import type { FigureAnswer } from './filtered.ts';
import { fetchText } from './page-context.ts';

/** A figure as the site keeps it, in one language. */
export interface PublishedFigure {
  readonly language: Locale;
  readonly shared: Shared;
  /** The embed's markup, its addresses from the site's root. */
  readonly html: string;
  readonly rows: readonly Row[];
}

/** What the site holds of the figure in a language; null until it has come. */
export function usePublishedFigure(
  { id, answer }: { readonly id: string; readonly answer: FigureAnswer | undefined },
  language: Locale,
  onMissing: () => void,
): PublishedFigure | null {
  const [published, setPublished] = useState<PublishedFigure | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who asks is the same as long as it asks
  useEffect(() => {
    let current = true;
    const folder = `${language === 'en' ? 'en/' : ''}embed/${id}`;
    Promise.all([
      fetchJson<{ html: string }>(`${folder}/figure.json`),
      fetchJson<Shared>(`${folder}/share.json`),
      answer ? answer.rows : fetchRows(id),
    ]).then(
      ([{ html }, shared, rows]) => current && setPublished({ language, html, shared, rows }),
      () => current && onMissing(),
    );
    return () => {
      current = false;
    };
  }, [id, answer, language]);
  return published;
}

async function fetchJson<T>(path: string): Promise<T> {
  return JSON.parse(await fetchText(path)) as T;
}

/** The rows that the figure was built with. */
export async function fetchRows(id: string): Promise<readonly Row[]> {
  const all =
    await fetchJson<Readonly<Record<string, { readonly rows: readonly Row[] }>>>('review/rows.json');
  return all[id]?.rows ?? [];
}
