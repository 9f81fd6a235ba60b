/** Each kind of page as a screen reader is given it, kept as text: a change of it is read in review. `-u` accepts. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transcriptOf } from './transcript.ts';
import { type Visit, visit } from './visit.ts';

const pages = {
  overview: '',
  domain: 'domain/traffic/',
  metric: 'metric/id_card_offsite/',
  figure: 'figure/transit/',
  article: 'article/mps-fangguanfu-2020/',
  explore: 'explore/',
  extract: 'extract/',
  ledgers: 'ledgers/',
  review: 'review/',
  about: 'about/',
  missing: '404.html',
  offline: 'offline/',
} as const;

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

const cases = Object.entries(pages).flatMap(([name, path]) => [
  [`${name}.zh`, path],
  [`${name}.en`, `en/${path}`],
]);

test.each(cases)('%s', async (name = '', path = '') => {
  const file = join(import.meta.dirname, 'fixtures/transcripts', `${name}.txt`);
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const { page, done } = await at.open(path);
  // What waits below the first screen is read all the same.
  await page.addStyleTag({ content: 'main * { content-visibility: visible !important }' });
  await page.waitForLoadState('networkidle');
  let now = await transcriptOf(page);
  for (let round = 0; round < 20 && now !== kept; round += 1) {
    await page.waitForTimeout(500);
    const next = await transcriptOf(page);
    // A page that nobody has read yet, or that says something else, is what it stays at.
    if (next === now && round > 6) break;
    now = next;
  }
  await expect(now).toMatchFileSnapshot(file);
  await done();
});
