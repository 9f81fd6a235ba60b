/** Texts that are put into a draft: typed, handed over, or read from files. */

import { useRef, useState } from 'react';
import { addText, dateText, type LedgerDraft } from '../../dataset/draft.ts';
import { decisionsFile } from '../../dataset/ledger-files.ts';
import type { Locale } from '../../text/locale.ts';
import { type DocumentReader, useDocumentReader } from '../../ui/read-files.ts';
import { type NewText, toNewText } from './new-text.ts';

export interface NewTexts {
  readonly reader: DocumentReader;
  /** Why some of those that were put last are not in the draft, a sentence each. */
  readonly refused: readonly string[];
  readonly put: (texts: readonly NewText[]) => void;
  readonly putFiles: (files: readonly File[]) => Promise<void>;
}

export function useNewTexts(
  locale: Locale,
  draft: LedgerDraft,
  change: (next: (draft: LedgerDraft) => LedgerDraft) => void,
): NewTexts {
  const reader = useDocumentReader();
  const [refused, setRefused] = useState<readonly string[]>([]);
  // Reading takes its time, and the draft goes on meanwhile.
  const latest = useRef(draft);
  latest.current = draft;

  const put = (texts: readonly NewText[]) => {
    const problems: string[] = [];
    let next = latest.current;
    for (const { name, text, asOf, stated, decisions } of texts) {
      const added = addText(next, name, text, stated);
      if ('problem' in added) problems.push(`${name ? `${name}: ` : ''}${added.problem[locale]}`);
      else {
        const id = added.draft.texts.at(-1)?.article.article_id ?? '';
        const dated = asOf ? dateText(added.draft, id, asOf) : added.draft;
        next = decisions ? { ...dated, others: { ...dated.others, [decisionsFile(id)]: decisions } } : dated;
      }
    }
    setRefused(problems);
    change(() => next);
  };
  const putFiles = async (files: readonly File[]) => {
    const problems: string[] = [];
    const texts: NewText[] = [];
    await reader.read(files, (reading) => {
      if ('problem' in reading) problems.push(`${reading.name}: ${reading.problem[locale]}`);
      else texts.push(toNewText(reading.name, reading.document));
    });
    put(texts);
    setRefused((now) => [...problems, ...now]);
  };
  return { reader, refused, put, putFiles };
}
