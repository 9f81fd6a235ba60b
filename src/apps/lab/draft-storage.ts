/** The desk as this browser keeps it between visits. */

import type { Decisions, Prose } from './read-article.ts';

export interface KeptDesk {
  readonly prose: Prose;
  readonly decisions: Decisions;
}

const key = 'lab-desk';

/** `null` when nothing is kept, or nothing that can be read. */
export function readDesk(): KeptDesk | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<KeptDesk> | null;
    if (typeof kept?.prose?.text !== 'string' || typeof kept.prose.asOf !== 'string') return null;
    return { prose: kept.prose, decisions: kept.decisions ?? {} };
  } catch {
    return null;
  }
}

export function keepDesk(desk: KeptDesk): void {
  try {
    localStorage.setItem(key, JSON.stringify(desk));
  } catch {
    // A text larger than the browser's store is not kept; it is still on the page.
  }
}

export function forgetDesk(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
