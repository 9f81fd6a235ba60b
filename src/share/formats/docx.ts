/** A deck as a brief of two pages: key numbers, figures as pictures, changes, sources, page numbers. */

import type { IRunOptions } from 'docx';
import { domainOf } from '../../dataset/domains.ts';
import type { KeyNumber, Sheets } from '../../review/slide-layout.ts';
import type { Text } from '../../text/locale.ts';
import { colours } from '../embed-theme.ts';
import { type BriefFigure, type BriefPlan, leading, paper, planBrief } from '../office/brief-plan.ts';
import { type Pictures, toPlainSvg } from '../office/plain-svg.ts';
import { shareWidth } from '../office/slide-table.ts';
import type { DeckPages } from './deck.ts';

const words = {
  numbers: { zh: '关键数字', en: 'Key numbers' },
  figures: { zh: '图', en: 'Figures' },
  sources: { zh: '来源', en: 'Sources' },
  ledger: { zh: '改革台账', en: 'Reform Ledger' },
} satisfies Record<string, Text>;

function colour(name: string): string {
  return (colours.light[name] ?? '#000000').slice(1).toUpperCase();
}

/** Twentieths of a point, half a point, and millimetres as Word counts them. */
const twips = (pixels: number): number => Math.round(pixels * 15);
const half = (points: number): number => Math.round(points * 2);
const millimetres = (count: number): number => Math.round((count / 25.4) * 1440);

export async function write({ sheets, pictures }: DeckPages): Promise<BlobPart[]> {
  return [(await toDocx(sheets, pictures)) as Uint8Array<ArrayBuffer>];
}

/**
 * Bytes of a DOCX on A4.
 * @param pictures draws the PNG beside each SVG, two pixels a CSS pixel
 */
export async function toDocx(sheets: Sheets, pictures: Pictures): Promise<Uint8Array> {
  const docx = await import('docx');
  const { locale, title, asOf, dataset } = sheets;
  const plan = planBrief(sheets);
  const zh = locale === 'zh';
  const faces = {
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    cs: 'Times New Roman',
    eastAsia: 'SimSun',
  };
  const bold = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'SimHei' };
  const language = { value: zh ? 'zh-CN' : 'en-GB', eastAsia: 'zh-CN' };
  const run = (text: string, points: number, more: IRunOptions = {}) =>
    new docx.TextRun({ text, size: half(points), font: faces, language, ...more });
  const lines = (points: number) => ({
    line: Math.round(points * leading * 20),
    lineRule: docx.LineRuleType.EXACT,
  });
  const paragraph = (text: string, points: number, more: IRunOptions = {}, after = 4) =>
    new docx.Paragraph({
      spacing: { after: twips(after), ...lines(points) },
      children: [run(text, points, more)],
    });
  const heading = (text: string, level: 'HEADING_1' | 'HEADING_2', points: number) =>
    new docx.Paragraph({
      heading: docx.HeadingLevel[level],
      keepNext: true,
      spacing: { before: twips(14), after: twips(5), ...lines(points) },
      children: [run(text, points, { font: bold, bold: true, color: colour('ink') })],
    });
  const nothing = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const hairline = { style: docx.BorderStyle.SINGLE, size: 4, color: colour('rule') } as const;
  const plainBorders = { top: nothing, bottom: nothing, left: nothing, right: nothing };

  const numberCell = (number: KeyNumber | undefined) =>
    new docx.TableCell({
      width: { size: twips(paper.width / 3), type: docx.WidthType.DXA },
      borders: number
        ? {
            ...plainBorders,
            top: { style: docx.BorderStyle.SINGLE, size: 12, color: colour(domainOf(number.domain).token) },
          }
        : plainBorders,
      margins: { top: twips(4), bottom: twips(6), left: 0, right: twips(12) },
      children: number
        ? [
            paragraph(
              number.words,
              plan.numberSize,
              { bold: true, font: bold, color: colour(domainOf(number.domain).token) },
              0,
            ),
            paragraph(number.label, 10.5, {}, 0),
            ...(number.detail ? [paragraph(number.detail, 9, { color: colour('ink-2') }, 0)] : []),
          ]
        : [paragraph('', 9)],
    });
  const numbers = ({ numbers: list }: BriefPlan) =>
    list.length === 0
      ? []
      : [
          new docx.Table({
            width: { size: twips(paper.width), type: docx.WidthType.DXA },
            columnWidths: [0, 1, 2].map(() => twips(paper.width / 3)),
            borders: { ...plainBorders, insideHorizontal: nothing, insideVertical: nothing },
            rows: [0, 3]
              .filter((from) => from < list.length)
              .map(
                (from) =>
                  new docx.TableRow({
                    cantSplit: true,
                    children: [0, 1, 2].map((at) => numberCell(list[from + at])),
                  }),
              ),
          }),
        ];

  const figure = async (
    {
      title: said,
      figure: {
        paper: { svg },
        alt,
        subtitle,
      },
      width,
      height,
    }: BriefFigure,
    at: number,
  ) => {
    const [across, down] = [Math.round(width * 2), Math.round(height * 2)];
    const png = await pictures(toPlainSvg(svg, across, down), across, down);
    return [
      new docx.Paragraph({
        keepNext: true,
        spacing: { before: twips(12), ...lines(12) },
        children: [run(said, 12, { font: bold, bold: true })],
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
        children: [
          new docx.ImageRun({
            type: 'svg',
            data: new TextEncoder().encode(toPlainSvg(svg, width, height)),
            fallback: { type: 'png', data: png },
            transformation: { width: Math.round(width), height: Math.round(height) },
            altText: { name: `${words.figures[locale]} ${at + 1}`, title: said, description: alt },
          }),
        ],
      }),
    ];
  };

  const changes = (told: NonNullable<BriefPlan['changes']>) => {
    const widths = shareWidth(told.table, paper.width, 9).map(twips);
    const row = (cells: readonly string[], head: boolean) =>
      new docx.TableRow({
        cantSplit: true,
        tableHeader: head,
        children: told.table.columns.map(
          (_, at) =>
            new docx.TableCell({
              width: { size: widths[at] ?? 0, type: docx.WidthType.DXA },
              borders: { ...plainBorders, bottom: head ? { ...hairline, color: colour('ink-3') } : hairline },
              margins: { top: twips(2), bottom: twips(2), left: twips(3), right: twips(6) },
              children: [
                paragraph(
                  cells[at] ?? '',
                  9,
                  head ? { bold: true, font: bold, color: colour('ink-2') } : {},
                  0,
                ),
              ],
            }),
        ),
      });
    return [
      heading(told.title, 'HEADING_1', 13),
      ...(told.table.rows.length > 0
        ? [
            new docx.Table({
              width: { size: twips(paper.width), type: docx.WidthType.DXA },
              columnWidths: [...widths],
              borders: { ...plainBorders, insideHorizontal: nothing, insideVertical: nothing },
              rows: [row(told.table.columns, true), ...told.table.rows.map((cells) => row(cells, false))],
            }),
          ]
        : []),
      ...told.notes.map((note) => paragraph(note, 9, { color: colour('ink-2') })),
    ];
  };

  const drawn = [];
  for (const [at, one] of plan.figures.entries()) drawn.push(await figure(one, at));
  const document = new docx.Document({
    title,
    creator: words.ledger[locale],
    description: zh ? `截至${asOf}；数据集版本${dataset}` : `As of ${asOf}; dataset version ${dataset}`,
    styles: { default: { document: { run: { font: faces, size: half(10.5), language } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: millimetres(210), height: millimetres(297) },
            margin: {
              top: millimetres(18),
              bottom: millimetres(18),
              left: millimetres(20),
              right: millimetres(20),
              header: millimetres(8),
              footer: millimetres(8),
            },
          },
        },
        footers: {
          default: new docx.Footer({
            children: [
              new docx.Paragraph({
                alignment: docx.AlignmentType.CENTER,
                children: [
                  new docx.TextRun({
                    children: [docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES],
                    size: half(9),
                    font: faces,
                    color: colour('ink-3'),
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new docx.Paragraph({
            heading: docx.HeadingLevel.TITLE,
            spacing: { after: twips(2), ...lines(20) },
            children: [run(title, 20, { font: bold, bold: true, color: colour('ink') })],
          }),
          paragraph(
            zh
              ? `简报　截至${asOf}　${words.ledger.zh}，数据集${dataset}`
              : `Brief. As of ${asOf}. ${words.ledger.en}, dataset ${dataset}`,
            10,
            { color: colour('ink-2') },
            8,
          ),
          ...plan.takeaways.map((text) => paragraph(text, 10.5, {}, 8)),
          ...numbers(plan),
          // One figure with the numbers; the others fill what the changes leave.
          ...drawn.slice(0, 1).flat(),
          ...(plan.changes ? changes(plan.changes) : []),
          ...drawn.slice(1).flat(),
          ...leftOut(plan, zh).map((text) => paragraph(text, 9, { color: colour('ink-2') })),
          ...(plan.sources.length > 0
            ? [
                heading(words.sources[locale], 'HEADING_1', 12),
                paragraph(plan.sources.join(zh ? '；' : '; '), 8.5, { color: colour('ink-2') }, 0),
              ]
            : []),
        ],
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
