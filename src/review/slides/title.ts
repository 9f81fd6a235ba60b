import { ledgerTitles } from '../../dataset/ledger.ts';
import { blankIdentity } from '../identity.ts';
import { sayDay } from '../ledger-data.ts';
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
  const [article] = data.articles;
  return [
    zh
      ? `前次${sayDay(since, 'zh')}，本次截至${sayDay(asOf, 'zh')}`
      : `Last review ${sayDay(since, 'en')}; this review as of ${sayDay(asOf, 'en')}`,
    ...(article
      ? [zh ? `依据《${article.title}》及后续来源` : `From “${article.title}” and later sources`]
      : []),
    ledgerTitles.name[locale],
  ];
}
