/** WordprocessingML by hand: runs, paragraphs, tables, charts and pictures, as a document of GB/T 9704-2012 needs them. */

import { emu } from './words.ts';
import { declare, escapeXml, namespaces, xmlHead } from './xml.ts';

/** Twips a CSS pixel. */
export const pixel = 15;

/** Twentieths of a point of a length in millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Points of the sizes by their names. */
export const sizes = { 二号: 22, 三号: 16, 四号: 14, 五号: 10.5, 小五: 9 } as const;

/** The fonts that the standard names; each with those that stand in where it is not installed. */
export const fonts = {
  title: ['方正小标宋简体', '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,SimSun'],
  song: ['宋体', 'SimSun,华文宋体,STSong,Noto Serif CJK SC'],
  hei: ['黑体', 'SimHei,华文黑体,STHeiti,Noto Sans CJK SC'],
  kai: ['楷体_GB2312', '楷体,KaiTi,华文楷体,STKaiti'],
  fang: ['仿宋_GB2312', '仿宋,FangSong,华文仿宋,STFangsong'],
} as const;
export type Face = keyof typeof fonts;

export interface RunStyle {
  readonly face?: Face;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  /** RRGGBB. */
  readonly colour?: string;
  readonly style?: string;
  readonly raised?: boolean;
}

/** Children of `w:rPr` in the order the standard wants. */
export function toRunStyle({ style, face, bold, colour, size, raised }: RunStyle): string {
  const inside = [
    style ? `<w:rStyle w:val="${style}"/>` : '',
    face ? `<w:rFonts w:eastAsia="${fonts[face][0]}" w:hint="eastAsia"/>` : '',
    bold === undefined ? '' : `<w:b w:val="${bold ? 1 : 0}"/>`,
    colour ? `<w:color w:val="${colour}"/>` : '',
    size ? `<w:sz w:val="${Math.round(size * 2)}"/><w:szCs w:val="${Math.round(size * 2)}"/>` : '',
    raised ? '<w:vertAlign w:val="superscript"/>' : '',
  ].join('');
  return inside ? `<w:rPr>${inside}</w:rPr>` : '';
}

export function toRun(text: string, style: RunStyle = {}): string {
  return `<w:r>${toRunStyle(style)}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export interface ParagraphStyle {
  readonly style?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly keepNext?: boolean;
  readonly breakBefore?: boolean;
  /** Twips above. */
  readonly before?: number;
  /** In hundredths of a character; `hanging` pulls the first line out. */
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  /** A red rule under it. */
  readonly ruled?: boolean;
}

/** Children of `w:pPr` in the order the standard wants. @param runs markup of runs */
export function toParagraph(runs: string, style: ParagraphStyle = {}): string {
  const { left, right, hanging, before } = style;
  const indent = [
    left ? ` w:leftChars="${left}" w:left="${Math.round(left * 3.158)}"` : '',
    right ? ` w:rightChars="${right}" w:right="${Math.round(right * 3.158)}"` : '',
    hanging ? ` w:hangingChars="${hanging}" w:hanging="${Math.round(hanging * 3.158)}"` : '',
    style.align && !hanging ? ' w:firstLineChars="0" w:firstLine="0"' : '',
  ].join('');
  const inside = [
    style.style ? `<w:pStyle w:val="${style.style}"/>` : '',
    style.keepNext ? '<w:keepNext/>' : '',
    style.breakBefore ? '<w:pageBreakBefore/>' : '',
    style.ruled ? '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF0000"/></w:pBdr>' : '',
    before ? `<w:spacing w:before="${before}"/>` : '',
    indent ? `<w:ind${indent}/>` : '',
    style.align ? `<w:jc w:val="${style.align}"/>` : '',
  ].join('');
  return `<w:p>${inside ? `<w:pPr>${inside}</w:pPr>` : ''}${runs}</w:p>`;
}

/** A number that the program counts itself. */
export function toField(code: string, style: RunStyle): string {
  const mark = (kind: string) => `<w:r>${toRunStyle(style)}<w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return `${mark('begin')}<w:r>${toRunStyle(style)}<w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}${toRun('1', style)}${mark('end')}`;
}

/** @param widths twips, a column each @param cells markup of runs, the head first */
export function toTable(widths: readonly number[], cells: ReadonlyArray<readonly string[]>): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const rows = cells.map((row, down) => {
    const head = down === 0;
    const each = widths.map(
      (width, at) =>
        `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${toParagraph(row[at] ?? '', { style: head ? 'TableHead' : 'TableText' })}</w:tc>`,
    );
    return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${each.join('')}</w:tr>`;
  });
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('');
  const total = widths.reduce((sum, width) => sum + width, 0);
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

export interface Inline {
  /** From 1, once in the document. */
  readonly id: number;
  readonly name: string;
  readonly alt: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A run that holds a drawing within its line. @param data `a:graphicData` */
function toInline({ id, name, alt, width, height }: Inline, data: string): string {
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${emu(width)}" cy="${emu(height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(alt)}"/><wp:cNvGraphicFramePr/><a:graphic${declare('a')}>${data}</a:graphic></wp:inline></w:drawing></w:r>`;
}

/** @param chart relation id of the chart's part */
export function toChartFrame(inline: Inline, chart: string): string {
  return toInline(
    inline,
    `<a:graphicData uri="${namespaces.c}"><c:chart${declare('c')} r:id="${chart}"/></a:graphicData>`,
  );
}

/** A raster picture, in programs that draw SVG with a vector one before it. Ids are those of relations. */
export function toPicture(inline: Inline, png: string, svg?: string): string {
  const { id, name, alt, width, height } = inline;
  const vector = svg
    ? `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${svg}"/></a:ext></a:extLst>`
    : '';
  return toInline(
    inline,
    `<a:graphicData uri="${namespaces.pic}"><pic:pic${declare('pic')}><pic:nvPicPr><pic:cNvPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(alt)}"/><pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill><a:blip r:embed="${png}">${vector}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>`,
  );
}

/** The notes of a document, counted as they are cited. */
export class Footnotes {
  readonly #texts: string[] = [];

  /** The mark behind a number; the note stands at the foot of its page. */
  cite(text: string): string {
    this.#texts.push(text);
    return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${this.#texts.length}"/></w:r>`;
  }

  toPart(): string {
    const rule = (id: number, kind: string) =>
      `<w:footnote w:type="${kind}" w:id="${id}">${toParagraph(`<w:r><w:${kind}/></w:r>`, { style: 'FootnoteText' })}</w:footnote>`;
    const notes = this.#texts.map(
      (text, at) =>
        `<w:footnote w:id="${at + 1}">${toParagraph(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${toRun(` ${text}`)}`, { style: 'FootnoteText' })}</w:footnote>`,
    );
    return `${xmlHead}<w:footnotes${declare('w', 'r')}>${rule(-1, 'separator')}${rule(0, 'continuationSeparator')}${notes.join('')}</w:footnotes>`;
  }
}
