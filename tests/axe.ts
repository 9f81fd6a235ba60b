/** What axe-core objects to on a page as it stands. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeRules {
  readonly type: 'tag' | 'rule';
  readonly values: readonly string[];
}

export const wcagRules: AxeRules = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
};
export const wcagAndPractice: AxeRules = { type: 'tag', values: [...wcagRules.values, 'best-practice'] };
/** For a page that was asked for everything before its colours changed. */
export const colourRules: AxeRules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * Each rule that is broken, with how often and where first; axe's own choice of rules where none are given. It is
 * evaluated, not added: a page's policy allows no foreign script.
 */
export async function axeFindings(page: Page, rules?: AxeRules): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async (options) => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      const { axe } = globalThis as unknown as {
        axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> };
      };
      const { violations } = await axe.run(document, options);
      return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)}`);
    },
    { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) },
  );
}
