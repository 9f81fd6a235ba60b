import { Lab } from '../../apps/lab/Lab.tsx';
import { pathOf } from '../../ui/address.ts';
import type { Entries } from '../page.ts';

export const labPage: Entries = () => [
  {
    path: pathOf.lab,
    nav: { zh: '提取', en: 'Extract' },
    title: { zh: '提取', en: 'Extract' },
    description: {
      zh: '贴上任何一篇中文通稿，当场读出其中每一个数字，逐个核对，与台账并看。',
      en: 'Paste any Chinese press article: every number in it is read at once, checked one by one, and seen beside the ledger.',
    },
    Page: Lab,
  },
];
