/** One job at a time with its progress: a new one stops the one before, and a failure is a sentence. */

import { useCallback, useRef, useState } from 'react';
import { errorText } from '../../text/error-message.ts';
import type { Text } from '../../text/locale.ts';
import { asWork } from '../../text/pending-work.ts';

export interface JobHook {
  /** From 0 to 1 while a job runs. */
  readonly progress: number | null;
  readonly setProgress: (progress: number) => void;
  /** Why the last job failed; null when it did not. */
  readonly fault: Text | null;
  /** Null when it failed or was stopped. */
  readonly attempt: <T>(job: (signal: AbortSignal) => Promise<T>) => Promise<T | null>;
  readonly stop: () => void;
}

export function useJob(): JobHook {
  const [progress, setProgress] = useState<number | null>(null);
  const [fault, setFault] = useState<Text | null>(null);
  const running = useRef<AbortController | null>(null);
  const attempt = useCallback(async <T>(job: (signal: AbortSignal) => Promise<T>): Promise<T | null> => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setFault(null);
    setProgress(0);
    try {
      return await asWork(job(control.signal));
    } catch (error) {
      if (!control.signal.aborted) setFault(errorText(error));
      return null;
    } finally {
      if (running.current === control) setProgress(null);
    }
  }, []);
  const stop = useCallback(() => {
    running.current?.abort();
    setProgress(null);
  }, []);
  return { progress, setProgress, fault, attempt, stop };
}
