/** Where the rows of a figure come from, for the files that leave the site. */

import type { Observation } from '../dataset/schema.ts';
import { aroundOf, type Provenance, toTextFragment } from '../share/provenance.ts';
import type { Locale } from '../text/locale.ts';
import type { Answered, Ledgered, SiteData } from './view.ts';

/** @param sql the query that gave the rows: the figure's own, or the same behind a filter */
export function toProvenance(
  { version, texts }: Pick<SiteData, 'version' | 'texts'>,
  lookup: Ledgered['lookup'],
  { figure, rows }: Pick<Answered, 'figure' | 'rows'>,
  locale: Locale,
  sql = figure.sql,
): Provenance {
  const ids = new Set(rows.map((row) => String(row.observation_id ?? row.event_id ?? '')));
  return {
    figure: figure.id,
    locale,
    version,
    title: figure.title(rows, locale),
    alt: figure.alt(rows, locale),
    sql,
    stated: [...ids].flatMap((id) => {
      const observation = lookup.observation.get(id);
      const from = observation ?? lookup.event.get(id);
      if (!from) return [];
      const source = lookup.source.get(from.source_id);
      const article = lookup.article.get(from.source_id);
      return [
        {
          observation_id: id,
          // Of an event the ledger keeps the source, not the words.
          quote: observation?.quote ?? '',
          publisher: source?.publisher ?? article?.publisher ?? '',
          title: source?.title ?? article?.title ?? '',
          url: observation ? placeIn(source?.url ?? '', observation, texts) : (source?.url ?? ''),
        },
      ];
    }),
  };
}

/** The address of a page at the words of an observation: where the ledger keeps the text, at that very place. */
export function placeIn(
  url: string,
  { source_id, quote, start, end }: Observation,
  texts: SiteData['texts'],
): string {
  const text = texts[source_id];
  const known = text !== undefined && start !== null && end !== null;
  return toTextFragment(url, quote, known ? aroundOf(text, start, end) : {});
}
