/** One fact said twice in a text says the same. */

import type { Finding } from '../finding.ts';
import { cellRule } from '../table/index.ts';
import { bare, type Check, compare, isLevel, isSameSentence, type Verdict } from './check.ts';
import { intervalOf, isMisprint } from './interval.ts';

/** A subject says enough of itself where it names its region, is long, or stands in a heading. */
export function isNamed(text: string, { subject, start, end }: Finding): boolean {
  if (subject === null || bare(subject).length < 5) return false;
  if (bare(subject) !== subject || subject.length >= 9) return true;
  const line =
    (/[^\n]*$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '') +
    (/^[^\n]{0,60}/.exec(text.slice(end, end + 60))?.[0] ?? '');
  return line.length < 60 && !line.includes('。');
}

/** What must agree for two numbers to state one fact; `name` is the subject as it is compared. */
export function keyOf(number: Finding, name = bare): string | null {
  const { subject, unit, role, direction, baseKind, period, modality, per, of, measure } = number;
  // A part, a bound or a bare 个 may speak of another thing by the same name.
  if (subject === null || unit === null || !period?.start || !period.end) return null;
  if (number.bound !== 'exact' || modality !== 'achieved' || number.wholeStart !== null) return null;
  if (role === 'change' && of === null && baseKind === null) return null;
  return [name(subject), unit, role, direction, baseKind, period.start, period.end, per, measure].join('|');
}

export const restatement: Check = {
  name: 'restatement',
  title: { zh: '前后重述', en: 'Said twice' },
  read: ({ text, numbers }) => {
    const first = new Map<string, Finding>();
    const verdicts: Verdict[] = [];
    for (const [index, number] of numbers.entries()) {
      verdicts.push(...again(text, numbers, index));
      const key = keyOf(number);
      if (key === null) continue;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, number);
        continue;
      }
      // A table beside prose is a check of its own.
      if ((number.rule === cellRule) !== (earlier.rule === cellRule)) continue;
      const sameWords = number.subjectSpans[0]?.start === earlier.subjectSpans[0]?.start;
      if (sameWords || isSameSentence(text, earlier, number)) continue;
      // Where the subject may be another's, only a misprint says that it is the same.
      const isSame = isNamed(text, earlier) && isNamed(text, number);
      const decimals = Math.min(earlier.decimals ?? 0, number.decimals ?? 0);
      if (!isSame && !isMisprint(earlier.value ?? 0, number.value ?? 0, decimals)) continue;
      const own = intervalOf(earlier);
      const near =
        number.value !== null &&
        earlier.value !== null &&
        Math.min(number.value, earlier.value) * 1.5 >= Math.max(number.value, earlier.value);
      if (own && near)
        verdicts.push(
          compare(restatement.name, number, own, earlier.text, [earlier], null, {
            zh: `前文为${earlier.text}`,
            en: `${earlier.text} said before`,
          }),
        );
    }
    return verdicts;
  },
};

/** 夏粮总产量 in 夏粮总产量为全年丰收奠定基础, 经营主体 of 实有经营主体. */
const isCalled = (subject: string, name: string): boolean =>
  subject.endsWith(name) || (subject.length >= 4 && name.startsWith(subject));

/**
 * 实有经营主体126.35万户。…在126.85万户经营主体中; 总产量14974万吨。…14574万吨的总产量; 减税26293亿元。…这笔2.63万亿元:
 * what is counted before is named again by its number.
 */
function again(text: string, numbers: readonly Finding[], index: number): Verdict[] {
  const number = numbers[index] as Finding;
  const { subject, unit, value, start, end } = number;
  if (subject === null || value === null || !isLevel(number) || number.bound !== 'exact') return [];
  const lead = text.slice(Math.max(0, start - 2), start);
  const rest = text.slice(end, end + 16);
  const isThis = /这(?:笔|批|些)?$/.test(lead);
  const isAmong = /^[^，。；]{2,12}中[，：]/.test(rest) && /[在，。：；\n]$/.test(lead);
  const name = isThis
    ? ''
    : isAmong
      ? subject.replace(/中$/, '')
      : (/^的([^，。；、\d]{4,16})/.exec(rest)?.[1] ?? null);
  if (name === null) return [];
  const earlier = numbers
    .slice(Math.max(0, index - 20), index)
    .findLast(
      (each) =>
        isLevel(each) &&
        each.bound === 'exact' &&
        each.unit === unit &&
        each.wholeStart === null &&
        each.subject !== null &&
        (isThis ? !isSameSentence(text, each, number) : isCalled(bare(each.subject), name)),
    );
  const own = earlier && intervalOf(earlier);
  const decimals = Math.min(earlier?.decimals ?? 0, number.decimals ?? 0);
  if (!earlier || !own || !isMisprint(earlier.value ?? 0, value, decimals, isThis ? 100 : 1000)) return [];
  return [
    compare(restatement.name, number, own, earlier.text, [earlier], null, {
      zh: `前文为${earlier.text}`,
      en: `${earlier.text} said before`,
    }),
  ];
}
