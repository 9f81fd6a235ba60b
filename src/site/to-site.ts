/** A ledger's dataset and texts → what its pages are made of: every figure's SQL is answered once. */

import { markupOf } from '../charts/svg-markup.ts';
import { domains, wholeDomain } from '../dataset/domains.ts';
import { tables as schema } from '../dataset/schema.ts';
import type { Database, Tables } from '../engine/database.ts';
import { figures } from '../figures/index.ts';
import { drawFigure } from '../figures/kit/draw.ts';
import { type Scope, scopedSql } from '../figures/kit/scope.ts';
import { articleDay } from '../review/ledger-data.ts';
import type { Answered, SiteData, SiteLedger } from '../ui/view.ts';
import { compactDrawing } from './compact-drawing.ts';

export interface Material extends Omit<SiteData, 'version' | 'jsonLd' | 'tables' | 'figures' | 'draw'> {
  /** The published files by their names. */
  readonly dataset: Readonly<Record<string, string>>;
  /** Gives a database with the tables, which is closed at the end. */
  readonly open: (tables: Tables) => Promise<Database>;
  /** Figures are drawn in it. */
  readonly document: Document;
}

/** The names and the figures that are open must be those of the dataset. Throws `missing file: …`. */
export async function toSite({ dataset, open, document, ...rest }: Material): Promise<SiteData> {
  const textOf = (name: string): string => {
    const text = dataset[name];
    if (text === undefined) throw new Error(`missing file: ${name} of the dataset; run npm run dataset`);
    return text;
  };
  const csv = Object.fromEntries(schema.map(({ name }) => [name, textOf(`${name}.csv`)]));
  const engine = await open(csv);
  try {
    for (const statement of storeFacts) await engine.query(statement);
    const results = await Promise.all(schema.map(({ name }) => engine.query(`select * from ${name}`)));
    const tables = Object.fromEntries(
      schema.map(({ name }, at) => [name, results[at]?.rows()]),
    ) as unknown as SiteLedger;
    return {
      ...rest,
      version: (JSON.parse(textOf('version.json')) as { version: string }).version,
      jsonLd: textOf('dataset.jsonld'),
      tables,
      figures: await answers(engine, articleDay(tables) ?? null),
      draw: drawOnce(document),
    };
  } finally {
    await engine.close();
  }
}

/** The view ranks every observation anew for each question; every figure asks it several. */
const storeFacts = [
  'create table fact_rows as select * from facts',
  'drop view facts',
  'alter table fact_rows rename to facts',
];

/** Every figure with its rows, and with those of the scopes that reviews are proposed in. */
async function answers(engine: Database, day: string | null): Promise<Answered[]> {
  const scopes: readonly Scope[] = [
    ...(day ? [{ asOf: day, domain: null }] : []),
    ...domains.filter((domain) => domain !== wholeDomain).map((domain) => ({ asOf: null, domain })),
  ];
  const answered: Answered[] = [];
  for (const figure of figures) {
    const rows = (await engine.query(figure.sql)).rows();
    answered.push({ figure, rows, scoped: await scopedRows(engine, { figure, rows }, scopes) });
  }
  return answered;
}

/** A figure's rows in each scope; `null` where they are its rows without one. */
async function scopedRows(
  engine: Database,
  { figure, rows: whole }: Answered,
  scopes: readonly Scope[],
): Promise<NonNullable<Answered['scoped']>> {
  const all = JSON.stringify(whole);
  const scoped = [];
  for (const scope of scopes) {
    const rows = (await engine.query(scopedSql(figure.sql, scope))).rows();
    scoped.push({ scope, rows: JSON.stringify(rows) === all ? null : rows });
  }
  return scoped;
}

/** Draws a figure as markup, each width once: the pages, the embeds and the pictures ask for the same drawings. */
function drawOnce(document: Document): SiteData['draw'] {
  const drawings = new WeakMap<Answered, Map<string, string>>();
  return (answered, locale, width) => {
    const known = drawings.get(answered) ?? new Map<string, string>();
    drawings.set(answered, known);
    const key = `${locale} ${width}`;
    const { figure, rows } = answered;
    const draw = () => compactDrawing(markupOf(drawFigure(figure, rows, { document, locale, width })));
    const drawing = known.get(key) ?? draw();
    known.set(key, drawing);
    return drawing;
  };
}
