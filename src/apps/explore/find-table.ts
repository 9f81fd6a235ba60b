/** A table that a statement reads from, by its name behind FROM or JOIN. */

import type { SchemaTable } from '../../engine/query-session.ts';

// What a text, a comment or another word says is passed over, whatever it looks like.
const piece =
  /'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\/|\b(?:from|join)\s+(?:"(?<quoted>(?:[^"]|"")+)"|(?<plain>[\p{L}_][\p{L}\p{N}_]*))/giu;

/** The first of the tables that are `here` and not `there`, and its place in UTF-16 units; null for none. */
export function findTable(
  sql: string,
  here: readonly SchemaTable[],
  there: readonly SchemaTable[],
): { readonly name: string; readonly place: number } | null {
  const named = (tables: readonly SchemaTable[]) =>
    new Map(tables.map(({ name }) => [name.toLowerCase(), name]));
  const [own, far] = [named(here), named(there)];
  for (const match of sql.matchAll(piece)) {
    const { quoted, plain } = match.groups ?? {};
    const word = (quoted?.replaceAll('""', '"') ?? plain)?.toLowerCase();
    const name = word === undefined || far.has(word) ? undefined : own.get(word);
    if (name === undefined) continue;
    const written = quoted === undefined ? plain : `"${quoted}"`;
    return { name, place: match.index + match[0].lastIndexOf(written ?? '') };
  }
  return null;
}
