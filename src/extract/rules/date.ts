/** Dates and parts of years, as printed: which form of a date opens at a numeral. */

import { isDigit, isOneOf, isSpace, setOf } from '../character.ts';
import { dated, type Form, partial } from './date-forms.ts';
import type { Rule } from './rule.ts';

/** The figures of a date with what follows them: it spares most numbers the forms, and tells which may hold. */
const opening =
  /(?:(?:[0-9０-９〇零○一二三四五六七八九十廿卅壹玖]+[两兩]?|[两兩])\s{0,2}([年月日号至到—–\-－~～―、和与及/季世]|[个個](?:[月季]|五年)|(?<=五))|[0-9０-９]{4}[.．])/y;

/** What stands behind the numeral of a date: a sign of the above, or a digit that a word took from it. */
const follows = setOf(
  '年月日号至到—–-－~～―、和与及/季世个個.．0123456789０１２３４５６７８９〇零○一二三四五六七八九十廿卅壹玖两',
);

/** The forms that may hold where the figures are followed by a sign; a joint may stand in any. */
const formsBefore = new Map<string, readonly Form[][]>();

function formsOf(sign: string): readonly Form[][] {
  const known = formsBefore.get(sign);
  if (known) return known;
  const fits = ({ follows }: Form): boolean => follows.includes(sign);
  const forms = [dated.filter(fits), partial.filter(fits)];
  formsBefore.set(sign, forms);
  return forms;
}

/** 自2019年10月1日起, 2019年5月…召开以来: the stretch runs up to the article's date. */
const lasting = /^(?:[^，。；：、\n0-9]{0,16}以来|起)/;

/** Reads the date that starts at the numeral; looks at no more than 40 characters. */
export const date: Rule = {
  name: 'date',
  read: (at) => {
    const { text, start, end: behind } = at;
    if (!isOneOf(follows, text, behind) && !isSpace(text, behind) && text[behind - 1] !== '五') return null;
    opening.lastIndex = start;
    const opens = opening.exec(text);
    if (!opens) return null;
    const forms = formsOf(opens[1]?.[0] ?? (opens[0].endsWith('五') ? '五' : '.'));
    const window = at.after(40, start);
    const inNumber = isDigit(text, start) && (text[start - 1] === '.' || isDigit(text, start - 1));
    for (const list of inNumber ? forms.slice(0, 1) : forms) {
      for (const form of list) {
        const match = form.form.exec(window);
        const dates = match && form.dates(match, text, start, at.context.republic === true);
        if (!match || !dates) continue;
        const end = start + match[0].length;
        return {
          sort: 'date',
          start: start - (form.lead?.(text, start) ?? 0),
          end,
          rule: form.name,
          dates,
          framing: true,
          lasting: lasting.test(at.after(20, end)),
        };
      }
    }
    return null;
  },
};
