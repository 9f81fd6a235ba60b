/**
 * A table's cells as sentences: 城东区 | 藏书量（万册） | 142.6 under 2024年 says 2024年城东区藏书量为142.6万册, and is
 * read as that sentence is. Caption and heads give period, region, subject and unit; a row of 其中 is of the row above.
 * Left alone are cells that nothing names, order numbers, and rows of heads.
 */

import type { Cell, Table } from './find.ts';

/** A cell that states a number, as a sentence; `at` is where the number stands in it. */
export interface CellSentence {
  readonly cell: Cell;
  readonly sentence: string;
  /** What the heads call it, its region before it as in prose. */
  readonly subject: string;
  /** Of a row of 其中: the cell of the row above that it is a part of, and what that is called. */
  readonly whole: { readonly start: number; readonly subject: string } | null;
}

const numeric = /^[-−–+＋]?\d[\d,，]*(?:\.\d+)?[%％]?$/;
const year = /^(?:19|20)\d\d$/;
const period =
  /^(?:(?:19|20)\d\d年?(?:\d{1,2}月|[一二三四1-4]季度|上半年|下半年|前三季度|末)?|\d{1,2}月|[一二三四]季度|上半年|前三季度)$/;
const stretch = /(?:19|20)\d\d年(?:\d{1,2}月|[一二三四1-4]季度|上半年|前三季度|末)?/;
export const total = /^(?:合\s*计|总\s*计|共\s*计|小\s*计)$/;
const order = /^(?:序号|编号|排名|位次|代码)$/;
const unitHead = /^(?:计量)?单\s*位$/;
const growth =
  /(?:同比|比上年|较上年|环比|比上月|比上期)?(?:增减|增长|增速|增幅)(?:率|幅度|速度)?|(?:同比|环比|比上年)[±+]?$|±/;
const place =
  /(?:省|市|州|盟|区|县|旗|自治区)$|^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)$/;
const inBrackets = /[（(]([^（）()]{1,12})[）)]\s*$/;
const unitLine = /单\s*位\s*[:：]\s*([^）)\s]+)/;

export function readTable({ rows, above, title }: Table): readonly CellSentence[] {
  const first = firstBodyRow(rows);
  if (first === 0 || first >= rows.length) return [];
  const width = rows[0]?.length ?? 0;
  const body = rows.slice(first);
  const heads = columnHeads(rows.slice(0, first), width);
  const stubs = stubColumns(body, heads, width);
  const unitColumn = heads.findIndex((head) => unitHead.test(head));
  const common = commonOf(above, title);
  const sentences: CellSentence[] = [];
  let group = '';
  const wholes = new Map<number, Omit<CellSentence, 'whole'>>();
  const isPartRow = partRows();
  for (const row of body) {
    const named = stubs.flatMap((at) =>
      at === unitColumn || order.test(heads[at] ?? '') ? [] : (row[at] ?? []),
    );
    const names = named.map(({ text }) => text);
    // A cell merged downwards names the rows below it too.
    if (names.length > 1) group = names[0] || group;
    const isPart = isPartRow(named);
    const name = (names.length > 1 ? [group, ...names.slice(1)] : names).filter(Boolean).join('');
    let before = '';
    for (let at = 0; at < width; at++) {
      const cell = row[at];
      const head = heads[at] ?? '';
      if (stubs.includes(at) || at === unitColumn || order.test(head)) continue;
      if (cell && numeric.test(cell.text)) {
        const ofRow = unitColumn >= 0 ? (row[unitColumn]?.text ?? '') : '';
        const said = sentenceOf(cell, name, head, before, ofRow, common);
        const whole = isPart ? wholes.get(at) : undefined;
        if (said && !isPart) wholes.set(at, said);
        if (said)
          sentences.push({
            ...said,
            whole: whole ? { start: whole.cell.start, subject: whole.subject } : null,
          });
      }
      if (!growth.test(withoutUnit(head))) before = withoutUnit(head);
    }
  }
  return sentences;
}

/** 其中：铁路 and #铁路 name a part of the row above. */
export const partMark = /^\s*(?:其中|[#＃])\s*[:：]?\s*/;

/** Asks row by row: one of 其中 is a part, and those below it that stand further in than the row above 其中. */
function partRows(): (names: readonly Cell[]) => boolean {
  let [above, isOpen] = [0, false];
  return (names) => {
    const indent = names.at(-1)?.indent ?? 0;
    const isMarked = names.some(({ text }) => partMark.test(text));
    const isPart = isMarked || (isOpen && indent > above);
    if (!isPart) above = indent;
    isOpen = isPart;
    return isPart;
  };
}

/** Years alone are heads of columns, where another cell of the row is none. */
function firstBodyRow(rows: Table['rows']): number {
  const isBody = (row: readonly Cell[]): boolean => {
    const own = row.slice(1).filter(({ text }) => text !== '');
    const numbers = own.filter(({ text }) => numeric.test(text));
    return (
      numbers.length * 2 >= own.length && numbers.length > 0 && !numbers.every(({ text }) => year.test(text))
    );
  };
  const at = rows.findIndex(isBody);
  return at < 0 ? rows.length : at;
}

/** Heads over several rows are read from above; one merged over several columns stands for each of them. */
function columnHeads(rows: Table['rows'], width: number): readonly string[] {
  const lines = rows.map((row, line) => {
    let last = '';
    return Array.from({ length: width }, (_, at) => {
      const own = row[at]?.text ?? '';
      const below = rows.slice(line + 1).some((other) => (other[at]?.text ?? '') !== '');
      if (own !== '') last = own;
      return own !== '' ? own : below && at > 0 ? last : '';
    });
  });
  return Array.from({ length: width }, (_, at) => lines.map((line) => line[at] ?? '').join(''));
}

/** The columns at the left that name rows. */
function stubColumns(body: Table['rows'], heads: readonly string[], width: number): readonly number[] {
  const stubs: number[] = [];
  for (let at = 0; at < width; at++) {
    const cells = body.map((row) => row[at]?.text ?? '').filter(Boolean);
    const names = cells.filter((text) => !numeric.test(text) || year.test(text));
    const isNames =
      names.length * 2 > cells.length || order.test(heads[at] ?? '') || unitHead.test(heads[at] ?? '');
    if (!isNames) break;
    stubs.push(at);
  }
  return stubs;
}

interface Common {
  readonly period: string;
  readonly subject: string;
  /** As 公里、% names one for levels and one for rates. */
  readonly units: readonly string[];
}

/** What the lines above a table say of all its cells. */
function commonOf(above: readonly string[], title: string): Common {
  const units = above.map((line) => unitLine.exec(line)?.[1]).find(Boolean) ?? '';
  const caption = above.find((line) => !/^[（(]?单\s*位/.test(line)) ?? '';
  // A sentence above a table is prose.
  const isCaption = caption.length <= 50 && !/[。；]$/.test(caption);
  const words = isCaption ? caption : '';
  const when = stretch.exec(words)?.[0] ?? stretch.exec(title)?.[0] ?? '';
  const subject = words
    .replace(/^(?:附?表|续表)\s*[\d一二三四五六七八九十.-]*\s*[:：.、]?\s*/, '')
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(when, '')
    .replace(
      /^(?:全国|全省|全市|全县|全区)?(?:分地区|各地区?|各省（?区?、?市?）?|各市|各州|各县|分市|分县|分行业|分月)+/,
      '',
    )
    .replace(/(?:基本|主要)?(?:情况|统计|一览|明细|汇总|对比)?(?:表|图)?$/, '');
  return { period: when, subject, units: units.split(/[、,，/和]/).filter(Boolean) };
}

/** Words of a head that name no matter. */
const generic = /全年|本年|本期|绝对[数量值]|数值|指标值|实际数/g;
const withoutUnit = (head: string): string => head.replace(inBrackets, '').replace(generic, '').trim();
const unitIn = (head: string): string => inBrackets.exec(head)?.[1]?.trim() ?? '';
const isRate = (unit: string): boolean => /^[%％‰]$|百分点/.test(unit);

function sentenceOf(
  cell: Cell,
  row: string,
  head: string,
  before: string,
  ofRow: string,
  common: Common,
): Omit<CellSentence, 'whole'> | null {
  const [rowName, columnName] = [withoutUnit(row), withoutUnit(head)].map((name) =>
    name.replace(partMark, '').replace(/^[一二三四五六七八九十]+、/, ''),
  );
  const isGrowth = growth.test(columnName ?? '');
  const names = [rowName ?? '', columnName ?? ''].filter((name) => !total.test(name));
  const when = names.find((name) => period.test(name)) ?? common.period;
  const where = names.find((name) => name.length < 12 && place.test(name)) ?? '';
  const rest = names.filter((name) => name !== where && !period.test(name)).join('');
  const named = isGrowth ? rest.replace(growth, '') || before : rest;
  const subject = (isGrowth && !named.includes(before) ? named + before : named) || common.subject;
  if (subject === '') return null;
  const digits = cell.text.replace(/[%％]$/, '');
  const unit = /[%％]$/.test(cell.text) ? '%' : unitOf(head, row, ofRow, isGrowth, common);
  const moment = year.test(when) ? `${when}年` : when;
  const size = digits.replace(/^[-−–+＋]/, '');
  const isDown = /^[-−–]/.test(digits);
  const says = isGrowth ? `${isDown ? '下降' : '增长'}${size}` : `为${digits}`;
  return { cell, sentence: `${moment}${where}${subject}${says}${unit}`, subject: where + subject };
}

function unitOf(head: string, row: string, ofRow: string, isGrowth: boolean, { units }: Common): string {
  const own = unitIn(head) || ofRow || unitIn(row);
  if (own !== '') return own;
  const isShare = isGrowth || /比重|占比|占.*比|率$/.test(withoutUnit(head));
  return (isShare ? units.find(isRate) : units.find((unit) => !isRate(unit))) ?? (isShare ? '%' : '');
}
