/** How a number changes: 增加X、增长Y%, 减|环节69%, 增至Z. */

import { hasOneOf, isOneOf, setOf } from '../character.ts';
import type { Fact, Mention } from '../finding.ts';
import { levelRule } from '../level.ts';
import { harmNouns } from '../lexicon/facts.ts';
import { type Clause, closeWords } from './clause.ts';
import type { Token } from './tokens.ts';
import { role } from './words.ts';

export interface Change {
  readonly direction: 'up' | 'down' | 'better' | 'worse' | null;
  readonly sense: 'by' | 'to' | null;
  /** A yearly mean of changes has no base. */
  readonly mean: boolean;
  /** The verb moves a rate from one stated value to the next: 下调0.5个百分点. */
  readonly moves: boolean;
  /** 提高2.2个百分点: a rate that moves. */
  readonly points: boolean;
  /** The verb is one of growth, which the genre measures from a year earlier. */
  readonly grows: boolean;
}

const none: Change = { direction: null, sense: null, mean: false, moves: false, points: false, grows: false };
const rates = /^(?:[%％‰倍]|个?百分点|个基点|個百分點)$/;
const moved = /^(?:下调|上调|提高|降低|压缩|提升)/;
const rateNoun =
  /^(?:增速|增幅|涨幅|升幅|降幅|跌幅|减幅|增长率|增长速度|增速为|增速达|增长率为|同比增速|成長)/;
const growth =
  /^(?:增长|增長|成长|成長|[扩擴]大|收窄|[缩縮]小|下降|上升|回落|[减減]少|增加|同比|上[涨漲]|下跌|下滑|增速|增幅|降幅|[涨漲]幅|增|降|升|[减減]|[涨漲]|跌|负增长|正增长|回升|增[产產]|[减減][产產])/;

/** What a word of change does with its number. */
interface Manner {
  readonly to: boolean;
  readonly moved: boolean;
  readonly ofRate: boolean;
  readonly moves: boolean;
  readonly points: boolean;
  readonly grows: boolean;
}

const degrees = setOf('程幅');
const means = setOf('均每逐复');
const manners = new Map<string, Manner>();

/** Each word of the lexicon is looked at once. */
function mannerOf(word: string): Manner {
  const known = manners.get(word);
  if (known) return known;
  const manner = {
    to: /[至到]$/.test(word),
    moved: moved.test(word),
    ofRate: rateNoun.test(word),
    moves: /^(?:下调|上调)/.test(word),
    points: /^(?:提高|提升|上升|下降|降低|回落)/.test(word),
    grows: growth.test(word),
  };
  manners.set(word, manner);
  return manner;
}

/** The change that the words before the number tell. */
export function readChange(
  text: string,
  clause: Clause,
  number: Mention,
  previous: { readonly finding: Mention; readonly fact: Fact } | null,
): Change {
  const start = beforeDate(text, clause, number.start);
  if (number.rule === levelRule) return { ...none, sense: 'by', grows: true };
  const isRate = rates.test(number.unit ?? '');
  let mover: Token | null = null;
  for (let index = clause.tokens.length - 1; index >= clause.after; index -= 1) {
    const token = clause.tokens[index] as Token;
    if (token.kind !== 'word' || token.end > start) continue;
    const { roles, direction } = token.word;
    if (start - token.end > 40) break;
    if ((roles & role.share) !== 0) break;
    if ((roles & role.change) !== 0 && direction) {
      const words = text.slice(token.start, token.end);
      // 价格下降的为48个 counts those that fell
      if (/^的(?!\d)/.test(text.slice(token.end, token.end + 2))) break;
      if (isOfPeople(text, number)) break;
      const manner = mannerOf(words);
      // 偏少|程度|超过20%
      const verbEnd = token.end + (text[token.end + 1] === '度' && isOneOf(degrees, text, token.end) ? 2 : 0);
      const nothing = closeWords(text, verbEnd, start, clause.groups) <= verbEnd;
      // 下调5次 counts how often, 增速由6.9%回落 opens a way from one level to another.
      const isElse =
        (manner.moved && /^[次轮回批]$/.test(number.unit ?? '')) ||
        (manner.ofRate && /^[由从]/.test(text.slice(token.end, start)));
      if (isElse || (isComparing(words) && !isCompared(text, clause, token))) break;
      if (words.length === 1 ? isBeside(text, token, start) : nothing) {
        const to =
          (manner.to || /^[了\s]?(?:至|到|为)/.test(text.slice(token.end, token.end + 3))) && !manner.ofRate;
        const lead = text.slice(Math.max(clause.start, token.start - 8), token.start);
        return {
          direction: to ? null : direction,
          sense: to ? 'to' : 'by',
          mean:
            hasOneOf(means, lead + text.slice(token.end, start)) &&
            /(?:年均|平均|月均|日均|年平均|每年|逐年|复合)/.test(lead + text.slice(token.end, start)),
          moves: manner.moves,
          points: manner.points,
          grows: manner.grows,
        };
      }
    }
    // 减环节69%、减时间54%
    if (isRate && isShortMove(text, clause, token, start))
      return { ...none, direction: direction ?? null, sense: 'by' };
    // 高于去年投资时序进度3.8个百分点; 快于平均水平的企业120家 tells no change.
    if ((roles & role.beyond) !== 0) {
      const point = text.slice(token.end, start);
      if (
        point === '' ||
        isRate ||
        number.unit?.includes('/') ||
        /(?:[上去]年|同期|目标|平均)[^的]*$/.test(point)
      )
        return { ...none, direction: direction ?? null, sense: 'by' };
    }
    if (mover === null && (roles & role.move) !== 0 && start - token.end <= 24)
      if (isRate || isWhatMoves(text, clause, token, number)) mover = token;
  }
  const pace =
    isRate && text[number.end] === '的' ? paceBehind.exec(text.slice(number.end, number.end + 14)) : null;
  if (pace)
    return {
      ...none,
      direction: '降减下'.includes(pace[1]?.[0] ?? '。') ? 'down' : 'up',
      sense: 'by',
      mean: true,
    };
  // 同比多争取12.3亿元
  const lead = text.slice(Math.max(clause.lead, start - 5), start);
  const more =
    (lead.includes('多') || lead.includes('少')) &&
    /(?:同比|比上年|比去年|比上年同期|比去年同期)(多|少)[^，。；\d]{0,4}$/.exec(
      text.slice(Math.max(clause.lead, start - 12), start),
    );
  if (more) return { ...none, direction: more[1] === '多' ? 'up' : 'down', sense: 'by' };
  if (
    /^[天日]$/.test(number.unit ?? '') &&
    shifted.test(text.slice(Math.max(clause.lead, start - 20), start))
  )
    return { ...none, sense: 'by' };
  if (mover?.kind === 'word' && mover.word.direction) {
    const moves = /^(?:下调|上调)/.test(text.slice(mover.start, mover.end));
    return { ...none, direction: mover.word.direction, sense: 'by', moves };
  }
  // 分别增长4.1%、6.6%和5.7%: one verb for the list.
  if (
    previous &&
    previous.fact.sense === 'by' &&
    (previous.finding.unit === number.unit ||
      /分别|依次/.test(text.slice(clause.start, start)) ||
      areCounts(previous.finding, number)) &&
    /^\s?(?:、|和|与|及|以及|[,，])\s?$/.test(text.slice(previous.finding.end, start))
  )
    return { ...none, direction: previous.fact.direction, sense: 'by', grows: true };
  return none;
}

/** 以年均17%|的速度稳步增长 */
const paceBehind =
  /^的(?:平均|年均)?(?:速度|增速|速率|幅度)[^，。；\d]{0,4}?(增[长加]|递[增减]|上升|下降|减少|提高|[扩增]大)/;

/** 同比减少26起、443人: what the verb tells of one count it tells of the next. */
const areCounts = (one: Mention, other: Mention): boolean =>
  [one, other].every(({ unit, noun }) => !isRelative(unit) && (noun === null || noun === unit));

/** 快|3个百分点, 高出|2%; but 高铁快|运|4.4万吨 is a name: what only qualifies stands beside its number. */
const isBeside = (text: string, { start, end }: Token, number: number): boolean =>
  number - end <= 1 &&
  (end === number ||
    !'快慢高低多少'.includes(text[start] ?? '。') ||
    '了约近达出至到超逾 '.includes(text[end] ?? '。'));

/** 出境稍|多|8万人次 sets two things side by side; only from a base on, or as 多出 and 多了, it tells of a change. */
const isComparing = (word: string): boolean => word.length === 1 && '快慢高低多少'.includes(word);
const isCompared = (text: string, clause: Clause, { start, end }: Token): boolean =>
  clause.base !== null ||
  start === clause.start ||
  '出了'.includes(text[end] ?? '。') ||
  /[比较較于於]|[增减減收降]$/.test(text.slice(clause.start, start));

/** 较常年偏早7天, 比上年提前3天: a change without up and down. */
const shifted = /(?:[比较較][^，。；\d]{2,12}(?:早|晚|迟|遲|提前|推迟|延后)|偏[早晚迟]|偏遲)了?约?$/;

/** 扩大了|灌溉面积|18万亩, 净增|规上企业|175户: the verb opens its clause, a noun alone stands before the number. */
function isWhatMoves(text: string, clause: Clause, { start, end }: Token, number: Mention): boolean {
  const lead = text.slice(clause.lead, start);
  const object = text.slice(end, number.start);
  return (
    /^[，、；]?(?:共|已|累计|并|又|还|其中|而且|从而|有效|进一步|可|可量化|预计|合计|总共|直接|平均|每年|全年)*$/.test(
      lead.trim(),
    ) &&
    /^[\u4e00-\u9fff“”]{2,12}$/.test(object) &&
    !/[为达到至的共由从占比较]|分别/.test(object) &&
    !/^[次轮回批种类项]$/.test(number.unit ?? '')
  );
}

/** 提升1.1亿农村人口供水保障水平: what is raised is theirs. */
const isOfPeople = (text: string, { end, unit }: Mention): boolean =>
  (unit === null || unit === '人' || unit === '户') &&
  /^[^，。；、\d]{2,12}(?:水平|能力|质量|条件|待遇|标准|难题|问题|需求|负担)/.test(text.slice(end, end + 18));

/** One character that opens its part of a row and takes a short noun: 减|环节. */
const isShortMove = (text: string, clause: Clause, { start, end }: Token, number: number): boolean =>
  end - start === 1 &&
  /^[减降压]$/.test(text.slice(start, end)) &&
  number - end >= 2 &&
  number - end <= 4 &&
  /^[\u4e00-\u9fff]+$/.test(text.slice(end, number)) &&
  (start === clause.start || /[、，均别]/.test(text[start - 1] ?? ''));

/** 增至|2022年的|20133元, 降至|2020年|20.48%: a date between the verb and its number parts them not. */
function beforeDate(text: string, clause: Clause, start: number): number {
  const last = clause.tokens.at(-1);
  return last?.kind === 'finding' && last.end <= start && /^的?$/.test(text.slice(last.end, start))
    ? last.start
    : start;
}

/** 2021年进出口…，增长18.1%: growth of a whole period without a base is measured from a year earlier. */
export function isYearly(number: Mention, change: Change, period: Fact['period']): boolean {
  if (change.mean || change.sense !== 'by') return false;
  const points = /^个?百分点$/.test(number.unit ?? '') && change.points;
  if (!points && !(change.grows && /^[%％倍]$/.test(number.unit ?? ''))) return false;
  if (!period?.start || !period.end) return period?.from !== 'own' && period?.from !== 'sentence';
  // 10月末，负债增长4.7%: the end of a month is compared with that of the year before
  if (period.start === period.end) return /-(?:28|29|30|31)$/.test(period.end);
  const days = (Date.parse(period.end) - Date.parse(period.start)) / 86_400_000;
  return days >= 26 && days <= 366;
}

/** 由30日缩短为10日, 原来的5项: what was the case before a reform. */
export const isFormer = (text: string, clause: Clause, { start, end }: Mention): boolean => {
  const lead = text.slice(Math.max(clause.lead, start - 16), start);
  if (!lead.includes('由') && !lead.includes('从') && !lead.includes('原') && !lead.includes('此'))
    return false;
  const rest = text.slice(end, end + 14);
  return (
    (/(?:[由从]|原来的?|此前的?)(?:原来的?|原|每[年月日])?$/.test(lead) &&
      /^[^，。；：\n]{0,12}[至到为成]/.test(rest)) ||
    (/[由从][^，。；\d]{1,12}$/.test(lead) && becomes.test(rest))
  );
};

/** 由科目一考试合格后30日|调整为20日 */
export const isBecoming = (text: string, at: number): boolean =>
  isOneOf(turning, text, at) && becomes.test(text.slice(at, at + 4));
const turning = setOf('调压缩精减降提增扩延放变');
const becomes = /^(?:调整|压缩|缩短|缩减|精简|减少|降低|提高|增加|扩大|延长|放宽|变)(?:为|至|到)/;

const harmWords = harmNouns.split(/\s+/).filter(Boolean);

/** 改善 is a fall of a concentration and a rise of a rate. */
export function directionOf({ direction }: Change, subject: string | null): Fact['direction'] {
  if (direction !== 'better' && direction !== 'worse') return direction;
  const isHarm = subject !== null && harmWords.some((word) => subject.includes(word));
  return (direction === 'better') === isHarm ? 'down' : 'up';
}

/** Whether it is a unit of a change that any level may have. */
export const isRelative = (unit: string | null): boolean =>
  /^(?:[%％‰倍成番]|个?百分点|个基点|)$/.test(unit ?? '');
