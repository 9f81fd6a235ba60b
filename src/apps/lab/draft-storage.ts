/** The texts of the extraction lab and what was decided, as this browser stores them between visits. */

import { stored } from '../../ui/stored.ts';
import type { OpenText, Shelf } from './open-texts.ts';

type StoredText = Omit<OpenText, 'source'>;

/** Stored under the names of earlier versions, which it outlives. */
interface Stored {
  readonly desks: readonly StoredText[];
  readonly at: number;
}

const isText = (value: unknown): value is StoredText => {
  const { name, prose, log, others } = (value ?? {}) as Partial<StoredText>;
  return (
    typeof name === 'string' &&
    typeof prose?.text === 'string' &&
    typeof prose.asOf === 'string' &&
    Array.isArray(log) &&
    Array.isArray(others)
  );
};

/** `null` when nothing is stored, or nothing that can be read. Files are not stored: their pages last as long as the page. */
export const draft = stored('lab-desks', (value): Stored | null => {
  const { desks, at } = (value ?? {}) as Partial<Stored>;
  if (!Array.isArray(desks) || desks.length === 0 || !desks.every(isText)) return null;
  return { desks, at: typeof at === 'number' && at >= 0 && at < desks.length ? at : 0 };
});

export const toStored = ({ texts, at }: Shelf): Stored => ({
  at,
  desks: texts.map(({ name, prose, log, others }) => ({ name, prose, log, others })),
});
