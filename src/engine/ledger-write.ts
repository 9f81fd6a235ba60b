/** A statement that would change a table of the ledger, which is for reading: it is refused before it runs. */

import { relations } from './relations.ts';

const skipped = String.raw`(?:\s|--[^\n]*\n|/\*[\s\S]*?\*/)`;
const verbs = [
  String.raw`insert\s+(?:or\s+\w+\s+)?into`,
  String.raw`update(?:\s+or\s+\w+)?`,
  String.raw`delete\s+from`,
  String.raw`merge\s+into`,
  String.raw`truncate(?:\s+table)?`,
  String.raw`(?:drop|alter)\s+(?:table|view)(?:\s+if\s+exists)?`,
  String.raw`create\s+(?:or\s+replace\s+)?(?:temp(?:orary)?\s+)?(?:table|view)(?:\s+if\s+not\s+exists)?`,
];
const name = String.raw`(?:"[^"]*"|\w+)`;
const writing = new RegExp(
  // A statement may begin with the tables it names for itself.
  String.raw`^${skipped}*(?:with\b[\s\S]*?\)\s*)?(?:${verbs.join('|')})\s+(?:${name}\s*\.\s*)*(${name})`,
  'i',
);
const copying = new RegExp(
  String.raw`^${skipped}*copy\s+(?:${name}\s*\.\s*)*(${name})\s*(?:\([^)]*\)\s*)?from\b`,
  'i',
);

/** The ledger's table that a statement would change, make anew or stand in for; null for any other statement. */
export function findLedgerWrite(sql: string): string | null {
  const written = (writing.exec(sql) ?? copying.exec(sql))?.[1]?.replaceAll('"', '').toLowerCase();
  return relations.find((relation) => relation.name === written)?.name ?? null;
}
