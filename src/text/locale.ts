/** The two languages everything is written in; Chinese first. */
export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A sentence in both languages. */
export type Text = Readonly<Record<Locale, string>>;

/** The language tag of a page, a quotation, a file. */
export function tagOf(locale: Locale): 'zh-CN' | 'en' {
  return locale === 'zh' ? 'zh-CN' : 'en';
}
