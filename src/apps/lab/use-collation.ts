import { useEffect, useState } from 'react';
import { openWorker } from '../../text/trusted.ts';
import type { CollationRequest } from './collation-worker.ts';
import workerUrl from './collation-worker.ts?worker&url';

/** What a worker makes of a request; `null` while it works, and of no request. */
export function useCollation<Answer>(request: CollationRequest | null): readonly Answer[] | null {
  const [answer, setAnswer] = useState<{
    readonly to: CollationRequest;
    readonly rows: readonly Answer[];
  } | null>(null);
  useEffect(() => {
    if (!request) return;
    const worker = openWorker(workerUrl);
    worker.onmessage = ({ data }: MessageEvent<readonly Answer[]>) => setAnswer({ to: request, rows: data });
    worker.postMessage(request);
    return () => worker.terminate();
  }, [request]);
  return answer && answer.to === request ? answer.rows : null;
}
