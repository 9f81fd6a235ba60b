import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aroundOf, toTextFragment } from '../../src/share/provenance.ts';
import { type Host, openHost } from '../embed-host.ts';
import type { Engine } from './engine.ts';
import { engines } from './engines.ts';

let host: Host;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host.close());

const lines = ['用户达2.9亿，增长5%。', '共9亿人次，增长5%。', '可为53国签证，另有31国人员。', '覆盖53国。'];
const text = lines.join('\n');

describe.each(engines)('%s', (_, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await engine.resize(1280, 900);
  });
  afterAll(() => engine.close());

  test.each([
    ['2.9亿', 0],
    ['9亿', 1],
    ['5%', 0],
    ['5%', 1],
    ['53国', 2],
    ['53国', 3],
  ])('the address of %s in line %i shows that line', async (quote, at) => {
    const line = lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
    const start = line + (lines[at] ?? '').indexOf(quote);
    const page = host.show(
      `<style>p{margin:0;height:3000px}</style><p>目录</p>${lines.map((words) => `<p>${words}</p>`).join('')}`,
    );
    await engine.open('about:blank');
    await engine.open(toTextFragment(page, quote, aroundOf(text, start, start + quote.length)));
    // The words stand at the head of their paragraph, which the browser brings into the window; else it shows 目录.
    await expect
      .poll(() =>
        engine.run<number>(
          `return [...document.querySelectorAll('p')].findIndex((p) => {
  const { top } = p.getBoundingClientRect();
  return top >= 0 && top < innerHeight;
});`,
        ),
      )
      .toBe(at + 1);
  });
});
