/** Claims that another country speaks or is spoken of: 韩国给112个国家免签待遇, Japan added 53 countries. */

import type { Fact } from '../dataset/text-facts.ts';
import { sentenceAround } from '../text/clause.ts';
import type { Locale } from '../text/locale.ts';

/** Names of all countries but China and its regions, as the runtime knows them, by ISO 3166. */
function namesIn(locale: Locale): readonly string[] {
  const names = new Intl.DisplayNames([locale === 'zh' ? 'zh-CN' : 'en'], {
    type: 'region',
    fallback: 'none',
  });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  return codes
    .filter((code) => !/^(?:CN|HK|MO|TW|EU|EZ|UN|QO|Z.|X.)$/.test(code))
    .flatMap((code) => names.of(code) ?? [])
    .filter((name) => name.length > 1);
}

const others: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['欧盟', '东盟', '欧洲'],
  en: [
    'Britain',
    'America',
    'the US',
    'the UK',
    'Korea',
    'EU',
    'the EU',
    'Europe',
    'Hong Kong',
    'Taiwan',
    'Macao',
  ],
};

const opening = (locale: Locale): RegExp => {
  const names = [...namesIn(locale), ...others[locale]].map((name) =>
    name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  const all = names.toSorted((a, b) => b.length - a.length).join('|');
  return locale === 'zh'
    ? new RegExp(
        `(?:^|[，；：。])(?:\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[，底末初]?|去年|今年|目前|如今)*(?:在)?(${all})`,
      )
    : new RegExp(`(?:^|, |; )(?:[Ii]n )?(?:the )?(${all})\\b`);
};

const patterns = new Map<Locale, RegExp>();

/** The country that a sentence begins with, as one who does; `null` where it begins with none. */
export function countryIn(sentence: string, locale: Locale): string | null {
  const pattern = patterns.get(locale) ?? opening(locale);
  patterns.set(locale, pattern);
  const found = pattern.exec(sentence);
  if (!found) return null;
  return isMember[locale].test(sentence.slice(found.index + found[0].length)) ? null : (found[1] ?? null);
}

/** 印度尼西亚成为第55个: a country of which the ledger's own number is told. */
const isMember: Readonly<Record<Locale, RegExp>> = {
  zh: /^(?:成为|加入|被|公民|国民|护照|旅客|游客|人|、|和|等)/,
  en: /^ (?:became|joined|nationals|citizens|and|was|were)\b/,
};

/** `known`: all words of the ledger. */
export function isOfAnotherCountry({ given: { text }, finding }: Fact, known: string): boolean {
  const { before } = sentenceAround(text, finding.start, finding.end);
  const country = countryIn(before.trimStart(), 'zh');
  return country !== null && !known.includes(country);
}
