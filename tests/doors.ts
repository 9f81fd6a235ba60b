/**
 * The ways of words into the product and out of it that Node can walk: what came out for each text that was put in.
 * `src/doors.test.ts` walks them, and `npm run security` counts.
 */

import { XMLParser } from 'fast-xml-parser';
import { parquetMetadata } from 'hyparquet';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { readDesk, writeDesk } from '../src/apps/explore/desk-file.ts';
import type { Query } from '../src/apps/explore/sheets.ts';
import { toAnnotations } from '../src/apps/lab/annotations.ts';
import { emptyText } from '../src/apps/lab/open-texts.ts';
import { decide, readArticle } from '../src/apps/lab/read-article.ts';
import { result } from '../src/charts/result.ts';
import { defaultChoice } from '../src/charts/result-choice.ts';
import { decisionOn, parseDecisions, toDecisionsCsv } from '../src/dataset/decision-log.ts';
import { emptyDraft, toDraft, toLedgerFiles } from '../src/dataset/draft.ts';
import type { Metric } from '../src/dataset/schema.ts';
import type { Database, QueryResult } from '../src/engine/database.ts';
import { openNodeDatabase } from '../src/engine/node.ts';
import { quoteName, quoteText } from '../src/engine/quote.ts';
import { importTable } from '../src/import/import-table.ts';
import { inspect } from '../src/import/inspect.ts';
import { type Deck, deckFormat, deckVersion } from '../src/review/deck.ts';
import { parseDeck, printDeck } from '../src/review/deck-file.ts';
import { blankIdentity } from '../src/review/identity.ts';
import { blankLetter } from '../src/review/letter.ts';
import type { Sheet, Sheets } from '../src/review/slide-layout.ts';
import { parseTargets } from '../src/review/target-file.ts';
import { parseTasks } from '../src/review/task-file.ts';
import { toCitation } from '../src/share/citation.ts';
import { toStandalonePage } from '../src/share/embed.ts';
import { elementCode, frameCode, markdownCode, richCode, tableCode } from '../src/share/embed-code.ts';
import { toDocx } from '../src/share/formats/docx.ts';
import { tableFormats } from '../src/share/formats/index.ts';
import { toOfficial } from '../src/share/formats/official.ts';
import { toPptx } from '../src/share/formats/pptx.ts';
import { toFileTable } from '../src/share/formats/table.ts';
import { fromZip, toZip } from '../src/share/ledger-zip.ts';
import { toPicture } from '../src/share/picture.ts';
import { toTexts, withTexts } from '../src/share/png-text.ts';
import { csvText } from '../src/text/csv.ts';
import { xmlCharacters } from '../src/text/xml.ts';
import { parseOpening, toHash } from '../src/ui/explore-address.ts';
import { breachesOf, findAll, type Node, openPackage, pictures, readXml } from './ooxml.ts';
import { tableReader } from './table-readers.ts';

/** What a person sees on the other side, or the sentence that says why nothing comes. */
export type Outcome =
  | { readonly seen: string }
  | { readonly sentence: string }
  /** Something would run, or the file is broken. */
  | { readonly breach: string };

export interface Door {
  readonly name: string;
  /** What the door makes of a text, where that is not the text, and in which words it says so. */
  readonly change?: { readonly words: string; readonly of: (text: string) => string };
  /** With which words the door may refuse a text. */
  readonly refuses?: RegExp;
  /** Gives an outcome for each text. Throws a `Breach` of a file that holds them all. */
  readonly through: (texts: readonly string[]) => Promise<readonly Outcome[]>;
}

class Breach extends Error {}

const seen = (text: string): Outcome => ({ seen: text });

/** Each text by itself: a refusal is one of its own. */
const eachAlone =
  (walk: (text: string) => string | Promise<string>): Door['through'] =>
  async (texts) => {
    const outcomes: Outcome[] = [];
    for (const text of texts) {
      try {
        outcomes.push(seen(await walk(text)));
      } catch (error) {
        const { message } = error as Error;
        outcomes.push(error instanceof Breach ? { breach: message } : { sentence: message });
      }
    }
    return outcomes;
  };

/** As a file holds it. */
const throughUtf8 = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));

const bytesOf = async (file: Blob): Promise<Buffer> => Buffer.from(await file.arrayBuffer());

/** UTF-8 has no half of a pair. */
const wellFormed = {
  words: 'half a surrogate pair becomes U+FFFD, as UTF-8 has none',
  of: (text: string) => throughUtf8(text),
};
const withoutForbidden = {
  words: 'characters that XML forbids are left out, line ends are as XML has them',
  of: (text: string) => xmlCharacters(text).replace(/\r\n?/g, '\n'),
};

// What our own markup is made of, in the forms that leave the house.
const harmless = new Set(
  'html head meta title style link body article section figure h2 p div span svg g path rect circle line text tspan desc metadata defs clippath use a img table caption thead tbody tr th td strong br iframe reform-figure noscript script'.split(
    ' ',
  ),
);

/** Throws where markup of ours has an element, a handler or an address that somebody's words brought in. */
function check(markup: string, scripts = 0): Document {
  const { document } = parseHTML(
    markup.startsWith('<!') ? markup : `<!doctype html><html><body>${markup}</body></html>`,
  );
  const elements = [...document.querySelectorAll('*')];
  for (const element of elements) {
    const name = element.tagName.toLowerCase();
    if (!harmless.has(name)) throw new Breach(`element brought in: ${name}`);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute)) throw new Breach(`handler brought in: ${attribute}`);
      if (/^(href|src|xlink:href)$/i.test(attribute) && /^\s*(javascript|vbscript|data:text)/i.test(value))
        throw new Breach(`address brought in: ${value}`);
    }
  }
  const own = elements.filter(({ tagName }) => tagName.toLowerCase() === 'script').length;
  if (own !== scripts) throw new Breach(`scripts brought in: ${own} where ${scripts} are ours`);
  return document as unknown as Document;
}

/** Throws where the text is no well-formed XML to another parser. */
const parseXml = (text: string) => new XMLParser({ ignoreAttributes: false }).parse(text, true) as unknown;

const embedChoice = (text: string) => ({
  base: 'https://example.org/',
  id: 'a',
  locale: 'zh' as const,
  theme: 'auto' as const,
  titled: true,
  width: null,
  height: 400,
  title: text,
  alt: text,
  page: 'https://example.org/',
});

let database: Promise<Database> | undefined;
const openDatabase = (): Promise<Database> => {
  database ??= openNodeDatabase();
  return database;
};

/** A file of a column of names, brought in and asked for. */
async function bringIn(file: File): Promise<QueryResult> {
  const engine = await openDatabase();
  const inspected = await inspect(file);
  await importTable(engine, inspected, { table: 'hostile', columns: inspected.columns });
  const answer = await engine.query('select * from hostile');
  await engine.query('drop table hostile');
  return answer;
}

const answerOf = (texts: readonly string[]): QueryResult => ({
  sql: '',
  columns: [
    {
      name: 'name',
      kind: 'text',
      integer: false,
      type: 'VARCHAR',
      get: (row) => texts[row] ?? '',
      vectors: () => [],
    },
    { name: 'n', kind: 'number', integer: false, type: 'DOUBLE', get: (row) => row + 1, vectors: () => [] },
  ],
  rowCount: texts.length,
  complete: true,
  ms: 0,
  rows: () => [],
  release: () => undefined,
});

const drawing = '<svg viewBox="0 0 100 50" width="100" height="50"><text x="1" y="9">a</text></svg>';

/** A deck of a slide a text: in its title, its notes, its table, its names and its sources. */
function sheetsOf(texts: readonly string[]): Sheets {
  const sheets = texts.map(
    (text, at): Sheet => ({
      id: `s${at}`,
      title: text,
      takeaway: text,
      proposed: false,
      notes: text,
      body:
        at % 2 === 0
          ? { kind: 'table', table: { columns: [text], rows: [[text]] }, notes: [text] }
          : {
              kind: 'figure',
              figure: 'a',
              subtitle: text,
              alt: text,
              svg: drawing,
              width: 100,
              height: 50,
              place: 'under',
              narrow: drawing,
              paper: { svg: drawing, width: 100, height: 50 },
              chart: {
                kind: 'bar',
                categories: [text, 'b'],
                series: [{ name: text, domain: 'traffic', values: [1, 2], words: [text, '2'] }],
                unit: text,
                logarithmic: false,
              },
              table: { columns: [text], rows: [[text]] },
              notes: [text],
            },
      sources: [text],
      statements: [{ observation_id: 'o', label: text, words: text, citation: text }],
    }),
  );
  return {
    title: texts[0] ?? '',
    locale: 'zh',
    asOf: '2020-05-31',
    dataset: 'a',
    identity: blankIdentity,
    sheets,
  };
}

/** The paragraphs of a part as they read. */
const paragraphsOf = (root: Node, letter: 'a' | 'w'): readonly string[] =>
  findAll(root, `${letter}:p`).map((paragraph) => withMarks(paragraph, letter).join(''));

function withMarks(node: Node, letter: 'a' | 'w'): string[] {
  if (node.name === `${letter}:t`) return [node.text];
  if (node.name === `${letter}:br`) return ['\n'];
  if (node.name === `${letter}:tab`) return ['\t'];
  return node.children.flatMap((child) => withMarks(child, letter));
}

/** Whether the words stand in paragraphs, whatever their breaks: layouts part and join lines. */
function foundIn(paragraphs: readonly string[], text: string): string {
  const plain = (words: string) => words.replace(/\s+/g, '');
  const all = plain(paragraphs.join(''));
  return all.includes(plain(withoutForbidden.of(text))) ? withoutForbidden.of(text) : '(not in the file)';
}

function checkPackage(bytes: Uint8Array): ReturnType<typeof openPackage> {
  const breaches = breachesOf(bytes);
  if (breaches.length > 0) throw new Breach(`broken package: ${breaches.join('; ')}`);
  return openPackage(bytes);
}

const deckOf = (texts: readonly string[]): Deck => ({
  format: deckFormat,
  version: deckVersion,
  id: 'd',
  title: texts[0] ?? '',
  locale: 'zh',
  template: 'annual',
  dataset: 'x',
  since: '2019-05-31',
  asOf: '2020-05-31',
  slides: texts.map((text, at) => ({
    id: `s${at}`,
    title: { text, origin: 'edited' },
    takeaway: { text, origin: 'edited' },
    notes: text,
    body: { kind: 'title' },
  })),
  targets: [],
});

const queryOf = (text: string): Query => ({
  ...{
    id: '1',
    name: text,
    note: text,
    sql: text,
    answered: '',
    view: 'table',
    chart: null,
    brush: null,
    open: true,
  },
});

const metric = { metric_id: 'm', label_zh: '指标', label_en: 'Metric', unit_zh: '个', unit_en: '' } as Metric;

/** A table of a column whose name and cells are the texts. */
const tableOf = (name: string, cells: readonly string[]) =>
  toFileTable(
    't',
    [{ name, type: 'string' }],
    cells.map((cell) => ({ [name]: cell })),
  );

/** The doors of a form of a table. */
const tableDoors = ({ id, write }: (typeof tableFormats)[keyof typeof tableFormats]): Door[] => {
  const reader = tableReader(id);
  const change = tableChanges[id];
  return [
    {
      name: `${id.toUpperCase()} out, cells`,
      ...(change ? { change } : {}),
      through: async (texts) => {
        const rows = await reader(await bytesOf(await write(tableOf('a', texts), 'zh')));
        return texts.map((_, at) => seen(String(rows[at]?.a)));
      },
    },
    {
      name: `${id.toUpperCase()} out, head`,
      ...(change ? { change } : {}),
      through: eachAlone(async (text) => {
        const file = await bytesOf(await write(tableOf(text, ['x']), 'zh'));
        // A reader that makes records has no __proto__ among their names.
        if (id === 'csv')
          return Papa.parse<string[]>(file.toString('utf8').slice(1), { delimiter: ',' }).data[0]?.[0] ?? '';
        if (id === 'parquet') return parquetMetadata(new Uint8Array(file).buffer).schema[1]?.name ?? '';
        const [row = {}] = await reader(file);
        return Object.keys(row)[0] ?? '(no column)';
      }),
    },
  ];
};

const guarded = {
  words: 'an apostrophe before what a spreadsheet would run',
  of: (text: string) => throughUtf8(/^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text),
};

/** What a form of tables makes of texts, where it changes any. */
const tableChanges: Readonly<Record<string, NonNullable<Door['change']>>> = {
  csv: guarded,
  json: wellFormed,
  parquet: wellFormed,
};

// NUL ends a statement; no other text does.
const endOfSql = /^Parser Error: unterminated quoted (string|identifier)/;

export const doors: readonly Door[] = [
  {
    name: 'article',
    through: eachAlone((text) => {
      const whole = `${text}\n今年新建泵站12处。`;
      const { observations, numerals } = readArticle({ text: whole, asOf: '2024' }, []);
      for (const { start, end, quote } of observations)
        if (whole.slice(start ?? 0, end ?? 0) !== quote) throw new Breach(`quote moved: ${quote}`);
      if (numerals.length === 0) throw new Breach('the sentence behind it was not read');
      return whole.slice(0, -'\n今年新建泵站12处。'.length);
    }),
  },
  {
    name: 'W3C annotations',
    through: eachAlone((text) => {
      const whole = `${text}今年新建泵站12处。`;
      const reading = readArticle({ text: whole, asOf: '2024' }, []);
      const lines = toAnnotations({ ...emptyText, name: text }, reading, decide(reading, [], []), text);
      const last = JSON.parse(lines.trim().split('\n').at(-1) ?? '');
      return last.target.source;
    }),
  },
  {
    name: 'CSV in, cells',
    change: wellFormed,
    through: async (texts) => {
      const body = texts.map((text, at) => `r${at},"${text.replaceAll('"', '""')}"\r\n`).join('');
      const answer = await bringIn(new File([`key,words\r\n${body}`], 'a.csv'));
      return texts.map((_, at) => seen(String(answer.columns[1]?.get(at))));
    },
  },
  {
    name: 'CSV in, head',
    change: {
      words:
        'blanks around a name and NUL are left out, a line break is a blank, of a long one 120 characters stay',
      of: (text) =>
        [
          ...throughUtf8(text)
            .replace(/\s*[\r\n]+\s*/g, ' ')
            .trim()
            .replaceAll('\0', ''),
        ]
          .slice(0, 120)
          .join(''),
    },
    through: eachAlone(async (text) => {
      const answer = await bringIn(new File([`${csvText(text)},b\r\nx,1\r\ny,2\r\n`], 'a.csv'));
      return answer.columns[0]?.name ?? '';
    }),
  },
  {
    name: 'SQL value',
    change: wellFormed,
    refuses: endOfSql,
    through: eachAlone(async (text) => {
      const { columns } = await (await openDatabase()).query(`select ${quoteText(text)} as a`);
      return String(columns[0]?.get(0));
    }),
  },
  {
    name: 'SQL alias',
    change: wellFormed,
    refuses: endOfSql,
    through: eachAlone(async (text) => {
      const { columns } = await (await openDatabase()).query(`select 1 as ${quoteName(text)}`);
      return columns[0]?.name ?? '';
    }),
  },
  ...Object.values(tableFormats).flatMap(tableDoors),
  {
    name: 'XLSX in, cells',
    through: async (texts) => {
      const table = toFileTable(
        't',
        [
          { name: 'key', type: 'string' },
          { name: 'words', type: 'string' },
        ],
        texts.map((words, at) => ({ key: `r${at}`, words })),
      );
      const answer = await bringIn(new File([await tableFormats.xlsx.write(table, 'zh')], 'a.xlsx'));
      return texts.map((_, at) => seen(String(answer.columns[1]?.get(at))));
    },
    change: wellFormed,
  },
  {
    name: 'chart of a result',
    change: { words: 'each line is a line of its own', of: (text) => text.replace(/\r?\n/g, '') },
    through: eachAlone((text) => {
      const { document } = parseHTML('<!doctype html><html></html>');
      const answer = answerOf([text, 'b', 'c']);
      const choice = defaultChoice(answer.columns, 3);
      if (!choice) throw new Error('no chart');
      const { svg } = result({ document: document as never, width: 800, locale: 'zh' }, answer, choice);
      check(svg.outerHTML);
      const drawn = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
      return (
        [text, text.replace(/\r?\n/g, '')].find((words) =>
          drawn.some((own) => own === words || (own.endsWith('…') && words.startsWith(own.slice(0, -1)))),
        ) ?? `(not drawn: ${drawn.join()})`
      );
    }),
  },
  {
    name: 'SVG picture',
    change: withoutForbidden,
    through: eachAlone((text) => {
      const svg = toPicture(drawing, {
        ...{ theme: 'light', lang: 'zh-CN', title: text, subtitle: text, alt: text, source: text },
        ...{ jsonLd: JSON.stringify({ text }), fonts: 'sans-serif' },
      });
      parseXml(svg);
      if (xmlCharacters(svg) !== svg) throw new Breach('characters that XML forbids');
      const document = check(svg);
      return (
        document.querySelector('desc')?.textContent ?? document.querySelector('title')?.textContent ?? ''
      );
    }),
  },
  {
    name: 'PNG texts',
    change: wellFormed,
    through: eachAlone((text) => {
      const head = [
        137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0,
        0, 0, 0, 0,
      ];
      const png = withTexts(Uint8Array.from(head), toTexts(text, text, '{}'));
      const words = new TextDecoder().decode(png.subarray(33));
      const from = words.indexOf('iTXtTitle') + 'iTXtTitle'.length + 5;
      return words.slice(from, from + text.length);
    }),
  },
  {
    name: 'deck file',
    through: async (texts) =>
      parseDeck(printDeck(deckOf(texts), null)).deck.slides.map(({ notes }) => seen(notes)),
  },
  {
    name: 'explore link',
    through: eachAlone((text) => {
      const opening = parseOpening(toHash({ sql: text, view: 'table' }), 'en');
      if (opening.kind !== 'state') throw new Error(opening.kind === 'broken' ? opening.words : opening.kind);
      return opening.state.sql;
    }),
  },
  {
    name: 'explore link, as typed by hand',
    refuses: /^unreadable link: .*; ask for it again/,
    through: eachAlone((text) => {
      const opening = parseOpening(`#s=${text}`, 'en');
      if (opening.kind === 'broken') throw new Error(opening.words);
      return opening.kind;
    }),
  },
  {
    name: 'desk file',
    through: eachAlone(async (text) => {
      const desk = await readDesk(await writeDesk({ queries: [queryOf(text)], tables: [] }));
      return desk.queries[0]?.sql ?? '';
    }),
  },
  {
    name: 'ledger zip',
    change: wellFormed,
    through: async (texts) => {
      const articles = Object.fromEntries(texts.map((text, at) => [`articles/a${at}.txt`, text]));
      const opened = fromZip(toZip({ 'ledger.json': '{"id":"a"}', ...articles }));
      if ('problem' in opened) throw new Error(opened.problem.en);
      const own = Object.fromEntries(Object.entries(opened.files));
      return texts.map((_, at) =>
        seen(new TextDecoder('utf-8', { ignoreBOM: true }).decode(own[`articles/a${at}.txt`] as Uint8Array)),
      );
    },
  },
  {
    name: 'ledger zip, names of files',
    refuses: /^(unsuitable name|unsafe path in the zip|no name of a file|filename too long)/,
    through: eachAlone((text) => {
      const opened = fromZip(toZip({ 'ledger.json': '{"id":"a"}', [`articles/${text}.txt`]: 'a' }));
      if ('problem' in opened) throw new Error(opened.problem.en);
      // What is no name of an article is no file of a ledger, and is not written.
      const [name = ''] = Object.keys(opened.files).filter((path) => path !== 'ledger.json');
      if (name === '') throw new Error('no name of a file: it is left out');
      return name.slice('articles/'.length, -'.txt'.length);
    }),
  },
  {
    name: 'draft of a ledger',
    through: async (texts) => {
      const metrics = texts.map((text, at) => ({ ...metric, metric_id: `m${at}`, label_zh: text }));
      const draft = toDraft(toLedgerFiles({ ...emptyDraft, metrics }));
      return draft.metrics.map(({ label_zh }) => seen(label_zh ?? ''));
    },
  },
  {
    name: 'log of decisions',
    through: async (texts) => {
      const span = { start: 2, end: 5 };
      const log = texts.map((text) => decisionOn('今年12处', span, 'reject', { by: text, at: '' }, text));
      return parseDecisions(toDecisionsCsv(log)).map(({ reason }) => seen(reason));
    },
  },
  {
    name: 'tasks',
    change: { words: 'blanks around a cell are left out', of: (text) => text.trim() },
    through: eachAlone(
      (text) =>
        parseTasks([
          ['任务', '完成时限'],
          [text, '长期'],
        ])[0]?.item ?? '',
    ),
  },
  {
    name: 'targets',
    refuses: /^unknown metric in row 2: .*no number in row 2: /s,
    through: eachAlone((text) => {
      const { targets } = parseTargets(
        `metric_id,value,by\r\n${csvText(text)},${csvText(text)},${csvText(text)}\r\n`,
        [metric],
      );
      return String(targets[0]?.value);
    }),
  },
  {
    name: 'BibTeX',
    change: {
      words: 'signs of TeX are written as their names, line breaks as blanks',
      of: (text) => text.replace(/\s+/g, ' ').trim(),
    },
    through: eachAlone((text) => {
      const entry = toCitation(
        {
          author: text,
          title: text,
          version: text,
          key: text,
          published: '2024',
          url: 'https://example.org/',
          accessed: '',
        },
        'bibtex',
      );
      return bibTitle(entry);
    }),
  },
  {
    name: 'HTML of an embed',
    change: wellFormed,
    through: eachAlone((text) => {
      const choice = embedChoice(text);
      check(frameCode(choice), 1);
      check(elementCode(choice), 1);
      check(richCode(choice, 'data:image/png;base64,', 600, text, text));
      const page = toStandalonePage(choice, drawing, '', JSON.stringify({ text }));
      const json = check(page, 1).querySelector('script')?.textContent ?? '';
      return (JSON.parse(json) as { text: string }).text;
    }),
  },
  {
    name: 'HTML table',
    through: eachAlone(
      (text) =>
        check(tableCode(embedChoice(text), text, [text], [[text]])).querySelector('td')?.textContent ?? '',
    ),
  },
  {
    name: 'Markdown',
    change: { words: 'line breaks become blanks', of: (text) => text.replace(/\s+/g, ' ') },
    through: eachAlone((text) => {
      const line =
        markdownCode({ ...embedChoice('a'), title: 'a', alt: 'a' }, text)
          .split('\n')
          .at(-1) ?? '';
      const live = line.replace(/\\[!-/:-@[-`{-~]/g, '');
      const sign = /[[\]<>*_`&~|\\]|^[#>+=-]|^\d+[.)]/.exec(live);
      if (sign) throw new Breach(`a sign of Markdown is live: ${sign[0]}`);
      return line.replace(/\\([!-/:-@[-`{-~])/g, '$1');
    }),
  },
  {
    name: 'PPTX',
    change: withoutForbidden,
    through: async (texts) => {
      const files = checkPackage(await toPptx(sheetsOf(texts), pictures));
      return texts.map((text, at) =>
        seen(foundIn(paragraphsOf(readXml(files, `ppt/slides/slide${at + 1}.xml`), 'a'), text)),
      );
    },
  },
  {
    name: 'DOCX brief',
    change: withoutForbidden,
    through: async (texts) => {
      const outcomes: Outcome[] = [];
      for (const text of texts) {
        const files = checkPackage(await toDocx(sheetsOf([text, text]), pictures));
        outcomes.push(seen(foundIn(paragraphsOf(readXml(files, 'word/document.xml'), 'w'), text)));
      }
      return outcomes;
    },
  },
  {
    name: 'DOCX official document',
    change: withoutForbidden,
    through: async (texts) => {
      const outcomes: Outcome[] = [];
      for (const text of texts) {
        const letter = { ...blankLetter, head: text, number: text, addressee: text, signature: text };
        const files = checkPackage(await toOfficial(sheetsOf([text, text]), letter, pictures));
        outcomes.push(seen(foundIn(paragraphsOf(readXml(files, 'word/document.xml'), 'w'), text)));
      }
      return outcomes;
    },
  },
];

/** The title of a BibTeX entry as TeX sets it. @throws where braces do not close, or a field was brought in */
function bibTitle(entry: string): string {
  const fields = [...entry.matchAll(/^ {2}(\w+) = /gm)].map(([, name]) => name);
  if (new Set(fields).size !== fields.length) throw new Breach(`field brought in: ${fields.join()}`);
  let depth = 0;
  for (const sign of entry) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) throw new Breach('a brace closes the entry before its end');
  }
  if (depth !== 0) throw new Breach('a brace is not closed');
  const title = /^ {2}title = \{(.*)\},$/m.exec(entry)?.[1] ?? '';
  const names: Readonly<Record<string, string>> = {
    ...{ textbackslash: '\\', textbraceleft: '{', textbraceright: '}' },
    ...{ textasciitilde: '~', textasciicircum: '^' },
  };
  return title.replace(/\\(\w+)\{\}|\\([&%$#_])/g, (_, name?: string, sign?: string) =>
    name ? (names[name] ?? '?') : (sign ?? '?'),
  );
}

/** What became of each text at a door: as typed, changed as the door says, refused with a sentence, or a fault. */
export interface Walk {
  readonly typed: number;
  readonly changed: number;
  readonly refused: number;
  readonly faults: readonly string[];
}

export async function walk(door: Door, texts: readonly string[]): Promise<Walk> {
  let outcomes: readonly Outcome[];
  try {
    outcomes = await door.through(texts);
  } catch (error) {
    return { typed: 0, changed: 0, refused: 0, faults: [(error as Error).message] };
  }
  let [typed, changed, refused] = [0, 0, 0];
  const faults: string[] = [];
  texts.forEach((text, at) => {
    const outcome = outcomes[at];
    if (!outcome) faults.push(`${shown(text)}: nothing came`);
    else if ('breach' in outcome) faults.push(`${shown(text)}: ${outcome.breach}`);
    else if ('sentence' in outcome) {
      if (door.refuses?.test(outcome.sentence)) refused += 1;
      else faults.push(`${shown(text)}: refused: ${outcome.sentence}`);
    } else if (outcome.seen === text) typed += 1;
    else if (outcome.seen === door.change?.of(text)) changed += 1;
    else faults.push(`${shown(text)}: seen as ${shown(outcome.seen)}`);
  });
  return { typed, changed, refused, faults };
}

const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
