/** The rows of the list of observations that a large ledger's page does not come with. */

import type { Locale } from '../text/locale.ts';
import { assertVersion, fetchText, fromRootLinks, pageLocale } from './page-context.ts';

/** From the site's root. */
export const otherRowsPath = (locale: Locale): string => `observations.${locale}.json`;

/** Their markup. Throws `file not found: …`, `newer site: …`. */
export async function fetchOtherRows(): Promise<string> {
  const text = await fetchText(otherRowsPath(pageLocale()));
  const { version, rows } = JSON.parse(text) as { version: string; rows: string };
  assertVersion(version);
  return fromRootLinks(rows);
}
