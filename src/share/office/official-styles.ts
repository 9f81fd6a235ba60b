/** The fixed parts of an official document: page, styles, fonts, settings, page numbers, by GB/T 9704-2012. */

import {
  type Face,
  fonts,
  type RunStyle,
  sizes,
  toField,
  toParagraph,
  toRun,
  toRunStyle,
  twips,
} from './word.ts';
import { declare, xmlHead } from './xml.ts';

/** Millimetres: a text of 156 × 225 on A4, 22 lines of 28 characters of 三号. */
const page = { width: 210, height: 297, top: 37, left: 28, text: { width: 156, height: 225 } } as const;
const [lines, characters] = [22, 28] as const;
/** From line to line. */
const line = Math.floor(twips(page.text.height) / lines);
/**
 * Twips between characters of 16 points, so that 28 stand on a line. A grid of characters would say the same, but
 * LibreOffice takes one that is narrower than its letters for a wide one.
 */
const pitch = Math.floor(twips(page.text.width) / characters - sizes.三号 * 20);

/** Twips of the text of a page. */
export const [textWidth, pageHeight] = [twips(page.text.width), twips(page.text.height)];

/** @param odd @param even relation ids of the footers */
export function toSection(odd: string, even: string): string {
  const right = twips(page.width) - twips(page.left) - textWidth;
  const bottom = twips(page.height - page.top - page.text.height);
  // The number's line of 6 mm stands 7 mm under the text.
  const footer = bottom - twips(13);
  return `<w:sectPr><w:footerReference w:type="default" r:id="${odd}"/><w:footerReference w:type="even" r:id="${even}"/><w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"/><w:pgMar w:top="${twips(page.top)}" w:right="${right}" w:bottom="${bottom}" w:left="${twips(page.left)}" w:header="${twips(15)}" w:footer="${footer}" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="${line}"/></w:sectPr>`;
}

/** — 1 — on the outer side: to the right on odd pages, to the left on even ones, a character from the edge. */
export function toFooter(side: 'odd' | 'even'): string {
  const style: RunStyle = { face: 'song', size: sizes.四号 };
  const runs = toRun('— ', style) + toField('PAGE', style) + toRun(' —', style);
  const at =
    side === 'odd' ? ({ align: 'right', right: 100 } as const) : ({ align: 'left', left: 100 } as const);
  return `${xmlHead}<w:ftr${declare('w', 'r')}>${toParagraph(runs, { style: 'Footer', ...at })}</w:ftr>`;
}

export function toSettings(): string {
  return `${xmlHead}<w:settings${declare('w')}><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="${line}"/><w:characterSpacingControl w:val="compressPunctuation"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/></w:settings>`;
}

export function toFontTable(): string {
  const each = Object.values(fonts).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${xmlHead}<w:fonts${declare('w')}>${each.join('')}</w:fonts>`;
}

interface Style {
  readonly name: string;
  readonly face?: Face;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'both';
  /** Hundredths of a character. */
  readonly indent?: number;
  /** Twips from line to line; 0: as high as what stands in it, off the grid. */
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
  /** The level in the outline, from 0. */
  readonly outline?: number;
}

const styles: Readonly<Record<string, Style>> = {
  Title: { name: 'Title', face: 'title', size: sizes.二号, align: 'center', indent: 0, line: 660 },
  Heading1: { name: 'heading 1', face: 'hei', outline: 0, keepNext: true },
  Heading2: { name: 'heading 2', face: 'kai', outline: 1, keepNext: true },
  Caption: { name: 'caption', face: 'hei', size: 12, align: 'center', indent: 0, line: 400 },
  Figure: { name: 'Figure', align: 'center', indent: 0, line: 0, before: 120, keepNext: true },
  Source: { name: 'Source', size: sizes.小五, align: 'left', indent: 0, line: 260, after: 160 },
  TableHead: { name: 'Table Head', face: 'hei', size: sizes.五号, align: 'center', indent: 0, line: 300 },
  TableText: { name: 'Table Text', size: sizes.五号, align: 'left', indent: 0, line: 300 },
  Remark: { name: 'Remark', size: sizes.五号, align: 'both', indent: 0, line: 320, before: 60 },
  FootnoteText: { name: 'footnote text', size: sizes.小五, align: 'left', indent: 0, line: 240 },
  Footer: { name: 'footer', face: 'song', size: sizes.四号, align: 'left', indent: 0, line: twips(6) },
};

/** @param title the face of titles: bold 宋体 where 方正小标宋 is not at hand */
export function toStyles(title: 'xiaobiaosong' | 'bold'): string {
  const faces = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${fonts.fang[0]}"/>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${faces}<w:spacing w:val="${pitch}"/><w:kern w:val="2"/><w:sz w:val="${sizes.三号 * 2}"/><w:szCs w:val="${sizes.三号 * 2}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:spacing w:line="${line}" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="632"/><w:jc w:val="both"/></w:pPr></w:style>`;
  const mark =
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
  const each = Object.entries(styles).map(([id, style]) =>
    toStyle(id, id === 'Title' && title === 'bold' ? { ...style, face: 'song', bold: true } : style),
  );
  return `${xmlHead}<w:styles${declare('w')}>${defaults}${normal}${mark}${each.join('')}</w:styles>`;
}

function toStyle(id: string, style: Style): string {
  const { name, align, indent, outline, before = 0, after = 0, line: own } = style;
  const room = before || after ? ` w:before="${before}" w:after="${after}"` : '';
  const height =
    own === undefined
      ? ''
      : own === 0
        ? ' w:line="240" w:lineRule="auto"'
        : ` w:line="${own}" w:lineRule="exact"`;
  const properties = [
    style.keepNext ? '<w:keepNext/>' : '',
    own === undefined ? '' : '<w:snapToGrid w:val="0"/>',
    room || height ? `<w:spacing${room}${height}/>` : '',
    indent === undefined ? '' : `<w:ind w:firstLineChars="${indent}" w:firstLine="${indent}"/>`,
    align ? `<w:jc w:val="${align}"/>` : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${properties}</w:pPr>${toRunStyle(style)}</w:style>`;
}
