/** Speaker notes: a page a slide, and the master they are printed with. */

import type { Locale } from '../../text/locale.ts';
import { tree } from './layouts.ts';
import { plain, themeFonts, toParagraphs, transform } from './words.ts';
import { declare, xmlHead } from './xml.ts';

/** Pixels: A4 upright at 96 a inch, as 7.5 × 10 inches of Office. */
const page = {
  image: { x: 60, y: 60, width: 600, height: 337.5 },
  body: { x: 60, y: 430, width: 600, height: 470 },
};

const locks = {
  image: '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>',
  body: '<a:spLocks noGrp="1"/>',
};

function shapes(body: string, placed: boolean): string {
  const box = (name: keyof typeof page) => (placed ? transform(page[name]) : '');
  const shape = placed ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' : '';
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image 2"/><p:cNvSpPr>${locks.image}</p:cNvSpPr><p:nvPr><p:ph type="sldImg"${placed ? ' idx="2"' : ''}/></p:nvPr></p:nvSpPr><p:spPr>${box('image')}${shape}</p:spPr></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes 3"/><p:cNvSpPr>${locks.body}</p:cNvSpPr><p:nvPr><p:ph type="body" idx="${placed ? 3 : 1}"${placed ? ' sz="quarter"' : ''}/></p:nvPr></p:nvSpPr><p:spPr>${box('body')}${shape}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${body}</p:txBody></p:sp>`;
}

export function toNotesMaster(locale: Locale): string {
  return `${xmlHead}<p:notesMaster${declare('a', 'r', 'p')}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${tree}${shapes(toParagraphs([], locale), true)}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle><a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>${themeFonts}</a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`;
}

/** @param lines a paragraph each */
export function toNotes(lines: readonly string[], locale: Locale): string {
  const body = toParagraphs(
    lines.map((line) => plain(line)),
    locale,
  );
  return `${xmlHead}<p:notes${declare('a', 'r', 'p')}><p:cSld><p:spTree>${tree}${shapes(body, false)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
