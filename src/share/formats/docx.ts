/** A deck as a brief of two pages: key numbers, figures as pictures, changes, sources, page numbers; it comes home. */

import type { IRunOptions, ParagraphChild } from 'docx';
import { palette } from '../../charts/tokens.ts';
import { domainOf } from '../../dataset/domains.ts';
import { ledgerTitles } from '../../dataset/ledger.ts';
import { type Identity, logoBytes, markOf } from '../../review/identity.ts';
import { sayDay } from '../../review/ledger-data.ts';
import type { Origin, Place } from '../../review/origin.ts';
import { type Raster, rasterFile } from '../../review/raster.ts';
import type { Sheets } from '../../review/slide-layout.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { xmlCharacters } from '../../text/xml.ts';
import {
  type BriefFigure,
  type BriefNumber,
  type BriefPlan,
  leading,
  paper,
  planBrief,
} from '../office/brief-plan.ts';
import { bookmarkName, Places, toProperties } from '../office/carry.ts';
import { type Pictures, pageGround, toPlainSvg } from '../office/plain-svg.ts';
import { shareWidth } from '../office/slide-table.ts';
import type { DeckPages } from './deck.ts';

const words = {
  numbers: { zh: '关键数字', en: 'Key numbers' },
  figures: { zh: '图', en: 'Figures' },
  sources: { zh: '来源', en: 'Sources' },
} satisfies Record<string, Text>;

function colour(name: string): string {
  return (palette('light')[name] ?? '#000000').slice(1).toUpperCase();
}

/** Twentieths of a point, half a point, and millimetres as Word counts them. */
const twips = (pixels: number): number => Math.round(pixels * 15);
const half = (points: number): number => Math.round(points * 2);
const millimetres = (count: number): number => Math.round((count / 25.4) * 1440);

const page = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: {
    top: millimetres(18),
    bottom: millimetres(18),
    left: millimetres(20),
    right: millimetres(20),
    header: millimetres(8),
    footer: millimetres(8),
  },
};

type Docx = typeof import('docx');
type Kit = ReturnType<typeof openKit>;

export async function write({ sheets, pictures, origin }: DeckPages): Promise<BlobPart[]> {
  return [(await toDocx(sheets, pictures, origin)) as Uint8Array<ArrayBuffer>];
}

const serif = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'SimSun',
};
const bold = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'SimHei' };

/** The words of a brief as paragraphs, in its faces and its language; sizes in points. */
function openKit(docx: Docx, locale: Locale) {
  const language = { value: locale === 'zh' ? 'zh-CN' : 'en-GB', eastAsia: 'zh-CN' };
  const run = (text: string, points: number, more: IRunOptions = {}) =>
    new docx.TextRun({ text: xmlCharacters(text), size: half(points), font: serif, language, ...more });
  const lines = (points: number) => ({
    line: Math.round(points * leading * 20),
    lineRule: docx.LineRuleType.EXACT,
  });
  const places = new Places();
  /** @param place what of the ledger the words are made of */
  const paragraph = (text: string, points: number, more: IRunOptions = {}, after = 4, place?: Place) => {
    const words = run(text, points, more);
    return new docx.Paragraph({
      spacing: { after: twips(after), ...lines(points) },
      children: [place ? marked(place, words) : words],
    });
  };
  const marked = (place: Place, child: ParagraphChild) =>
    new docx.Bookmark({ id: bookmarkName(places.add(place)), children: [child] });
  const heading = (text: string, points: number) =>
    new docx.Paragraph({
      heading: docx.HeadingLevel.HEADING_1,
      keepNext: true,
      spacing: { before: twips(14), after: twips(5), ...lines(points) },
      children: [run(text, points, { font: bold, bold: true, color: colour('ink') })],
    });
  const nothing = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const borders = { top: nothing, bottom: nothing, left: nothing, right: nothing };
  const table = (columnWidths: readonly number[], rows: readonly InstanceType<Docx['TableRow']>[]) =>
    new docx.Table({
      width: { size: twips(paper.width), type: docx.WidthType.DXA },
      columnWidths: [...columnWidths],
      borders: { ...borders, insideHorizontal: nothing, insideVertical: nothing },
      rows,
    });
  return { docx, locale, language, places, run, marked, lines, paragraph, heading, borders, table };
}

/** Three numbers a row. */
function toNumbers(kit: Kit, { numbers, numberSize }: BriefPlan) {
  if (numbers.length === 0) return [];
  const { docx, table } = kit;
  const third = twips(paper.width / 3);
  const rows = [0, 3]
    .filter((from) => from < numbers.length)
    .map(
      (from) =>
        new docx.TableRow({
          cantSplit: true,
          children: [0, 1, 2].map((at) => toNumberCell(kit, numbers[from + at], numberSize)),
        }),
    );
  return [table([third, third, third], rows)];
}

function toNumberCell({ docx, borders, paragraph }: Kit, number: BriefNumber | undefined, points: number) {
  const own = number ? colour(domainOf(number.domain).token) : undefined;
  return new docx.TableCell({
    width: { size: twips(paper.width / 3), type: docx.WidthType.DXA },
    borders: own ? { ...borders, top: { style: docx.BorderStyle.SINGLE, size: 12, color: own } } : borders,
    margins: { top: twips(4), bottom: twips(6), left: 0, right: twips(12) },
    children:
      number && own
        ? [
            paragraph(number.words, points, { bold: true, font: bold, color: own }, 0, {
              part: 'number',
              sheet: number.sheet,
              observation_id: number.observation_id,
              words: number.words,
            }),
            paragraph(number.label, 10.5, {}, 0),
            ...(number.detail ? [paragraph(number.detail, 9, { color: colour('ink-2') }, 0)] : []),
          ]
        : [paragraph('', 9)],
  });
}

/** Title, subtitle and drawing, kept on one page. */
async function toFigure(kit: Kit, brief: BriefFigure, at: number, pictures: Pictures) {
  const { docx, locale, run, marked, lines } = kit;
  const { sheet, title, subtitle, alt, drawing, width, height } = brief;
  const shown = {
    transformation: { width: Math.round(width), height: Math.round(height) },
    altText: {
      name: `${words.figures[locale]} ${at + 1}`,
      title: xmlCharacters(title),
      description: xmlCharacters(alt),
    },
  };
  const image =
    typeof drawing === 'string'
      ? marked(
          { sheet, part: 'picture' },
          new docx.ImageRun({ ...(await toVector(drawing, width, height, pictures)), ...shown }),
        )
      : new docx.ImageRun({ ...toPixels(drawing), ...shown });
  return [
    new docx.Paragraph({
      keepNext: true,
      spacing: { before: twips(12), ...lines(12) },
      children: [run(title, 12, { font: bold, bold: true })],
    }),
    ...(subtitle
      ? [
          new docx.Paragraph({
            keepNext: true,
            spacing: lines(9),
            children: [run(subtitle, 9, { color: colour('ink-2') })],
          }),
        ]
      : []),
    new docx.Paragraph({
      spacing: { before: twips(4), after: twips(4) },
      children: [image],
    }),
  ];
}

/** A drawing with the PNG that stands for it where SVG is not read. */
async function toVector(svg: string, width: number, height: number, pictures: Pictures) {
  const [across, down] = [Math.round(width * 2), Math.round(height * 2)];
  const data = await pictures(toPlainSvg(svg, across, down, pageGround), across, down);
  return {
    type: 'svg',
    data: new TextEncoder().encode(toPlainSvg(svg, width, height, pageGround)),
    fallback: { type: 'png', data },
  } as const;
}

function toPixels(picture: Raster) {
  const { bytes, ending } = rasterFile(picture);
  return { type: ending, data: bytes } as const;
}

function toChanges(kit: Kit, { sheet, title, table, notes }: NonNullable<BriefPlan['changes']>) {
  const place: Place = { sheet, part: 'table', most: table.rows.length };
  const widths = shareWidth(table, paper.width, 9).map(twips);
  const rows = [
    toRow(kit, table.columns, widths, place),
    ...table.rows.map((cells) => toRow(kit, cells, widths)),
  ];
  return [
    kit.heading(title, 13),
    ...(table.rows.length > 0 ? [kit.table(widths, rows)] : []),
    ...notes.map((note) => kit.paragraph(note, 9, { color: colour('ink-2') })),
  ];
}

/** @param place of a head row: that of its table */
function toRow(
  { docx, borders, paragraph }: Kit,
  cells: readonly string[],
  widths: readonly number[],
  place?: Place,
) {
  const head = place !== undefined;
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: colour(head ? 'ink-3' : 'rule') };
  const face = head ? { bold: true, font: bold, color: colour('ink-2') } : {};
  return new docx.TableRow({
    cantSplit: true,
    tableHeader: head,
    children: widths.map(
      (size, at) =>
        new docx.TableCell({
          width: { size, type: docx.WidthType.DXA },
          borders: { ...borders, bottom: line },
          margins: { top: twips(2), bottom: twips(2), left: twips(3), right: twips(6) },
          children: [paragraph(cells[at] ?? '', 9, face, 0, at === 0 ? place : undefined)],
        }),
    ),
  });
}

/** CSS pixels of the logo over a page. */
const logoHeight = 22;

/** The page's number and how many there are. */
function toFooter({ docx }: Kit) {
  const number = new docx.TextRun({
    children: [docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES],
    size: half(9),
    font: serif,
    color: colour('ink-3'),
  });
  return new docx.Footer({
    children: [new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, children: [number] })],
  });
}

/** Over every page: a bar of the main colour, the logo, whose paper it is and how it is classified. */
function toHeader({ docx, run }: Kit, identity: Identity) {
  const { logo, organisation, colour: own } = identity;
  const scale = logo ? logoHeight / logo.height : 0;
  const bar = { style: docx.BorderStyle.SINGLE, size: 36, space: 4, color: own.slice(1).toUpperCase() };
  return new docx.Header({
    children: [
      new docx.Paragraph({
        ...(own ? { border: { top: bar } } : {}),
        children: [
          ...(logo
            ? [
                new docx.ImageRun({
                  type: 'png',
                  data: logoBytes(logo),
                  transformation: { width: Math.round(logo.width * scale), height: logoHeight },
                  altText: {
                    name: 'logo',
                    title: xmlCharacters(organisation),
                    description: xmlCharacters(organisation),
                  },
                }),
              ]
            : []),
          run(`${logo ? '　' : ''}${markOf(identity)}`, 9, { color: colour('ink-2') }),
        ],
      }),
    ],
  });
}

function toHead({ docx, locale, run, lines, paragraph }: Kit, { title, asOf, dataset }: Sheets) {
  return [
    new docx.Paragraph({
      heading: docx.HeadingLevel.TITLE,
      spacing: { after: twips(2), ...lines(20) },
      children: [run(title, 20, { font: bold, bold: true, color: colour('ink') })],
    }),
    paragraph(
      locale === 'zh'
        ? `简报　截至${sayDay(asOf, locale)}　${ledgerTitles.name.zh}，数据集${dataset}`
        : `Brief. As of ${sayDay(asOf, locale)}. ${ledgerTitles.name.en}, dataset ${dataset}`,
      10,
      { color: colour('ink-2') },
      8,
    ),
  ];
}

function toSources({ locale, heading, paragraph }: Kit, sources: readonly string[]) {
  if (sources.length === 0) return [];
  const list = sources.join(phrase(locale).semicolon);
  return [heading(words.sources[locale], 12), paragraph(list, 8.5, { color: colour('ink-2') }, 0)];
}

/**
 * Bytes of a DOCX on A4.
 * @param pictures draws the PNG beside each SVG, two pixels a CSS pixel
 */
export async function toDocx(
  sheets: Sheets,
  pictures: Pictures,
  origin: Origin | null = null,
): Promise<Uint8Array> {
  const docx = await import('docx');
  const { locale, title, asOf, dataset, identity } = sheets;
  const zh = locale === 'zh';
  const kit = openKit(docx, locale);
  const plan = planBrief(sheets);
  const figures = [];
  for (const [at, one] of plan.figures.entries()) figures.push(await toFigure(kit, one, at, pictures));
  // What is written counts its places: the properties that carry them come last.
  const children = [
    ...toHead(kit, sheets),
    ...plan.takeaways.map((text) => kit.paragraph(text, 10.5, {}, 8)),
    ...toNumbers(kit, plan),
    // One figure with the numbers; the others fill what the changes leave.
    ...figures.slice(0, 1).flat(),
    ...(plan.changes ? toChanges(kit, plan.changes) : []),
    ...figures.slice(1).flat(),
    ...leftOut(plan, zh).map((text) => kit.paragraph(text, 9, { color: colour('ink-2') })),
    ...toSources(kit, plan.sources),
  ];
  const isMarked = identity.logo !== null || identity.colour !== '' || markOf(identity) !== '';
  const document = new docx.Document({
    title: xmlCharacters(title),
    creator: ledgerTitles.name[locale],
    description: zh
      ? `截至${sayDay(asOf, 'zh')}；数据集版本${dataset}`
      : `As of ${sayDay(asOf, 'en')}; dataset version ${dataset}`,
    ...(origin ? { customProperties: toProperties(origin, kit.places) } : {}),
    styles: {
      default: { document: { run: { font: serif, size: half(10.5), language: kit.language } } },
    },
    sections: [
      {
        properties: { page },
        ...(isMarked ? { headers: { default: toHeader(kit, identity) } } : {}),
        footers: { default: toFooter(kit) },
        children,
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

/** What two pages do not hold is said, never dropped in silence. */
function leftOut({ left: { rows, figures } }: BriefPlan, zh: boolean): readonly string[] {
  const parts = [
    ...(rows > 0 ? [zh ? `${rows}行变化` : `${rows} ${rows === 1 ? 'change' : 'changes'}`] : []),
    ...(figures > 0 ? [zh ? `${figures}张图` : `${figures} ${figures === 1 ? 'figure' : 'figures'}`] : []),
  ];
  if (parts.length === 0) return [];
  return [
    zh
      ? `另有${parts.join('、')}，见汇报全文。`
      : `A further ${parts.join(' and ')} stand in the full review.`,
  ];
}
