/** Origins beside the site's own that the explore room may read Parquet from, as the site's host lists them. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from './output.ts';

const file = 'data-origins.json';

/**
 * The origins of a list parted by spaces or commas, each once; none for an empty one.
 * @throws one sentence with every entry that is no origin.
 */
export function parseDataOrigins(text = ''): readonly string[] {
  const entries = text.split(/[\s,]+/).filter(Boolean);
  const wrong = entries.filter((entry) => toOrigin(entry) === null);
  if (wrong.length > 0) {
    throw new Error(
      `not an origin in DATA_ORIGINS: ${wrong.join(', ')}; give scheme and host alone, as in https://data.example.org`,
    );
  }
  return [...new Set(entries.map((entry) => toOrigin(entry) as string))];
}

/** The origins written as nothing but an origin; `http` only on the machine itself. */
function toOrigin(entry: string): string | null {
  // Patterns, paths and what would end a directive of the policy are no origins.
  if (!URL.canParse(entry) || /[*;'"@?#]/.test(entry)) return null;
  const { origin, protocol, hostname, href } = new URL(entry);
  if (href !== `${origin}/`) return null;
  const here = hostname === 'localhost' || hostname === '127.0.0.1';
  return protocol === 'https:' || (protocol === 'http:' && here) ? origin : null;
}

/** Keeps the origins with the built site, so that whoever serves it sends the policy it was built for. */
export async function writeDataOrigins(out: Output, origins: readonly string[]): Promise<void> {
  if (origins.length > 0) await out.write(file, `${JSON.stringify(origins)}\n`);
}

/** The origins a built site was built for. */
export function readDataOrigins(dist: string): readonly string[] {
  const path = join(dist, file);
  if (!existsSync(path)) return [];
  return parseDataOrigins((JSON.parse(readFileSync(path, 'utf8')) as string[]).join(' '));
}
