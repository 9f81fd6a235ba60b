import { ledgerTitles } from '../../dataset/ledger.ts';
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
  layout: (_, terms, context) => [{ body: { kind: 'title', lines: linesOf(terms, context) } }],
};

function linesOf({ locale, since, asOf, dataset }: ReviewTerms, { data }: ReviewContext): readonly string[] {
  const zh = locale === 'zh';
  const [article] = data.articles;
  return [
    zh
      ? `前次${sayDay(since, 'zh')}，本次截至${sayDay(asOf, 'zh')}`
      : `Last review ${sayDay(since, 'en')}; this review as of ${sayDay(asOf, 'en')}`,
    ...(article
      ? [zh ? `依据《${article.title}》及后续来源` : `From “${article.title}” and later sources`]
      : []),
    zh ? `${ledgerTitles.name.zh}数据集${dataset}` : `${ledgerTitles.name.en}, dataset ${dataset}`,
  ];
}
