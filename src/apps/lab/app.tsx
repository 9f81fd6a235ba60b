import type { ReactNode } from 'react';
import { readTable } from '../../dataset/read-table.ts';
import type { Locale } from '../../text/locale.ts';
import { app } from '../../ui/app.tsx';
import { fetchText } from '../../ui/page-context.ts';

interface LabProps {
  readonly locale: Locale;
  readonly shown?: ReactNode;
}

/** The extraction lab, with the ledger's metrics and observations, which what is read may join. */
export const LabApp = app('Lab', async ({ locale }: LabProps) => {
  const [{ Room }, metrics, ledger] = await Promise.all([
    import('./Room.tsx'),
    fetchText('data/metrics.csv'),
    fetchText('data/observations.csv'),
    import('./lab.css'),
  ]);
  return (
    <Room
      locale={locale}
      metrics={readTable('metrics', metrics)}
      ledger={readTable('observations', ledger)}
    />
  );
});
