/** Doors for files and links of other people, with sound ones to change at random: a sentence or a value, no fault. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { makeDataset } from '../src/dataset/make-dataset.ts';
import { readDocuments } from '../src/documents/read.ts';
import { brokenInvariants } from '../src/extract/invariants.ts';
import { mutate, type Seed } from '../src/import/fuzz.ts';
import { deckFormat, deckVersion } from '../src/review/deck.ts';
import { parseDeck, printDeck } from '../src/review/deck-file.ts';
import { fromZip } from '../src/share/ledger-zip.ts';
import { toLinkText } from '../src/share/link-text.ts';
import { parseOpening, toHash } from '../src/ui/explore-address.ts';

export interface FuzzDoor {
  readonly name: string;
  /** A sound file, changed; the same numbers give the same one. */
  readonly next: (random: () => number) => Seed;
  /** What is wrong with how it was read; null for a value, or a refusal with a sentence. */
  readonly fault: (seed: Seed) => Promise<string | null>;
}

const root = join(import.meta.dirname, '..');
const seedOf = (path: string): Seed => ({
  name: path.split('/').at(-1) ?? '',
  bytes: new Uint8Array(readFileSync(join(root, path))),
});
/** Half surrogate pairs included, of which UTF-8 has none. */
const utf16 = {
  toBytes: (text: string) => new Uint8Array(Buffer.from(text, 'utf16le')),
  toText: (bytes: Uint8Array) => Buffer.from(bytes).toString('utf16le'),
};
const pick = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] as T;

/** What the language itself throws was not thought of. */
const slips =
  /Cannot (read|set|convert|destructure)|is not (a function|iterable|defined|an object)|undefined|\[object/;

async function faultOf(read: () => unknown): Promise<string | null> {
  try {
    await read();
    return null;
  } catch (error) {
    const { name, message } = error as Error;
    return name !== 'Error' || slips.test(message) ? `${name}: ${message}` : null;
  }
}

/** A zip with one of its files changed, packed again; every fourth is changed as a zip. */
function mutateZip(seed: Seed, random: () => number): Seed {
  if (random() < 0.25) return mutate(seed, random);
  const files = unzipSync(seed.bytes);
  const name = pick(Object.keys(files), random);
  const changed = mutate({ name, bytes: files[name] ?? new Uint8Array() }, random);
  return { name: seed.name, bytes: zipSync({ ...files, [name]: changed.bytes }, { level: 1 }) };
}

const room = {
  sql: 'select * from observations',
  view: 'brush',
  chart: { mark: 'bar', x: 'value', y: 'label', colour: null, facet: null, aggregate: 'none', log: false },
  brush: { table: 'observations', columns: ['value'], brushes: { value: { from: 1, to: 2 } } },
} as unknown as Parameters<typeof toHash>[0];

const deck = printDeck(
  {
    ...{ format: deckFormat, version: deckVersion, id: 'd', title: '评估', locale: 'zh', template: 'annual' },
    ...{ dataset: 'x', since: '2019-05-31', asOf: '2020-05-31' },
    slides: [
      {
        id: 's1',
        title: { text: '封面', origin: 'edited' },
        takeaway: { text: '', origin: 'proposed' },
        notes: '',
        body: { kind: 'changes', from: '2019-05-31', to: '2020-05-31' },
      },
    ],
    targets: [{ metric_id: 'm', value: 6, by: '2025-12-31' }],
    tasks: [],
  } as unknown as Parameters<typeof printDeck>[0],
  { dataset: 'x', rows: { o1: ['53国', 'm', 'exact', '53', '53', '53', '2020-05-31', 'same', 'checked'] } },
);

const ledger = zipSync(
  Object.fromEntries(
    Object.entries({
      'ledger.json': JSON.stringify({
        ...{ id: 'a', name_zh: '甲', name_en: 'A', subject_zh: '甲', subject_en: 'a' },
        themes: [{ theme: 't', name_zh: '甲', name_en: 'A' }],
      }),
      'domains.json': JSON.stringify([
        {
          ...{
            domain: 'all',
            token: 'al',
            name_zh: '全部',
            name_en: 'All',
            title_zh: '全部',
            title_en: 'All',
          },
          ...{ light: '#1d5fa6', dark: '#7db4f0' },
        },
      ]),
      'articles.csv':
        'article_id,title,subtitle,author,publisher,published,url,as_of,as_of_basis_zh,as_of_basis_en\r\na,通报,,,统计局,,,2024,,\r\n',
      'metrics.csv': `metric_id,domain,theme,measure,baseline,words,unit_zh,unit_en,label_zh,label_en,definition_zh,definition_en\r\npumps,all,t,stock,,=泵站:level,处,,泵站,Pumps,泵站,Pumps\r\n`,
      'articles/a.txt': '通报\n今年新建泵站12处，比上年增长20%。',
    }).map(([name, text]) => [name, strToU8(text)]),
  ),
);

const documents = ['report.docx', 'report.rtf', 'page.html', 'page.txt'].map((name) =>
  seedOf(`tests/fixtures/documents/${name}`),
);

/** Sentences of the published articles and of the corpus. */
const sentences = ['data/articles', 'src/extract/corpus/genres']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  )
  .flatMap((text) => text.match(/[^。\n]{6,200}。?/g) ?? []);

// What makes another number of a number, or none.
const signs = [
  ...'0123456789０〇零一二十百千万亿两半几余多约近逾超至到—－~.,，、。；（）%‰年月日个人次元倍点分之第比',
  ...['百分之', '个百分点', '以来', '同比', '\ud800', 'e\u0301', '以上', '不到'],
];

/** One to three changes of a sentence: signs put in, taken out, doubled or moved. */
function mutateSentence(random: () => number): string {
  const place = () => Math.floor(random() * (text.length + 1));
  let text = pick(sentences, random);
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const from = place();
    const to = Math.min(text.length, from + 1 + Math.floor(random() * 6));
    const piece = pick([pick(signs, random), '', text.slice(from, to).repeat(2)], random);
    text = text.slice(0, from) + piece + text.slice(random() < 0.5 ? from : to);
    if (random() < 0.2) text = text.slice(place()) + text.slice(0, place());
  }
  return text;
}

export const fuzzDoors: readonly FuzzDoor[] = [
  {
    name: 'reader',
    next: (random) => ({ name: 'sentence.txt', bytes: utf16.toBytes(mutateSentence(random)) }),
    fault: async ({ bytes }) => brokenInvariants(utf16.toText(bytes)).join('; ') || null,
  },
  {
    name: 'links',
    next: (random) => {
      const json = mutate({ name: 'link', bytes: strToU8(JSON.stringify(room)) }, random);
      // Half of them change what the link holds, half the link itself.
      if (random() < 0.5) return mutate({ name: 'link', bytes: strToU8(toHash(room)) }, random);
      const text = strFromU8(json.bytes);
      return { name: 'link', bytes: strToU8(`#s=${toLinkText(tryJson(text))}`) };
    },
    fault: ({ bytes }) => faultOf(() => parseOpening(strFromU8(bytes), 'en')),
  },
  {
    name: 'decks',
    next: (random) => mutate({ name: 'deck.json', bytes: strToU8(deck) }, random),
    fault: ({ bytes }) => faultOf(() => parseDeck(strFromU8(bytes))),
  },
  {
    name: 'ledgers',
    next: (random) => mutateZip({ name: 'ledger.zip', bytes: ledger }, random),
    fault: ({ bytes }) =>
      faultOf(() => {
        const opened = fromZip(bytes);
        if ('problem' in opened) throw new Error(opened.problem.en);
        makeDataset(opened.files);
      }),
  },
  {
    name: 'documents',
    next: (random) => {
      const seed = pick(documents, random);
      return seed.name.endsWith('.docx') ? mutateZip(seed, random) : mutate(seed, random);
    },
    fault: ({ name, bytes }) =>
      faultOf(async () => {
        for await (const reading of readDocuments({ name, bytes }))
          if ('problem' in reading) throw new Error(reading.problem.en);
      }),
  },
];

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
