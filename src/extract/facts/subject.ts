/** What is measured: 全国谷物播种面积 for 14.99亿亩, and for 比上年增加986.3万亩 and 增长0.7% behind it. */

import { isOneOf, setOf } from '../character.ts';
import type { Mention } from '../finding.ts';
import { type Breath, type Clause, closeWords, openWords, type Range } from './clause.ts';
import { isVerbInName } from './in-name.ts';
import type { Token } from './tokens.ts';
import { role } from './words.ts';

const placesTime =
  /^(?:time up to now|time without a break|time that places an event|years that place an event)$/;

/** Words further back than this say nothing of a number. */
const reach = 80;

/** The words before a number in its clause, parted where an adverb parts what is said from what it is said of. */
function leadOf(text: string, findings: readonly Mention[], clause: Clause, to: number): Range[][] {
  const parts: Range[][] = [[]];
  let at = afterBasis(text, Math.max(clause.lead, to - reach), to);
  for (let index = clause.after; index < clause.tokens.length; index += 1) {
    const token = clause.tokens[index] as Token;
    if (token.start >= to) break;
    if (token.start < at) continue;
    if (token.kind === 'finding') {
      // 第一产业增加值: an ordinal is part of a name
      const { kind, rule } = findings[token.index] as Mention;
      if (kind === 'ordinal' || (kind === 'duration' && !placesTime.test(rule))) continue;
      keep(text, parts, at, token.start);
      // 十年|间增加
      at = kind === 'date' ? afterDate(text, token.end) : token.end + (text[token.end] === '间' ? 1 : 0);
    } else if (token.kind === 'word') {
      const { roles } = token.word;
      if ((roles & role.among) !== 0 && text[token.start] === '包') {
        // 主要去向包括|美国（31人）
        parts.splice(0, parts.length, []);
        at = token.end;
      } else if ((roles & (role.anchor | role.base)) !== 0) {
        keep(text, parts, at, token.start);
        at = afterDate(text, token.end);
      } else if ((roles & (role.than | role.beyond)) !== 0) {
        keep(text, parts, at, token.start);
        at = endOfBase(clause, index, to);
      } else if ((roles & (role.split | role.share | role.inTurn)) !== 0) {
        // 拥有|量, 增长|点
        if (isOneOf(nominals, text, token.end) && token.end < to && token.end - token.start > 1) continue;
        if (isVerbInName(text, token, to)) continue;
        keep(text, parts, at, token.start);
        // 日均流量是|平日的1.5倍
        if ((roles & role.share) !== 0 || isMeasuredOn(text, token, to)) return parts;
        parts.push([]);
        at = token.end;
      }
    }
  }
  keep(text, parts, at, to);
  return parts;
}

function keep(text: string, parts: readonly Range[][], start: number, end: number): void {
  // 去年年底|至|今年3月
  const isJoint = end - start === 1 && (text[start] === '至' || text[start] === '到');
  if (end > start && !isJoint) (parts.at(-1) as Range[]).push({ start, end });
}

/** 年底|前, 2025年|以前: what only says on which side of a date. */
function afterDate(text: string, end: number): number {
  if (text[end] !== '前' && text[end] !== '以' && text[end] !== '之') return end;
  return (
    end +
    (/^(?:[以之]前|前(?![一二三四两几\d期沿海台往景置端]))/.exec(text.slice(end, end + 3))?.[0].length ?? 0)
  );
}

/** 按可比价格|上涨2.1%, 以美元计价|进口额: how a number is counted names nothing. */
function afterBasis(text: string, from: number, to: number): number {
  if (!'按以扣剔据新本'.includes(text[from] ?? '。')) return from;
  // 新华社济南20日电　|山东省
  const line = /^据?(?:新华社|中新社|本报)[^，。；]{0,14}?[电讯][\s\u3000]+/.exec(
    text.slice(from, Math.min(to, from + 26)),
  );
  if (line) return from + line[0].length;
  const basis =
    /^(?:(?:按|以)[^，。；\d]{1,8}?(?:价格|不变价|可比价|口径|计价|计算|计)(?:计算)?的?|(?:扣除|剔除)[^，。；\d]{1,10}?(?:因素后?|[量额数](?=[比较同环])|后))/.exec(
      text.slice(from, Math.min(to, from + 16)),
    );
  return basis ? from + basis[0].length : from;
}

/** What makes a noun of the verb before it: 拥有|量. */
const nominals = setOf('量率额数值者度点极');

/** 是平日的1.5倍, 为上年的98%: what follows the verb is what the number is measured on. */
const isMeasuredOn = (text: string, token: Token, to: number): boolean =>
  text[to - 1] === '的' && to - token.end > 2 && /^[是为]$/.test(text.slice(token.start, token.end));

/** Where the words of a base end: at the verb of change, else at the number. */
export function endOfBase(clause: Clause, index: number, to: number): number {
  let end = to;
  for (let next = index + 1; next < clause.tokens.length; next += 1) {
    const token = clause.tokens[next] as Token;
    if (token.start >= to) break;
    if (token.kind !== 'word' || !token.word.direction) continue;
    if ((token.word.roles & (role.change | role.base | role.move)) !== 0) end = token.start;
  }
  return end;
}

/** The words of a part without what only leads to a number or opens a clause. */
export function trimmed(text: string, part: readonly Range[], groups: readonly Range[]): Range[] {
  const ranges: Range[] = [];
  for (const range of part) ranges.push(range);
  while (ranges.length > 0) {
    const last = ranges.at(-1) as Range;
    const end = closeWords(text, last.start, last.end, groups);
    ranges.pop();
    if (end > last.start) {
      ranges.push({ start: last.start, end });
      break;
    }
  }
  while (ranges.length > 0) {
    const first = ranges[0] as Range;
    let start = openWords(text, first.start, first.end);
    // “我家收入: a quotation that the number's words do not close
    if (text[start] === '“' && !text.slice(start, first.end).includes('”')) start += 1;
    // 六、|70周岁以上老年人: the mark of a line names nothing
    const isMark =
      ranges.length === 1 &&
      first.end - start <= 2 &&
      /^[一二三四五六七八九十]{1,2}$/.test(text.slice(start, first.end));
    if (start < first.end && !isMark) {
      ranges[0] = { start, end: first.end };
      break;
    }
    ranges.shift();
  }
  return ranges;
}

export const lengthOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0);

/** The ranges as one phrase, without the line breaks in it. */
export function wordsOf(text: string, ranges: readonly Range[]): string {
  let words = '';
  for (const { start, end } of ranges) words += text.slice(start, end);
  return words.includes('\n') ? words.replace(/\s*\n\s*/g, '').trim() : words.trim();
}

/** 均价为|每公斤|16元: per what, and not what. */
const isPer = (text: string, [first]: readonly Range[]): boolean =>
  first !== undefined && text[first.start] === '每' && per.test(text.slice(first.start, first.end));
const per = /^每(?:公斤|千克|[市公]?斤|吨|[公市]?亩|公顷|平方米|立方米|千瓦时|度|升|克|股|[人户张件桶])$/;

/** The part of a lead that names what is measured; empty where the clause names nothing of its own. */
export function nameIn(text: string, findings: readonly Mention[], clause: Clause, to: number): Range[] {
  const parts = leadOf(text, findings, clause, to).map((part) => trimmed(text, part, clause.groups));
  let last: Range[] = [];
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index] as Range[];
    if (part.length === 0 || isPer(text, part)) continue;
    if (last.length === 0) {
      last = part;
      // “随申码”累计|使用次数: a short noun belongs to what stands before the adverb
      const before = parts.slice(0, index).findLast(({ length }) => length > 0) ?? [];
      const isAct = startsWithAct(clause, part);
      const isShort = lengthOf(part) <= 6 && !isAct;
      const isJoined =
        isAct || lengthOf(part) <= 4 ? isThing(text, before) : isShort && isOwner(text, before);
      // 五类毒品依次为|大麻
      if (isInRow(text, part)) break;
      if (!isBareAct(clause, part) && !isJoined && !isBracket(text, part)) break;
    } else {
      last = [...part, ...last];
      break;
    }
  }
  return withoutAgent(text, clause, withoutNumbers(text, behindBlank(text, last), clause));
}

/** 发布统计结果 |毛入学率|54.4%, 地表水资源量 |2006年|全国地表水资源量|: what the blank of a headline or of a line's head parts off. */
function behindBlank(text: string, ranges: Range[]): Range[] {
  const last = ranges.at(-1);
  if (!last) return ranges;
  const words = text.slice(last.start, last.end);
  const at = words.includes(' ') || words.includes('\u3000') ? (blank.exec(words)?.[0].length ?? 0) : 0;
  if (at > 0) return [{ start: last.start + at, end: last.end }];
  const before = ranges.at(-2);
  return before && words.length >= 4 && headed.test(text.slice(before.start, before.end)) ? [last] : ranges;
}
const blank = /^.*[\u4e00-\u9fff]{4}[ \u3000]+(?=[\u4e00-\u9fff]{4})/;
const headed = /[\u4e00-\u9fff]{3}[ \u3000]+$/;

const startsWithAct = (clause: Clause, [first]: readonly Range[]): boolean =>
  clause.tokens.some(
    (token) => token.kind === 'word' && token.start === first?.start && (token.word.roles & role.act) !== 0,
  );

/** “随申码”, 电子证照库: a thing that has what is counted, and nobody who does it. */
const isInRow = (text: string, [first]: readonly Range[]): boolean =>
  first !== undefined && inRow.test(text.slice(Math.max(0, first.start - 4), first.start));
const inRow = /(?:依次|分[别別])[为為爲是有]$/;

/** 入境旅客总计|（内地+其他旅客）: a bracket alone says what those before it are. */
const isBracket = (text: string, [first, more]: readonly Range[]): boolean =>
  first !== undefined && more === undefined && '（('.includes(text[first.start] ?? '。');

const isOwner = (text: string, part: readonly Range[]): boolean => {
  const words = wordsOf(text, part);
  return /[”库台码网系统证卡站]$/.test(words) && words.length <= 16;
};

/** 全国铁路|累计|发送旅客: a field of which something is told, and nobody who acts. */
const isThing = (text: string, part: readonly Range[]): boolean => {
  const words = wordsOf(text, part);
  return words.length >= 2 && words.length <= 16 && !acting.test(words) && agentIn(words) < words.length;
};

/** 受理, 查处: a verb alone needs the words before it. */
export function isBareAct(clause: Clause, part: readonly Range[]): boolean {
  const [only] = part;
  if (!only || part.length > 1) return false;
  for (let index = clause.tokens.length - 1; index >= 0; index -= 1) {
    const token = clause.tokens[index] as Token;
    if (token.start < only.start) return false;
    if (token.kind === 'word' && token.start === only.start)
      return (token.word.roles & role.act) !== 0 && token.end === only.end;
  }
  return false;
}

/** 银川市（不含宁东） and 执业（助理）医师 keep their brackets, one that explains or has a number in it is no part of a name. */
function withoutNumbers(text: string, ranges: readonly Range[], clause: Clause): Range[] {
  const kept: Range[] = [];
  for (const range of ranges) {
    let at = range.start;
    let first = clause.groups.length;
    while (first > 0 && (clause.groups[first - 1] as Range).end > range.start) first -= 1;
    const groups = [...clause.groups.slice(first), ...explanations(text, range)];
    for (const group of groups.sort((one, other) => one.start - other.start)) {
      if (group.start < at || group.end > range.end) continue;
      if (group.start > at) kept.push({ start: at, end: group.start });
      at = group.end;
    }
    // （购置3300万元）|、|公务接待
    if (kept.length === 0 && at > range.start && /[、，]/.test(text[at] ?? '')) at += 1;
    if (range.end > at) kept.push({ start: at, end: range.end });
  }
  return kept;
}

/** （仅限于住在宾馆的）, （口径同上）: what a bracket of a name only explains. */
function* explanations(text: string, { start, end }: Range): Generator<Range> {
  const words = text.slice(start, end);
  if (!words.includes('（') && !words.includes('(')) return;
  for (const { 0: bracket, index } of words.matchAll(/[（(]([^（）()]*)[）)]/g)) {
    const inside = bracket.slice(1, -1);
    if (inside.length > 12 || /^(?:仅|指|即|按|同|下同|详|见|注)|口径同|同上|下同/.test(inside))
      if (!/^不?(?:含|包括)/.test(inside))
        yield { start: start + index, end: start + index + bracket.length };
  }
}

/** 央行下调|金融机构存款准备金率, 在原产地规则领域开展|培训: who does it and where is not what is measured. */
function withoutAgent(text: string, clause: Clause, ranges: Range[]): Range[] {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return ranges;
  let cut: Token | null = null;
  for (let index = clause.tokens.length - 1; index >= 0 && cut === null; index -= 1) {
    const token = clause.tokens[index] as Token;
    if (token.start < first.start) break;
    if (token.kind !== 'word' || token.end > last.end - 2) continue;
    const { roles } = token.word;
    if ((roles & (role.act | role.move)) === 0) continue;
    if (
      /^(?:[率额量值数者权费单物]|面积|总|时间|人(?![数次员口]))/.test(text.slice(token.end, token.end + 2))
    )
      continue;
    // 政务|服务|平台用户, 货物|出口|总额: as often a noun as a verb
    if (token.start > first.start && noun.test(text.slice(token.start, token.end))) continue;
    cut = token;
  }
  if (cut?.kind !== 'word') return ranges;
  const till = cut.start;
  const before = wordsOf(
    text,
    ranges.filter(({ start }) => start < till).map(({ start, end }) => ({ start, end: Math.min(end, till) })),
  );
  let start = cut.start;
  if ((cut.word.roles & (role.light | role.move)) !== 0) start = cut.end;
  else if (
    before !== '' &&
    !acting.test(before) &&
    !/[向对为给][^，。；]{0,4}$/.test(text.slice(clause.lead, first.start))
  ) {
    // 公路|完成投资, 首执案件|执行完毕率 keep their first words, 全市法院|诉前调解案件 loses who acts.
    const actor = agentIn(before);
    start = first.start + actor;
  }
  const kept: Range[] = [];
  for (const range of ranges)
    if (range.end > start) kept.push({ start: Math.max(range.start, start), end: range.end });
  return kept;
}

/** Words with which somebody does something somewhere. */
const acting =
  /[，向对为由给将把已共]|在(?![校职册岗编建])|从(?![宽严业事属众优快轻重简])|被(?!告)|以(?![上下内外])|通过/;
/** Authorities; a firm or a line that earns or carries is what is told of. */
const actors =
  /^(?:[^，。；\d“”、]{0,14}(?:机关|機關|部门|部門|单位|單位|(?:管理|监管|执法)机构|法院|检察院|海关|公安|警方|民警|央行|人民银行|[^包东西南北中内外全各]部|[^格布]局|[^公]委|厅|署|[^社]会|[^开经主承]办(?![法案理学公证])|政府|支队|大队|平台|省|[^城]市|县|[^务校库灌景矿社城地山林牧]区)|全国|各地|各级|我国)/;
/** How many characters of the words name who acts: 4 of 全市法院诉前. */
const agentIn = (words: string): number => actors.exec(words)?.[0].length ?? 0;

/** 全国公安机关|共|破获案件: who does what is counted; `null` where the clause does not say. */
export function scopeOf(text: string, clause: Clause, subject: readonly Range[]): string | null {
  const [first] = subject;
  if (!first || first.start - clause.lead < 2 || first.start - clause.lead > 40) return null;
  const isDone = clause.tokens.some(
    (token) => token.kind === 'word' && token.start === first.start && (token.word.roles & role.act) !== 0,
  );
  if (!isDone) return null;
  let from = clause.lead;
  // the words behind a date, a 其中 or a comparison
  for (const token of clause.tokens)
    if (
      token.end <= first.start &&
      (token.kind === 'finding' || (token.kind === 'word' && (token.word.roles & notAgent) !== 0))
    )
      from = Math.max(from, token.end);
  const start = openWords(text, from, first.start);
  const end = closeWords(text, start, first.start, clause.groups);
  const words = text.slice(start, end);
  return agent.test(words) ? words : null;
}

const notAgent = role.anchor | role.base | role.than | role.among | role.change;
/** Those who act in official prose. */
const agent =
  /^[^，。；\d“”]{0,14}(?:机关|部门|法院|检察院|海关|公安|警方|民警|银行|央行|部|局|委|厅|署|院|会|办|中心|公司|集团|企业|政府|机构|队|学校|单位|平台|各地|各级|省|市|县|区)$/;

const noun =
  /^(?:服务|出口|进口|销售|生产|供应|供给|发行|检测|结算|投入|组织|培训|支持|发布|采购|救助|治理|处理|覆盖|交付|签约|运行|落户|挂牌|通车|服務|出版|登记|检查|建设)$/;

/** 机械产品|因设备订单增加: what moves it is not what moves. */
function withoutCause(text: string, name: Range[]): Range[] {
  const [only] = name;
  if (!only || name.length > 1) return name;
  const at = text
    .slice(only.start, only.end)
    .search(/(?<=.{2})(?:因(?![素子此地])|由于|由於|受(?![益理灾教众訓训]))/);
  return at > 1 ? [{ start: only.start, end: only.start + at }] : name;
}

/** What the sentence is about where a number's own clause says nothing: the clause before it, up to its verb. */
export function topicOf(text: string, findings: readonly Mention[], breath: Breath): Range[] {
  const clause = breath.topic;
  if (!clause) return [];
  const parts = leadOf(text, findings, clause, Math.min(breath.topicEnd, clause.start + reach));
  for (const part of parts) {
    const name = withoutCause(text, trimmed(text, part, clause.groups));
    if (lengthOf(name) >= 2) return name;
  }
  return [];
}
