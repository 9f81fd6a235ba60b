/** The draft of the extraction lab as this browser stores it between visits. */

import { stored } from '../../ui/stored.ts';
import type { Decisions, Prose } from './read-article.ts';

export interface Draft {
  readonly prose: Prose;
  readonly decisions: Decisions;
}

/** `null` when nothing is stored, or nothing that can be read. */
export const draft = stored('lab-desk', (value): Draft | null => {
  const { prose, decisions } = (value ?? {}) as Partial<Draft>;
  if (typeof prose?.text !== 'string' || typeof prose.asOf !== 'string') return null;
  return { prose, decisions: decisions ?? {} };
});
