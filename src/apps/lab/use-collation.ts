import { useEffect, useState } from 'react';
import type { CollationRequest } from './collation-worker.ts';

/** What a worker makes of a request; `null` while it works, and of no request. */
export function useCollation<Answer>(request: CollationRequest | null): readonly Answer[] | null {
  const [answer, setAnswer] = useState<{
    readonly to: CollationRequest;
    readonly rows: readonly Answer[];
  } | null>(null);
  useEffect(() => {
    if (!request) return;
    const worker = new Worker(new URL('./collation-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<readonly Answer[]>) => setAnswer({ to: request, rows: data });
    worker.postMessage(request);
    return () => worker.terminate();
  }, [request]);
  return answer && answer.to === request ? answer.rows : null;
}
