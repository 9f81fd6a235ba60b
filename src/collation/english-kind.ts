/** What an English number tells of others: a change, a ratio, a share, a sum, a mean, or what is left of a whole. */

import type { EnglishNumber } from './english.ts';

/** `difference` and `growth` know which way they go where their words say it. */
export interface Kind {
  readonly kind: 'difference' | 'growth' | 'ratio' | 'share' | 'sum' | 'mean' | 'rest';
  readonly direction: 'up' | 'down' | null;
}

const up =
  'up|rose|risen|rising|rises?|grew|grown|growing|growth|increase[ds]?|increasing|jump(?:ed|ing|s)?|climb(?:ed|ing|s)?|surge[ds]?|gain(?:ed|ing|s)?|soar(?:ed|ing)?|expan(?:d(?:ed|ing)?|sion)|leap(?:t|ed)?|swell(?:ed|ing)?|added|adding|adds?|put on|outnumber(?:ed|s)?|outstrip(?:ped|s)?|exceed(?:ed|s)?|ahead';
const down =
  'down|fell|fallen|falling|falls?|drop(?:ped|ping|s)?|declin(?:e[ds]?|ing)|decreas(?:e[ds]?|ing)|slid|slump(?:ed)?|shrank|shr[iu]nk|dip(?:ped)?|lost|loss|reduction|behind|trail(?:ed|s)?';
/** Drew up, made up, came up with: of no number that goes up. */
export const notUp =
  '(?<!\\b(?:drew|drawn|draw|draws|came|come|comes|set|put|took|take|taken|made|make|makes|making|open|opened|opens|add|adds|added|adding|sum|summed|end|ended|show|showed|sign|signed|link|linked|back|speed|speeded|step|stepped)\\s)';
const before = new RegExp(
  `${notUp}\\b(?:(${up})|(${down}))(?:\\s+(?:[a-z]+ly|number|total|figure|users?|it|them|that|this|these|those))?(?:\\s+(?:by|of|to the tune of|some|about|another|a further|an extra|an additional|just|only))*\\s*$`,
  'i',
);
/** Of a number in percent: 1.7 percent up on a year earlier; of any: five more, a gain of so much told as a so-much gain. */
const behind = (isPercent: boolean): RegExp => {
  const [rising, falling] = isPercent
    ? [`${up}|above|over`, `${down}|below|under|short of`]
    : ['gain|increase|rise|jump|surge', 'drop|decline|decrease|fall|dip'];
  return new RegExp(
    `^(?:\\s+(?:year[- ]on[- ]year|or so))?(?:\\s+[a-z-]+){0,2}?\\s+(?:(more|larger|higher|bigger|greater|${rising})|(fewer|less|lower|smaller|${falling}))\\b`,
    'i',
  );
};
const apartWords =
  /\b(?:difference|gap|margin|distance)\s+(?:is|was|of|comes to|came to)\s*$|(?<!\b(?:was|were|been|being) [a-z]+(?:ed|en)(?: up| out)? )\bby\s*$/i;
const leftWords =
  /\b(?:leav(?:es|ing)|left|remaining|(?:the )?(?:rest|remainder)(?: of [a-z ]+)?(?:,| is| was| came to| being)?|the other|second half (?:alone )?(?:brought|saw|added|accounted for|must have (?:brought|seen)))\s*$/i;
/** Some 62 million are left; but 62 million left the province. */
const leftBehind =
  /^(?:\s+[a-z-]+){0,3}?\s+(?:(?:are|is|were|was|be)\s+left\b|remain(?:s|ed|ing)?\b|left\s+(?:for|over|to)\b)/i;
const togetherWords =
  /\b(?:mak(?:es?|ing)|together|combined|add(?:s|ing|ed)? (?:them )?up(?: to)?|altogether|all told|in all|sum(?:s|med)?(?: up)?(?: to)?|(?:for )?a total of|totall?(?:ing|ed|s)|for a combined|comes? to|came to)\s*$/i;
const togetherBehind =
  /^[^,.;]{0,40}\b(?:between them|together|combined|in all|altogether|all told|all in all)\b/i;
const eachTime =
  /^(?:\s+[a-z-]+){0,6}?\s+(?:a|per|each|every)[\s-](?:single\s+)?(?:day|month)\b|^(?:\s+[a-z-]+){0,3}?\s+daily\b/i;
const eachOne =
  /^(?:\s+[a-z-]+){0,3}?\s+(?:each\b|apiece|a head|per (?:user|head|person|port|holder|city)|to each|(?:for|to) every)/i;
/** Each user had been served so many times; each port has so many. */
const eachServed = /\b(?:each|every(?! (?:kind|sort|type|variety)\b)|average[ds]?|typical(?:ly)?)\b[^.;]*$/i;
const eachHolds =
  /\b(?:each|every|(?:an|the) average)\s+(?:[a-z]+\s+){1,4}?(?:has|had|have|holds?|held|got|gets|received|saw|made|would have|on average)\s+(?:[a-z]+\s+){0,2}$/i;
const shareBehind =
  /^\s+(?:of|were|was|came|come|never|crossed|stayed|fell|had|belong|in|went|being|share)\b|^[,.;]|^$/i;
const shareBefore =
  /\b(?:account(?:ed|s|ing)? for|made? up|makes up|making up|represent(?:ed|s|ing)?|constitut(?:ed|es)|share of|proportion of|is|was|were|are|come to|came to|comes to|amount(?:ed|s)? to|just|only|about|some|nearly|over)\s*$/i;

/** `null` of what counts by itself. */
export function kindOf(text: string, { start, end, unit, value }: EnglishNumber): Kind | null {
  const [lead, rest] = [text.slice(0, start), text.slice(end)];
  const isPercent = unit === '%';
  if (unit === '倍') return { kind: 'ratio', direction: null };
  if (unit === '个百分点') return null;
  const changed = before.exec(lead) ?? behind(isPercent || unit === 'share').exec(rest);
  const direction = changed ? (changed[1] ? 'up' : 'down') : null;
  if (direction && (isPercent || unit === 'share')) return { kind: 'growth', direction };
  if (unit === 'share') return { kind: 'share', direction: null };
  if (isPercent)
    return shareBehind.test(rest) || shareBefore.test(lead) ? { kind: 'share', direction: null } : null;
  if (unit !== null && !/^(?:人|次|人次|小时|天)$/.test(unit)) return null;
  if (leftWords.test(lead) || leftBehind.test(rest)) return { kind: 'rest', direction: null };
  if (direction) return { kind: 'difference', direction };
  if (apartWords.test(lead)) return { kind: 'difference', direction: null };
  if ((/^\s+times\b/.test(rest) && eachServed.test(lead)) || eachHolds.test(lead))
    return { kind: 'mean', direction: null };
  if (eachTime.test(rest) || eachOne.test(rest) || /\b(?:average[ds]?|mean) (?:of )?\s*$/i.test(lead))
    return { kind: 'mean', direction: null };
  if (value > 1 && (togetherWords.test(lead) || togetherBehind.test(rest)))
    return { kind: 'sum', direction: null };
  return null;
}
