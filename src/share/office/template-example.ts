/** A template as a ministry might have one: layouts with Chinese names, a band of its own colour, any size, light or dark. */

import { strToU8, zipSync } from 'fflate';
import { declare, xmlHead } from './xml.ts';

export interface TemplateExample {
  /** EMU. */
  readonly width?: number;
  readonly height?: number;
  readonly isDark?: boolean;
  /** Whether the divider has a panel of its own behind its words. */
  readonly hasPanel?: boolean;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const tree =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** Shares of the slide: left, top, width, height. */
type Share = readonly [number, number, number, number];
type Hole = readonly [hole: string, place: Share, size: number, anchor?: string];

const body: Share = [0.07, 0.22, 0.86, 0.68];
const head: Hole = ['type="title"', [0.07, 0.07, 0.86, 0.13], 3200, 'ctr'];
const marks: readonly Hole[] = [
  ['type="dt" sz="half" idx="10"', [0.07, 0.927, 0.2, 0.053], 1200],
  ['type="ftr" sz="quarter" idx="11"', [0.33, 0.927, 0.34, 0.053], 1200],
  ['type="sldNum" sz="quarter" idx="12"', [0.73, 0.927, 0.2, 0.053], 1200],
];
const layouts: readonly (readonly [name: string, type: string, holes: readonly Hole[]])[] = [
  [
    '标题幻灯片',
    'title',
    [
      ['type="ctrTitle"', [0.1, 0.2, 0.8, 0.3], 4800, 'b'],
      ['type="subTitle" idx="1"', [0.1, 0.53, 0.8, 0.24], 2400],
    ],
  ],
  ['标题和内容', 'obj', [head, ['idx="1"', body, 2400]]],
  [
    '节标题',
    'secHead',
    [
      ['type="title"', [0.07, 0.25, 0.86, 0.415], 4400, 'b'],
      ['type="body" idx="1"', [0.07, 0.67, 0.86, 0.22], 2400],
    ],
  ],
  [
    '两栏内容',
    'twoObj',
    [
      head,
      ['sz="half" idx="1"', [0.07, 0.22, 0.42, 0.68], 2400],
      ['sz="half" idx="2"', [0.51, 0.22, 0.42, 0.68], 2400],
    ],
  ],
  ['仅标题', 'titleOnly', [head]],
];

/** Bytes of a `.pptx` without slides. */
export function exampleTemplate({
  width = 12_192_000,
  height = 6_858_000,
  isDark = false,
  hasPanel = false,
}: TemplateExample = {}): Uint8Array {
  const [ground, ink] = isDark ? ['0B1F3A', 'FFFFFF'] : ['FFFFFF', '1A1A1A'];
  const place = ([x, y, w, h]: Share) =>
    `<a:xfrm><a:off x="${Math.round(x * width)}" y="${Math.round(y * height)}"/><a:ext cx="${Math.round(w * width)}" cy="${Math.round(h * height)}"/></a:xfrm>`;
  const hole = ([attributes, share, size, anchor = 't']: Hole, at: number) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${at + 2}" name="占位符 ${at + 2}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${attributes}/></p:nvPr></p:nvSpPr><p:spPr>${place(share)}</p:spPr><p:txBody><a:bodyPr anchor="${anchor}"/><a:lstStyle><a:lvl1pPr><a:defRPr sz="${size}"/></a:lvl1pPr></a:lstStyle><a:p>${attributes.startsWith('type="sldNum"') ? '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="zh-CN"/><a:t>‹#›</a:t></a:fld>' : '<a:r><a:rPr lang="zh-CN"/><a:t>单击编辑</a:t></a:r>'}</a:p></p:txBody></p:sp>`;
  const drawing = (id: number, share: Share, colour: string) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="色带 ${id}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${place(share)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
  const files: Record<string, string> = {};
  const relations = (list: readonly (readonly [type: string, target: string])[]) =>
    `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
  layouts.forEach(([name, type, holes], at) => {
    const panel = hasPanel && type === 'secHead' ? drawing(20, [0, 0.2, 1, 0.5], 'accent1') : '';
    files[`ppt/slideLayouts/slideLayout${at + 1}.xml`] =
      `${xmlHead}<p:sldLayout${declare('a', 'r', 'p')} type="${type}" preserve="1"><p:cSld name="${name}"><p:spTree>${tree}${panel}${[...holes, ...marks].map(hole).join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
    files[`ppt/slideLayouts/_rels/slideLayout${at + 1}.xml.rels`] = relations([
      ['slideMaster', '../slideMasters/slideMaster1.xml'],
    ]);
  });
  const level = (size: number, mark: string) =>
    `<a:lvl1pPr marL="${mark ? 228600 : 0}" indent="${mark ? -228600 : 0}" algn="l"><a:spcBef><a:spcPts val="1000"/></a:spcBef>${mark || '<a:buNone/>'}<a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:lvl1pPr>`;
  const map = isDark ? 'bg1="dk1" tx1="lt1"' : 'bg1="lt1" tx1="dk1"';
  files['ppt/slideMasters/slideMaster1.xml'] =
    `${xmlHead}<p:sldMaster${declare('a', 'r', 'p')}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${tree}${drawing(20, [0, 0, 1, 0.035], 'accent2')}${[head, ['type="body" idx="1"', body, 2400] as const, ...marks].map(hole).join('')}</p:spTree></p:cSld><p:clrMap ${map} bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${layouts.map((_, at) => `<p:sldLayoutId id="${2147483650 + at}" r:id="rId${at + 1}"/>`).join('')}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(3200, '')}</p:titleStyle><p:bodyStyle>${level(2400, '<a:buFont typeface="Arial"/><a:buChar char="•"/>')}</p:bodyStyle><p:otherStyle><a:defPPr><a:defRPr lang="zh-CN"/></a:defPPr></p:otherStyle></p:txStyles></p:sldMaster>`;
  files['ppt/slideMasters/_rels/slideMaster1.xml.rels'] = relations([
    ...layouts.map((_, at) => ['slideLayout', `../slideLayouts/slideLayout${at + 1}.xml`] as const),
    ['theme', '../theme/theme1.xml'],
  ]);
  const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const accents = isDark
    ? ['6FA8FF', 'E2B04A', '6BD3A5', 'FF8A70', 'B79CF0', '9FB3C8']
    : ['1F4E9E', 'B3261E', '1F7A5A', 'B4541A', '6A4C93', '5B6770'];
  const fonts = '<a:latin typeface="Arial"/><a:ea typeface="Noto Sans CJK SC"/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const edge = `<a:ln w="6350">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  files['ppt/theme/theme1.xml'] =
    `${xmlHead}<a:theme${declare('a')} name="部委"><a:themeElements><a:clrScheme name="部委">${colour('dk1', isDark ? ground : ink)}${colour('lt1', isDark ? ink : ground)}${colour('dk2', '44546A')}${colour('lt2', 'E7E6E6')}${accents.map((value, at) => colour(`accent${at + 1}`, value)).join('')}${colour('hlink', '0563C1')}${colour('folHlink', '954F72')}</a:clrScheme><a:fontScheme name="部委"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme><a:fmtScheme name="部委"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${edge.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
  files['ppt/presentation.xml'] =
    `${xmlHead}<p:presentation${declare('a', 'r', 'p')}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
  files['ppt/_rels/presentation.xml.rels'] = relations([
    ['slideMaster', 'slideMasters/slideMaster1.xml'],
    ['theme', 'theme/theme1.xml'],
  ]);
  files['_rels/.rels'] = relations([['officeDocument', 'ppt/presentation.xml']]);
  const main = 'application/vnd.openxmlformats-officedocument.presentationml';
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  files['[Content_Types].xml'] =
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('ppt/presentation.xml', `${main}.presentation.main+xml`)}${override('ppt/slideMasters/slideMaster1.xml', `${main}.slideMaster+xml`)}${layouts.map((_, at) => override(`ppt/slideLayouts/slideLayout${at + 1}.xml`, `${main}.slideLayout+xml`)).join('')}${override('ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml')}</Types>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}
