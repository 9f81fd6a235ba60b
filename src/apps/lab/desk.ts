/** The texts that lie open in the room, each with what a person decided on its numbers. */

import { findIssueDay } from '../../dataset/issue-day.ts';
import type { Anchor } from '../../documents/anchor.ts';
import type { TextDocument } from '../../documents/document.ts';
import type { Source } from './PageView.tsx';
import type { Decisions, Prose } from './read-article.ts';

export interface Desk {
  /** A file's name; '' of a text that was pasted. */
  readonly name: string;
  readonly prose: Prose;
  readonly decisions: Decisions;
  /** Numbers that a person marked. */
  readonly added: readonly Anchor[];
  /** The file with its pages; `null` of a text without, and after a reload. */
  readonly source: Source | null;
}

export interface Shelf {
  readonly desks: readonly Desk[];
  /** Which one is worked on. */
  readonly at: number;
}

export const emptyDesk: Desk = {
  name: '',
  prose: { text: '', asOf: '' },
  decisions: {},
  added: [],
  source: null,
};
export const emptyShelf: Shelf = { desks: [emptyDesk], at: 0 };

export const deskOf = ({ desks, at }: Shelf): Desk => desks[at] ?? emptyDesk;

/** What a file was read as; dated as it states or prints. */
export function toDesk(name: string, file: File, document: TextDocument): Desk {
  const text = document.text.replace(/\r\n?/g, '\n');
  const asOf = document.published ?? findIssueDay(text)?.day ?? '';
  return {
    name,
    prose: { text, asOf },
    decisions: {},
    added: [],
    source: document.pages.length > 0 ? { file, document } : null,
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
