/**
 * `npm run contact-sheet -- OLD [NEW [OUT]]`: one HTML page with every figure's reviewed drawing of two commits side by
 * side, the changed first. OLD and NEW are commits, or `.` for the files as they are (NEW's default). Writes OUT
 * (`contact-sheet.html`) and ends with 1 where drawings differ.
 */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const folder = 'src/figures/snapshots';
const [before, after = '.', out = 'contact-sheet.html'] = process.argv.slice(2);
if (!before) {
  console.error('contact-sheet: a commit is asked for: npm run contact-sheet -- OLD [NEW [OUT]]');
  process.exit(2);
}

function git(...words: readonly string[]): string {
  return execFileSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: 'pipe' });
}

/** Ends the program with a sentence when there is no such commit. */
function assertCommit(commit: string): void {
  try {
    git('cat-file', '-e', `${commit}^{commit}`);
  } catch {
    console.error(
      `contact-sheet: unknown commit: ${commit}; give one that git log shows, or . for the files as they are`,
    );
    process.exit(2);
  }
}

/** The drawings of a commit by figure id, as SVG text. */
function drawingsOf(commit: string): ReadonlyMap<string, string> {
  if (commit !== '.') assertCommit(commit);
  const files =
    commit === '.'
      ? readdirSync(join(root, folder)).map((name) => [name, readFileSync(join(root, folder, name), 'utf8')])
      : git('ls-tree', '--name-only', commit, `${folder}/`)
          .split('\n')
          .filter(Boolean)
          .map((path) => [path.slice(folder.length + 1), git('show', `${commit}:${path}`)]);
  return new Map(files.map(([name = '', svg = '']) => [name.replace(/\.svg$/, ''), svg]));
}

function toImage(svg: string | undefined): string {
  if (svg === undefined) return '<p>none</p>';
  return `<img alt="" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`;
}

const [old, now] = [drawingsOf(before), drawingsOf(after)];
const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
const changed = ids.filter((id) => old.get(id) !== now.get(id));
const same = ids.filter((id) => !changed.includes(id));
const pair = (id: string, words: string) =>
  `<section><h2>${id} <small>${words}</small></h2><div>${toImage(old.get(id))}${toImage(now.get(id))}</div></section>`;

writeFileSync(
  resolve(process.env.INIT_CWD ?? process.cwd(), out),
  `<!doctype html>
<meta charset="utf-8">
<title>Drawings of ${before} and ${after}</title>
<style>
  body { font: 14px/1.5 sans-serif; margin: 1rem; }
  div { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start; }
  img { width: 100%; border: 1px solid #ccc; }
</style>
<h1>${changed.length} of ${ids.length} drawings differ; left ${before}, right ${after}</h1>
${changed.map((id) => pair(id, 'changed')).join('\n')}
${same.map((id) => pair(id, 'the same')).join('\n')}
`,
);
console.log(
  `contact-sheet: ${changed.length} of ${ids.length} drawings differ: ${changed.join(', ') || 'none'}`,
);
process.exitCode = changed.length > 0 ? 1 : 0;
