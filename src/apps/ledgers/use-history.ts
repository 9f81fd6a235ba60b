import { useRef, useState } from 'react';
import type { LedgerDraft } from '../../dataset/draft.ts';

/** A draft, and the drafts before it. Letters typed into one field are one step. */
export function useHistory(first: LedgerDraft) {
  const [drafts, setDrafts] = useState<readonly LedgerDraft[]>([first]);
  const field = useRef('');
  return {
    draft: drafts[0] as LedgerDraft,
    change: (step: (draft: LedgerDraft) => LedgerDraft, typedInto = '') => {
      const goesOn = typedInto !== '' && typedInto === field.current;
      field.current = typedInto;
      setDrafts(([now = first, ...before]) => {
        const next = step(now);
        if (next === now) return [now, ...before];
        return goesOn ? [next, ...before] : [next, now, ...before.slice(0, 99)];
      });
    },
    undo:
      drafts.length > 1
        ? () => {
            field.current = '';
            setDrafts((all) => all.slice(1));
          }
        : null,
  };
}

export type Change = ReturnType<typeof useHistory>['change'];
