/** Names and texts of other people inside SQL. */

import { reserved } from './duckdb-words.ts';

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as a person would type it: in quotes only where SQL asks for them. */
export function plainName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !isReserved(name) ? name : quoteName(name);
}

/** A word that can name no table without quotes. */
export function isReserved(name: string): boolean {
  return reservedWords.has(name.toLowerCase());
}

const reservedWords = new Set(reserved.split(' '));
