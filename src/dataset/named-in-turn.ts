/**
 * Numbers of one name whose things stand in a row: 对东盟、美国、欧盟进出口350亿元、282亿元、269亿元, and 前三大伙伴依次为东盟、美国、
 * 欧盟，进出口分别为350亿元、282亿元和269亿元.
 */

import type { Finding } from '../extract/finding.ts';

const trade = '(进出口(?:总?值|总?额)?|出口|进口)';
const inName = new RegExp(`^(.{0,6}?对)([^，。]*、[^，。]*?)${trade}$`);
const inClause = new RegExp(`(?:依次|分别)[为是]([^，。；]*、[^，。；]*)，${trade}分别(?:[为是]|达到?)?$`);

/** The name of each number of a row, where there are as many things as numbers. */
export function namesInTurn(text: string, findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const names = new Map<Finding, string>();
  for (const [at, { subject, unit, start }] of findings.entries()) {
    const before = findings[at - 1];
    if (subject === null || (before && isBeside(text, before, start))) continue;
    const row = subject.includes('、') ? inName.exec(subject) : null;
    const isTurn = !row && text.slice(Math.max(0, start - 4), start).includes('分别');
    const said = isTurn ? inClause.exec(text.slice(Math.max(0, start - 48), start)) : null;
    if (!row && !said) continue;
    const [lead, list, tail] = row ? row.slice(1) : ['对', ...(said?.slice(1) ?? [])];
    const things = (list ?? '').split(/[、和]/);
    const own = findings.slice(at, at + things.length);
    const isRow = own.every((one, place) => {
      const last = own[place - 1];
      return one.unit === unit && (!last || isBeside(text, last, one.start));
    });
    if (things.length < 2 || own.length < things.length || !isRow) continue;
    for (const [place, finding] of own.entries()) names.set(finding, `${lead}${things[place]}${tail}`);
  }
  for (const [finding, name] of sharingTails(text, findings)) names.set(finding, name);
  for (const [finding, name] of goingOn(text, findings)) names.set(finding, name);
  for (const [finding, name] of inOneRegion(text, findings)) names.set(finding, name);
  return names;
}

const shares = /(?:^|[\n。；，])([^，。；\d]{2,30}、[^，。；\d]{2,20})分别(?:[为是占]|达到?|[降升提]至)*$/;
const ofShare = /(?:率|比例|比重|占比|水平|程度)$/;

/** 小学、初中大班额占比分别为0.4%和0.6%: no per cent are of 小学 alone, the last name ends for all. */
function sharingTails(text: string, findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const names = new Map<Finding, string>();
  for (const [at, { start, unit }] of findings.entries()) {
    const before = unit === '%' ? text.slice(Math.max(0, start - 60), start) : '';
    const [, list] = before.includes('分别') ? (shares.exec(before) ?? []) : [];
    if (list === undefined) continue;
    const things = list.split(/[、和]/);
    const [first = ''] = things;
    const last = things.at(-1) ?? '';
    const own = findings.slice(at, at + things.length);
    const isAlike = things
      .slice(0, -1)
      .every((thing) => thing.length === first.length && !ofShare.test(thing));
    const isRow = own.every((one, place) => {
      const before = own[place - 1];
      return one.unit === unit && (!before || isBeside(text, before, one.start));
    });
    if (things.length < 2 || own.length < things.length || !isAlike || !isRow || !ofShare.test(last))
      continue;
    if (last.length < first.length + 2) continue;
    const tail = last.slice(first.length);
    for (const [place, finding] of own.entries())
      names.set(finding, place < things.length - 1 ? `${things[place]}${tail}` : last);
  }
  return names;
}

const region = /^\p{Script=Han}{2,4}地区(?=.{2})/u;

/** 北部地区货运量比重下降1.2个百分点，客运量比重上升|0.4个百分点；: the second share is of the region before it too. */
function inOneRegion(text: string, findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const names = new Map<Finding, string>();
  let place = '';
  for (const [at, finding] of findings.entries()) {
    const before = findings[at - 1];
    const isNext =
      before?.unit === '个百分点' &&
      /^，[^，。；：\n]*(?:比重|占比)[^，。；：\n]*$/.test(text.slice(before.end, finding.start));
    const own = region.exec(finding.subject ?? '')?.[0];
    if (own || !isNext) place = own ?? '';
    else if (place && finding.unit === '个百分点' && finding.subject)
      names.set(finding, `${place}${finding.subject}`);
  }
  return names;
}

const firstRow =
  /(?:^|[\n。；，])([^，。；\d]{1,40}、[^，。；\d]{1,20}?)(?:占比)?(?:分别|依次)(?:占(?:[^，。；\d]{0,16}的)?|[为是达])$/;
const nextRow = /^[；，]([^，。；、\d]{2,10}?)(?:占比)?(?:分别|依次)(?:占(?:[^，。；\d]{0,16}的)?|[为是达])$/;

/** 河运、海运货量分别占21%、79%，收入占比依次为|12%、|88%: a second row is of the things of the first. */
function goingOn(text: string, findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const names = new Map<Finding, string>();
  const rowFrom = (at: number): readonly Finding[] => {
    const own = findings.slice(at, at + 1);
    for (let place = at + 1; place < findings.length; place += 1) {
      const [last, one] = [findings[place - 1], findings[place]];
      if (!last || !one || one.unit !== '%' || !isBeside(text, last, one.start)) break;
      own.push(one);
    }
    return own;
  };
  for (const [at, { start, unit }] of findings.entries()) {
    const before = unit === '%' ? text.slice(Math.max(0, start - 72), start) : '';
    const list = before.includes('分别') || before.includes('依次') ? firstRow.exec(before)?.[1] : undefined;
    if (list === undefined) continue;
    const things = list.split(/[、和]/);
    const row = things.length > 1 ? rowFrom(at) : [];
    const next = rowFrom(at + row.length);
    const [last, first] = [row.at(-1), next[0]];
    if (row.length !== things.length || next.length !== row.length || !last || !first) continue;
    const tail = nextRow.exec(text.slice(last.end, first.start))?.[1];
    const thing = withoutTail(things.at(-1) ?? '', things[0] ?? '', text, findings.slice(0, at));
    if (!tail || !thing) continue;
    for (const [place, finding] of next.entries())
      names.set(finding, `${place < things.length - 1 ? things[place] : thing}${tail}`);
  }
  return names;
}

/** 海运 of 海运货量 in 河运、海运货量: the text says 河运货量 too, or has told of 海运 by another name. */
function withoutTail(name: string, first: string, text: string, before: readonly Finding[]): string | null {
  for (let at = 1; at < name.length - 1; at += 1)
    if (text.includes(`${first}${name.slice(at)}`)) return name.slice(0, at);
  let longest = '';
  for (const { subject } of before) {
    let end = 0;
    while (end < name.length && subject?.[end] === name[end]) end += 1;
    if (end < name.length && end > longest.length) longest = name.slice(0, end);
  }
  return longest.length > 1 ? longest : null;
}

/** 350亿元、282亿元和269亿元: nothing but a mark or 和 stands between two. */
const isBeside = (text: string, { end }: Finding, start: number): boolean =>
  /^[、和]$/.test(text.slice(end, start));
