/** 在320项中共计74项，占比23.1%; 占年度计划100亿元的56.3%; 受理1234件，执结1198件，执结率97.1%: part, whole and share. */

import type { Text } from '../../text/locale.ts';
import type { Finding } from '../finding.ts';
import { bare, type Check, compare, isLevel, isPercent, isSameSentence, type Passage } from './check.ts';
import { intervalOf, minus, over, times } from './interval.ts';

export const share: Check = {
  name: 'share',
  title: { zh: '占比', en: 'Share of a whole' },
  read: (passage) =>
    passage.numbers.flatMap((number, index) => {
      if (number.role === 'change') return [];
      const pair = isPercent(number)
        ? pairOf(passage, number, index)
        : number.unit === '倍'
          ? ofWholeBeside(passage, number, index)
          : ratioOf(passage, number, index);
      if (!pair) return [];
      const [part, whole] = pair;
      const [inner, outer] = [intervalOf(part), intervalOf(whole)];
      const made = inner && outer ? over(inner, outer) : null;
      if (!made) return [];
      const arithmetic = `${part.text} ÷ ${whole.text}`;
      const scale = isPercent(number) ? times(made, 100) : made;
      const doubt = wholeDoubt(number, whole);
      if (!isOfRest(passage.text, part, number))
        return [compare(share.name, number, scale, arithmetic, pair, doubt)];
      const rest = minus({ low: 100, high: 100 }, scale);
      return [compare(share.name, number, rest, `1 − ${arithmetic}`, pair, doubt)];
    }),
};

type Pair = readonly [part: Finding, whole: Finding];

function pairOf(passage: Passage, number: Finding, index: number): Pair | null {
  return (
    linked(passage, number, index) ??
    ofWholeBeside(passage, number, index) ??
    ofWholeNamed(passage, number, index) ??
    ofPlan(passage, number, index) ??
    ofRate(passage, number, index)
  );
}

const isPart = (part: Finding, whole: Finding): boolean =>
  part !== whole && part.unit === whole.unit && part.per === whole.per && part.role !== 'change';

/** What the reader of facts joined: the share of the number before it. */
function linked({ text, numbers, at }: Passage, number: Finding, index: number): Pair | null {
  if (number.role !== 'share') return covered(numbers[index - 1], number, at);
  const part = at(number.of) ?? numbers[index - 1];
  if (!part || part !== numbers[index - 1] || part.subject !== number.subject) return null;
  // 其中5A级景区15家 …，其中5A级景区占2.2%
  const own = at(part.wholeStart);
  // 339个城市中，有203个城市达标，占全部城市数的59.9%
  const isNamed =
    number.whole === null ||
    (own?.subject ?? '').endsWith(core(number.whole)) ||
    /总[数量额]的?$/.test(text.slice(Math.max(0, number.start - 5), number.start));
  const whole = at(number.wholeStart) ?? (isNamed ? own : null);
  return whole && isPart(part, whole) ? [part, whole] : null;
}

/** 在园幼儿24.6万人，其中普惠性幼儿园幼儿22.1万人，普惠性幼儿园覆盖率为89.8% */
function covered(part: Finding | undefined, { subject }: Finding, at: Passage['at']): Pair | null {
  const whole = part && part.role === 'level' ? at(part.wholeStart) : null;
  const isOf =
    /(?:覆盖率|占比|比例)$/.test(subject ?? '') && part?.subject?.slice(0, 3) === subject?.slice(0, 3);
  return part && whole && isOf && isPart(part, whole) ? [part, whole] : null;
}

/** 占年度计划投资100亿元的56.3% */
function ofWholeBeside({ text, numbers }: Passage, number: Finding, index: number): Pair | null {
  const whole = numbers[index - 1];
  // 完成年度计划（150亿元）的57.5%
  if (!whole || !/^[）)]?的$/.test(text.slice(whole.end, number.start))) return null;
  const lead = /[^，。；]*$/.exec(text.slice(Math.max(0, whole.start - 30), whole.start))?.[0] ?? '';
  // 是去年同期23亿元的2倍
  const goal = /占|完成|相当于|达到?|为[^，。；\d]{0,8}(?:预算|计划|目标|任务|同期|[上去]年|总[量额值])/;
  if (!(number.unit === '倍' ? /是|为|相当于|达到?/ : goal).test(lead)) return null;
  const part = numbers
    .slice(Math.max(0, index - 4), index - 1)
    .findLast((each) => isPart(each, whole) && isSameSentence(text, each, number));
  return part ? [part, whole] : null;
}

/** 耕地86.4万亩，高标准农田61.2万亩，高标准农田占耕地的70.8%: the whole by its name. */
function ofWholeNamed({ text, numbers }: Passage, number: Finding, index: number): Pair | null {
  const named =
    /(?:占|与)([^，。；占与\d]{2,16}?)(?:的比重|的比例|比重|之比|总量|总数|的)?(?:为|达到?|约)?$/.exec(
      text.slice(Math.max(0, number.start - 24), number.start),
    )?.[1];
  if (!named) return null;
  const name = core(named);
  // 广东出口5.89万亿元，占全国出口的23.1%: the whole of another place
  const isElsewhere = (each: Finding) =>
    /^(?:全国|我国)/.test(named) &&
    (number.region !== 'CN' || each.wholeStart !== null) &&
    !/^(?:全国|我国)/.test(each.subject ?? '');
  const near = numbers.slice(Math.max(0, index - 12), index).filter((each) => isNear(text, each, number));
  // 志愿者86万人，占常住人口的14%，常住人口600万人
  const behind = numbers[index + 1];
  const wholes = behind && isSameSentence(text, number, behind) ? [behind, ...near] : near;
  const called = wholes.filter(
    (each) => isLevel(each) && name.length >= 2 && isCalled(each, name) && !isElsewhere(each),
  );
  // 我国进出口21.79万亿元。民营企业…进出口12.48万亿元，占我国进出口总值的57.3%
  const wide =
    bare(named) === named ? undefined : called.findLast(({ subject }) => bare(subject ?? '') !== subject);
  const own = wide ? near.find(({ start }) => start === number.of) : undefined;
  if (wide && own && own !== wide && isPart(own, wide) && isLevel(own) && isLess(own, wide))
    return [own, wide];
  const whole = called.at(-1);
  const part = near.findLast(
    (each) => whole && isPart(each, whole) && isLevel(each) && !isCalled(each, name) && isAbout(each, number),
  );
  const isBeside = whole && part === near.findLast((each) => isPart(each, whole));
  return whole && part && (isBeside || number.subject !== null) ? [part, whole] : null;
}

/** 占入境外国人的73.1% behind 外国人8203万人次, which counts those who leave too: a share of fewer than the number is no share of it. */
function wholeDoubt({ whole }: Finding, { subject }: Finding): Text | null {
  const [said, own] = [core(whole ?? ''), core(subject ?? '')];
  const isFewer = own.length > 1 && said.length > own.length + 1 && said.endsWith(own);
  return isFewer
    ? {
        zh: `所占的是“${whole}”，未必就是“${subject}”`,
        en: `it is a share of “${whole}”, perhaps not of “${subject}”`,
      }
    : null;
}

const core = (words: string): string => bare(words).replace(/(?:总量|总数|总额|总值|总计|数|的)$/, '');
const isCalled = ({ subject }: Finding, name: string): boolean => {
  // 货物贸易|进出口
  const own = core(subject ?? '').replace(/^(?:货物|对外)?贸易(?=.)/, '');
  return own === name || (own.length > 1 && name.endsWith(own));
};

/** 计划改建公路2000公里，已完成1650公里，完成年度计划的82.5% */
function ofPlan({ text, numbers }: Passage, number: Finding, index: number): Pair | null {
  const [last, second] = [numbers[index - 1], numbers[index - 2]];
  if (!last || !second || !isPart(last, second) || !isSameSentence(text, second, number)) return null;
  if (!/完成[^，。；\d]{0,6}(?:计划|目标|任务)[^，。；\d]{0,4}的$/.test(text.slice(last.end, number.start)))
    return null;
  const isPlan = ({ start }: Finding) =>
    /(?:计划|目标|任务)[^，。；]*$/.test(text.slice(Math.max(0, start - 20), start));
  if (isPlan(last)) return [second, last];
  return isPlan(second) ? [last, second] : null;
}

/** As a part is, unless a digit of one is wrong. */
const isLess = ({ value: part }: Finding, { value: whole }: Finding): boolean => (part ?? 0) < (whole ?? 0);

/** The share is of the thing that the number counts (城镇人口 of 城镇常住人口), or says nothing of it. */
function isAbout(part: Finding, { subject }: Finding): boolean {
  if (subject === null || part.subject === null) return true;
  const [own, other] = [bare(subject), bare(part.subject)];
  const isSame = own.slice(0, 2) === other.slice(0, 2) && own.slice(-2) === other.slice(-2);
  return own.includes(other) || other.includes(own) || isSame;
}

/** In the same paragraph, not far. */
function isNear(text: string, a: Finding, b: Finding): boolean {
  const between = text.slice(a.end, b.start);
  return between.length < 200 && !between.includes('\n');
}

/** What may be said of the part where the rate has another word: 审结 and 结案率. */
const doneBefore: Readonly<Record<string, RegExp>> = {
  结案: /(?:审结|执结|办结|结案)$/,
  办结: /(?:办结|完成)$/,
};

/** 受理1234件，执结1198件，执结率97.1%; 查出1260个，整改1197个，整改率95% */
function ofRate({ text, numbers }: Passage, number: Finding, index: number): Pair | null {
  const [part, whole] = [numbers[index - 1], numbers[index - 2]];
  if (!part || !whole || !isPart(part, whole) || isPercent(part) || !isSameSentence(text, whole, number))
    return null;
  const stem = rateName.exec(text.slice(part.end, number.start))?.[1];
  if (/^，资产负债率(?:为)?$/.test(text.slice(part.end, number.start)))
    return /负债/.test(part.subject ?? '') && /资产/.test(whole.subject ?? '') ? [part, whole] : null;
  if (!stem) return null;
  // 弃水电量…，弃风电量…，弃风率12%: two of a kind, and neither the whole of the other
  const [own, other] = [part.subject ?? '', whole.subject ?? ''];
  if (own !== other && own.length > 2 && own[0] === other[0] && own.slice(-2) === other.slice(-2))
    return null;
  const lead = text.slice(whole.end, part.start);
  // 新收案件52.6万件，结案51.2万件: those of the years before were closed too
  if (doneBefore[stem]?.test(lead)) return /新收|新受理/.test(other) ? null : [part, whole];
  return lead.includes(stem) && (part.value ?? 0) <= (whole.value ?? 0) ? [part, whole] : null;
}

/** ，总体合格率为 */
const rateName =
  /^[，；、]?(?:总体|整体|综合|平均|产品|样品|抽[样检查]|监测)?(不?\p{Script=Han}{2,3})率(?:为|达到?)?$/u;

/** 抽检12560批次，检出不合格样品264批次，合格率97.9%: the rate of those that are not counted. */
const isOfRest = (text: string, part: Finding, number: Finding): boolean =>
  /(?:^|[^不])合格率(?:为|达到?)?$/.test(text.slice(part.end, number.start)) &&
  /不合格[^，。；]{0,8}$/.test(text.slice(Math.max(0, part.start - 14), part.start));

/** 城镇居民…51820元，农村居民…21690元，…之比为2.39 */
function ratioOf({ text, numbers }: Passage, number: Finding, index: number): Pair | null {
  const [b, a] = [numbers[index - 1], numbers[index - 2]];
  if (number.unit !== null || !a || !b || !isPart(a, b) || !isSameSentence(text, a, number)) return null;
  const lead = text.slice(b.end, number.start);
  // 专任教师42.6万人、在校生681.6万人，生师比为16:1
  if (/^，生师比(?:为|达)?$/.test(lead))
    return /教师/.test(a.subject ?? '') && /生/.test(b.subject ?? '') ? [b, a] : null;
  if (!/(?:之比|^，城乡(?:居民)?(?:人均可支配)?收入比)(?:为|达)?$/.test(lead)) return null;
  const before = text.slice(Math.max(0, a.start - 24), number.start);
  const isRow = /城乡[^，。；\d]*分别[为达]?[\d.]/.test(before);
  return /城乡|城镇/.test(before) && (isRow || /农村|乡村/.test(b.subject ?? '')) ? [a, b] : null;
}
