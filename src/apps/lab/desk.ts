/** The texts that lie open in the room, each with what a person decided on its numbers. */

import { rowsOn } from '../../dataset/agreement.ts';
import type { Decision } from '../../dataset/decision-log.ts';
import { findIssueDay } from '../../dataset/issue-day.ts';
import type { TextDocument } from '../../documents/document.ts';
import type { Source } from './PageView.tsx';
import type { Prose } from './read-article.ts';

export interface Desk {
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
  readonly desks: readonly Desk[];
  /** Which one is worked on. */
  readonly at: number;
}

export const emptyDesk: Desk = {
  name: '',
  prose: { text: '', asOf: '' },
  log: [],
  others: [],
  source: null,
};
export const emptyShelf: Shelf = { desks: [emptyDesk], at: 0 };

export const deskOf = ({ desks, at }: Shelf): Desk => desks[at] ?? emptyDesk;

/** What a file was read as; dated as it states or prints. */
export function toDesk(name: string, file: File, document: TextDocument): Desk {
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
export function growDesk(shelf: Shelf, { name, prose, source }: Desk): Shelf {
  return {
    ...shelf,
    desks: shelf.desks.map((desk) => {
      if (desk.name !== name) return desk;
      const before = desk.source && toDesk(name, desk.source.file, desk.source.document);
      const asOf = desk.prose.asOf === before?.prose.asOf ? prose.asOf : desk.prose.asOf;
      return { ...desk, prose: { ...prose, asOf }, source };
    }),
  };
}

/** The shelf with one more desk, in place of a blank one. */
export function putDesk({ desks }: Shelf, desk: Desk): Shelf {
  const others = desks.filter(
    ({ prose, name }) => prose.text.trim() !== '' && (name === '' || name !== desk.name),
  );
  return { desks: [...others, desk], at: others.length };
}

export function changeDesk({ desks, at }: Shelf, change: (desk: Desk) => Desk): Shelf {
  return { at, desks: desks.map((desk, place) => (place === at ? change(desk) : desk)) };
}

export function removeDesk({ desks, at }: Shelf): Shelf {
  const left = desks.filter((_, place) => place !== at);
  return left.length === 0 ? emptyShelf : { desks: left, at: Math.min(at, left.length - 1) };
}

/** A file of decisions is the desk's own where it has none yet, else another person's. */
export function takeLog(desk: Desk, name: string, log: readonly Decision[]): Desk {
  if (desk.log.length === 0) return { ...desk, log };
  return { ...desk, others: [...desk.others.filter((other) => other.name !== name), { name, log }] };
}

/** The desk that a file of decisions is of by its name, else the one that is worked on. */
export function deskOfLog({ desks, at }: Shelf, name: string): number {
  const own = desks.findIndex(
    (desk) => desk.name !== '' && name === `${desk.name.replace(/\.[^.]*$/, '')}.decisions.csv`,
  );
  return own < 0 ? at : own;
}

/** Another's decision on the number that begins at a place is put aside. */
export function putAside(desk: Desk, { name }: OtherLog, place: number): Desk {
  const without = (log: readonly Decision[]): readonly Decision[] =>
    log.filter((decision) => rowsOn(desk.prose.text, [decision], place).length === 0);
  return {
    ...desk,
    others: desk.others.map((other) => (other.name === name ? { ...other, log: without(other.log) } : other)),
  };
}
