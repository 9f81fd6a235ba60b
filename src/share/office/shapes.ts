/** The shapes of one slide, each with an id that no other of the slide has. */

import type { Place } from '../../review/origin.ts';
import type { Locale } from '../../text/locale.ts';
import { markName, type Places } from './carry.ts';
import type { Design, Room, Spot } from './design.ts';
import { holes, tree } from './layouts.ts';
import {
  type Box,
  held,
  type Paragraph,
  paint,
  themeFonts,
  titleFonts,
  toParagraphs,
  transform,
} from './words.ts';
import { declare, escapeXml, namespaces, xmlHead } from './xml.ts';

/** Points of words that say none. */
const usual = 18;
/** Pixels that a template's box keeps free beside its words. */
const inset = 20;

export class Shapes {
  readonly #locale: Locale;
  readonly #inherits: boolean;
  readonly #backed: boolean;
  readonly #places: Places;
  readonly #shapes: string[] = [];

  constructor(locale: Locale, { inherits, backed }: Pick<Design, 'inherits' | 'backed'>, places: Places) {
    this.#locale = locale;
    this.#places = places;
    this.#inherits = inherits;
    this.#backed = backed;
  }

  #next(): number {
    return this.#shapes.length + 2;
  }

  /** 图 4, and the number of its place where the shape is made of rows. */
  #name(name: string, id: number, place?: Place): string {
    return escapeXml(markName(`${name} ${id}`, place && this.#places.add(place)));
  }

  /** Words in their spot, or, with a box, elsewhere than the layout has it. */
  put(
    { hole, box: own, size = usual, moved }: Spot,
    name: string,
    paragraphs: readonly Paragraph[],
    box?: Box,
    anchor?: 't' | 'b',
  ): void {
    if (hole === undefined) {
      this.words(name, box ?? own, paragraphs, anchor);
      return;
    }
    const id = this.#next();
    const title = hole === holes.title || hole === holes.opening;
    const faces = this.#inherits ? '' : title ? titleFonts : themeFonts;
    // On a cover of dark colour the layout alone knows which letters can be read.
    const { width } = box ?? own;
    const whole = paragraphs.map((one) => held(one, this.#inherits ? width - inset : width, size));
    const inked = this.#inherits ? whole.map(withoutColours) : whole;
    this.#shapes.push(
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${this.#name(name, id)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${hole}/></p:nvPr></p:nvSpPr>${box || moved ? `<p:spPr>${transform(box ?? own)}</p:spPr>` : '<p:spPr/>'}<p:txBody><a:bodyPr${anchor ? ` anchor="${anchor}"` : ''}><a:normAutofit/></a:bodyPr><a:lstStyle/>${toParagraphs(inked, this.#locale, faces)}</p:txBody></p:sp>`,
    );
  }

  /** Words in a box of their own. */
  words(
    name: string,
    box: Box,
    paragraphs: readonly Paragraph[],
    anchor: 't' | 'b' = 't',
    place?: Place,
  ): void {
    const id = this.#next();
    const whole = paragraphs.map((one) => held(one, box.width, usual));
    this.#shapes.push(
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${this.#name(name, id, place)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${toParagraphs(whole, this.#locale)}</p:txBody></p:sp>`,
    );
  }

  line(x: number, y: number, width: number, paintXml: string): void {
    const id = this.#next();
    this.#shapes.push(
      `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Line ${id}" descr=""><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${transform({ x, y, width, height: 0 })}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="19050">${paintXml}</a:ln></p:spPr></p:cxnSp>`,
    );
  }

  /** @param chart relation id of the chart's part */
  chart(name: string, alt: string, room: Room, chart: string, place: Place): void {
    this.#frame(
      name,
      alt,
      room,
      `<a:graphicData uri="${namespaces.c}"><c:chart${declare('c')} r:id="${chart}"/></a:graphicData>`,
      place,
    );
  }

  table(name: string, alt: string, room: Room, table: string, place: Place): void {
    this.#frame(
      name,
      alt,
      room,
      `<a:graphicData uri="${namespaces.a.replace('/main', '/table')}">${table}</a:graphicData>`,
      place,
    );
  }

  #frame(name: string, alt: string, { hole, box }: Room, data: string, place: Place): void {
    const id = this.#next();
    this.#shapes.push(
      `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${this.#name(name, id, place)}" descr="${escapeXml(alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${toHole(hole)}</p:nvGraphicFramePr>${transform(box, 'p')}<a:graphic>${data}</a:graphic></p:graphicFrame>`,
    );
  }

  /** A raster picture, in programs that draw SVG with a vector one before it. Ids are those of relations. */
  picture(
    name: string,
    alt: string,
    { hole, box }: Room,
    { png, svg }: { readonly png: string; readonly svg?: string },
    place?: Place,
  ): void {
    const id = this.#next();
    const vector = svg
      ? `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${svg}"/></a:ext></a:extLst>`
      : '';
    this.#shapes.push(
      `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${this.#name(name, id, place)}" descr="${escapeXml(alt)}"/><p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr>${toHole(hole)}</p:nvPicPr><p:blipFill><a:blip r:embed="${png}">${vector}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${this.#backed ? paint('#FFFFFF') : ''}</p:spPr></p:pic>`,
    );
  }

  /** @param toMarks number, footer and day of the slide, from an id on */
  toSlide(toMarks: (id: number) => string): string {
    return `${xmlHead}<p:sld${declare('a', 'r', 'p')}><p:cSld><p:spTree>${tree}${this.#shapes.join('')}${toMarks(this.#next())}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
  }
}

function withoutColours(paragraph: Paragraph): Paragraph {
  return { ...paragraph, runs: paragraph.runs.map(({ colour: _, ...run }) => run) };
}

function toHole(hole: string | undefined): string {
  return hole === undefined ? '<p:nvPr/>' : `<p:nvPr><p:ph ${hole}/></p:nvPr>`;
}
