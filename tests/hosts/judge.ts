/** What is left of a form where it has landed, judged by what a reader sees. */

import type { ElementHandle, Page } from 'playwright-core';
import type { Outcome } from '../../src/share/hosts.ts';

export interface Judgement {
  readonly outcome: Outcome;
  /** What is wrong with it, a sentence each. */
  readonly faults: readonly string[];
}

/**
 * Judges a page that has a paragraph of its own before the form, `<p>…column…</p>`, whose width is the text column's.
 * @param site the address of the ledger's site
 */
export async function judge(page: Page, site: string): Promise<Judgement> {
  const frames = await framesOf(page, site);
  const seen = await page.evaluate(see, site);
  const live = frames.length > 0 || seen.elements.length > 0;
  const outcome: Outcome = live
    ? 'figure'
    : seen.pictures.length > 0
      ? 'picture'
      : seen.tables > 0
        ? 'table'
        : seen.links.length > 0 || seen.addresses
          ? 'words'
          : 'nothing';
  const faults = [...frames.flat(), ...seen.elements.flat(), ...seen.pictures.flat(), ...seen.faults];
  for (const link of new Set(seen.links)) {
    const status = await statusOf(link);
    if (status !== 200) faults.push(`link: ${link} answers ${status}`);
  }
  // A host that shows code as words has not taken the form.
  return { outcome, faults: outcome === 'nothing' ? [] : faults };
}

const tall = (frame: ElementHandle<Element>) => frame.evaluate((each) => each.clientHeight);

const answers = new Map<string, Promise<number>>();

/** What the site answers to a link, asked once. */
function statusOf(link: string): Promise<number> {
  const known = answers.get(link) ?? fetch(link).then(({ status }) => status);
  answers.set(link, known);
  return known;
}

/** Of each frame of ours that is seen, its faults. */
async function framesOf(page: Page, site: string): Promise<string[][]> {
  const found: string[][] = [];
  // Our own script, or WordPress's in a frame that it named.
  const follows = await page.evaluate(
    (ours) => document.querySelector(`script[src^="${ours}"], iframe[data-secret]`) !== null,
    site,
  );
  for (const place of await page.locator(`iframe[src^="${site}"]`).all()) {
    const handle = (await place.elementHandle()) as ElementHandle<Element>;
    await handle.evaluate((each) => each.scrollIntoView());
    const frame = await handle.contentFrame();
    const box = await handle.boundingBox();
    if (!frame || !box) continue;
    const shape = () =>
      frame.evaluate(() => ({
        needs: document.querySelector('.embed')?.getBoundingClientRect().height ?? 0,
        strip: innerWidth - document.documentElement.clientWidth,
      }));
    // A frame tells its height when it is looked at, and is given it a moment later.
    let [inside, height] = [await shape(), await tall(handle)];
    for (let round = 0; round < 20 && (height < inside.needs || inside.strip > 0); round++) {
      await page.waitForTimeout(100);
      [inside, height] = [await shape(), await tall(handle)];
    }
    const column = await page.evaluate(columnOf);
    const hidden = await handle.evaluate((each) => getComputedStyle(each).clip !== 'auto');
    found.push([
      ...(hidden ? ['frame: it is clipped away'] : []),
      ...(height < inside.needs - 1 || (follows && height > inside.needs + 1)
        ? [`frame: ${height} px for ${inside.needs.toFixed(1)}`]
        : []),
      ...(inside.strip > 0 ? ['frame: a scrollbar'] : []),
      ...(box.x < column.left - 1 || box.x + box.width > column.right + 1
        ? [`frame: leaves the column, ${Math.round(box.width)} px`]
        : []),
    ]);
  }
  return found;
}

/** In the page: the text column, from one side to the other. */
function columnOf(): { left: number; right: number } {
  const own = [...document.querySelectorAll('p')].find((each) => each.textContent?.includes('column'));
  const { left, right } = (own ?? document.body).getBoundingClientRect();
  return { left, right };
}

/** In the page: everything of ours but frames. */
function see(site: string) {
  const own = [...document.querySelectorAll('p')].find((each) => each.textContent?.includes('column'));
  const { left, right } = (own ?? document.body).getBoundingClientRect();
  const holder = own?.parentElement ?? document.body;
  const leaves = (name: string, box: DOMRect) =>
    box.left < left - 1 || box.right > right + 1
      ? [`${name}: leaves the column, ${Math.round(box.width)} px`]
      : [];
  const elements = [...holder.querySelectorAll('reform-figure')].flatMap((each) => {
    const drawing = [...(each.shadowRoot?.querySelectorAll('svg') ?? [])].find(
      (svg) => svg.getBoundingClientRect().height > 0,
    );
    return drawing
      ? [
          [
            ...leaves('element', each.getBoundingClientRect()),
            ...leaves('drawing', drawing.getBoundingClientRect()),
          ],
        ]
      : [];
  });
  const pictures = [...holder.querySelectorAll('img')].flatMap((img) => {
    const box = img.getBoundingClientRect();
    if (box.height === 0 || img.naturalWidth === 0) return [];
    const should = (box.width * img.naturalHeight) / img.naturalWidth;
    return [
      [
        ...leaves('picture', box),
        // Beside the words of its link a picture only adorns.
        ...(img.alt || img.closest('a')?.textContent?.trim() ? [] : ['picture: no alt text']),
        ...(Math.abs(should - box.height) > 1.5
          ? [`picture: ${Math.round(box.height)} px tall for ${Math.round(should)}`]
          : []),
      ],
    ];
  });
  const text = holder.innerText;
  const links = [...holder.querySelectorAll('a')]
    .filter((each) => each.href.startsWith(site) && each.getBoundingClientRect().height > 0)
    .map((each) => each.href);
  return {
    elements,
    pictures,
    tables: holder.querySelectorAll('table tr:nth-child(2), table tbody tr').length,
    links,
    addresses: text.includes(site),
    faults: [
      ...(/<(iframe|img|reform-figure|script|table|a) |&lt;/.test(text)
        ? ['code: it is shown as words']
        : []),
      ...(document.documentElement.scrollWidth > innerWidth
        ? [`page: ${document.documentElement.scrollWidth} px wide in ${innerWidth}`]
        : []),
    ],
  };
}
