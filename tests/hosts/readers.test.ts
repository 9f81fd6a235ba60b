import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Form, HostName, Outcome } from '../../src/share/hosts.ts';
import { openHost } from '../embed-host.ts';
import { type Desk, openDesk } from './desk.ts';
import { type Copied, copyForms, subject } from './forms.ts';
import { judge } from './judge.ts';
import { saveResults } from './results.ts';
import { cache } from './site.ts';

/** What other systems made of each form, and each reader of each address. */
interface Made {
  readonly forms: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly addresses: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

let desk: Desk;
let made: Made;

beforeAll(async () => {
  desk = await openDesk();
  const page = await desk.context.newPage();
  const copied: Partial<Record<Form, Copied>> = {};
  await copyForms(page, desk.site.address, async (form, what) => {
    copied[form] = what;
  });
  await page.close();
  const at = (path: string) => desk.site.address + path;
  made = await readWith({
    copied,
    pages: {
      figure: at(`figure/${subject.id}/`),
      metric: at(subject.page),
      number: at(`embed/number/${subject.number}/`),
    },
  });
});
afterAll(() => desk?.close());

/** Runs the readers beside their own packages, which are no part of the project. */
async function readWith(given: object): Promise<Made> {
  const [from, folder] = [join(import.meta.dirname, 'readers'), join(cache, 'readers')];
  const wanted = readFileSync(join(from, 'package.json'), 'utf8');
  const there = join(folder, 'package.json');
  if (!existsSync(there) || readFileSync(there, 'utf8') !== wanted) {
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(from, 'package.json'), there);
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  copyFileSync(join(from, 'readers.mjs'), join(folder, 'readers.mjs'));
  // The site is served by this very process, which may not wait.
  const ran = spawn(process.execPath, ['readers.mjs'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  ran.stdin.end(JSON.stringify(given));
  return JSON.parse(await text(ran.stdout)) as Made;
}

test('what other systems leave of each form, and what readers make of each address, stands as they left it', async () => {
  const host = await openHost();
  const faults: string[] = [];
  const page = await desk.context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  const look = async (name: string, html: string): Promise<Outcome> => {
    if (html === '') return 'nothing';
    // What such systems say of pictures themselves.
    const head =
      '<style>main{max-width:640px;margin:auto}.card img{width:100%}img{max-width:100%;height:auto}</style>';
    await page.goto(host.show(`<main><p>The column of text.</p>${html}</main>`, { head }));
    const seen = await judge(page, desk.site.address);
    await page.screenshot({ path: join(cache, 'pictures', `${name.replace(/\W+/g, '-')}.png`) });
    faults.push(...seen.faults.map((fault) => `${name}: ${fault}`));
    return seen.outcome;
  };
  const forms: Partial<Record<HostName, Partial<Record<Form, Outcome>>>> = {};
  for (const [name, left] of Object.entries(made.forms)) {
    const row: Partial<Record<Form, Outcome>> = {};
    for (const [form, html] of Object.entries(left))
      if (html !== null) row[form as Form] = await look(`${name} ${form}`, html);
    forms[name as HostName] = row;
  }
  const addresses: Record<string, Record<string, Outcome>> = {};
  for (const [reader, read] of Object.entries(made.addresses)) {
    const row: Record<string, Outcome> = {};
    for (const [page, html] of Object.entries(read)) row[page] = await look(`${reader} ${page}`, html);
    addresses[reader] = row;
  }
  await host.close();
  saveResults({ forms, addresses });
  expect(faults).toEqual([]);
}, 400_000);
