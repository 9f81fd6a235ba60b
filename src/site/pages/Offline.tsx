import type { Text } from '../../text/locale.ts';
import { pathOf } from '../../ui/address.ts';
import { Layout } from '../../ui/Layout.tsx';
import type { View } from '../../ui/view.ts';
import { missingPath } from '../offline/copy.ts';
import type { Entries } from '../page.ts';

const words = {
  kicker: { zh: '没有网络', en: 'No network' },
  title: { zh: '这一页要有网络才能打开', en: 'This page needs a network' },
  what: {
    zh: '这台设备留有网站的副本，其中没有这一页。总览、原文和各栏目没有网络也能使用。',
    en: 'This device keeps a copy of the site, and the page is not in it. The overview, the articles and the rooms work without a network.',
  },
  overview: { zh: '回到总览', en: 'Back to the overview' },
} satisfies Record<string, Text>;

function Offline({ view }: { view: View }) {
  const { say, to } = view;
  return (
    <Layout view={view}>
      <div className="lede">
        <p className="kicker">{say(words.kicker)}</p>
        <h1>{say(words.title)}</h1>
        <p className="stand">{say(words.what)}</p>
        <ul className="ways">
          <li>
            <a href={to(pathOf.overview)}>{say(words.overview)}</a>
          </li>
        </ul>
      </div>
    </Layout>
  );
}

export const offlinePage: Entries = () => [
  { path: missingPath, title: words.kicker, description: words.title, Page: Offline },
];
