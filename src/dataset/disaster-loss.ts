/**
 * What a disaster cost, by the disaster: 洪涝灾害造成12人死亡失踪，直接经济损失3亿元 names its cause once, and every loss of the
 * sentence is of it. What all disasters of a year cost together has no cause.
 */

import type { Finding } from '../extract/finding.ts';
import { memo } from '../text/memo.ts';
import { sentenceStart } from './sentence-start.ts';

/** Disasters, by the words that a series goes on under. */
const hazards: ReadonlyArray<readonly [name: string, words: string]> = [
  ['洪涝', '洪涝(?:灾害)?|洪灾|因洪涝?'],
  ['地质灾害', '地质灾害'],
  ['干旱', '干旱(?:灾害)?|旱灾|因旱'],
  ['风雹', '风雹(?:灾害)?|因风雹'],
  ['低温冷冻', '低温冷冻(?:灾害)?'],
  ['雪灾', '雪灾'],
  ['台风', '台风(?:灾害)?'],
  ['地震', '地震(?:灾害)?'],
  ['森林火灾', '森林火灾'],
  ['草原火灾', '草原火灾'],
];
const hazard = `(?:${hazards.map(([, words]) => words).join('|')})`;
const row = `${hazard}(?:[、和及与]${hazard})*`;
const inRow = new RegExp(row);
const whole = '(?:各种|各类|全部)?自然灾害|各[种类]灾害|因灾';

/** 洪涝和地质灾害 of 洪涝、地质灾害; `null` of three and more, which are all there were. */
const causeOf = memo((words: string): string | null => {
  const own = hazards.flatMap(([name, forms]) => (new RegExp(forms).test(words) ? [name] : []));
  return own.length > 0 && own.length < 3 ? own.join('和') : null;
});

/** Losses, by the words that a series goes on under. */
const losses: ReadonlyArray<readonly [name: string, words: string]> = [
  ['受灾人口', '受灾(?:人口|人数|群众|人次)?'],
  ['死亡失踪', '死亡(?:和|、|（含）?|\\(含\\)?)?失踪(?:人口|人数|人员)?'],
  ['倒塌房屋', '倒塌(?:房屋|民房)|房屋倒塌'],
  ['严重损坏房屋', '严重损坏(?:房屋)?'],
  ['一般损坏房屋', '一般损坏(?:房屋)?'],
  ['直接经济损失', '直接经济损失(?:合计|总额)?'],
];
const before = `^(?:共?造成|其中|倒损房屋中的?|全[省市区县]|(?:${whole})|因|${row})*`;
const forms = losses.map(
  ([name, words]) => [name, new RegExp(`${before}(?:${words})(?:间数|数量?|总数)?$`)] as const,
);
/** Other losses keep their names: 紧急转移安置人口, 农作物受灾面积. */
const others = /^(?:紧急)?(?:转移)?安置|^农作物(?:受灾|成灾|绝收)|^绝收|^死亡$|^失踪$/;

/** 643.9万人次不同程度受灾, 29人死亡失踪: what stands behind the number. */
const behind = /^(?:不同程度|先后)?(受灾|死亡失踪)/;

/** 因灾 is of the disaster that the sentence has named, if it has. */
const causes = new RegExp(`(${row})|(${whole.replace('|因灾', '')})`, 'g');
const head = new RegExp(
  `^(?:[—－-]+|[（(]?[一二三四五六七八九十\\d]{1,3}(?:[)）]|[.．、]|是))?(?:【[^】]*】)?(${row})$`,
);

/** The disaster that a place speaks of: the last that its sentence names, else the head of its line. */
function causeBefore(text: string, start: number): string | null {
  const sentence = sentenceStart(text, start);
  const last = [...text.slice(sentence, start).matchAll(causes)].at(-1);
  if (last) return last[1] ? causeOf(last[1]) : null;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const heads = text.slice(line, sentence).split('。');
  const own = heads.findLast((words) => head.test(words.trim()));
  return own === undefined ? null : causeOf(head.exec(own.trim())?.[1] ?? '');
}

const lossOf = memo((name: string) => {
  const known = forms.find(([, words]) => words.test(name))?.[0];
  return { known, loss: known ?? (others.test(name) ? name : null) };
});

/** The name of a loss behind its cause, 干旱›直接经济损失; `null` of what is no loss. */
export function lossIn(text: string, finding: Finding, subject: string): string | null {
  const { start, end, role } = finding;
  const fate = role === 'level' ? behind.exec(text.slice(end, end + 8))?.[1] : undefined;
  const name = fate ?? subject;
  const { known, loss } = lossOf(name);
  if (loss === null) return null;
  const cause = causeOf(inRow.exec(subject)?.[0] ?? '') ?? causeBefore(text, start);
  if (cause) return `${cause}›${loss}`;
  return known ?? null;
}

/** 上半年蓄水偏少，春旱较重，旱灾造成|156.3万人次受灾: several months tell when the weather was, the loss is the year's. */
export function isBehindWeather(text: string, { start, period }: Finding, name: string): boolean {
  if (causeIn(name) === '' || !period?.start || !period.end) return false;
  if (period.from === 'paragraph') return true;
  if (period.from !== 'sentence' || period.start.slice(0, 7) === period.end.slice(0, 7)) return false;
  const before = text.slice(sentenceStart(text, start), start);
  const at = before.lastIndexOf(period.words);
  const [last] = [...before.matchAll(new RegExp(row, 'g'))].slice(-1);
  return at >= 0 && /\p{Script=Han}{4}[，,]/u.test(before.slice(at + period.words.length, last?.index ?? 0));
}

const causeInCore = new RegExp(
  `^((?:${hazards.map(([name]) => name).join('|')}|和)+)›(?:${losses.map(([name]) => name).join('|')}|.*(?:安置|受灾|绝收|死亡|失踪))`,
);

/** 洪涝地质灾害 of 洪涝地质灾害›直接经济损失; '' of a loss that is of no one disaster, and of what is none. */
export const causeIn = memo((core: string): string => causeInCore.exec(core)?.[1] ?? '');
