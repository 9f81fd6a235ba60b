import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serve } from '../../scripts/serve.ts';
import { figures } from '../../src/figures/index.ts';
import { type Host, openHost } from '../embed-host.ts';
import type { Engine } from './engine.ts';
import { engines, keepPicture } from './engines.ts';

const root = join(import.meta.dirname, '../..');
let site: Site;
let host: Host;

beforeAll(async () => {
  [site, host] = await Promise.all([serve(join(root, 'dist')), openHost()]);
});
afterAll(async () => {
  await site.close();
  await host.close();
});

const number = `embed/number/${readdirSync(join(root, 'dist/embed/number'))[0]}/`;
const sealed = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';
const frame = (path: string, height: number, more = sealed) =>
  `<iframe src="${site.address}${path}" title="图" width="100%" height="${height}" style="border:0;display:block" ${more}></iframe>`;
const loader = () => `<script async src="${site.address}embed.js"></script>`;

/** Of each frame: what it is tall, what its figure needs, and how much of its width a scrollbar takes. */
async function framesOf(engine: Engine, count: number): Promise<readonly (readonly number[])[]> {
  const seen: (readonly number[])[] = [];
  for (let at = 0; at < count; at++) {
    await engine.enter(at);
    seen.push(
      await engine.run<number[]>(
        `const embed = document.querySelector('.embed');
return [innerHeight, embed.getBoundingClientRect().height, innerWidth - document.documentElement.clientWidth];`,
      ),
    );
    await engine.enter(null);
  }
  return seen;
}

describe.each(engines)('%s', (_, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await engine.resize(1280, 900);
    console.log(`${engine.name} ${engine.version}`);
  });
  afterAll(() => engine.close());

  test.each([320, 700, 1180])(
    'at %i px every frame is as tall as its figure or number, without a scrollbar',
    async (width) => {
      const paths = [...figures.map(({ id }) => `embed/${id}/`), number];
      const embeds = paths.map((path, at) => frame(`${at % 2 ? 'en/' : ''}${path}`, 300));
      await engine.open(
        host.show(`<style>body{margin:0;width:${width}px}</style>${embeds.join('')}${loader()}`),
      );
      await expect
        .poll(async () =>
          (await framesOf(engine, embeds.length)).flatMap(([has = 0, needs = 0, strip], at) =>
            has - needs >= 0 && has - needs <= 1 && strip === 0
              ? []
              : [`${paths[at]}: ${has} px for ${needs}, ${strip} of scrollbar`],
          ),
        )
        .toEqual([]);
      await keepPicture(engine, `embeds-${width}`);
    },
  );

  test('where the host does nothing, a frame with room has no scrollbar, and one without can be scrolled', async () => {
    await engine.open(host.show(frame('embed/transit/', 1200) + frame('embed/transit/', 200)));
    await expect
      .poll(async () => (await framesOf(engine, 2)).map(([, , strip = 0]) => strip > 0))
      .toEqual([false, true]);
  });

  test('in a sealed frame the marks are read by keys', async () => {
    await engine.open(host.show(frame('embed/app-users/', 500)));
    await engine.enter(0);
    // A window that no person looks at has no keys of its own.
    const voice = await engine.run(`const plate = document.querySelector('.plate');
plate.dispatchEvent(new FocusEvent('focus'));
plate.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
return document.querySelector('.unseen').textContent;`);
    expect(voice).toMatch(/\d/);
    await engine.enter(null);
  });
});
