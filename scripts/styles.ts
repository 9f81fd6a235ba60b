/** The style of a page as it is written into it: the palette, then the sheets with all that they import, minified. */

import { join } from 'node:path';
import { bundleAsync, transform } from 'lightningcss';
import { tokensCss } from '../src/charts/tokens.ts';

// The oldest browsers with container queries, :has() and dialogs; newer syntax is written in theirs.
const version = (major: number, minor = 0): number => (major << 16) | (minor << 8);
const targets = { chrome: version(105), safari: version(16), ios_saf: version(16) };

/** The style of pages of the open ledger. */
export async function pageStyle(root: string, ...sheets: readonly string[]): Promise<string> {
  return tokensCss() + (await sheetsStyle(root, ...sheets));
}

/** @param sheets by their paths from `src/` */
export async function sheetsStyle(root: string, ...sheets: readonly string[]): Promise<string> {
  const bundled = await Promise.all(
    sheets.map((sheet) => bundleAsync({ filename: join(root, 'src', sheet), minify: false })),
  );
  const code = bundled.map((sheet) => sheet.code.toString()).join('\n');
  const style = transform({ filename: 'page.css', code: Buffer.from(code), minify: true, targets });
  // The names that tokensCss() has for the two variables of light-dark().
  return style.code.toString().replace(/--lightningcss-(l|d)\w+/g, '--$1');
}
