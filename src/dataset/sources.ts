/** Who published what: an entry a page; a repost names its publisher and gives no link. */

import { digest } from './digest.ts';
import type { CsvRecord } from './parse-csv.ts';
import type { Article, Source } from './schema.ts';
import type { Quality } from './vocabulary.ts';

/** The article itself as a source. */
export function articleSource(article: Article): Source {
  return {
    source_id: article.article_id,
    publisher: article.publisher,
    title: article.title,
    published: article.published,
    url: article.url,
    quality: 'article',
    sha256: article.sha256,
  };
}

/** The page a follow-up row was read on; of a repost, whose words it carries. */
export function followupSource(row: CsvRecord): Source {
  const quality = (row.source_quality ?? '') as Quality;
  return {
    source_id: sourceId(row, quality),
    publisher: row.repost_of ?? row.publisher ?? null,
    title: row.title ?? null,
    published: row.published ?? null,
    url: quality === 'repost' ? null : withoutTracking(row.url ?? null),
    quality,
    sha256: null,
  };
}

/** One entry a page, in the order of first mention. */
export function distinctSources(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.source_id, source])).values()];
}

/** Made of the address, so that it stays when rows move; a repost's does not name the host. */
function sourceId(row: CsvRecord, quality: string): string {
  const url = row.url ?? '';
  const host = /^https?:\/\/(?:www\.)?([^/]+)/.exec(url)?.[1] ?? 'unlinked';
  const name = quality === 'repost' ? 'repost' : host.replaceAll(/[^a-z0-9]+/gi, '-');
  return `${name}-${digest(url || `${row.publisher} ${row.title}`).slice(0, 6)}`;
}

function withoutTracking(url: string | null): string | null {
  return url?.replace(/[?&]utm_[^#]*/, '') ?? null;
}
