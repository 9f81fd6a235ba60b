/** Lists said in turn: 内地居民、港澳台居民、外国人分别为A、B、C; 2021、2022年分别招生1200人、1500人. */

import { listJoint } from '../../text/clause.ts';
import type { Fact, Mention } from '../finding.ts';
import { type Clause, closeWords, openWords, type Range } from './clause.ts';
import type { Token } from './tokens.ts';
import { role } from './words.ts';

/** The names of a list by the places of their numbers; `null` where the clause has no list as long as theirs. */
export function namesInTurn(
  text: string,
  clause: Clause,
  finding: Mention,
  index: number,
  findings: readonly Mention[],
  topic: Range | null,
  owners: readonly Range[][],
): ReadonlyArray<readonly [number, Range[]]> | null {
  let turn: Token | null = null;
  for (let at = clause.tokens.length - 1; at >= clause.after; at -= 1) {
    const token = clause.tokens[at] as Token;
    if (token.kind === 'word' && (token.word.roles & role.inTurn) !== 0 && token.end <= finding.start) {
      turn = token;
      break;
    }
  }
  if (!turn) return null;
  const length = rowOf(text, findings, index);
  if (length < 2) return null;
  const from = Math.max(clause.lead, turn.start - 80);
  const start = openWords(text, afterDates(clause, from, findings), turn.start);
  // 同城、异地、国际业务量|占全部业务量的比例
  const share = /(?:占[^，。；、]*(?:比[例重]|份额)|(?<=.{3})在[^，。；、在]{2,16}中的?)$/.exec(
    text.slice(start, closeWords(text, start, turn.start)),
  );
  const base = clause.tokens.find(
    (token) => token.kind === 'word' && (token.word.roles & role.than) !== 0 && token.start > start + 1,
  );
  // 甲、乙|较上月|分别减少: what they are measured from names none of them
  const until = base && base.end < turn.start ? base.start : turn.start;
  const end = closeWords(text, start, share ? start + share.index : until, clause.groups);
  const parts = partsOf(text, start, end);
  // 铁路装备、城轨与基础设施、新产业: where 与 stands inside a name, only 、 parts them
  const names = parts.length > length ? partsOf(text, start, end, '、') : parts;
  // 其次是江苏和浙江，分别为A和B
  const before = names.length === 0 ? partsOf(text, ...topicBefore(text, clause, topic)) : [];
  const all = names.length === 0 ? before : names.length === length ? names : parts;
  const [only] = all;
  if (only && all.length === 1 && owners.length === length && measured.test(text.slice(only.start, only.end)))
    return owners.map((owner, place) => [index + place, [...owner, only]]);
  const byKind = all.length > length ? joinedByKind(text, all, length) : null;
  const named = byKind?.names ?? all;
  if (named.length !== length) return null;
  // 对拉美、非洲分别进出口A和B
  const act = turn.end < finding.start ? closeWords(text, turn.end, finding.start) : turn.end;
  const verb =
    act > turn.end + 1 &&
    !changes(clause, turn) &&
    !/^(?:(?:完成|实现|达到|达)了?$|占)/.test(text.slice(turn.end, act))
      ? [{ start: afterVerb(text, openWords(text, turn.end, act), act), end: act }]
      : [];
  const tail = byKind?.tail ?? sharedTail(text, named);
  const [{ start: first }] = named as [Range];
  return named.map((name, place) => {
    // 第|一、|二|产业
    const isNth = text[first] === '第' && '二三四五'.includes(text[name.start] ?? '。');
    const nth = isNth ? [{ start: first, end: first + 1 }] : [];
    const own = [...nth, name, ...(place < length - 1 ? tail : []), ...verb];
    return [index + place, own.flatMap((range) => withoutGroups(range, clause.groups))] as const;
  });
}

/**
 * 同城、异地|业务量|分别占1%、9%；业务收入分别占2%、8%: whose the measure of a row is, for the next row of the sentence, which
 * names the measure alone. Empty where the names of the row have none in common.
 */
export function ownersInTurn(text: string, row: ReadonlyArray<readonly [number, Range[]]>): Range[][] {
  const tail = row[0]?.[1].at(-1);
  const last = row.at(-1)?.[1].at(-1);
  if (!tail || !last || tail.start <= last.start || tail.end !== last.end) return [];
  // 东、中、西|部地区|业务量
  const kind =
    /^部?(?:地区|省|市|县)|^(?:居民|产业|企业)/.exec(text.slice(tail.start, tail.end))?.[0].length ?? 0;
  const shared = { start: tail.start, end: tail.start + kind };
  return row.map(([, ranges], place) =>
    place === row.length - 1
      ? [...ranges.slice(0, -1), { start: last.start, end: shared.end }]
      : [...ranges.slice(0, -1), ...(kind > 0 ? [shared] : [])],
  );
}

/** 8月份|甲型、乙型销售量: where the dates end that open the list. */
function afterDates({ tokens }: Clause, from: number, findings: readonly Mention[]): number {
  let at = from;
  for (const token of tokens) {
    // 第一、二产业: an ordinal is part of a name
    const isDate =
      (token.kind === 'finding' && findings[token.index]?.kind !== 'ordinal') ||
      (token.kind === 'word' && (token.word.roles & role.anchor) !== 0);
    if (token.start === at && isDate) at = token.end;
  }
  return at;
}

/** 建筑业（2.5万人）|的就业人数: a bracket with a number of its own is no part of a name. */
function withoutGroups({ start, end }: Range, groups: readonly Range[]): Range[] {
  const ranges: Range[] = [];
  let at = start;
  for (const group of groups) {
    if (group.start < at || group.end > end) continue;
    if (group.start > at) ranges.push({ start: at, end: group.start });
    at = group.end;
  }
  if (end > at) ranges.push({ start: at, end });
  return ranges;
}

/** 分别增长2.7%,10.5%和22.6%; 分别上涨0.4%、下降0.3%和持平 */
const rowJoint =
  /^\s?(?:(?:、|和|与|及|以及)\s?(?:(?:同比|环比)?(?:增长|增加|下降|减少|上涨|上升|下跌|回落|提高|降低|增|降|涨|跌))?|[,，]\s?)$/;

/** 1年期和5年期以上|LPR, 茶叶、药材、食用菌|产值: what the last name of a list ends with holds for all. */
function sharedTail(text: string, names: readonly Range[]): Range[] {
  const [first, last] = [names[0] as Range, names.at(-1) as Range];
  const [one, other] = [text.slice(first.start, first.end), text.slice(last.start, last.end)];
  const kinds = names.slice(0, -1).map(({ start, end }) => text.slice(Math.max(start, end - 2), end));
  const at = other.indexOf(kinds.find((kind) => kind.length === 2 && other.includes(kind)) ?? '。');
  if (at >= 0) {
    const bound = /^及?以[上下]/.exec(other.slice(at + 2))?.[0].length ?? 0;
    const start = last.start + at + 2 + bound;
    return start < last.end ? [{ start, end: last.end }] : [];
  }
  // 第一、二、三|产业; 第一、第二|产业
  if (/^第[一二三四五]$/.test(one)) {
    const at = /^第?[一二三四五](?=.)/.exec(other)?.[0].length ?? 0;
    return at > 0 ? [{ start: last.start + at, end: last.end }] : [];
  }
  // 城镇、农村|居民人均可支配收入; 内、外|贸吞吐量
  const rest = other.slice(one.length);
  if (one.length <= 2 && (one.length === 1 || shared.test(rest)) && rest.length > 1)
    return [{ start: last.start + one.length, end: last.end }];
  // 茶业和果业|的用工人数
  const owned = one.includes('的') ? null : ofAll.exec(other);
  if (owned) return [{ start: last.end - owned[0].length, end: last.end }];
  const measure = measured.test(one) ? null : measured.exec(other);
  return measure ? [{ start: last.end - measure[0].length, end: last.end }] : [];
}

/**
 * 农、林、牧、渔业和制造业|用电量: pieces that lack the last character of the whole names belong to the name behind them;
 * `null` where that does not make as many names as there are numbers.
 */
function joinedByKind(
  text: string,
  pieces: readonly Range[],
  length: number,
): { readonly names: Range[]; readonly tail: Range[] } | null {
  const last = pieces.at(-1) as Range;
  const others = pieces.slice(0, -1);
  const kind = others.map(({ end }) => text[end - 1] ?? '').find((mark) => kinds.includes(mark || '。'));
  const at = kind === undefined ? -1 : text.slice(last.start + 1, last.end).indexOf(kind);
  if (at < 0 || others.filter(({ end }) => text[end - 1] === kind).length !== length - 1) return null;
  const names: Range[] = [];
  let from: number | null = null;
  for (const { start, end } of pieces) {
    from ??= start;
    if (end !== last.end && text[end - 1] !== kind) continue;
    names.push({ start: from, end });
    from = null;
  }
  const tail = last.start + at + 2;
  return { names, tail: tail < last.end ? [{ start: tail, end: last.end }] : [] };
}
/** What names of one row end with. */
const kinds = '业業品区區类類费費物病';

const shared = /^(?:居民|人口|产业|职工|地区|企业|用户|人均|常住|户籍|学校|学生|教师)/;
const ofAll =
  /(?<![中内里])的[^的]{1,6}(?:[率量额額值]|比[重例]|[人户件][数數]|收入|支出|面积|价格|利润|投资)$/;
const measured =
  /(?:(?:外贸|外貿|农副产品|商品)?(?:收[购購]|交售|交[货貨]|成交|[销銷]售|[贸貿]易|[产產][销銷])[总總]?[额額值量]|[总净]?(?:房价|价格|客运量|零售额|业务量|经费|保费|(?:保险)?参保人数|货运量|吞吐量|发电量|用电量|装机|就业|税收|贷款|存款|死亡率|就业率|产值|产量|增加值|出口额?|进口额?|进出口额?|面积|收入|利润|销量|销售额|人数|数量|投资|余额|利率|价格|比重|增速|用户))$/;

/** The list that closes the clause before. */
function topicBefore(text: string, clause: Clause, topic: Range | null): [number, number] {
  if (topic === null || clause.start - topic.end > 1 || clause.statistic !== null) return [0, 0];
  const words = text.slice(topic.start, topic.end);
  const start = topic.start + Math.max(words.lastIndexOf('是'), words.lastIndexOf('为')) + 1;
  // 从业人员数位居前三位
  const rank = ranked.exec(words)?.[0].length ?? 0;
  return [openWords(text, start, topic.end), topic.end - rank];
}

const ranked = /(?:[位分名]?[居列]|排名?|位于)?(?:全[国省市]|当地)?前[一二三四五六七八九十\d]{1,2}[位名强]?$/;

/** 分别|实现|收入: what is come by, and not the coming. */
const afterVerb = (text: string, start: number, end: number): number =>
  text.startsWith('实现', start) && end - start > 3 ? start + 2 : start;

/** 分别增长: the verb is one of change and names nothing. */
const changes = (clause: Clause, turn: Token): boolean =>
  clause.tokens.some(
    (token) =>
      token.kind === 'word' &&
      token.start >= turn.end &&
      (token.word.roles & (role.change | role.base | role.than)) !== 0,
  );

/** How many numbers stand in a list from `index` on, at most twelve. */
export function rowOf(text: string, findings: readonly Mention[], index: number): number {
  let length = 1;
  while (length < 12) {
    const [last, next] = [findings[index + length - 1] as Mention, findings[index + length]];
    if (next?.kind !== 'statistic' || next.start - last.end > 8) break;
    if (!rowJoint.test(text.slice(last.end, next.start))) break;
    length += 1;
  }
  return length;
}

function partsOf(text: string, start: number, end: number, joints = '、和与及'): Range[] {
  const parts: Range[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const mark = text[at] ?? '';
    if (at < end && (!joints.includes(mark || '。') || text.startsWith('及以', at))) continue;
    if (at > from) parts.push({ start: from, end: at });
    from = at + 1;
  }
  return parts;
}

const inTurn = /^[^。；！？\n]{0,24}(?:分[别別]|依次|各)[^，。；：！？\n]{0,16}$/;

/** Numbers in a list as long as the list of dates before it are dated one by one; `facts` from a place on are. */
export function dateInTurn(text: string, findings: readonly Mention[], facts: Fact[], first: number): void {
  let index = first;
  while (index < facts.length) {
    const dates = row(text, findings, index, 'date');
    const next = index + dates;
    const numbers = dates > 1 ? row(text, findings, next, 'statistic') : 0;
    const [last, first] = [findings[next - 1], findings[next]];
    if (
      dates > 1 &&
      numbers === dates &&
      !/[比较与同]/.test(text[(findings[index] as Mention).start - 1] ?? '') &&
      last &&
      first &&
      inTurn.test(text.slice(last.end, Math.min(first.start, last.end + 50)))
    ) {
      for (let place = 0; place < dates; place += 1) {
        const period = facts[index + place]?.period ?? null;
        facts[next + place] = {
          ...(facts[next + place] as Fact),
          period: period && { ...period, from: 'sentence' },
        };
      }
    }
    index += Math.max(dates, 1);
  }
}

/** How many findings of a kind stand in a list from `index` on. */
function row(text: string, findings: readonly Mention[], index: number, kind: Mention['kind']): number {
  let length = 0;
  for (let at = index; findings[at]?.kind === kind; at += 1) {
    const [finding, previous] = [findings[at] as Mention, findings[at - 1]];
    const near = previous !== undefined && finding.start - previous.end <= 3;
    // 分别313万人次，及|310万人次
    const gap =
      previous === undefined ? '' : text.slice(previous.end, finding.start).replace(/^，(?=[及和与])/, '');
    if (at > index && !(near && listJoint.test(gap))) break;
    length += 1;
  }
  return length;
}
