import type { Text } from '../../text/locale.ts';
import { pathOf } from '../../ui/address.ts';
import { Layout } from '../../ui/Layout.tsx';
import type { View } from '../../ui/view.ts';
import { LedgersApp } from '../LedgersApp.tsx';
import type { Entries } from '../page.ts';

const words = {
  title: { zh: '我的台账', en: 'My ledgers' },
  stand: {
    zh: '放进你自己的文章，得到与本站一样的一整套：按领域和时间的总览、每个数字的原句、SQL与汇报。全在这台电脑上。',
    en: 'Put in articles of your own and get a site like this one: an overview by domain and by time, the sentence behind every number, SQL and reviews. All of it stays on this computer.',
  },
  loading: { zh: '正在准备……', en: 'Getting ready…' },
  noScript: {
    zh: '在网页里做台账需要脚本；不用脚本时，可在命令行里做：npm run new-ledger。',
    en: 'Making a ledger in the page needs scripts; without them the command line makes one too: npm run new-ledger.',
  },
} satisfies Record<string, Text>;

export const ledgersPage: Entries = () => [
  {
    path: pathOf.ledgers,
    nav: words.title,
    title: words.title,
    description: words.stand,
    Page: Ledgers,
  },
];

/** Where ledgers of one's own are made; the room itself is put in place by its island. */
function Ledgers({ view }: { view: View }) {
  const { say } = view;
  return (
    <Layout view={view}>
      <div className="lede">
        <h1>{say(words.title)}</h1>
        <p className="stand">{say(words.stand)}</p>
      </div>
      <LedgersApp
        locale={view.locale}
        shown={
          <>
            <p className="stand">{say(words.loading)}</p>
            <noscript>
              <p>{say(words.noScript)}</p>
            </noscript>
          </>
        }
      />
    </Layout>
  );
}
