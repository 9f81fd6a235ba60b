/** The extraction room wakes with the ledger's metrics and observations, which what is read may join. */

import './lab.css';
import { readTable } from '../../dataset/read-table.ts';
import { openRoom } from '../../ui/islands/open-room.ts';
import { fetchText } from '../../ui/open-ledger.ts';
import { locale } from '../../ui/page-context.ts';
import { Room } from './Room.tsx';

export function wake(element: HTMLElement): void {
  const needs = Promise.all([fetchText('data/metrics.csv'), fetchText('data/observations.csv')]).then(
    ([metrics, ledger]) => ({
      metrics: readTable('metrics', metrics),
      ledger: readTable('observations', ledger),
    }),
  );
  openRoom(element, needs, (tables) => <Room locale={locale} {...tables} />);
}
