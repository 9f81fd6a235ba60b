/** What a reader needs to read the marks: only the signs that this chart shows. */

import type { Locale } from '../dataset/locale.ts';
import type { SeriesRow } from './series-sql.ts';

type Signs = Pick<SeriesRow, 'bound' | 'comparability' | 'article'>;

export function reading(about: string, rows: readonly Signs[], locale: Locale): string {
  const open = rows.some(({ bound }) => bound === 'more_than' || bound === 'at_least');
  const under = rows.some(({ bound }) => bound === 'nearly' || bound === 'less_than' || bound === 'at_most');
  const near = rows.some(({ comparability }) => comparability === 'near');
  const own = rows.some(({ article }) => article) && rows.some(({ article }) => !article);
  const zh = [
    own && '带圈为本文',
    near && '空心为口径相近、不可直接相比',
    open && '向上开口为“逾”“多”',
    under && '向下开口为“近”',
  ];
  const en = [
    own && 'ringed: this article',
    near && 'hollow: near, not directly comparable',
    open && 'tick upwards: “over”',
    under && 'tick downwards: “nearly”',
  ];
  const signs = (locale === 'zh' ? zh : en).filter((sign) => sign !== false);
  return [about, ...signs].join(locale === 'zh' ? '；' : '; ');
}
