/** What a screen reader is given of a page, as text that a person reads in a minute. */

import type { Page } from 'playwright-core';

/** Items of one role in a row, of which the first and the last are enough. */
const [mostAlike, longest] = [3, 64];

interface Node {
  readonly line: string;
  readonly below: Node[];
}

/** The accessibility tree of the page as it is now, long lists and long names shortened. */
export async function transcriptOf(page: Page): Promise<string> {
  const tree = await page.locator('body').ariaSnapshot();
  return `${lines(shorten(parse(tree)), '').join('\n')}\n`;
}

/** @param tree lines of YAML, an item a line, two spaces a level */
function parse(tree: string): Node[] {
  const root: Node = { line: '', below: [] };
  const path = [root];
  for (const text of tree.split('\n')) {
    const line = text.trimStart();
    const depth = (text.length - line.length) / 2;
    // Addresses change with the names of files.
    if (/^- \/(?:url|placeholder):/.test(line)) continue;
    // YAML's own signs are left out.
    const words = line
      .replace(/^- /, '')
      .replace(/^'(.*)'(:?)$/, '$1')
      .replace(/:$/, '');
    const node = { line: words, below: [] };
    path.length = depth + 1;
    path.at(-1)?.below.push(node);
    path.push(node);
  }
  return root.below;
}

const roleOf = ({ line }: Node) => /^([a-z]+)/.exec(line)?.[1] ?? '';

function shorten(nodes: readonly Node[]): Node[] {
  const runs: Node[][] = [];
  for (const node of nodes) {
    const run = runs.at(-1);
    if (run?.[0] && roleOf(run[0]) === roleOf(node)) run.push(node);
    else runs.push([node]);
  }
  return runs.flatMap((run) => {
    const short = run.map(({ line, below }) => ({ line: cut(line), below: shorten(below) }));
    if (run.length <= mostAlike) return short;
    const left = { line: `… ${run.length - 2} × ${roleOf(run[0] as Node)}`, below: [] };
    return [...short.slice(0, 1), left, ...short.slice(-1)];
  });
}

function cut(line: string): string {
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : line;
}

function lines(nodes: readonly Node[], indent: string): string[] {
  return nodes.flatMap(({ line, below }) => [indent + line, ...lines(below, `${indent}  `)]);
}
