/** What a person decides on the numbers of a text: each act is a row of the log, and can be taken back. */

import { useState } from 'react';
import {
  type Act,
  type Correction,
  correctionsOf,
  type Decision,
  decisionOn,
} from '../../dataset/decision-log.ts';
import type { OpenText } from './open-texts.ts';
import type { Decided, Outcome } from './read-article.ts';
import { alikeOf, type Form } from './review-queue.ts';
import { reviewer } from './reviewer.ts';
import type { Rows } from './use-rows.ts';

export interface Decisions {
  /** Who decides, by name or initials. */
  readonly by: string;
  readonly setBy: (name: string) => void;
  readonly judge: (key: string, act: Exclude<Act, 'correct'>, reason?: string) => void;
  /** A correction that says what was read accepts it. */
  readonly correct: (one: Decided, correction: Correction) => void;
  /** What was decided on one number goes for the undecided ones of its form; its size stays its own. */
  readonly applyTo: (one: Decided, form: Form) => void;
  /** Words of the text that the reader missed a number in. */
  readonly add: (start: number, quote: string) => void;
  /** The number that was decided last; `undefined` of none, or where it is no number of the text any more. */
  readonly latest: () => Decided | undefined;
  readonly record: (decisions: readonly Decision[]) => void;
  /** Any other change of the text, to be taken back like a decision. */
  readonly change: (next: (openText: OpenText) => OpenText) => void;
  /** `null` when there is nothing to undo. */
  readonly undo: (() => void) | null;
}

interface Options {
  readonly openText: OpenText;
  readonly text: string;
  readonly outcome: Outcome;
  readonly rows: Rows;
  readonly onChange: (change: (openText: OpenText) => OpenText) => void;
}

export function useDecisions({ openText, text, outcome, rows, onChange }: Options): Decisions {
  const { decided, judgements } = outcome;
  const [by, setBy] = useState(() => reviewer.read());
  const [past, setPast] = useState<readonly OpenText[]>([]);
  const last = past.at(-1);
  const now = () => ({ by, at: new Date().toISOString() });
  const on = ({ observation: { start, end } }: Decided, act: Exclude<Act, 'correct'>, reason = '') =>
    decisionOn(text, { start: start ?? 0, end: end ?? 0 }, act, now(), reason);

  const change = (next: (openText: OpenText) => OpenText) => {
    setPast((steps) => [...steps, openText]);
    onChange(next);
  };
  /** A number keeps the anchor that it was first decided by, whatever was edited since. */
  const record = (decisions: readonly Decision[]) => {
    const anchorAt = new Map([...judgements].map(([id, { anchor }]) => [rows.get(id)?.start, anchor]));
    const anchored = decisions.map((row) => ({ ...row, ...anchorAt.get(row.start) }));
    if (decisions.length > 0) change((now) => ({ ...now, log: [...now.log, ...anchored] }));
  };
  return {
    by,
    setBy(name) {
      setBy(name);
      reviewer.tryWrite(name);
    },
    judge(key, act, reason = '') {
      const one = outcome.at(key);
      if (one) record([on(one, act, reason)]);
    },
    correct(one, correction) {
      const corrections = correctionsOf(text, one.observation, correction, now());
      record(corrections.length > 0 ? corrections : [on(one, 'accept')]);
    },
    applyTo(one, form) {
      const judgement = judgements.get(one.key);
      if (!judgement?.verdict) return;
      const { unit, metric_id, period_start, period_end, role, modality } = judgement.correction;
      const shared = { unit, metric_id, period_start, period_end, role, modality };
      const given = Object.fromEntries(Object.entries(shared).filter(([, cell]) => cell !== undefined));
      record(
        alikeOf(decided, one, text, form).flatMap((other) => {
          if (judgement.verdict === 'rejected') return on(other, 'reject', judgement.reason);
          const corrections = correctionsOf(text, other.observation, given, now());
          return corrections.length > 0 ? corrections : on(other, 'accept');
        }),
      );
    },
    add(start, quote) {
      record([decisionOn(text, { start, end: start + quote.length }, 'add', now())]);
    },
    latest() {
      const last = openText.log.at(-1);
      for (const [key, { anchor }] of judgements) if (anchor.start === last?.start) return outcome.at(key);
      return undefined;
    },
    record,
    change,
    undo: last
      ? () => {
          setPast(past.slice(0, -1));
          onChange((now) => ({ ...now, log: last.log, others: last.others }));
        }
      : null,
  };
}
