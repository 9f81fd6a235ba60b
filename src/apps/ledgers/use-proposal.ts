import { useCallback, useEffect, useRef, useState } from 'react';
import type { SourceText } from '../../dataset/article.ts';
import { decisionsOf, type LedgerDraft } from '../../dataset/draft.ts';
import { decisionsFile } from '../../dataset/ledger-files.ts';
import type { Proposal } from '../../dataset/propose.ts';
import { parseStretch } from '../../text/calendar.ts';
import { errorText } from '../../text/error-message.ts';
import type { Text } from '../../text/locale.ts';
import { beginWork } from '../../text/pending-work.ts';
import { openWorker } from '../../text/trusted.ts';
import workerUrl from './proposal-worker.ts?worker&url';
import type { ProposalAnswer, ProposalRequest } from './propose-texts.ts';

export interface ProposalHook {
  /** Of the draft as it was last read; `null` before. */
  readonly proposal: Proposal | null;
  /** From 0 to 1 while texts are read; `null` when all is proposed. */
  readonly progress: number | null;
  readonly fault: Text | null;
  readonly stop: () => void;
  /** Goes on after a stop. */
  readonly resume: () => void;
  readonly stopped: boolean;
}

const stoppedWords: Text = {
  zh: '读文章的程序停了；请刷新，草稿仍在',
  en: 'the reader of texts stopped; reload, the draft stays',
};

/** What the worker is asked; the sentence that says so where decisions cannot be read. */
function requestOf(
  draft: LedgerDraft,
  given: readonly SourceText[],
): ProposalRequest | { readonly fault: Text } {
  try {
    const texts = given.map((one) => ({ ...one, decisions: decisionsOf(draft, one.article.article_id) }));
    return { texts, known: [...draft.metrics, ...draft.leftOut] };
  } catch (error) {
    return { fault: errorText(error) };
  }
}

/** What the texts of a draft propose, in a worker of its own; asked again whenever texts or decisions change. */
export function useProposal(draft: LedgerDraft): ProposalHook {
  const { texts, metrics, leftOut, others } = draft;
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [fault, setFault] = useState<Text | null>(null);
  const [stopped, setStopped] = useState(false);
  const worker = useRef<Worker | null>(null);
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);
  const isRunning = progress !== null;
  useEffect(() => (isRunning ? beginWork() : undefined), [isRunning]);

  // Titles and links change with every letter, and nothing that is proposed; half a date is none yet.
  const given = texts.map(({ article, text }): SourceText => {
    const as_of = parseStretch(article.as_of ?? '') ? article.as_of : null;
    return { article: { ...article, as_of }, text };
  });
  const read = given
    .map(({ article: { article_id, as_of }, text }) =>
      [article_id, as_of, text.length, others[decisionsFile(article_id)]].join(' '),
    )
    .join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` stands for the texts
  useEffect(() => {
    if (stopped) return;
    if (given.length === 0) {
      setProposal(null);
      setProgress(null);
      return;
    }
    const request = requestOf(draft, given);
    if ('fault' in request) {
      setFault(request.fault);
      return;
    }
    worker.current ??= openWorker(workerUrl);
    const listener = ({ data }: MessageEvent<ProposalAnswer>) => {
      if ('read' in data) setProgress(data.of === 0 ? 0 : data.read / data.of);
      else {
        setProgress(null);
        if ('proposal' in data) setProposal(data.proposal);
        setFault('fault' in data ? data.fault : null);
      }
    };
    const current = worker.current;
    current.onmessage = listener;
    current.onerror = ({ message }) => {
      setProgress(null);
      setFault(message ? errorText(message) : stoppedWords);
    };
    setProgress((now) => now ?? 0);
    current.postMessage(request);
  }, [read, metrics, leftOut, stopped]);

  return {
    proposal,
    progress,
    fault,
    stopped,
    stop: () => {
      end();
      setProgress(null);
      setStopped(true);
    },
    resume: () => setStopped(false),
  };
}
