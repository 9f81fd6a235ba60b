/** Small counts as a headline writes them: 四十五, forty-five. */

import type { Locale } from '../text/locale.ts';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** In words up to 99, in digits beyond. */
export function spelled(count: number, locale: Locale): string {
  if (!Number.isInteger(count) || count < 0 || count > 99) return count.toLocaleString('en');
  const ten = Math.floor(count / 10);
  const one = count % 10;
  if (locale === 'zh') {
    // A count is 两 where a number is 二: 两篇, 十二篇.
    if (count === 2) return '两';
    if (count < 10) return digits[count] ?? '';
    return `${ten === 1 ? '' : digits[ten]}十${one ? digits[one] : ''}`;
  }
  if (count < 20) return ones[count] ?? '';
  return one ? `${tens[ten]}-${ones[one]}` : (tens[ten] ?? '');
}
