/** Names that need no quotes, for which the engine's reserved words must be known. */

import { reserved } from './duckdb-words.ts';
import { quoteName } from './quote.ts';

/** A name as a person would type it: in quotes only where SQL asks for them. */
export function plainName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !isReserved(name) ? name : quoteName(name);
}

/** A word that can name no table without quotes. */
export function isReserved(name: string): boolean {
  return reservedWords.has(name.toLowerCase());
}

const reservedWords = new Set(reserved.split(' '));
