/**
 * Where the lines of an official document break, by the letters that the standard names: Han as wide as the grid has them,
 * numbers in Times New Roman, what programs put between both, and closing marks that hang over the end of a line.
 */

import type { Piece } from '../../review/statements.ts';
import { isHan } from '../../text/width.ts';

/** Widths in Han characters of 三号. */
const [digit, stop, sign, letter, blank, between] = [0.492, 0.24, 0.8, 0.5, 0.24, 0.24] as const;
/** A raised digit of the mark of a note, and what 28 characters leave of their line. */
const [raised, left] = [0.3, 0.08] as const;

function widthOf(character: string): number {
  if (isHan(character) || /[“”‘’—…]/.test(character)) return 1;
  if (/[\d(){}[\]/‰–]/.test(character)) return character === '‰' ? sign : digit;
  if (/[.,:;'|]/.test(character)) return stop;
  if (/[%+−=<>±×≥≤~]/.test(character)) return sign;
  return character === ' ' ? blank : letter;
}

const isWord = (character: string): boolean => /[\p{Script=Latin}\d.,%‰+−'’\-–±]/u.test(character);
const startsNone = /[，。、；：！？）》」』”’…—％‰%)\]:;!?,.·]/u;
const endsNone = /[（《「『“‘([]/u;
const hangs = /[，。、；：！？]/;

/** What no line parts. */
interface Group {
  readonly width: number;
  /** Of a closing mark right behind a character, which may stand beyond the end of the line. */
  readonly hanging: number;
  readonly notes: number;
}

/** The lines of a paragraph. */
export interface Lines {
  readonly count: number;
  /** The line of each note, from 0, in the order of their marks. */
  readonly notes: readonly number[];
}

/**
 * @param pieces words, with a mark behind each that has a statement
 * @param across characters of a line
 * @param indent characters that the first line has less
 * @param first the number of the first note
 */
export function breakLines(pieces: readonly Piece[], across: number, indent: number, first = 10): Lines {
  let [line, at, count] = [0, indent, first];
  const notes: number[] = [];
  for (const group of groupsOf(pieces, () => count++)) {
    if (at > 0 && at + group.width - group.hanging > across + left) {
      line += 1;
      at = 0;
    }
    at += group.width;
    notes.push(...Array.from({ length: group.notes }, () => line));
  }
  return { count: line + 1, notes };
}

function* groupsOf(pieces: readonly Piece[], next: () => number): Generator<Group> {
  let open: Group | undefined;
  let before = '';
  for (const [text, statement] of pieces) {
    for (const character of text) {
      const width = widthOf(character) + (isSpaced(before, character) ? between : 0);
      const isHeld =
        startsNone.test(character) || endsNone.test(before) || (isWord(before) && isWord(character));
      if (open && !isHeld) yield open;
      const held: Group = open && isHeld ? open : { width: 0, hanging: 0, notes: 0 };
      open = {
        ...held,
        width: held.width + width,
        hanging: hangs.test(character) && !startsNone.test(before) ? width : 0,
      };
      before = character;
    }
    if (statement && open) {
      const mark = raised * String(next()).length;
      open = { width: open.width + mark, hanging: 0, notes: open.notes + 1 };
      before = '';
    }
  }
  if (open) yield open;
}

/** Between Han and a letter or digit programs leave a quarter of a letter free; beside full-width marks they do not. */
function isSpaced(before: string, character: string): boolean {
  const han = /\p{Script=Han}/u;
  return (han.test(before) && isWord(character)) || (isWord(before) && han.test(character));
}
