/** Findings → metrics, by the words that the curated metrics say they are recognised by. */

import type { Finding } from '../extract/finding.ts';
import { isDay } from '../text/calendar.ts';
import type { Context } from '../text/clause.ts';
import { Fault } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';
import { coreOf } from './core-name.ts';
import { type FactKey, type Stretch, stretches } from './fact-key.ts';
import { type FactRole, factRoles } from './fact-role.ts';
import type { Metric } from './schema.ts';

/** One way of recognising a metric by the words around a number: `居住证+发放|领取+!跨省[张]`. */
export interface WordClause {
  /** All must occur in the sentence, one of each group; at least one of them in the finding's own clause. */
  readonly all: readonly (readonly string[])[];
  /** None may occur in the finding's own clause. */
  readonly none: readonly string[];
  /** What the unit, the noun, the printed phrase or the words after it must be; `-` is a bare number. Empty: anything. */
  readonly counted: readonly string[];
}

/** Another by what the number measures, over which time: `=粮食总产量|粮食产量:change/year[%]`. */
export interface FactClause {
  readonly subjects: readonly string[];
  readonly role: FactRole;
  /** Empty: any; `null` in it: of a day. */
  readonly stretches: readonly (Stretch | null)[];
  /** The first and the last day of the texts it holds for, where a name changed its meaning; `null`: open. */
  readonly since: string | null;
  readonly until: string | null;
  readonly counted: readonly string[];
  /** What it recognises is similar to the metric, not the same: `~=统筹基金结存`. */
  readonly isSimilar: boolean;
}

/**
 * A third by the place of the number itself, where no words tell it from others: `@2023:345`; `@2023:345/title` of one
 * that is of the time in the title of its text, whatever time stands before it.
 */
export interface PlaceClause {
  readonly article_id: string;
  readonly start: number;
  readonly isOfTitle: boolean;
  readonly isSimilar: boolean;
}

export type Clause = WordClause | FactClause | PlaceClause;

const examples = ['居住证+发放|领取+!跨省[张]', '=粮食总产量:level[吨]', '@2023:345'];
const example: Text = {
  zh: `请写成${examples.join('、')}这样`,
  en: `write ${examples.slice(0, 2).join(', ')} or ${examples[2]}`,
};

const unreadable = (said: string, { zh, en }: Text): Fault =>
  new Fault({ zh: `识别词读不了：${bare(said)}；${zh}`, en: `unreadable words: ${bare(said)}; ${en}` });

/** The signs of the notation; behind a backslash they are part of a word: 师生比1\:14.5. */
const signs = '\\；:|@[]+!/=~';
/** The first of Unicode's noncharacters for use within a program. */
const inner = 0xfdd0;
/** An escaped sign as a noncharacter, so that the notation can be cut at the others; `bare` gives it back. */
const hidden = (words: string): string =>
  words.replace(/\\([\\；:|@[\]+!/=~])/g, (_, sign: string) =>
    String.fromCharCode(inner + signs.indexOf(sign)),
  );
const bare = (word: string): string =>
  word.replace(/[\ufdd0-\ufddb]/g, (sign) => signs[sign.charCodeAt(0) - inner] ?? sign);
/** A word with its signs of the notation behind backslashes. */
export const escaped = (word: string): string => word.replace(/[\\；:|@[\]]/g, '\\$&');

/**
 * `；` separates clauses, `+` joins, `|` is or, `!` forbids, `[ ]` holds units or nouns. A clause that begins with `=`
 * holds subjects, behind `:` the role, level where none is written, behind `/` the stretches, and behind `@` the days of
 * the texts it holds for; one that begins with `@` an article and the place of a number in it, with `/title` behind it.
 * `~` in front of either: what it recognises is similar. A backslash takes the next sign as it is. Throws on the rest.
 */
export function parseWords(words: string): Clause[] {
  return hidden(words)
    .split('；')
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const parts = /^([^[\]]*)(?:\[([^[\]]+)\])?$/.exec(text.trim());
      if (!parts) throw unreadable(text, example);
      const [printed = '', counted] = [parts[1], parts[2]?.split('|').map(bare) ?? []];
      const isSimilar = /^~[=@]/.test(printed);
      const said = isSimilar ? printed.slice(1) : printed;
      if (said.startsWith('@')) return { ...toPlaceClause(said), isSimilar };
      if (said.startsWith('=')) return { ...toFactClause(said.slice(1), counted), isSimilar };
      return toWordClause(said, counted);
    });
}

function toWordClause(said: string, counted: readonly string[]): WordClause {
  const groups = said.split('+').filter(Boolean);
  const all = groups.filter((group) => !group.startsWith('!')).map((group) => group.split('|').map(bare));
  const none = groups
    .filter((group) => group.startsWith('!'))
    .flatMap((group) => group.slice(1).split('|').map(bare));
  if (all.length === 0)
    throw unreadable(said, { zh: '每段至少要有一个词', en: 'a clause needs a word to find' });
  return { all, none, counted };
}

function toFactClause(said: string, counted: readonly string[]): Omit<FactClause, 'isSimilar'> {
  const [fact = '', days] = said.split('@');
  const [subjects = '', told = 'level'] = fact.split(':');
  const [role = '', lengths] = told.split('/');
  const known = factRoles.find((one) => one === role);
  if (!known)
    throw new Fault({
      zh: `没有这种角色：${bare(role)}，在=${bare(said)}；可用${factRoles.join('、')}`,
      en: `unknown role: ${bare(role)} in =${bare(said)}; one of ${factRoles.join(', ')}`,
    });
  const lasting = lengths?.split('|').map((word) => {
    const length = stretches.find((one) => one === word) ?? null;
    if (!length && word !== 'day')
      throw new Fault({
        zh: `没有这种时段：${bare(word)}，在=${bare(said)}；可用day、${stretches.filter(Boolean).join('、')}`,
        en: `unknown stretch: ${bare(word)} in =${bare(said)}; one of day, ${stretches.join(', ')}`,
      });
    return length;
  });
  if (subjects === '') throw unreadable(`=${said}`, { zh: '每段要有主语', en: 'a clause needs a subject' });
  return {
    subjects: subjects.split('|').map(bare),
    role: known,
    stretches: lasting ?? [],
    ...parseDays(days),
    counted,
  };
}

function parseDays(days: string | undefined): Pick<FactClause, 'since' | 'until'> {
  if (days === undefined) return { since: null, until: null };
  const [since = '', until = '', ...more] = days.split('..');
  if (more.length > 0 || !days.includes('..') || ![since, until].every((day) => day === '' || isDay(day)))
    throw new Fault({
      zh: `日期读不了：${days}；请写成..2022-12-31、2023-01-01..，或两头都写`,
      en: `unreadable days: ${days}; write ..2022-12-31, 2023-01-01.. or both days`,
    });
  return { since: since || null, until: until || null };
}

/** The words of a clause about a fact, as `parseWords` reads them. */
export function toWords(clause: FactClause): string {
  const { subjects, role, stretches: lasting, since, until, counted, isSimilar } = clause;
  const lengths = lasting.length > 0 ? `/${lasting.map((stretch) => stretch ?? 'day').join('|')}` : '';
  const days = since || until ? `@${since ?? ''}..${until ?? ''}` : '';
  const units = counted.length > 0 ? `[${counted.map(escaped).join('|')}]` : '';
  return `${isSimilar ? '~' : ''}=${subjects.map(escaped).join('|')}:${role}${lengths}${days}${units}`;
}

function toPlaceClause(said: string): Omit<PlaceClause, 'isSimilar'> {
  const [, article_id, start, title] = /^@(.+):(\d+)(\/title)?$/.exec(said) ?? [];
  if (!article_id || !start) throw unreadable(said, example);
  return { article_id: bare(article_id), start: Number(start), isOfTitle: title !== undefined };
}

export interface Match {
  /** The metric whose words say most about the finding; `null` when none does, or two equally well. */
  readonly metric: Metric | null;
  /** The metrics that claim it equally well, where there are several. */
  readonly rivals: readonly Metric[];
  /** It is similar to what the metric counts, not the same. */
  readonly isSimilar: boolean;
  /** It is of the time in the title of its text, as a person or a proposal decided. */
  readonly isOfTitle?: boolean;
}

/** The text that a finding stands in, and its day where it is known. */
export interface Whence {
  readonly article_id: string;
  readonly asOf: string | null;
}

type MatchKey = Omit<FactKey, 'isOfTitle' | 'isToDate'> & Partial<FactKey>;

export type Matcher = (
  finding: Finding,
  context: Context,
  key?: MatchKey | null,
  whence?: Whence | null,
) => Match;

/** For each metric its way of weighing a finding: a number is never joined by a guess. */
export function toMatcher(metrics: readonly Metric[]): Matcher {
  const worded: WordedClause[] = [];
  // One name may be a level, a share and several changes of hundreds of metrics.
  const byFact = new Map<string, ClausesOfName>();
  const byPlace = new Map<string, Map<number, Weighed[]>>();
  const add = <K, T>(to: Map<K, T[]>, name: K, one: T): void => {
    const own = to.get(name);
    if (own) own.push(one);
    else to.set(name, [one]);
  };
  for (const metric of metrics) {
    const clauses = parseWords(metric.words ?? '');
    for (const clause of clauses) {
      if ('all' in clause) worded.push({ metric, clause });
      else if ('start' in clause) {
        const places = byPlace.get(clause.article_id) ?? new Map<number, Weighed[]>();
        byPlace.set(clause.article_id, places);
        add(places, clause.start, { ...clause, metric, weight: 1 });
      } else
        for (const core of new Set(clause.subjects.map(coreOf))) {
          const name = `${clause.role} ${core}`;
          const own: ClausesOfName = byFact.get(name) ?? { all: [], byUnit: new Map(), isOfAnyUnit: false };
          byFact.set(name, own);
          own.all.push({ metric, clause });
          for (const unit of clause.counted) add(own.byUnit, unit, { metric, clause });
          own.isOfAnyUnit ||= clause.counted.length === 0;
        }
    }
  }
  const clausesIn = perSentence(worded);
  return (finding, context, key = null, whence = null) => {
    const there = whence && byPlace.get(whence.article_id)?.get(finding.start);
    if (there) return { ...heaviest(there), isOfTitle: there.some(({ isOfTitle }) => isOfTitle) };
    const decided: Weighed[] = [];
    for (const { metric, clause } of clausesOf(key && byFact.get(`${key.role} ${key.core}`), finding)) {
      const weight = weighFact(clause, finding, key, whence?.asOf ?? null);
      if (weight > 0) decided.push({ metric, weight, isSimilar: clause.isSimilar });
    }
    const exact = heaviest(decided);
    // A subject is what a person decided on: it goes before any words.
    if (exact.metric || exact.rivals.length > 0) return exact;
    return heaviest(
      clausesIn(context.sentence).map(({ metric, clause }) => ({
        ...{ metric, isSimilar: false },
        weight: weighWords(clause, finding, context),
      })),
    );
  };
}

/** Clauses with the role and a name in common, and those of them that ask for a unit. */
interface ClausesOfName {
  readonly all: FactWords[];
  readonly byUnit: Map<string, FactWords[]>;
  /** Some ask for none. */
  isOfAnyUnit: boolean;
}

interface FactWords {
  readonly metric: Metric;
  readonly clause: FactClause;
}

/** Those that may speak of a finding, in the order of their metrics. */
function clausesOf(named: ClausesOfName | null | undefined, { unit }: Finding): readonly FactWords[] {
  if (!named) return [];
  return named.isOfAnyUnit ? named.all : (named.byUnit.get(unit ?? '-') ?? []);
}

interface WordedClause {
  readonly metric: Metric;
  readonly clause: WordClause;
}

/**
 * The clauses with a word of each group in a sentence: most sentences have none. The numbers of a sentence come one
 * after another, and its words are looked for once.
 */
function perSentence(worded: readonly WordedClause[]): (sentence: string) => readonly WordedClause[] {
  let last: { readonly sentence: string; readonly clauses: readonly WordedClause[] } | null = null;
  return (sentence) => {
    if (last?.sentence !== sentence) {
      const isIn = (word: string): boolean => sentence.includes(word);
      const clauses = worded.filter(({ clause }) => clause.all.every((group) => group.some(isIn)));
      last = { sentence, clauses };
    }
    return last.clauses;
  };
}

interface Weighed {
  readonly metric: Metric;
  readonly weight: number;
  readonly isSimilar: boolean;
  readonly isOfTitle?: boolean;
}

/** Of a number that belongs to none. */
export const noMatch: Match = { metric: null, rivals: [], isSimilar: false };

function heaviest(weighed: readonly Weighed[]): Match {
  const [only] = weighed;
  if (!only) return noMatch;
  // Of most numbers one metric speaks.
  if (weighed.length === 1 && only.weight > 0)
    return { metric: only.metric, rivals: [], isSimilar: only.isSimilar };
  const most = weighed.reduce((max, { weight }) => Math.max(max, weight), 0);
  const best = weighed.filter(({ weight }) => weight === most && most > 0);
  const metrics = [...new Set(best.map(({ metric }) => metric))];
  const isSimilar = best.length > 0 && best.every((one) => one.isSimilar);
  return metrics.length === 1
    ? { metric: metrics[0] ?? null, rivals: [], isSimilar }
    : { metric: null, rivals: metrics, isSimilar: false };
}

const isOfLength = ({ stretch, isToDate }: MatchKey, lasting: FactClause['stretches']): boolean =>
  lasting.includes(stretch) || (isToDate === true && lasting.includes('to_date'));

/** 2 where role, unit and stretch are the clause's, 1 where it leaves the stretch open, 0 where they are not. */
function weighFact(
  { role, stretches: lasting, since, until, counted }: FactClause,
  { unit }: Finding,
  key: MatchKey | null,
  asOf: string | null,
): number {
  if (key?.role !== role || (lasting.length > 0 && !isOfLength(key, lasting))) return 0;
  if ((since || until) && (!asOf || asOf < (since ?? asOf) || asOf > (until ?? asOf))) return 0;
  if (counted.length > 0 && !counted.includes(unit ?? '-')) return 0;
  return lasting.length === 0 ? 1 : 2;
}

/** How many characters of the sentence the clause recognises, those of the finding's own clause twice; 0: none. */
function weighWords(
  { all, none, counted }: WordClause,
  finding: Finding,
  { sentence, clause, after }: Context,
): number {
  const words = all.flat();
  if (counted.length > 0 && !counted.some((token) => isCounted(token, finding, after, words))) return 0;
  if (none.some((word) => clause.includes(word))) return 0;
  let weight = 0;
  let near = false;
  for (const group of all) {
    const word = longest(group.filter((each) => sentence.includes(each)));
    if (!word) return 0;
    const own = longest(group.filter((each) => clause.includes(each)));
    near ||= own !== undefined;
    weight += word.length + (own?.length ?? 0);
  }
  return near ? weight : 0;
}

function longest(words: readonly string[]): string | undefined {
  return words.toSorted((a, b) => b.length - a.length)[0];
}

/** `个` counts anything: with a noun it speaks for a metric only when the noun does, without one the label may. */
function isCounted(
  token: string,
  { unit, noun, text, label }: Finding,
  after: string,
  words: readonly string[],
): boolean {
  if (token === '-') return unit === null;
  if (token === '个' && unit === '个' && noun !== null) return words.some((word) => noun.includes(word));
  if (token === unit || token === text || after.startsWith(token)) return true;
  if (noun === null) return unit === '个' && label !== null && label.includes(token);
  return noun.startsWith(token) || noun.endsWith(token);
}
