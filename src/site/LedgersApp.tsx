import type { ReactNode } from 'react';
import type { Locale } from '../text/locale.ts';
import { app } from '../ui/app.tsx';

interface LedgersProps {
  readonly locale: Locale;
  readonly shown?: ReactNode;
}

/** The room where ledgers are made, with the place where this site stores and serves them. */
export const LedgersApp = app('Ledgers', async ({ locale }: LedgersProps) => {
  const [{ Room }, my] = await Promise.all([
    import('../apps/ledgers/Room.tsx'),
    import('./my-ledger/index.ts'),
    import('../apps/ledgers/ledgers.css'),
  ]);
  const store = {
    list: my.listLedgers,
    watch: my.watchLedgers,
    save: my.saveLedger,
    read: my.readFiles,
    remove: my.deleteLedger,
    addressOf: my.addressOf,
  };
  return <Room locale={locale} store={store} />;
});
