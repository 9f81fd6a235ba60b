/** The extraction room wakes with the ledger's metrics and observations, which what is read may join. */

import './lab.css';
import { createRoot } from 'react-dom/client';
import { readTable } from '../../dataset/read-table.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import { fetchText } from '../islands/ask.ts';
import { locale } from '../islands/place.ts';
import { Room } from './Room.tsx';

export function wake(element: HTMLElement): void {
  Promise.all([fetchText('data/metrics.csv'), fetchText('data/observations.csv')]).then(
    ([metrics, observations]) => {
      element.replaceChildren();
      createRoot(element).render(
        <Room
          locale={locale}
          metrics={readTable<Metric>('metrics', metrics)}
          ledger={readTable<Observation>('observations', observations)}
        />,
      );
    },
    (error: unknown) => {
      const told = document.createElement('p');
      told.className = 'fault';
      told.setAttribute('role', 'alert');
      const why = error instanceof Error ? error.message : String(error);
      told.textContent =
        locale === 'zh'
          ? `台账没有取到：${why}。请刷新再试。`
          : `The ledger could not be fetched: ${why}. Reload to try again.`;
      element.replaceChildren(told);
    },
  );
}
