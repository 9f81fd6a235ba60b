import { join } from 'node:path';
import { expect, test } from 'vitest';
import { domainOf, domains } from '../src/dataset/domains.ts';
import { pageStyle } from './styles.ts';

const root = join(import.meta.dirname, '..');

test('a page carries every sheet, minified, and both colours of every domain', async () => {
  const style = await pageStyle(root, 'site/style.css');
  expect(style).not.toMatch(/\n|\/\*|@import/);
  for (const sheet of ['.top{', '.keys{', '.figure{', '.article{', '@media print{'])
    expect(style).toContain(sheet);
  for (const { token, light, dark } of domains.map(domainOf)) {
    const [, name = token] = new RegExp(`--${token}:var\\(--([a-z]+)\\)`).exec(style) ?? [];
    expect(style).toContain(`--${name}:var(--l,${light})var(--d,${dark})`);
  }
});

test('light and dark reach browsers that do not know light-dark()', async () => {
  const style = await pageStyle(root, 'site/style.css');
  expect(style).not.toMatch(/light-dark|lightningcss/);
  expect(style).toContain('[data-theme=dark]{--l: ;--d:initial;color-scheme:dark}');
});
