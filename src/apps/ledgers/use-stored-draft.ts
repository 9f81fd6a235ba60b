/** A draft that is stored at each change, and what became of that. */

import { useEffect, useMemo, useRef, useState } from 'react';
import type { LedgerDraft } from '../../dataset/draft.ts';
import { type DraftRecord, openDraft } from '../../ui/ledger-drafts.ts';

export interface StoredDraft {
  /** False once the browser refused to store it. */
  readonly isStored: boolean;
  /** Another window has changed the same draft: this one is stored as a draft of its own, under a key of its own. */
  readonly isApart: boolean;
  /** Whether all that was changed is stored. */
  readonly isKept: boolean;
  /** Takes it out of the drafts. */
  readonly remove: () => Promise<void>;
}

export function useStoredDraft(record: DraftRecord, draft: LedgerDraft): StoredDraft {
  const shelf = useMemo(() => openDraft(record), [record]);
  const [isStored, setStored] = useState(true);
  const [isApart, setApart] = useState(false);
  const [isKept, setKept] = useState(true);
  const started = useRef(false);
  useEffect(() => {
    // What was only looked at is no draft.
    started.current ||= draft !== record.draft;
    if (!started.current) return undefined;
    let latest = true;
    setKept(false);
    void shelf.write(draft).then((outcome) => {
      setStored(outcome !== 'refused');
      if (outcome === 'apart') {
        setApart(true);
        history.replaceState(null, '', `#${encodeURIComponent(shelf.key())}`);
      }
      if (latest) setKept(outcome !== 'refused');
    });
    return () => {
      latest = false;
    };
  }, [record, draft, shelf]);
  return { isStored, isApart, isKept, remove: shelf.remove };
}
