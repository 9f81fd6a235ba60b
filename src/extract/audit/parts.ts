/** 其中: no part is more than its whole, and the parts of a full list make it. */

import { dayMs, timeOfDay } from '../../text/calendar.ts';
import type { Text } from '../../text/locale.ts';
import type { Finding } from '../finding.ts';
import {
  type Check,
  compare,
  growthDoubt,
  isLevel,
  isSameSentence,
  type Passage,
  type Verdict,
  verdict,
} from './check.ts';
import { type Interval, intersects, intervalOf, isMisprint, sum } from './interval.ts';

/** Parts that are all there is. */
const full: ReadonlyArray<readonly RegExp[]> = [
  [/出口/, /(?:^|[^出])进口/],
  [/男/, /女/],
  [/城镇|城市/, /乡村|农村/],
  [/第一产业/, /第二产业/, /第三产业/],
  [/公办|国有|公立/, /民办|民营|私立/],
  [/内资/, /外资/],
  [/小学/, /初中/, /高中/],
  [/夏粮/, /早稻/, /秋粮/],
  [/夏粮/, /秋粮/],
  [/^(?!.*非税).*税收/, /非税/],
  [/中央/, /地方/],
  [/国内/, /国际|境外/],
  [/线上|网上|网络/, /线下|纸质|现场/],
];

export const isFull = (parts: readonly Finding[]): boolean =>
  /^(?:其他|其余)/.test(parts.at(-1)?.subject ?? '') ||
  full.some(
    (names) =>
      names.length === parts.length &&
      names.every((name) => parts.some(({ subject }) => name.test(subject ?? ''))),
  );

/** 等, and not that of 中等职业学校 or 等级公路. */
const listEnd = /(?<![中高初平同均相])等(?![级外职])/;
/** 外国人843.8万人次（不含边民）, whose whole may count them. */
const leavesOut = /^[（(](?:均|都)?(?:不含|不包括|未含|未包括|[^（）()]{1,14}除外[）)])/;
const someLeftOut: Text = { zh: '括注说有的不计在内', en: 'a bracket leaves some out' };
const listOpen: Text = { zh: '所列以“等”字结尾', en: 'the list ends in 等' };

export const parts: Check = {
  name: 'parts',
  title: { zh: '部分与整体', en: 'Parts and whole' },
  read: (passage) =>
    [...membersOf(passage.numbers, passage.at)].flatMap(([whole, members]) =>
      divisionsOf(passage.text, members).flatMap((list) => ofWhole(passage.text, whole, list)),
    ),
};

/** 其中，税收…；非税…。分中央和地方看，中央…；地方…: each way of parting a whole has members of its own. */
function divisionsOf(text: string, members: readonly Finding[]): Finding[][] {
  const divisions: Finding[][] = [];
  let last: Finding | null = null;
  for (const member of members) {
    if (last === null || divides.test(text.slice(last.end, member.start))) divisions.push([]);
    divisions.at(-1)?.push(member);
    last = member;
  }
  return divisions;
}

const divides = /其中|(?:^|[。；\n])[^，。；]{0,12}(?:分|按|从)[^，。；]{1,12}(?:看|分|划分|分类)[，：]/;

/** 36个 in 市级12个、县级15个、乡级9个，合计36个; 收入216亿元。…分中央和地方看，中央99亿元，地方117亿元: a list and the total behind or before it. */
export const total: Check = {
  name: 'total',
  title: { zh: '合计', en: 'Total' },
  read: (passage) =>
    passage.numbers.flatMap((number, index) =>
      isLevel(number) && number.wholeStart === null && number.whole === null
        ? [...totalBehind(passage, number, index), ...totalBefore(passage, number, index)]
        : [],
    ),
};

function totalBehind({ text, numbers }: Passage, number: Finding, index: number): Verdict[] {
  const before = runBefore(text, numbers, index);
  if (before.length < 2) return [];
  const lead = text.slice((before.at(-1) as Finding).end, number.start);
  const isTotal =
    /(?:合计|共计|总计|总共|一共|[两三四五六七八九][批项类者]共)[^，。；、]{0,10}$/.test(lead) &&
    !/累计|投资|其他/.test(lead);
  // 新增12条、修改36条、删除5条，共涉及53条
  const isListed =
    before.length > 2 &&
    /^，共[^，。；、]{0,6}$/.test(lead) &&
    before
      .slice(1)
      .every((each) => /、[^，。；]*$/.test(text.slice(Math.max(0, each.start - 12), each.start)));
  const isNamed = isFull(before) && /总|合计|全部/.test(number.subject ?? '');
  const isTiled = tile(before, number);
  return compareSum(
    total.name,
    number,
    before,
    isTotal || isListed || isNamed || isTiled,
    /共|总/.test(lead),
    null,
  );
}

/** 一季度1.28亿吨，二季度1.42亿吨，上半年2.70亿吨: stretches that follow one another and make the last. */
function tile(list: readonly Finding[], { period, measure, subject }: Finding): boolean {
  if (!period?.start || !period.end || measure === 'stock' || /率|均|余额/.test(subject ?? '')) return false;
  let next: string | null = period.start;
  for (const each of list) {
    if (next === null || each.period?.start !== next || !each.period.end || each.period.end > period.end)
      return false;
    next = each.period.end === period.end ? null : dayAfter(each.period.end);
  }
  return next === null;
}

/** The number is the first of a list that parts an earlier one: 分产业看, 从城乡构成看, or parts that are all there is. */
function totalBefore({ text, numbers }: Passage, number: Finding, index: number): Verdict[] {
  const opens = /(?:^|[。；\n])(?:分|按|从)[^，。；\n]{1,16}(?:看|分|划分)，[^，。；\n]*$/.test(
    text.slice(Math.max(0, number.start - 40), number.start),
  );
  const list = [number];
  for (const each of numbers.slice(index + 1, index + 30)) {
    if (!isSameSentence(text, list.at(-1) as Finding, each)) break;
    if (isLevel(each) && each.unit === number.unit && each.per === number.per && each.wholeStart === null)
      list.push(each);
  }
  if (list.length < 2 || !(opens || isFull(list))) return [];
  const near = numbers.slice(Math.max(0, index - 12), index);
  const wholes = near.filter(
    (each) =>
      isLevel(each) &&
      each.unit === number.unit &&
      each.per === number.per &&
      each.wholeStart === null &&
      !isOfFull(text, near, each) &&
      !isSameSentence(text, each, number) &&
      !text.slice(each.end, number.start).includes('\n'),
  );
  // Where several could be it, that of the same time; where one fits, it is that.
  const alike = wholes.filter(
    ({ period }) => period?.end === number.period?.end && period?.start === number.period?.start,
  );
  const verdictOf = (whole: Finding) =>
    compareSum(total.name, whole, list, isFull(list), opens, growthDoubt(text, whole));
  const others = wholes.filter(({ period }) => !period?.start || !number.period?.start);
  const verdicts = (alike.length > 0 ? alike : others).toReversed().map(verdictOf);
  return verdicts.find(([first]) => first?.state === 'holds') ?? verdicts[0] ?? [];
}

/** 中央546亿元，地方625亿元。税收…，非税…: what is of a full list is part of the same whole as what follows, and not that whole. */
function isOfFull(text: string, numbers: readonly Finding[], each: Finding): boolean {
  const levels = numbers.filter(isLevel);
  const at = levels.indexOf(each);
  return [levels[at - 1], levels[at + 1]].some(
    (beside) => beside !== undefined && isSameSentence(text, beside, each) && isFull([beside, each]),
  );
}

const dayAfter = (day: string): string => new Date(timeOfDay(day) + dayMs).toISOString().slice(0, 10);

function membersOf(
  numbers: readonly Finding[],
  at: (start: number | null) => Finding | null,
): Map<Finding, Finding[]> {
  const members = new Map<Finding, Finding[]>();
  for (const number of numbers) {
    const whole = number.role === 'level' ? at(number.wholeStart) : null;
    if (!whole || !isOneUnit(whole, number) || whole.role !== 'level') continue;
    if (whole.per !== number.per && !isIncome(number)) continue;
    // 1—10月份零售额…。分地区看，10月份城镇…
    if (isOtherStretch(whole, number)) continue;
    const list = members.get(whole);
    if (list) list.push(number);
    else members.set(whole, [number]);
  }
  return members;
}

const isOtherStretch = ({ period: one }: Finding, { period: other }: Finding): boolean =>
  Boolean(one?.start && other?.start) &&
  one?.end === other?.end &&
  one?.start !== other?.start &&
  one?.start !== one?.end;

/** 41.76万亿元人民币 and 23.77万亿元 */
const isOneUnit = (one: Finding, other: Finding): boolean =>
  one.unit?.replace(/人民币$/, '') === other.unit?.replace(/人民币$/, '');

function ofWhole(text: string, whole: Finding, members: readonly Finding[]): Verdict[] {
  const list = withoutNested(text, whole, members);
  const all = intervalOf(whole);
  if (!all) return [];
  const verdicts: Verdict[] = [];
  for (const part of list) {
    const own = intervalOf(part);
    if (!own || own.low <= all.high) continue;
    const says = {
      zh: `部分${part.text}大于整体${whole.text}`,
      en: `the part ${part.text} exceeds its whole ${whole.text}`,
    };
    verdicts.push(verdict(parts.name, 'broken', `${part.text} > ${whole.text}`, says, [whole, part]));
  }
  const [first, last] = [list[0] as Finding, list.at(-1) as Finding];
  const isInTurn = /(?:分别[是为]|分为)[：:][^。；]*$/.test(text.slice(whole.end, first.start));
  const open = listEnd.test(text.slice(whole.end, last.end + 2))
    ? listOpen
    : [whole, ...list].some((each) => leavesOut.test(text.slice(each.end, each.end + 24)))
      ? someLeftOut
      : null;
  return [...verdicts, ...compareSum(parts.name, whole, list, isFull(list) || isInTurn, open === null, open)];
}

/** 医院148个（三级17个、二级46个）: what stands in brackets behind a part is part of that part. */
function withoutNested(text: string, whole: Finding, members: readonly Finding[]): readonly Finding[] {
  let [depth, at] = [0, whole.end];
  const depths = members.map(({ start }) => {
    const between = text.slice(at, start);
    at = start;
    depth += (between.match(/[（(]/g)?.length ?? 0) - (between.match(/[）)]/g)?.length ?? 0);
    return depth;
  });
  return members.filter((_, index) => (depths[index] ?? 0) <= (depths[0] ?? 0));
}

/** Levels of the same unit directly before a number, in its sentence. */
function runBefore(text: string, numbers: readonly Finding[], index: number): Finding[] {
  const number = numbers[index] as Finding;
  const run: Finding[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const each = numbers[at] as Finding;
    // 第一批89项，第二批192项，两批共281项
    if (
      at === index - 1 &&
      /^(?:共|合计)/.test(text.slice(each.end, number.start)) &&
      each.unit !== number.unit
    )
      continue;
    if (!isLevel(each) || each.unit !== number.unit || each.per !== number.per) break;
    if (!isSameSentence(text, each, number)) break;
    run.unshift(each);
  }
  return run;
}

/**
 * Holds where the parts make the whole. They need not where the list may leave some out: then it is broken only
 * where sum and whole differ as by a misprint (`isList`).
 */
function compareSum(
  kind: string,
  whole: Finding,
  list: readonly Finding[],
  isClosed: boolean,
  isList: boolean,
  doubt: Text | null,
): Verdict[] {
  // Means and rates of parts make none of the whole, but for what each one earns and spends.
  const isBudget = list.length > 2 && list.every(isIncome) && whole.per === '人';
  if (isBudget) return compareBudget(kind, whole, list);
  if (whole.per !== null || /[%％‰]/.test(whole.unit ?? '') || /均|率|指数|价格/.test(whole.subject ?? ''))
    return [];
  const reaches = list.map(intervalOf);
  const all = intervalOf(whole);
  if (list.length < 2 || !all || !reaches.every((each): each is Interval => each !== null)) return [];
  const made = sum(reaches);
  const arithmetic = list.map(({ text }) => text).join(' + ');
  const decimals = Math.min(...[whole, ...list].map((each) => each.decimals ?? 0));
  const isExact = [whole, ...list].every(({ bound, value }) => bound === 'exact' && value !== null);
  const values = list.map(({ value }) => value ?? 0).reduce((one, other) => one + other, 0);
  // Two parts, or parts that leave much of the whole out, differ from it by a round number more often.
  const over = values / (whole.value ?? 0) - 1;
  const isMost = Math.abs(over) < 0.3 && (list.length > 2 || over > 0);
  const misprint = isList && isExact && isMisprint(values, whole.value ?? 0, decimals, isMost ? 100 : 1000);
  const agrees = isList && isExact && (whole.value ?? 0) >= 1000 * 10 ** -decimals && intersects(all, made);
  const mayOverlap = !isClosed && list.some(({ subject }) => overlapping.test(subject ?? ''));
  if (isClosed || misprint || agrees)
    return [compare(kind, whole, made, arithmetic, list, mayOverlap ? overlap : doubt)];
  const isOver = isList && isExact && made.low > all.high;
  return isOver ? [compare(kind, whole, made, arithmetic, list, areAlike(list) ? null : overlap)] : [];
}

/** 人均可支配收入38500元，其中工资性收入21560元: kinds of income, each counted over the same heads. */
const isIncome = ({ subject, per }: Finding): boolean =>
  per === null && /^(?:人均)?(?:工资性|经营|财产|转移)净?(?:性)?(?:净)?收入$/.test(subject ?? '');

function compareBudget(kind: string, whole: Finding, list: readonly Finding[]): Verdict[] {
  const reaches = list.map(intervalOf);
  if (list.length < 4 || !reaches.every((each): each is Interval => each !== null)) return [];
  return [compare(kind, whole, sum(reaches), list.map(({ text }) => text).join(' + '), list)];
}

const overlap: Text = { zh: '各部分可能重叠', en: 'the parts may overlap' };

/** Who may be counted in several parts at once: 高新技术企业 and 专精特新企业. */
const overlapping =
  /女|党员|民族|农村|岁|青年|残疾|高新|科技|专精特新|以上|上市|小微|中小|民营|外贸|示范|重点|脱贫|低保|退役|留守|流动|随迁|毕业/;

/** 水电装机、风电装机、光伏装机 part one thing by one measure; 女生、农村学生 may overlap. */
function areAlike(list: readonly Finding[]): boolean {
  const subjects = list.map(({ subject }) => subject ?? '');
  const ends = new Set(subjects.map((subject) => subject.slice(-2)));
  return list.length > 2 && ends.size === 1 && !subjects.some((subject) => overlapping.test(subject));
}
