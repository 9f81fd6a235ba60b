/** The texts that lie open in the room, each with what a person decided on its numbers. */

import { rowsOn } from '../../dataset/agreement.ts';
import type { Decision } from '../../dataset/decision-log.ts';
import type { TextDocument } from '../../documents/document.ts';
import { findIssueDay } from '../../text/issue-day.ts';
import type { Source } from './PageView.tsx';
import type { Prose } from './read-article.ts';

export interface OpenText {
  /** A file's name; '' of a text that was pasted. */
  readonly name: string;
  readonly prose: Prose;
  /** What was decided on its numbers, in order. */
  readonly log: readonly Decision[];
  /** What other people decided, from their files. */
  readonly others: readonly OtherLog[];
  /** The file with its pages; `null` of a text without, and after a reload. */
  readonly source: Source | null;
}

export interface OtherLog {
  /** The file's. */
  readonly name: string;
  readonly log: readonly Decision[];
}

export interface Shelf {
  readonly texts: readonly OpenText[];
  /** Which one is worked on. */
  readonly at: number;
}

export const emptyText: OpenText = {
  name: '',
  prose: { text: '', asOf: '' },
  log: [],
  others: [],
  source: null,
};
export const emptyShelf: Shelf = { texts: [emptyText], at: 0 };

export const chosenText = ({ texts, at }: Shelf): OpenText => texts[at] ?? emptyText;

/** What a file was read as; dated as it states or prints. */
export function toOpenText(name: string, file: File, document: TextDocument): OpenText {
  const text = document.text.replace(/\r\n?/g, '\n');
  return {
    name,
    prose: { text, asOf: document.published ?? findIssueDay(text)?.day ?? '' },
    log: [],
    others: [],
    source: document.pages.length > 0 ? { file, document } : null,
  };
}

/**
 * The shelf with more of a file that it holds the first pages of: what a person decided or dated meanwhile stays. As it
 * was where the file is on it no more.
 */
export function growText(shelf: Shelf, { name, prose, source }: OpenText): Shelf {
  return {
    ...shelf,
    texts: shelf.texts.map((openText) => {
      if (openText.name !== name) return openText;
      const before = openText.source && toOpenText(name, openText.source.file, openText.source.document);
      const asOf = openText.prose.asOf === before?.prose.asOf ? prose.asOf : openText.prose.asOf;
      return { ...openText, prose: { ...prose, asOf }, source };
    }),
  };
}

/** The shelf with one more text, in place of a blank one. */
export function putText({ texts }: Shelf, openText: OpenText): Shelf {
  const others = texts.filter(
    ({ prose, name }) => prose.text.trim() !== '' && (name === '' || name !== openText.name),
  );
  return { texts: [...others, openText], at: others.length };
}

export function changeText({ texts, at }: Shelf, change: (openText: OpenText) => OpenText): Shelf {
  return { at, texts: texts.map((openText, place) => (place === at ? change(openText) : openText)) };
}

export function removeText({ texts, at }: Shelf): Shelf {
  const left = texts.filter((_, place) => place !== at);
  return left.length === 0 ? emptyShelf : { texts: left, at: Math.min(at, left.length - 1) };
}

/** A file of decisions is the text’s own where it has none yet, else another person's. */
export function takeLog(openText: OpenText, name: string, log: readonly Decision[]): OpenText {
  if (openText.log.length === 0) return { ...openText, log };
  return { ...openText, others: [...openText.others.filter((other) => other.name !== name), { name, log }] };
}

/** The place of the text that a file of decisions is of by its name, else the one that is worked on. */
export function placeOfLog({ texts, at }: Shelf, name: string): number {
  const own = texts.findIndex(
    (openText) => openText.name !== '' && name === `${openText.name.replace(/\.[^.]*$/, '')}.decisions.csv`,
  );
  return own < 0 ? at : own;
}

/** Another's decision on the number that begins at a place is put aside. */
export function putAside(openText: OpenText, { name }: OtherLog, place: number): OpenText {
  const without = (log: readonly Decision[]): readonly Decision[] =>
    log.filter((decision) => rowsOn(openText.prose.text, [decision], place).length === 0);
  return {
    ...openText,
    others: openText.others.map((other) =>
      other.name === name ? { ...other, log: without(other.log) } : other,
    ),
  };
}
