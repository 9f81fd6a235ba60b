/** A figure is heard: what sounds is what its rows say, and what is fetched for it is small. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../src/engine/database.ts';
import { outlineOf } from '../src/figures/kit/outline.ts';
import { noteSeconds, toPassages } from '../src/figures/kit/sonification.ts';
import { type Visit, visit } from './visit.ts';

const dist = join(import.meta.dirname, '../dist');
const rate = 22_050;

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

/** From here on the page's sound is drawn into a buffer instead of played. */
async function record(page: Page): Promise<void> {
  await page.evaluate((rate) => {
    class Recorder extends OfflineAudioContext {
      constructor() {
        super(2, rate * 12, rate);
        Object.assign(globalThis, { recorder: this });
        Object.defineProperty(this, 'state', { value: 'running' });
      }
      override resume = async () => undefined;
      close = async () => undefined;
    }
    Object.assign(globalThis, { AudioContext: Recorder });
  }, rate);
}

/** Loudness of both channels and pitch in Hz of what sounds in `window` seconds from each of `starts`. */
function hear(page: Page, starts: readonly number[], window: number) {
  return page.evaluate(
    async ({ starts, window, rate }) => {
      const { recorder } = globalThis as unknown as {
        recorder: OfflineAudioContext & { sound?: AudioBuffer };
      };
      recorder.sound ??= await recorder.startRendering();
      const [left, right] = [recorder.sound.getChannelData(0), recorder.sound.getChannelData(1)];
      const size = Math.round(window * rate);
      return starts.map((start) => {
        const from = Math.round(start * rate);
        const of = (channel: Float32Array) => channel.subarray(from, from + size);
        const loud = (part: Float32Array) =>
          Math.sqrt(part.reduce((sum, each) => sum + each * each, 0) / part.length);
        const both = of(left).map((each, index) => each + (of(right)[index] ?? 0));
        // The period is where a sound is most like itself a little later; a multiple of it is hardly more alike.
        const alike = (lag: number) => {
          let sum = 0;
          for (let index = 0; index + lag < size; index += 1)
            sum += (both[index] ?? 0) * (both[index + lag] ?? 0);
          return sum / (size - lag);
        };
        const lags = Array.from({ length: rate / 180 - 8 }, (_, index) => index + 8);
        const best = Math.max(...lags.map(alike));
        const lag = lags.find((lag) => alike(lag) > 0.9 * best && alike(lag) >= alike(lag + 1)) ?? 0;
        const [before, here, after] = [alike(lag - 1), alike(lag), alike(lag + 1)];
        const peak = lag + (before - after) / (2 * (before - 2 * here + after));
        return { left: loud(of(left)), right: loud(of(right)), hz: rate / peak };
      });
    },
    { starts, window, rate },
  );
}

const figureOf = (page: Page) => page.locator('figure[data-figure]').first();
const listen = (figure: Locator) => figure.getByRole('button', { name: /^(?:听|Listen)$/ });

test('each number sounds at the pitch of its place on the axis, from left to right, and open ones rise away', async () => {
  const id = 'app-users';
  const all = JSON.parse(readFileSync(join(dist, 'review/rows.json'), 'utf8')) as Record<
    string,
    { rows: Row[] }
  >;
  const rows = all[id]?.rows ?? [];
  const series = outlineOf(rows, new Map(rows.map((row) => [String(row.observation_id), ''])), 'zh');
  const notes = toPassages(series, false).flatMap((passage) => passage.notes);
  expect(notes.length).toBeGreaterThan(5);

  const { page, errors, done } = await at.open(`figure/${id}/`);
  const figure = figureOf(page);
  await expect.poll(() => listen(figure).isVisible()).toBe(true);
  await record(page);
  await listen(figure).click();
  await figure.getByText('播放完毕').waitFor();
  const begin = 0.05;
  const bodies = await hear(
    page,
    notes.map(({ start }) => begin + start + 0.05),
    noteSeconds - 0.06,
  );
  for (const [index, note] of notes.entries())
    expect(Math.abs(Math.log2((bodies[index]?.hz ?? 0) / note.frequency[0])), note.point.words).toBeLessThan(
      1 / 24,
    );
  const [first, last] = [bodies[0], bodies.at(-1)];
  expect(first?.left).toBeGreaterThan(2 * (first?.right ?? 0));
  expect(last?.right).toBeGreaterThan(2 * (last?.left ?? 0));
  const tails = await hear(
    page,
    notes.map(({ start }) => begin + start + noteSeconds + 0.1),
    0.1,
  );
  for (const [index, { frequency, tails: open, point }] of notes.entries()) {
    if (open.length > 0) expect(tails[index]?.hz, point.words).toBeGreaterThan(frequency[1] * 1.05);
    else expect((tails[index]?.left ?? 1) + (tails[index]?.right ?? 1), point.words).toBeLessThan(0.001);
  }
  expect(errors).toEqual([]);
  await done();
});

describe.each([
  ['', '空洞的音为口径相近', '同一口径', '停止', '再听一遍'],
  ['en/', 'A hollow note is of a similar scope', 'Same definition', 'Stop', 'Play again'],
] as const)('in “%s”', (language, sign, scope, stop, again) => {
  test('it says what it plays and how to understand it, follows in the drawing, and stops by Escape', async () => {
    const { page, done } = await at.open(`${language}figure/id-cards/`);
    const figure = figureOf(page);
    await expect.poll(() => listen(figure).isVisible()).toBe(true);
    await record(page);
    await listen(figure).click();
    await figure.getByText(sign).waitFor();
    await expect.poll(() => figure.getByRole('status').innerText()).toContain(scope);
    await figure.locator('.plate .here').waitFor();
    await page.keyboard.press('Escape');
    await figure.getByRole('button', { name: again }).waitFor();
    expect(await figure.locator('.plate .here').count()).toBe(0);
    await figure.getByRole('button', { name: again }).click();
    await figure.getByRole('button', { name: stop }).click();
    await figure.getByRole('button', { name: again }).waitFor();
    await done();
  });

  test('a browser without sound is told so in words', async () => {
    const { page, done } = await at.open(`${language}figure/id-cards/`);
    const figure = figureOf(page);
    await expect.poll(() => listen(figure).isVisible()).toBe(true);
    await page.evaluate(() => Reflect.deleteProperty(globalThis, 'AudioContext'));
    await listen(figure).click();
    await expect.poll(() => figure.getByRole('status').innerText()).toMatch(/^(?:没有声音可放|No sound)/);
    await done();
  });
});

test('what has no two numbers on one axis offers no sound', async () => {
  for (const id of ['reform-timeline', 'epidemic', 'regions', 'evidence']) {
    const { page, done } = await at.open(`figure/${id}/`);
    await page.getByRole('tree').first().waitFor({ state: 'attached' });
    expect(await listen(figureOf(page)).count(), id).toBe(0);
    await done();
  }
});

test('its code comes when it is asked for, and weighs at most 6 KB', async () => {
  const { page, requests, done } = await at.open('figure/transit/');
  await expect.poll(() => listen(figureOf(page)).isVisible()).toBe(true);
  await record(page);
  const before = new Set(requests);
  await listen(figureOf(page)).click();
  await figureOf(page).getByRole('status').waitFor();
  const code = [...new Set(requests)].filter((url) => !before.has(url) && /\.(?:js|css)$/.test(url));
  const bytes = code.map((url) => brotliCompressSync(readFileSync(join(dist, new URL(url).pathname))).length);
  expect(code.length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(6 * 1024);
  await done();
});
