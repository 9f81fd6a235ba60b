/** A PPTX or DOCX that left the room and comes home: its charts, tables and numbers renewed, everything else as it is. */

import { strToU8, type Zippable, zipSync } from 'fflate';
import type { LedgerData } from '../../review/ledger-data.ts';
import type { CarriedOrigin, Place } from '../../review/origin.ts';
import type { Sheet, SheetBody, Sheets } from '../../review/slide-layout.ts';
import { cellsOf } from '../../review/snapshot.ts';
import { statementsOf } from '../../review/statements.ts';
import { placeOfBookmark, placeOfName } from '../office/carry.ts';
import { toChartRows } from '../office/chart.ts';
import { inUnits } from '../office/chart-units.ts';
import { kindOf, type OpenPackage, readPart, relationsOf, textOfPart } from '../office/open-package.ts';
import {
  applyChanges,
  type Change,
  type Element,
  find,
  findAll,
  readXml,
  withinOf,
} from '../office/read-xml.ts';
import { renewChart } from '../office/renew-chart.ts';
import { bodyRowsOf, changeRows, changeWords, paragraphsOf, textOf } from '../office/renew-words.ts';
import { toWorkbook } from '../office/workbook.ts';

/** A place that was found again in the file. */
export interface FoundPlace {
  readonly place: Place;
  /** The slide, from 1; 0 in a document. */
  readonly page: number;
}

export interface Renewed {
  readonly bytes: Uint8Array;
  readonly found: readonly FoundPlace[];
  readonly renewed: readonly FoundPlace[];
  /** Pictures, tables whose columns no sheet names, and what no sheet says any more: they stay as they are. */
  readonly left: readonly FoundPlace[];
  /** What the file carried and no longer has. */
  readonly lost: readonly Place[];
}

interface Spot extends FoundPlace {
  /** Path of the part. */
  readonly part: string;
  /** What stands there: a shape, or what is between the two ends of a bookmark. */
  readonly elements: readonly Element[];
}

/** @param now the deck worked out from the ledger as it stands */
export function renewFile(
  opened: OpenPackage,
  origin: CarriedOrigin,
  now: Sheets,
  data: LedgerData,
): Renewed {
  const spots = opened.files['word/document.xml']
    ? documentSpots(opened, origin)
    : slideSpots(opened, origin);
  const files: Record<string, Uint8Array> = { ...opened.files };
  const changes = new Map<string, Change[]>();
  const [renewed, left]: [FoundPlace[], FoundPlace[]] = [[], []];
  for (const spot of spots) {
    const { place, page } = spot;
    const answer =
      place.part === 'chart'
        ? renewChartPart(opened, files, spot, now)
        : changesOf(opened, spot, spots, { origin, now, data });
    if (answer === null) left.push({ place, page });
    else if (answer === true || (answer !== false && answer.length > 0)) renewed.push({ place, page });
    if (Array.isArray(answer)) changes.set(spot.part, [...(changes.get(spot.part) ?? []), ...answer]);
  }
  for (const [path, list] of changes)
    if (list.length > 0) files[path] = strToU8(applyChanges(textOfPart(opened.files, path), list));
  const numbers = new Set(spots.map(({ place }) => place));
  return {
    bytes: zip(files),
    found: spots.map(({ place, page }) => ({ place, page })),
    renewed,
    left,
    lost: origin.places.filter((place) => !numbers.has(place)),
  };
}

function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const packed: Zippable = {};
  for (const [path, bytes] of Object.entries(files))
    packed[path] = /\.(png|jpe?g|gif|xlsx)$/i.test(path) ? [bytes, { level: 0 }] : bytes;
  return zipSync(packed, { level: 6, mtime: new Date(1980, 0, 2) });
}

const shapeNames = ['p:sp', 'p:graphicFrame', 'p:pic'];

/** Of every slide in the order of the show. */
function slideSpots(opened: OpenPackage, { places }: CarriedOrigin): readonly Spot[] {
  const presentation = 'ppt/presentation.xml';
  const relations = relationsOf(opened, presentation);
  const slides = findAll(readPart(opened.files, presentation), 'p:sldId').flatMap(({ attributes }) => {
    const target = relations.find(({ id }) => id === attributes['r:id'])?.target;
    return target !== undefined && opened.files[target] ? [target] : [];
  });
  return slides.flatMap((part, at) =>
    withinOf(readPart(opened.files, part)).flatMap((shape): Spot[] => {
      if (!shapeNames.includes(shape.name)) return [];
      const place = places[placeOfName(find(shape, 'p:cNvPr')?.attributes.name ?? '') ?? -1];
      return place ? [{ place, page: at + 1, part, elements: [shape] }] : [];
    }),
  );
}

function documentSpots(opened: OpenPackage, { places }: CarriedOrigin): readonly Spot[] {
  const part = 'word/document.xml';
  const all = withinOf(readPart(opened.files, part));
  const ends = new Map(
    all.filter(({ name }) => name === 'w:bookmarkEnd').map((end) => [end.attributes['w:id'], end.start]),
  );
  return all.flatMap((mark): Spot[] => {
    if (mark.name !== 'w:bookmarkStart') return [];
    const place = places[placeOfBookmark(mark.attributes['w:name'] ?? '') ?? -1];
    const end = ends.get(mark.attributes['w:id']) ?? mark.end;
    if (!place) return [];
    if (place.part === 'table') {
      const table = all.findLast(
        (one) => one.name === 'w:tbl' && one.start < mark.start && one.end > mark.end,
      );
      return [{ place, page: 0, part, elements: table ? [table] : [] }];
    }
    // A key number stands in a cell of its own, with its label and how it moved.
    const cell = all.findLast((one) => one.name === 'w:tc' && one.start < mark.start && one.end > mark.end);
    if (place.part === 'number' && cell) return [{ place, page: 0, part, elements: [cell] }];
    const inside = all.filter((one) => one.start >= mark.end && one.end <= end);
    const elements = inside.filter(
      (one) => !inside.some((other) => other !== one && other.start <= one.start && other.end >= one.end),
    );
    return [{ place, page: 0, part, elements }];
  });
}

const stemOf = (id: string): string => id.replace(/-\d+$/, '');
const sheetsOf = ({ sheets }: Sheets, { sheet }: Place): readonly Sheet[] =>
  sheets.filter(({ id }) => stemOf(id) === stemOf(sheet));

function bodyOf<K extends SheetBody['kind']>(
  now: Sheets,
  place: Place,
  kind: K,
): readonly (SheetBody & { kind: K })[] {
  return sheetsOf(now, place).flatMap(({ body }) =>
    body.kind === kind ? [body as SheetBody & { kind: K }] : [],
  );
}

/** Whether the chart and its workbook have other numbers now; `null` where no sheet has the chart any more. */
function renewChartPart(
  opened: OpenPackage,
  files: Record<string, Uint8Array>,
  { place, part, elements }: Spot,
  now: Sheets,
): boolean | null {
  const [body] = bodyOf(now, place, 'figure');
  const drawn = place.panel === undefined ? body?.chart : body?.panels?.panels[place.panel]?.chart;
  const id = elements.flatMap((element) => findAll(element, 'c:chart'))[0]?.attributes['r:id'];
  const path = relationsOf(opened, part).find((relation) => relation.id === id)?.target;
  if (!drawn || path === undefined || !opened.files[path]) return null;
  const chart = inUnits(drawn, now.locale);
  const xml = textOfPart(opened.files, path);
  const next = renewChart(xml, chart, now.locale);
  if (next === xml) return false;
  files[path] = strToU8(next);
  const workbook = relationsOf(opened, path).find((relation) => kindOf(relation) === 'package');
  if (workbook && files[workbook.target]) files[workbook.target] = toWorkbook(toChartRows(chart));
  return true;
}

interface Ledger {
  readonly origin: CarriedOrigin;
  readonly now: Sheets;
  readonly data: LedgerData;
}

function changesOf(
  opened: OpenPackage,
  spot: Spot,
  spots: readonly Spot[],
  ledger: Ledger,
): readonly Change[] | null {
  const { place } = spot;
  if (place.part === 'picture') return null;
  if (place.part === 'number')
    return place.sheet === '' ? documentNumber(spot, ledger) : keyNumber(spot, ledger);
  const table = tableOf(spot);
  const bodies = bodyOf(ledger.now, place, place.part === 'rows' ? 'figure' : 'table');
  const columns = bodies[0]?.table.columns ?? [];
  const rows =
    place.part === 'rows'
      ? bodies[0]?.table.rows
      : shareOf(spot, spots, bodies.flatMap((body) => body.table.rows).slice(0, place.most));
  return table && rows && rows.length > 0
    ? changeRows(textOfPart(opened.files, spot.part), table, { columns, rows })
    : null;
}

function tableOf({ elements }: Spot): Element | undefined {
  return elements.flatMap((element) => [...findAll(element, 'a:tbl'), ...findAll(element, 'w:tbl')])[0];
}

/** Of a table that goes on over several slides: each has as many rows as it had, the last the rest. */
function shareOf(
  spot: Spot,
  spots: readonly Spot[],
  rows: ReadonlyArray<readonly string[]>,
): ReadonlyArray<readonly string[]> {
  const parts = spots.filter(
    ({ place }) => place.part === 'table' && stemOf(place.sheet) === stemOf(spot.place.sheet),
  );
  const counts = parts.map((part) => bodyRowsOf(tableOf(part) ?? blank).length);
  const at = parts.indexOf(spot);
  const from = counts.slice(0, at).reduce((sum, count) => sum + count, 0);
  return rows.slice(from, at === parts.length - 1 ? undefined : from + (counts[at] ?? 0));
}

const blank = readXml('<blank/>');

/** The key number of the same metric, and how it moved. `null` where somebody wrote another. */
function keyNumber({ place, elements }: Spot, { origin, now, data }: Ledger): readonly Change[] | null {
  const was = cellsOf(origin.ledger.rows[place.observation_id ?? ''] ?? []).metric_id;
  const metricOf = new Map(data.observations.map((row) => [row.observation_id, row.metric_id]));
  const number = [...bodyOf(now, place, 'numbers'), ...bodyOf(now, place, 'title')]
    .flatMap(({ numbers = [] }) => numbers)
    .find(({ observation_id }) => was !== '' && metricOf.get(observation_id) === was);
  const [words, , detail] = elements.flatMap(paragraphsOf);
  if (!number || !words || textOf(words) !== place.words) return null;
  return [...changeWords(words, number.words), ...(detail ? changeWords(detail, number.detail) : [])];
}

/**
 * In prose the sentence says the day: only a number that was corrected is put in, a newer one needs a new sentence.
 * `null` where somebody wrote another, and where LibreOffice moved the end of the bookmark, as it does behind a second
 * footnote of a paragraph.
 */
function documentNumber({ place, elements }: Spot, { origin, data }: Ledger): readonly Change[] | null {
  const [statement] = statementsOf(data, [place.observation_id ?? ''], origin.deck.locale);
  const [first, ...rest] = elements.filter((element) => textOf(element) !== '');
  if (!statement || !first || [first, ...rest].map(textOf).join('') !== place.words) return null;
  if (place.words === statement.words) return [];
  return [...changeWords(first, statement.words), ...rest.flatMap((element) => changeWords(element, ''))];
}
