/** What a fact measures, in words that one year's text shares with the next: the key by which facts join. */

import type { Finding } from '../extract/finding.ts';

type Told = Pick<Finding, 'subject' | 'role' | 'baseKind' | 'modality'>;

export interface FactKey {
  /** 粮食总产量; of a part that says little by itself, behind its whole: 货物进出口›出口. */
  readonly subject: string;
  readonly role: FactRole;
}

/** A level, share or ratio as it is, or what it is meant to be; a change from a year earlier or from the last period. */
export const factRoles = [
  'level',
  'target',
  'share',
  'ratio',
  'change',
  'change_previous',
  'change_since',
] as const;
export type FactRole = (typeof factRoles)[number];

/** Words of time in front of or inside a subject: 2023年, 1—7月, 前三季度, 年末, 截至12月底. */
const time =
  /(?:截至|截止|到|至)?(?:(?:[〇零一二三四五六七八九\d]{4}|今|去|上|当|本|全)年(?:度)?(?:[一二三四前]*\d*季度|[上下]半年|\d{1,2}(?:[—–\-~至]\d{1,2})?月(?:份)?)?(?:\d{1,2}日)?(?:末|底|初)?|(?:前|第)?[一二三四]{1,2}个?季度|[上下]半年|\d{1,2}(?:[—–\-~至]\d{1,2})?月(?:份)?(?:\d{1,2}日)?(?:末|底)?|年末|年底|期末|月末|季末|同期|目前|全年)/g;
/** Words that say the region which the whole text is about. */
const region =
  /^(?:全国|我国|全省|全市|全区|全县|全州|全院|全系统|我省|我市|我区|我县|本市|本省|本区)(?:的)?/;
const marks = /[“”‘’"'《》\s，,、]/g;
/** Words that count or carry nothing: 共有在校生, 累计发放居住证数. */
const opening = /^(?:其中|共有|共|总共|合计|各类|有|实现|完成|达到|达)(?=.{2})/;
const closing = /(?<=.{2})(?:为|达到|达|约|共|共计|总计|合计|的)$/;

/** 2023年全国粮食总产量, 全国粮食总产量 and 粮食总产量 are one subject. */
export function subjectKey(subject: string): string {
  let key = subject.replace(marks, '').replace(time, '');
  for (let before = ''; before !== key; ) {
    before = key;
    key = key.replace(region, '').replace(opening, '').replace(closing, '');
  }
  return key;
}

/**
 * `null` where the text leaves open what is measured.
 * @param whole what the fact's number is a part of, where the text gives that a number
 */
export function toFactKey(fact: Told, whole: Pick<Finding, 'subject'> | null): FactKey | null {
  const subject = subjectKey(fact.subject ?? '');
  if (subject.length < 2) return null;
  const above = subjectKey(whole?.subject ?? '');
  const part = above.length > 1 && above !== subject && !saysItAll(subject, above);
  return { subject: part ? `${above}›${subject}` : subject, role: roleOf(fact) };
}

/** 玉米产量 says by itself what it counts, below 粮食产量 too; 出口 below 进出口 does not. */
function saysItAll(subject: string, above: string): boolean {
  return subject.length > 4 || (subject.slice(-2) === above.slice(-2) && !above.includes(subject));
}

function roleOf({ role, baseKind, modality }: Told): FactRole {
  if (role === 'change') {
    if (baseKind === 'previous') return 'change_previous';
    return baseKind === 'since' ? 'change_since' : 'change';
  }
  if (role === 'level' && modality !== 'achieved') return 'target';
  return role;
}
