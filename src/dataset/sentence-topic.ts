/** What a bare verb before a number is of: the thing that its sentence begins with, or acts against. */

import type { Finding } from '../extract/finding.ts';
import { sentenceStart } from './sentence-start.ts';

const bareVerb = /^(?:累计)?(?:完成|实现|达到?|产生|造成)$/;
/** What is said of the thing that a sentence begins with: 函件业务|稳中有升，全年完成9.7亿件. */
const predicate =
  /(?:稳[中步定]|仍[是为然]|依[然旧]|持续|继续|保持|快速|平稳|有所|不断|进一步|大幅|明显|逐[步年]|再创|首次|呈现?|较|同比|实现|[增减]|上升|下降|回[升落]|改?按|不?含|不?包括).*$/;

const bareAct = /^(?:累计|共)?(?:起诉|公诉|批捕|逮捕|审结|受理|立案|办结|查结|判处|处罚|抓获|破获)$/;
/** Whom a sentence begins by acting against: 惩治|黑恶犯罪, 打击|电信网络诈骗. */
const against =
  /(?:打击|惩治|惩处|严惩|整治|查办|查处|惩防|防治|追究|遏制|办理|审理)(?:了|各类)?(\p{Script=Han}{2,16})/u;

/** 常态化惩治黑恶犯罪，起诉|41人 is 起诉黑恶犯罪: the first number of a sentence is of what the clause before it is about. */
function actBefore(text: string, { start }: Finding, act: string): string | null {
  const before = text.slice(sentenceStart(text, start), start);
  if (/\d[^，。；]{0,4}[人件起宗名]/.test(before)) return null;
  const [, said = ''] = against.exec(before.slice(0, before.lastIndexOf('，') + 1)) ?? [];
  const object = said.replace(/(?:力度|工作|行动|专项|斗争|活动).*$/, '').replace(predicate, '');
  return object.length > 1 ? `${act.replace(/^(?:累计|共)/, '')}${object}` : null;
}

function topicBefore(text: string, { start }: Finding, keyOf: (subject: string) => string): string | null {
  const parts = text.slice(sentenceStart(text, start), start).split('，').slice(0, -1);
  const topics = parts.map((part) => keyOf(part.trim().replace(predicate, '')));
  return topics.find((topic) => /^\p{Script=Han}{3,12}$/u.test(topic) && !/^[自从]/.test(topic)) ?? null;
}

/** 其|保有量: what there is of a thing that the clause before tells of, or the head of the line. */
const bareStock = /^其?(保有量|拥有量|存量|在库量)$/;
const bareHead = /[\n。][ \t　]*(?:[^，。；\n\d]{2,8}的是)?(\p{Script=Han}{2,10})。[^。\n]*$/u;

/** 纯电动渡船仍是主力，保有量|81艘; 新能源渡船。6月底保有量|603艘. */
function stockOf(
  text: string,
  finding: Finding,
  stock: string,
  keyOf: (subject: string) => string,
): string | null {
  const head = bareHead.exec(text.slice(Math.max(0, finding.start - 60), finding.start))?.[1];
  const said = topicBefore(text, finding, keyOf);
  const topic = said === null || said.endsWith(stock) ? head : said;
  return topic === undefined || topic.endsWith(stock) ? null : `${topic}${stock}`;
}

/** The name of a number that a bare verb stands before; `null` where its sentence says none, or it is no bare verb. */
export function nameByTopic(
  text: string,
  finding: Finding,
  subject: string,
  keyOf: (subject: string) => string,
): string | null {
  if (bareVerb.test(subject)) return topicBefore(text, finding, keyOf);
  const stock = bareStock.exec(subject)?.[1];
  if (stock && finding.role === 'level') return stockOf(text, finding, stock, keyOf);
  return bareAct.test(subject) ? actBefore(text, finding, subject) : null;
}
