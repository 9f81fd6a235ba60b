/** Tables of terms → what stands for a stretch of Chinese: English with a hole for what it is said of. */

import { provinces } from '../../text/provinces.ts';
import { unitInEnglish } from '../unit-names.ts';

/** What a phrase names; a whole is a settled name, which only a place, a rate or a share is said of. */
export type Kind = 'thing' | 'amount' | 'act' | 'place' | 'country' | 'whole';

/** A word that stands alone. */
export interface Word {
  readonly kind: Kind;
  readonly english: string;
}

/** What is said of something: in Chinese behind it, in front of it, or around it (对…出口). */
export interface Frame {
  /** The Chinese in front of what it is said of, and behind it. */
  readonly before: string;
  readonly after: string;
  /** English, `~` for what it is said of. */
  readonly pattern: string;
  /** What it makes; `null` leaves the kind as it is. */
  readonly makes: Kind | null;
  readonly takes: ReadonlySet<Kind>;
  /** The ends of what it is said of, where it is said of that alone: 受理 of 投诉, of 举报. */
  readonly ends: readonly string[];
  readonly role: FrameRole;
  /** Whether it is two of one role. */
  readonly isList?: boolean;
}

/** A list of one role shares what it is said of: 国内和国际航线, 受理并办结案件. */
export type FrameRole = 'act' | 'kind' | 'other';

/**
 * The terms of a field, a line a term: the English, a colon, the Chinese words that mean just it. English is written as
 * in the middle of a sentence.
 *
 * - `things`: what is counted, in the plural. `beds in ~ | beds` has a hole for whose they are.
 * - `amounts`: what is measured, in the same way: `output of ~ | output`; without the bar it is said of something only.
 * - `counts` and `rates`: in the same way; how many things, and what share of them or of an amount.
 * - `acts`: `~ issued`, in Chinese in front of its object; `~签发` stands behind it too.
 * - `kinds`: what sort of thing: `private ~`, `~ above designated size`.
 * - `scopes`: when, per what: `~ per day`. They stand in front of anything; `grades`, like `average ~`, of amounts.
 * - `frames`: words on both sides of what they are said of: `exports to ~: 对~出口`; those of `abroad` take countries.
 * - `places` and `countries`: parts of China; countries and groups of them.
 *
 * 受理(投诉/举报) is said of what ends so; such a line goes before one without ends.
 */
export interface Terms {
  readonly things?: string;
  readonly amounts?: string;
  readonly counts?: string;
  readonly rates?: string;
  readonly acts?: string;
  readonly kinds?: string;
  readonly scopes?: string;
  readonly grades?: string;
  readonly places?: string;
  readonly frames?: string;
  readonly abroad?: string;
  readonly countries?: string;
}

export interface Lexicon {
  readonly words: ReadonlyMap<string, readonly Word[]>;
  /** By the words in front, and by those behind where none are in front. */
  readonly prefixes: ReadonlyMap<string, readonly Frame[]>;
  readonly suffixes: ReadonlyMap<string, readonly Frame[]>;
}

const all: ReadonlySet<Kind> = new Set(['thing', 'amount', 'act', 'place', 'whole']);
const owners: ReadonlySet<Kind> = new Set(['thing', 'act', 'place']);
const measured: ReadonlySet<Kind> = new Set(['thing', 'place']);
const counted: ReadonlySet<Kind> = new Set(['thing', 'act']);
const amounts: ReadonlySet<Kind> = new Set(['amount', 'whole']);
const objects: ReadonlySet<Kind> = new Set(['thing', 'amount']);
const things: ReadonlySet<Kind> = new Set(['thing']);
const told: ReadonlySet<Kind> = new Set(['thing', 'amount', 'act', 'whole']);
const abroad: ReadonlySet<Kind> = new Set(['country']);

/** @param wholes settled names with their English, which begins with a capital */
export function toLexicon(
  tables: readonly Terms[],
  wholes: Iterable<readonly [zh: string, en: string]>,
): Lexicon {
  const words = new Map<string, Word[]>();
  const prefixes = new Map<string, Frame[]>();
  const suffixes = new Map<string, Frame[]>();
  const addWord = (zh: string, word: Word): void => push(words, zh, word);
  const addFrame = (frame: Frame): void =>
    frame.before ? push(prefixes, frame.before, frame) : push(suffixes, frame.after, frame);

  /** A noun, and where its English has a hole what it is of something. */
  const addNouns = (table: string | undefined, makes: 'thing' | 'amount', takes: ReadonlySet<Kind>): void => {
    for (const { english, zh, ends } of linesOf(table)) {
      const [pattern = '', bare = pattern] = english.split(' | ');
      if (!bare.includes('~')) addWord(zh, { kind: makes, english: bare });
      if (!pattern.includes('~')) continue;
      addFrame({ before: '', after: zh, pattern, makes, takes, ends, role: 'other' });
    }
  };
  for (const table of tables) {
    addNouns(table.things, 'thing', owners);
    addNouns(table.amounts, 'amount', measured);
    addNouns(table.counts, 'amount', counted);
    addNouns(table.rates, 'amount', all);
    for (const { english, zh, ends } of linesOf(table.acts)) {
      const act = { pattern: english, makes: 'act', takes: objects, ends, role: 'act' } as const;
      const verb = zh.replace('~', '');
      addFrame({ ...act, before: verb, after: '' });
      if (verb !== zh) addFrame({ ...act, before: '', after: verb });
    }
    for (const { english, zh, ends } of linesOf(table.kinds))
      addFrame({ before: zh, after: '', pattern: english, makes: null, takes: things, ends, role: 'kind' });
    for (const { english, zh, ends } of linesOf(table.scopes))
      addFrame({ before: zh, after: '', pattern: english, makes: null, takes: told, ends, role: 'other' });
    for (const { english, zh, ends } of linesOf(table.grades))
      addFrame({ before: zh, after: '', pattern: english, makes: null, takes: amounts, ends, role: 'other' });
    for (const { english, zh } of linesOf(table.places)) addWord(zh, { kind: 'place', english });
    for (const { english, zh } of linesOf(table.frames)) addFrame(around(zh, english, all));
    for (const { english, zh } of linesOf(table.abroad)) addFrame(around(zh, english, abroad));
    for (const { english, zh } of linesOf(table.countries)) addWord(zh, { kind: 'country', english });
  }
  for (const { zh, en } of provinces)
    for (const name of [zh, `${zh}${suffixOf(zh)}`]) addWord(name, { kind: 'place', english: en });
  for (const [zh, english] of wholes)
    if (!words.has(zh)) addWord(zh, { kind: 'whole', english: inside(english) });
  return { words, prefixes, suffixes };
}

const suffixOf = (province: string): string =>
  /^(?:北京|天津|上海|重庆)$/.test(province)
    ? '市'
    : ({ 内蒙古: '自治区', 广西: '壮族自治区', 西藏: '自治区', 宁夏: '回族自治区', 新疆: '维吾尔自治区' }[
        province
      ] ?? '省');

function around(zh: string, pattern: string, takes: ReadonlySet<Kind>): Frame {
  const [before = '', after = ''] = zh.split('~');
  return { before, after, pattern, makes: 'amount', takes, ends: [], role: 'other' };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** The terms of a table, one for each Chinese word. */
function* linesOf(table = ''): Generator<{ english: string; zh: string; ends: readonly string[] }> {
  for (const line of table.trim().split('\n')) {
    const at = line.indexOf(': ');
    if (at < 0) continue;
    const english = line.slice(0, at).trim();
    for (const word of line
      .slice(at + 2)
      .trim()
      .split(' ')) {
      const [, zh = word, ends] = /^(.*?)\(([^()]*)\)$/.exec(word) ?? [];
      yield { english, zh, ends: ends?.split('/') ?? [] };
    }
  }
}

const proper = /^(?:Gini|Engel|National|Standing|Internet)\b/;

/** Urbanisation rate → urbanisation rate, as in the middle of a sentence; PM2.5, GDP and Gini stay. */
export const inside = (english: string): string =>
  /^[A-Z][a-z-]/.test(english) && !proper.test(english)
    ? `${english.charAt(0).toLowerCase()}${english.slice(1)}`
    : english;

const counts: Readonly<Record<string, string>> = {
  百: '100',
  千: '1,000',
  万: '10,000',
  十万: '100,000',
  百万: '1 million',
  亿: '100 million',
};

const heads: Readonly<Record<string, string>> = { 人口: 'people', 人: 'people', 户: 'households' };

/** What is written with a number: 65岁及以上, 每千人口, 4A级以上, 6000千瓦及以上. */
export function framesOfNumbers(zh: string): readonly Frame[] {
  const pattern = /^[每\dA]/.test(zh) ? patternOfNumber(zh) : null;
  if (pattern === null) return [];
  const isPer = zh.startsWith('每');
  const [takes, role] = isPer ? ([told, 'other'] as const) : ([things, 'kind'] as const);
  return [{ before: zh, after: '', pattern, makes: null, takes, ends: [], role }];
}

function patternOfNumber(zh: string): string | null {
  const per = /^每([百千万十亿]+)(名|位)?(人口|人|户)$/.exec(zh);
  if (per) {
    const count = counts[per[1] ?? ''];
    return count ? `~ per ${count} ${heads[per[3] ?? '']}` : null;
  }
  const age = /^(\d+)(?:[-—–~至]{1,2}(\d+))?周?岁(及?以[上下])?(?:的)?$/.exec(zh);
  if (age) {
    const [, from = '', to, bound = ''] = age;
    if (to) return bound ? null : `~ aged ${from}–${to}`;
    if (bound.endsWith('上')) return `~ aged ${from} and over`;
    return bound === '以下' ? `~ under ${from}` : bound ? `~ aged ${from} and under` : null;
  }
  const grade = /^(\d?A{1,5})级(及?以上)?$/.exec(zh);
  if (grade) return grade[2] ? `~ rated ${grade[1]} and above` : `${grade[1]}-level ~`;
  const size = /^(\d+(?:\.\d+)?)(万|亿)?(\p{Script=Han}{1,3}?)(及?以上)的?$/u.exec(zh);
  if (size) {
    const [, number = '', scale, unit = ''] = size;
    const english = unitInEnglish(unit);
    if (/\p{Script=Han}/u.test(english)) return null;
    const value = Number(number) * (scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1);
    return `~ of ${value.toLocaleString('en')} ${english} and above`;
  }
  return null;
}
