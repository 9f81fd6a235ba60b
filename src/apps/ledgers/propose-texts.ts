/** What the room's worker does: reads texts and proposes metrics; a text that was read is not read again. */

import type { SourceText } from '../../dataset/article.ts';
import type { Decision } from '../../dataset/decision-log.ts';
import { type Proposal, proposeLedger } from '../../dataset/propose.ts';
import type { Metric } from '../../dataset/schema.ts';
import type { Extraction } from '../../extract/finding.ts';
import { extract } from '../../extract/index.ts';
import { errorText } from '../../text/error-message.ts';
import type { Text } from '../../text/locale.ts';

interface DecidedText extends SourceText {
  readonly decisions?: readonly Decision[];
}

export interface ProposalRequest {
  readonly texts: readonly DecidedText[];
  /** What a person has decided on already. */
  readonly known: readonly Metric[];
}

export type ProposalAnswer =
  /** Characters that are read, and that there are. */
  { readonly read: number; readonly of: number } | { readonly proposal: Proposal } | { readonly fault: Text };

let readings = new Map<string, Extraction>();

export function* proposeTexts({ texts, known }: ProposalRequest): Generator<ProposalAnswer> {
  const of = texts.reduce((sum, { text }) => sum + text.length, 0);
  const kept = new Map<string, Extraction>();
  let read = 0;
  try {
    const given = [];
    for (const { article, text, decisions = [] } of texts) {
      const key = `${article.as_of}\n${text}`;
      if (!readings.has(key)) yield { read, of };
      const extraction = readings.get(key) ?? extract({ text, asOf: article.as_of });
      kept.set(key, extraction);
      readings.set(key, extraction);
      read += text.length;
      given.push({ article, text, extraction, decisions });
    }
    readings = kept;
    yield { read, of };
    yield { proposal: proposeLedger(given, 'my-ledger', known) };
  } catch (error) {
    yield { fault: errorText(error) };
  }
}
