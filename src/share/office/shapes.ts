/** The shapes of one slide, each with an id that no other of the slide has. */

import type { Locale } from '../../text/locale.ts';
import { holes, numberHolder, tree } from './layouts.ts';
import { type Box, type Paragraph, titleFonts, toParagraphs, transform } from './words.ts';
import { declare, escapeXml, namespaces, xmlHead } from './xml.ts';

export class Shapes {
  readonly #locale: Locale;
  readonly #shapes: string[] = [];

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  #next(): number {
    return this.#shapes.length + 2;
  }

  /** Words in a hole of the layout, or, with a box, elsewhere than the layout has it. */
  fill(hole: string, name: string, paragraphs: readonly Paragraph[], box?: Box, anchor?: 't' | 'b'): void {
    const id = this.#next();
    const faces = hole === holes.title || hole === holes.opening ? titleFonts : undefined;
    this.#shapes.push(
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)} ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${hole}/></p:nvPr></p:nvSpPr>${box ? `<p:spPr>${transform(box)}</p:spPr>` : '<p:spPr/>'}<p:txBody><a:bodyPr${anchor ? ` anchor="${anchor}"` : ''}><a:normAutofit/></a:bodyPr><a:lstStyle/>${toParagraphs(paragraphs, this.#locale, faces)}</p:txBody></p:sp>`,
    );
  }

  /** Words in a box of their own. */
  words(name: string, box: Box, paragraphs: readonly Paragraph[], anchor: 't' | 'b' = 't'): void {
    const id = this.#next();
    this.#shapes.push(
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)} ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${toParagraphs(paragraphs, this.#locale)}</p:txBody></p:sp>`,
    );
  }

  line(x: number, y: number, width: number, paintXml: string): void {
    const id = this.#next();
    this.#shapes.push(
      `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Line ${id}" descr=""><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${transform({ x, y, width, height: 0 })}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="19050">${paintXml}</a:ln></p:spPr></p:cxnSp>`,
    );
  }

  /** @param chart relation id of the chart's part */
  chart(name: string, alt: string, box: Box, chart: string): void {
    this.#frame(
      name,
      alt,
      holes.picture,
      box,
      `<a:graphicData uri="${namespaces.c}"><c:chart${declare('c')} r:id="${chart}"/></a:graphicData>`,
    );
  }

  table(name: string, alt: string, box: Box, table: string): void {
    this.#frame(
      name,
      alt,
      holes.table,
      box,
      `<a:graphicData uri="${namespaces.a.replace('/main', '/table')}">${table}</a:graphicData>`,
    );
  }

  #frame(name: string, alt: string, hole: string, box: Box, data: string): void {
    const id = this.#next();
    this.#shapes.push(
      `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escapeXml(name)} ${id}" descr="${escapeXml(alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr><p:ph ${hole}/></p:nvPr></p:nvGraphicFramePr>${transform(box, 'p')}<a:graphic>${data}</a:graphic></p:graphicFrame>`,
    );
  }

  /** A vector picture, with a raster one for programs that draw no SVG. Ids are those of relations. */
  picture(name: string, alt: string, box: Box, png: string, svg: string): void {
    const id = this.#next();
    this.#shapes.push(
      `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${escapeXml(name)} ${id}" descr="${escapeXml(alt)}"/><p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr><p:nvPr><p:ph ${holes.picture}/></p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="${png}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${svg}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
    );
  }

  /** @param numbered the number shown until the program counts itself; none on a title */
  toSlide(numbered: number | null): string {
    const number = numbered === null ? '' : numberHolder(this.#next(), this.#locale, String(numbered));
    return `${xmlHead}<p:sld${declare('a', 'r', 'p')}><p:cSld><p:spTree>${tree}${this.#shapes.join('')}${number}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
  }
}
