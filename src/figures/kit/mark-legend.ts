/** What a reader needs to read the marks: only the signs that this chart shows. */

import { isLower, isUpper } from '../../text/bound.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import type { FactRow } from './fact-row.ts';

type Signs = Pick<FactRow, 'bound' | 'comparability' | 'article'>;

/** Of a chart of an office program, which writes bounds as words and rings nothing. */
export function nativeLegend(about: string, rows: readonly Signs[], locale: Locale): string {
  const plain = { bound: 'exact', article: false } as const;
  return markLegend(
    about,
    rows.map((row) => ({ ...row, ...plain })),
    locale,
  );
}

export function markLegend(about: string, rows: readonly Signs[], locale: Locale): string {
  const open = rows.some(({ bound }) => isLower(bound));
  const under = rows.some(({ bound }) => isUpper(bound));
  const around = rows.some(({ bound }) => bound === 'about');
  const near = rows.some(({ comparability }) => comparability === 'near');
  const own = rows.some(({ article }) => article) && rows.some(({ article }) => !article);
  const zh = [
    own && '带圈为本文',
    near && '空心为口径相近、不可直接相比',
    open && '箭头向上为“逾”“多”',
    under && '箭头向下为“近”',
    around && '上下箭头为“约”',
  ];
  const en = [
    own && 'ringed: this article',
    near && 'hollow: similar scope, not directly comparable',
    open && 'arrow up: “over”',
    under && 'arrow down: “nearly”',
    around && 'arrows both ways: “about”',
  ];
  const signs = (locale === 'zh' ? zh : en).filter((sign) => sign !== false);
  return [about, ...signs].join(phrase(locale).semicolon);
}
