/** A deck as an official document (公文) in the form of GB/T 9704-2012: DOCX with native charts and a note to every number. */

import { toDateWords } from '../../dataset/quantity.ts';
import type { Letter } from '../../review/letter.ts';
import type { Origin } from '../../review/origin.ts';
import { rasterFile } from '../../review/raster.ts';
import type { Sheets } from '../../review/slide-layout.ts';
import type { Piece } from '../../review/statements.ts';
import { pause } from '../../text/pause.ts';
import { hanWidth } from '../../text/width.ts';
import { addOrigin, Places, toBookmark } from '../office/carry.ts';
import { addChart } from '../office/chart.ts';
import {
  blank,
  Citations,
  gap,
  sourcesTitle,
  toAttachment,
  toAttachmentList,
  toTitle,
} from '../office/official-attachments.ts';
import { figureRoom, headSize, layOutOfficial, pictureSize } from '../office/official-extents.ts';
import { type Block, planOfficial } from '../office/official-plan.ts';
import { toFontTable, toFooter, toSection, toSettings, toStyles } from '../office/official-styles.ts';
import { Parts } from '../office/parts.ts';
import { type Pictures, pageGround, toPlainSvg } from '../office/plain-svg.ts';
import { addProperties } from '../office/properties.ts';
import { toTheme } from '../office/theme.ts';
import {
  Footnotes,
  type Inline,
  toChartFrame,
  toParagraph,
  toPicture,
  toRun,
  twips,
} from '../office/word.ts';
import { declare, xmlHead } from '../office/xml.ts';
import type { DeckPages } from './deck.ts';

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const path = 'word/document.xml';
const red = 'FF0000';

export async function write({ sheets, pictures, letter, origin }: DeckPages): Promise<BlobPart[]> {
  return [(await toOfficial(sheets, letter, pictures, origin)) as Uint8Array<ArrayBuffer>];
}

/**
 * Bytes of a DOCX on A4, in Chinese.
 * @param pictures draws the PNG beside each SVG, two pixels a CSS pixel
 */
export async function toOfficial(
  sheets: Sheets,
  letter: Letter,
  pictures: Pictures,
  origin: Origin | null = null,
): Promise<Uint8Array> {
  const parts = new Parts();
  const notes = new Footnotes();
  const places = new Places();
  addProperties(parts, path, sheets);
  const { title, blocks, attachments } = planOfficial(sheets, letter);
  const written: string[] = [...toHead(letter), toTitle(title)];
  if (letter.addressee) written.push(blank, toParagraph(toRun(`${letter.addressee}：`), { align: 'left' }));
  const cited = new Citations(attachments.length + 1);
  const attached = attachments.map((one, at) => toAttachment(one, at + 1, cited, places));
  const names = [...attachments.map((one) => one.title), ...(cited.isEmpty ? [] : [sourcesTitle])];
  const ending = [...toAttachmentList(names), ...toSignature(letter)];
  const sourcesOf = (block: Block) => (block.kind === 'figure' ? sourcesLine(block.sources) : '');
  const layout = layOutOfficial(title, letter, blocks, sourcesOf, ending.length);
  for (const [at, block] of layout.blocks.entries()) {
    await pause();
    const [keepNext, height] = [at === blocks.length - 1, layout.heights.get(block) ?? 0];
    const materials = { parts, notes, places, pictures, keepNext, height };
    written.push(await toBlock(block, at + 1, materials));
  }
  const body = [...written, ...ending, ...attached, cited.toAttachment()].join('');
  const feet = (['odd', 'even'] as const).map((side) => {
    parts.add(`word/footer-${side}.xml`, toFooter(side), `${main}.footer+xml`);
    return parts.relate(path, 'footer', `word/footer-${side}.xml`);
  });
  for (const [name, kind, xml] of [
    ['styles', 'styles', toStyles(letter.title)],
    ['settings', 'settings', toSettings()],
    ['fontTable', 'fontTable', toFontTable()],
    ['footnotes', 'footnotes', notes.toPart()],
  ] as const) {
    parts.add(`word/${name}.xml`, xml, `${main}.${kind}+xml`);
    parts.relate(path, kind, `word/${name}.xml`);
  }
  parts.add(
    'word/theme/theme1.xml',
    toTheme('zh'),
    'application/vnd.openxmlformats-officedocument.theme+xml',
  );
  parts.relate(path, 'theme', 'word/theme/theme1.xml');
  parts.add(
    path,
    `${xmlHead}<w:document${declare('w', 'wp', 'a', 'r')}><w:body>${body}${toSection(feet[0] ?? '', feet[1] ?? '')}</w:body></w:document>`,
    `${main}.document.main+xml`,
  );
  if (origin) addOrigin(parts, origin, places);
  return parts.zip();
}

/** The red head 35 mm under the text's upper edge, its number two lines below, the red rule under that. */
function toHead({ head, number }: Letter): readonly string[] {
  if (!head) return [];
  return [
    toParagraph(toRun(head, { face: 'title', size: headSize(head), colour: red }), {
      style: 'Figure',
      align: 'center',
      before: twips(35),
    }),
    blank,
    blank,
    toParagraph(toRun(number), { align: 'center', ruled: true }),
    blank,
    blank,
  ];
}

/** What a block is written with. */
interface Materials {
  readonly parts: Parts;
  readonly notes: Footnotes;
  readonly places: Places;
  readonly pictures: Pictures;
  /** The last block: a signature never stands on a page without text of the document. */
  readonly keepNext: boolean;
  /** CSS pixels of a figure or a picture. */
  readonly height: number;
}

/** @param id once in the document */
async function toBlock(block: Block, id: number, materials: Materials): Promise<string> {
  if (block.kind === 'heading') return toParagraph(toRun(block.text), { style: `Heading${block.level}` });
  if (block.kind === 'prose')
    return toParagraph(toNotedRuns(block.pieces, materials), { keepNext: materials.keepNext });
  return block.kind === 'picture' ? toPhoto(block, id, materials) : toFigure(block, id, materials);
}

/** A picture that a person brought. */
function toPhoto(
  { picture, alt, caption }: Block & { kind: 'picture' },
  id: number,
  { parts, height }: Materials,
): string {
  const { bytes, ending } = rasterFile(picture);
  const image = `word/media/image${id}.${ending}`;
  parts.add(image, bytes);
  const inline: Inline = {
    id,
    name: caption,
    alt,
    ...pictureSize(picture, height / pictureSize(picture).height),
  };
  return (
    toParagraph(toPicture(inline, parts.relate(path, 'image', image)), { style: 'Figure' }) +
    toParagraph(toRun(caption), { style: 'Caption' })
  );
}

function toNotedRuns(pieces: readonly Piece[], { notes, places }: Materials): string {
  return pieces
    .map(([text, statement]) => {
      if (!statement) return toRun(text);
      const { observation_id, words, citation } = statement;
      const place = places.add({ sheet: '', part: 'number', observation_id, words });
      const before = text.slice(0, -words.length);
      return (before && toRun(before)) + toBookmark(place, toRun(words)) + notes.cite(`${citation}。`);
    })
    .join('');
}

async function toFigure(
  { sheet, figure, caption, sources }: Block & { kind: 'figure' },
  id: number,
  { parts, places, pictures, height }: Materials,
): Promise<string> {
  const { chart, paper, alt } = figure;
  const size = chart
    ? { width: figureRoom.width, height }
    : pictureSize(paper, height / pictureSize(paper).height);
  const inline: Inline = { id, name: caption, alt, ...size };
  let run: string;
  if (chart) run = toChartFrame(inline, addChart(parts, path, id, chart, 'zh', { width: figureRoom.width }));
  else {
    const [vector, raster] = [`word/media/image${id}.svg`, `word/media/image${id}.png`];
    const [across, down] = [Math.round(size.width * 2), Math.round(size.height * 2)];
    parts.add(vector, toPlainSvg(paper.svg, size.width, size.height, pageGround));
    parts.add(raster, await pictures(toPlainSvg(paper.svg, across, down, pageGround), across, down));
    run = toPicture(inline, parts.relate(path, 'image', raster), parts.relate(path, 'image', vector));
  }
  return [
    toParagraph(toBookmark(places.add({ sheet, part: chart ? 'chart' : 'picture' }), run), {
      style: 'Figure',
    }),
    toParagraph(toRun(caption), { style: 'Caption', keepNext: sources.length > 0 }),
    ...(sources.length > 0 ? [toParagraph(toRun(sourcesLine(sources)), { style: 'Source' })] : []),
  ].join('');
}

const mostSources = 4;

function sourcesLine(sources: readonly string[]): string {
  if (sources.length === 0) return '';
  const named = sources.slice(0, mostSources).join('；');
  return `数据来源：${named}${sources.length > mostSources ? `等${sources.length}个来源` : ''}。`;
}

/** Above the day and in the middle of it; the day four characters from the edge, or as a long name needs it. */
function toSignature({ signature, date }: Letter): readonly string[] {
  const day = date ? toDateWords(date, 'day', 'zh') : '';
  const [name, length] = [hanWidth(signature), hanWidth(day)];
  const middle = Math.max(4 + length / 2, 2 + name / 2);
  const at = (width: number) => Math.round((middle - width / 2) * 100);
  const lines = [
    ...(signature
      ? [toParagraph(toRun(signature), { align: 'right', right: at(name), keepNext: day !== '' })]
      : []),
    ...(day ? [toParagraph(toRun(day), { align: 'right', right: at(length) })] : []),
  ];
  return lines.length > 0 ? [gap, gap, ...lines] : [];
}
