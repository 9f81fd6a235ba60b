import { Explore } from '../../apps/explore/Explore.tsx';
import { pathOf } from '../../ui/address.ts';
import { ExploreApp } from '../ExploreApp.tsx';
import type { Entries } from '../page.ts';

export const explorePage: Entries = () => [
  {
    path: pathOf.explore,
    nav: { zh: '探索', en: 'Explore' },
    title: { zh: '探索', en: 'Explore' },
    description: {
      zh: '用SQL提问台账与自己的文件，画图、联动筛选，全在浏览器里。',
      en: 'Ask the ledger and your own files in SQL, chart and cross-filter them, all in the browser.',
    },
    Page: ({ view }) => <Explore view={view} App={ExploreApp} />,
  },
];
