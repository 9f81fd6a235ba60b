/** How long a ledger of a person's own takes: metrics proposed of fifty texts, its tables made of long ones, its overview. */

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { articleFrom } from '../../src/dataset/article.ts';
import { coreOf } from '../../src/dataset/core-name.ts';
import { accept } from '../../src/dataset/decisions.ts';
import { emptyDraft, toLedgerFiles } from '../../src/dataset/draft.ts';
import { type LedgerFiles, textsOf } from '../../src/dataset/ledger-files.ts';
import { makeDataset } from '../../src/dataset/make-dataset.ts';
import { proposeLedger } from '../../src/dataset/propose.ts';
import type { GivenText } from '../../src/dataset/text-facts.ts';
import { openNodeDatabase } from '../../src/engine/node.ts';
import { extract } from '../../src/extract/index.ts';
import { askFigures } from '../../src/figures/ask.ts';
import { renderPage } from '../../src/site/render.tsx';
import { type Page, sitePages } from '../../src/site/site.ts';
import { toSite } from '../../src/site/to-site.ts';
import { regionNames } from '../../src/text/regions.ts';
import { ledgerOf, readFolder, root } from '../ledger-folder.ts';
import { pageStyle } from '../styles.ts';
import type { BenchLine } from './line.ts';
import { corpusProse } from './prose.ts';

const cities = regionNames.match(/(?<=\d{4})[^\d\s]+市/g) ?? [];

/**
 * Sentences of the corpus without their marks, parted into `count` texts of `bytes`: five years of one city after those of
 * another, as texts of one place may not disagree. A text gives one thing one number: of sentences that tell of the same
 * it has the first.
 */
function texts(count: number, bytes: number): readonly GivenText[] {
  const lines = corpusProse()
    .split('\n')
    .filter((line) => line.trim() !== '');
  const things = lines.map((text) =>
    extract({ text, asOf: null }).findings.flatMap(({ kind, subject, unit }) =>
      kind === 'statistic' ? `${coreOf(subject ?? '')} ${unit}` : [],
    ),
  );
  return Array.from({ length: count }, (_, at) => {
    const [series, year] = [Math.floor(at / 5), 2019 + (at % 5)];
    const parts = [`${year}年${cities[series]}统计公报`];
    const told = new Set<string>();
    let [size, place] = [0, Math.floor((series * lines.length) / Math.ceil(count / 5))];
    for (const end = place + lines.length; size < bytes && place < end; place += 1) {
      const line = lines[place % lines.length] as string;
      const own = things[place % lines.length] as readonly string[];
      if (own.some((thing) => told.has(thing))) continue;
      for (const thing of own) told.add(thing);
      // Another year's numbers are a few per cent away.
      const part = line.replace(/(?<![\d.])[1-9]\d{2,5}(?=\.?\d*[万亿]?[^\d年月日])/g, (digits) =>
        String(Math.round(Number(digits) * (1 + 0.03 * (at % 5)))),
      );
      parts.push(part);
      size += Buffer.byteLength(part);
    }
    const text = parts.join('\n');
    const article = articleFrom(`${series + 1}-${year}`, text, `${year + 1}-03-01`);
    return { article, text, extraction: extract({ text, asOf: article.as_of }) };
  });
}

/** Of the processor, which others may share. */
const seconds = <T>(run: () => T): readonly [number, T] => {
  const began = process.cpuUsage();
  const made = run();
  const { user, system } = process.cpuUsage(began);
  return [(user + system) / 1e6, made];
};

/** Of them on this thread: the compiler and the collector have threads of their own. NaN where the system does not say it. */
function onThread<T>(run: () => T): readonly [number, T] {
  const now = (): number => {
    try {
      return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e9;
    } catch {
      return Number.NaN;
    }
  };
  const began = now();
  const made = run();
  return [now() - began, made];
}

/** Others share the processor: a single one may take twice its time. */
const renderings = 6;

interface OverviewCost {
  readonly observations: number;
  readonly bytes: number;
  readonly elements: number;
  /** Of the processor; the least of some renderings, whose code is warm and whose figures are drawn anew. */
  readonly seconds: number;
}

/** The overview of a ledger as the build writes it. Opens the ledger in this process. */
async function overviewOf(files: LedgerFiles): Promise<OverviewCost> {
  const dataset = makeDataset(files);
  askFigures(files, dataset.tables);
  const site = await toSite({
    dataset: dataset.files,
    texts: textsOf(files),
    siteUrl: null,
    style: await pageStyle(root, 'site/style.css'),
    document: parseHTML('<!doctype html><html><body></body></html>').document,
    open: openNodeDatabase,
  });
  const shell = await readFile(join(root, 'index.html'), 'utf8');
  const render = () => {
    const fresh = { ...site, figures: site.figures.map((answered) => ({ ...answered })) };
    return renderPage(sitePages(fresh)[0] as Page, fresh, shell);
  };
  const html = render();
  const times = Array.from({ length: renderings }, () => seconds(render)[0]);
  return {
    observations: dataset.tables.observations.length,
    bytes: Buffer.byteLength(html),
    elements: html.match(/<[a-z]/g)?.length ?? 0,
    seconds: Math.min(...times),
  };
}

/** How much more the overview of a large ledger costs than that of `data/`. */
async function benchOverview(large: LedgerFiles): Promise<readonly BenchLine[]> {
  const [usual, far] = [await overviewOf(await readFolder(ledgerOf(root))), await overviewOf(large)];
  const line = (what: string, of: (cost: OverviewCost) => number, unit: string, budget = 1.5): BenchLine => ({
    name: `overview of ${far.observations} observations: ${what}, in times of the default one`,
    ...{ value: of(far) / of(usual), unit: '×', budget, note: `${of(far)} and ${of(usual)} ${unit}` },
  });
  return [
    line('HTML', ({ bytes }) => bytes, 'bytes'),
    line('elements', ({ elements }) => elements, 'elements', 1.6),
    line('rendering', ({ seconds }) => seconds, 's of the processor'),
  ];
}

const textBytes = 40_000;

export async function benchLedger(): Promise<readonly BenchLine[]> {
  const most = texts(250, textBytes);
  const fifty = most.slice(0, 50);
  const [proposing, [ownSeconds, proposal]] = seconds(() => onThread(() => proposeLedger(fifty, 'bench')));
  const filesOf = (own: readonly GivenText[], of = proposal): LedgerFiles =>
    toLedgerFiles(accept({ ...emptyDraft, texts: own }, of, of.metrics));
  const made = (files: LedgerFiles): number => seconds(() => makeDataset(files))[0];
  made(filesOf(fifty.slice(0, 5)));
  const all = made(filesOf(fifty));
  const wide = proposeLedger(most, 'bench');
  const [one, ten] = [made(filesOf(most.slice(0, 25), wide)), made(filesOf(most, wide))];
  return [
    {
      name: 'metrics proposed of fifty dense texts (2 MB), of the processor',
      ...{ value: proposing, unit: 's', budget: 15 },
      note: `${proposal.metrics.length} metrics; ${ownSeconds.toFixed(1)} s on the thread that proposes`,
    },
    { name: 'dataset of fifty dense texts (2 MB), of the processor', value: all, unit: 's', budget: 40 },
    {
      name: 'dataset of 10 MB, in times of 1 MB',
      ...{
        value: ten / one,
        unit: '×',
        budget: 10,
        note: `${ten.toFixed(1)} and ${one.toFixed(1)} s of the processor`,
      },
    },
    ...(await benchOverview(filesOf(fifty.slice(0, 10)))),
  ];
}
