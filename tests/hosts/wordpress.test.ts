import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figures } from '../../src/figures/index.ts';
import { type Form, forms, type Outcome } from '../../src/share/hosts.ts';
import { type Desk, openDesk } from './desk.ts';
import { openEditor } from './editor.ts';
import { type Copied, copyForms } from './forms.ts';
import { type Judgement, judge } from './judge.ts';
import { saveResults } from './results.ts';
import { cache } from './site.ts';
import { openWordPress, type Role, type WordPress } from './wordpress.ts';

let desk: Desk;
let wordpress: WordPress;

beforeAll(async () => {
  desk = await openDesk();
  wordpress = await openWordPress(desk.site.address);
});
afterAll(async () => {
  await desk?.close();
  await wordpress?.close();
});

const paragraph = (words: string) => `<!-- wp:paragraph --><p>${words}</p><!-- /wp:paragraph -->`;
const column = paragraph('The column of text: 一段正文，它有多宽，这一栏就有多宽。');

/** A post of that content as its readers see it, on a desk and on a phone. */
async function publish(role: Role, name: string, content: string): Promise<readonly Judgement[]> {
  const address = await wordpress.publish(role, name, column + content + paragraph('After it.'));
  const page = await desk.context.newPage();
  const seen: Judgement[] = [];
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address, { waitUntil: 'load' });
    seen.push(await judge(page, desk.site.address));
    await page.screenshot({ path: join(cache, 'pictures', `${name}-${width}.png`), fullPage: true });
  }
  await page.close();
  return seen;
}

/** The forms that are code, for a block of HTML. */
const codes: readonly Form[] = ['frame', 'element', 'picture', 'table', 'number', 'numberLink'];

test.each([
  ['administrator', 'wordpress'],
  ['author', 'author'],
] as const)(
  'every form in a post of the %s, pasted and as HTML, stands as it should',
  async (role, short) => {
    const editor = await openEditor(desk.context, wordpress.address, role);
    const source = await desk.context.newPage();
    const copied = new Map<Form, Copied>();
    const pasted = new Map<Form, string>();
    await copyForms(source, desk.site.address, async (form, what) => {
      copied.set(form, what);
      pasted.set(form, await editor.paste());
    });
    await source.close();
    const faults: string[] = [];
    const look = async (form: Form, way: string, content: string): Promise<Outcome> => {
      const name = `${short}-${way}-${form}`;
      const [wide, narrow] = await publish(role, name, content);
      // A picture that goes up from the clipboard gets the alt text of WordPress's own library, which is empty.
      const lost = way === 'pasted' && form === 'rich' ? ['picture: no alt text'] : [];
      for (const [at, seen] of [[1280, wide] as const, [375, narrow] as const])
        faults.push(
          ...(seen?.faults ?? [])
            .filter((fault) => !lost.includes(fault))
            .map((fault) => `${name} at ${at} px: ${fault}`),
        );
      if (wide?.outcome !== narrow?.outcome)
        faults.push(`${name}: ${wide?.outcome}, then ${narrow?.outcome}`);
      return wide?.outcome ?? 'nothing';
    };
    const byPaste: Partial<Record<Form, Outcome>> = {};
    const byHtml: Partial<Record<Form, Outcome>> = {};
    for (const form of forms) {
      byPaste[form] = await look(form, 'pasted', pasted.get(form) ?? '');
      if (codes.includes(form))
        byHtml[form] = await look(
          form,
          'html',
          `<!-- wp:html -->\n${copied.get(form)?.text}\n<!-- /wp:html -->`,
        );
    }
    saveResults({
      wordpress: wordpress.version,
      forms: { [`${short}Html`]: byHtml, [`${short}Paste`]: byPaste },
    });
    expect(faults).toEqual([]);
  },
  580_000,
);

test('the address of every figure becomes a frame of the height it needs, up to what WordPress gives', async () => {
  const faults: string[] = [];
  for (const { id } of figures) {
    const at = `${desk.site.address}figure/${id}/`;
    const block = `<!-- wp:embed {"url":"${at}"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${at}\n</div></figure><!-- /wp:embed -->`;
    const seen = await publish('author', `oembed-${id}`, block);
    for (const { outcome, faults: found } of seen) {
      // WordPress gives no frame more than 1,000 px: a taller figure can be scrolled there.
      const tall = found.some((fault) => /^frame: 1000 px for 1\d{3}\./.test(fault));
      const rest = tall ? found.filter((fault) => !fault.startsWith('frame: ')) : found;
      faults.push(...(outcome === 'figure' ? rest : [outcome, ...rest]).map((fault) => `${id}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
}, 580_000);
