import type { Text } from '../../text/locale.ts';
import { pathOf } from '../../ui/address.ts';
import { Layout } from '../../ui/Layout.tsx';
import type { View } from '../../ui/view.ts';
import { LedgerDoor } from '../my-ledger/LedgerDoor.tsx';
import type { Entries } from '../page.ts';

const title: Text = { zh: '打开自己的台账', en: 'Opening a ledger of your own' };

/** Where a ledger of the reader's browser is made ready; its pages lead here when they cannot be shown. */
function OpenLedger({ view }: { view: View }) {
  return (
    <Layout view={view}>
      <div className="lede">
        <h1>{view.say(title)}</h1>
        <LedgerDoor locale={view.locale} />
      </div>
    </Layout>
  );
}

export const openLedgerPage: Entries = () => [
  {
    path: pathOf.openLedger,
    title,
    description: {
      zh: '打开保存在这个浏览器里的台账。',
      en: 'Opens a ledger that is kept in this browser.',
    },
    Page: OpenLedger,
  },
];
