import { ledgerTitles } from '../../dataset/ledger.ts';
import { toInner } from '../../dataset/naming-article.ts';
import { blankIdentity } from '../identity.ts';
import { type LedgerData, sayDay } from '../ledger-data.ts';
import type { ReviewContext, ReviewTerms } from '../terms.ts';
import type { SlideKind } from './slide-kind.ts';

interface TitleBody {
  readonly kind: 'title';
}

export const titleSlide: SlideKind<TitleBody> = {
  kind: 'title',
  name: { zh: '标题页', en: 'A title slide' },
  isBody: () => true,
  blank: () => ({ kind: 'title' }),
  propose: (_, { title }) => ({ title, takeaway: '' }),
  layout: (_, terms, context) => [
    { body: { kind: 'title', own: ownLines(terms), lines: linesOf(terms, context) } },
  ],
};

function ownLines({ identity = blankIdentity, locale }: ReviewTerms): readonly string[] {
  const { organisation, presenter, occasion } = identity;
  const by = presenter ? (locale === 'zh' ? `汇报人：${presenter}` : `Presented by ${presenter}`) : '';
  return [organisation, occasion, by].filter(Boolean);
}

function linesOf({ locale, since, asOf }: ReviewTerms, { data }: ReviewContext): readonly string[] {
  const zh = locale === 'zh';
  return [
    zh
      ? `上次评估截至${sayDay(since, 'zh')}，本次截至${sayDay(asOf, 'zh')}`
      : `Last review ${sayDay(since, 'en')}; this review as of ${sayDay(asOf, 'en')}`,
    ...groundsOf(data, zh),
    ledgerTitles.name[locale],
  ];
}

/** What the numbers stand in: the newest article that is known on the day, how many others, and whether other sources. */
function groundsOf({ articles, observations }: LedgerData, zh: boolean): readonly string[] {
  const used = new Set(observations.map(({ source_id }) => source_id));
  const known = articles
    .filter(({ article_id }) => used.has(article_id))
    .toSorted((a, b) => (b.as_of ?? '').localeCompare(a.as_of ?? ''));
  const [newest] = known;
  if (!newest) return [];
  const title = zh ? `《${newest.title}》` : `“${toInner(newest.title)}”`;
  const others = [...used].some((id) => articles.every(({ article_id }) => article_id !== id));
  if (zh)
    return [`依据${title}${known.length > 1 ? `等${known.length}篇原文` : ''}${others ? '及后续来源' : ''}`];
  const more = known.length > 1 ? [`${known.length - 1} earlier ${known.length > 2 ? 'texts' : 'text'}`] : [];
  return [`From ${[title, ...more, ...(others ? ['later sources'] : [])].join(' and ')}`];
}
