import { Review } from '../../apps/review/Review.tsx';
import { pathOf } from '../../ui/address.ts';
import type { Entries } from '../page.ts';

export const reviewPage: Entries = () => [
  {
    path: pathOf.review,
    nav: { zh: '汇报', en: 'Review' },
    title: { zh: '汇报', en: 'Review' },
    description: {
      zh: '由台账拟出一份进展汇报：选图、改字、设目标、比较两个时点。',
      en: 'A progress review proposed from the ledger: choose figures, edit words, set targets, compare two dates.',
    },
    Page: Review,
  },
];
