/** The sources of every number, mark and comparison that the deck shows. */

import type { Source } from '../../dataset/schema.ts';
import { qualityTerms } from '../../dataset/vocabulary.ts';
import type { Locale, Text } from '../../text/locale.ts';
import type { LedgerData } from '../ledger-data.ts';
import type { SlideKind, SlidePart } from './slide-kind.ts';

interface SourcesBody {
  readonly kind: 'sources';
}

export const sourcesSlide: SlideKind<SourcesBody> = {
  kind: 'sources',
  name: { zh: '来源', en: 'Sources' },
  isBody: () => true,
  blank: () => ({ kind: 'sources' }),
  propose: (_, { locale }) => ({ title: locale === 'zh' ? '来源' : 'Sources', takeaway: '' }),
  layout: async (_, { locale }, { data }, all) => [tableOf(await all(), data, locale)],
};

/** What a page calls the article is no word for it elsewhere. */
const own: Text = { zh: '所据原文', en: 'the text itself' };

function tableOf(sources: readonly Source[], { articles }: LedgerData, locale: Locale): SlidePart {
  const table = {
    columns:
      locale === 'zh' ? ['来源', '标题', '发布', '性质'] : ['Publisher', 'Title', 'Published', 'Quality'],
    rows: sources.map((source) => {
      const article = articles.find(({ article_id }) => article_id === source.source_id);
      return [
        article?.author ?? source.publisher ?? '—',
        article?.title ?? source.title ?? '—',
        source.published ?? (locale === 'zh' ? '未载' : 'not stated'),
        source.quality === 'article' ? own[locale] : qualityTerms[source.quality].short[locale],
      ];
    }),
  };
  // A ledger of texts without an author or publisher has no such column.
  const isTold = table.columns.map((_, at) => table.rows.some((row) => row[at] !== '—'));
  const told = (cells: readonly string[]) => cells.filter((_, at) => isTold[at]);
  return {
    body: { kind: 'table', table: { columns: told(table.columns), rows: table.rows.map(told) }, notes: [] },
  };
}
