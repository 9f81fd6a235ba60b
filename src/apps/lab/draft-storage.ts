/** The texts of the extraction lab and what was decided, as this browser stores them between visits. */

import { stored } from '../../ui/stored.ts';
import type { Desk, Shelf } from './desk.ts';

type StoredDesk = Omit<Desk, 'source'>;

interface StoredShelf {
  readonly desks: readonly StoredDesk[];
  readonly at: number;
}

const isDesk = (value: unknown): value is StoredDesk => {
  const { name, prose, log, others } = (value ?? {}) as Partial<StoredDesk>;
  return (
    typeof name === 'string' &&
    typeof prose?.text === 'string' &&
    typeof prose.asOf === 'string' &&
    Array.isArray(log) &&
    Array.isArray(others)
  );
};

/** `null` when nothing is stored, or nothing that can be read. Files are not stored: their pages last as long as the page. */
export const draft = stored('lab-desks', (value): StoredShelf | null => {
  const { desks, at } = (value ?? {}) as Partial<StoredShelf>;
  if (!Array.isArray(desks) || desks.length === 0 || !desks.every(isDesk)) return null;
  return { desks, at: typeof at === 'number' && at >= 0 && at < desks.length ? at : 0 };
});

export const toStored = ({ desks, at }: Shelf): StoredShelf => ({
  at,
  desks: desks.map(({ name, prose, log, others }) => ({ name, prose, log, others })),
});
