import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

/** Every text as the browser sets it: none on another, none beyond the drawing it belongs to. */
function findFaults(): string[] {
  const slack = 1;
  const faults: string[] = [];
  for (const svg of document.querySelectorAll<SVGSVGElement>('svg[data-figure]')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const where = `${svg.dataset.figure} at ${Math.round(frame.width)} px`;
    // A text of several lines is as many boxes.
    const boxes = [...svg.querySelectorAll('text')].flatMap((text) => {
      const lines = text.querySelectorAll('tspan');
      return [...(lines.length > 0 ? lines : [text])]
        .filter((line) => (line.textContent ?? '').trim() !== '')
        .map((line) => ({ text, words: line.textContent ?? '', box: line.getBoundingClientRect() }));
    });
    boxes.forEach(({ text, words, box }, index) => {
      if (
        box.left < frame.left - slack ||
        box.right > frame.right + slack ||
        box.top < frame.top - slack ||
        box.bottom > frame.bottom + slack
      ) {
        const by = Math.max(
          frame.left - box.left,
          box.right - frame.right,
          frame.top - box.top,
          box.bottom - frame.bottom,
        );
        faults.push(`clipped text: “${words}” in ${where}, by ${by.toFixed(1)} px`);
      }
      for (const other of boxes.slice(index + 1)) {
        // Lines of one text share the leading their letters do not fill.
        if (other.text === text) continue;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        // The box of a line reaches above its letters by about a fifth of its height.
        const down =
          Math.min(box.bottom, other.box.bottom) -
          Math.max(box.top, other.box.top) -
          0.2 * Math.min(box.height, other.box.height);
        if (across > slack && down > slack) {
          faults.push(
            `overlapping text: “${words}” on “${other.words}” in ${where}, by ${across.toFixed(1)} × ${down.toFixed(1)} px`,
          );
        }
      }
    });
  }
  return faults;
}

test.each(['gallery/', 'en/gallery/'])('in %s no text of a figure is overlapped or clipped', async (path) => {
  const { page, errors, done } = await at.open(path);
  expect(await page.locator('svg[data-figure]').count()).toBeGreaterThan(70);
  expect(await page.evaluate(findFaults)).toEqual([]);
  expect(errors).toEqual([]);
  await done();
});

test.each(['', 'en/'])('nor on the overview at 320 px, in “%s”', async (path) => {
  const { page, done } = await at.open(path, { viewport: { width: 320, height: 700 } });
  expect(await page.evaluate(findFaults)).toEqual([]);
  await done();
});

test('a text set on another is found', async () => {
  const { page, done } = await at.open('gallery/');
  await page.evaluate(() => {
    const text = document.querySelector('svg[data-figure] text');
    text?.after(text.cloneNode(true));
  });
  expect((await page.evaluate(findFaults)).length).toBeGreaterThan(0);
  await done();
});
