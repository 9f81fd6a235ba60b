/** The filters of a page, as a reader meets them. */

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Filters {
  readonly form: Locator;
  /** How many observations are in view, in words. */
  readonly count: Locator;
  readonly reset: Locator;
  /** Waits until the count speaks of a part of the observations. */
  readonly answered: () => Promise<void>;
  /** Waits until it speaks of all of them. */
  readonly cleared: () => Promise<void>;
}

export function filtersOf(page: Page): Filters {
  const form = page.getByRole('form', { name: /^(筛选|Filter)$/ });
  const count = form.getByRole('status');
  const says = (words: RegExp) => expect.poll(() => count.innerText(), { timeout: 100_000 }).toMatch(words);
  return {
    form,
    count,
    reset: form.getByRole('button', { name: /清除筛选|Clear filters/ }),
    answered: () => says(/中的| of /),
    cleared: () => says(/^共\d+|^\d+ observations/),
  };
}
