/** A number of a text as series are made of it: with what its text says of it, and what stands beside it. */

import { findOwnStretch, findOwnTime } from '../text/issue-day.ts';
import { memo } from '../text/memo.ts';
import { canBeOne } from './agree.ts';
import { groupBy } from './audit/ledger.ts';
import { lastOf, pairsIn } from './likeness.ts';
import { accountIn, kindOf, type NameKind } from './name-kind.ts';
import { wholesBySum } from './parts-by-sum.ts';
import { isInSecondUnit } from './second-unit.ts';
import type { Fact, GivenText } from './text-facts.ts';

/** A number of a text, as often as it states it. */
export interface Node {
  readonly fact: Fact;
  readonly facts: readonly Fact[];
  readonly core: string;
  /** See `bucketOf`. */
  readonly bucket: string;
  readonly kind: NameKind;
  /** How its name says that it is counted; '' where it does not. */
  readonly account: string;
  /** The pairs of signs in its core. */
  readonly parts: ReadonlySet<string>;
  /** 评价性 of 评价性抽检合格率, where its text has 抽检合格率 too. */
  qualifier: string;
  readonly year: number;
  /** The part of the year that the title of its text names, `null` of a whole year or of none. */
  readonly season: string | null;
  /** What the text says of its rise or fall. */
  readonly changes: readonly Fact[];
  /** What the text says that it was before. */
  readonly before: readonly number[];
  /** Where its line begins. */
  readonly line: number;
  /** The place of its text among all. */
  readonly at: number;
  /** The numbers that stand before and behind it in its text. */
  left: Node | null;
  right: Node | null;
  /** The number of its text that it is a part of: by what is said, by its name, or because the parts come to it. */
  whole: Node | null;
  /** The numbers of its text that come to it. */
  readonly addends: Node[];
}

/** 优良断面占90.6% of one year is 断面优良比例93.8% of the next. */
export const bucketOf = ({ key: { role, stretch }, scale: { base }, reference }: Fact): string =>
  bucketNames(role === 'share' && base === '%' ? 'level' : role)(stretch === 'years' ? 'true' : 'false')(
    reference === '' ? base : `${base} ${reference}`,
  );

/** Each name is one string, which a map compares by its address; one put together for each number is read whole. */
const bucketNames = memo((role) => memo((isYears) => memo((base) => `${role} ${base} ${isYears}`)));

/** Equal numbers of one name are one; what a text tells of earlier years stands beside it. */
export function nodesOf(
  facts: readonly Fact[],
  at: number,
  changesOf: (fact: Fact) => readonly Fact[],
  partsOf: (core: string) => ReadonlySet<string> = pairsIn,
): Node[] {
  const now = facts.filter(({ past }) => past === null);
  const past = groupBy(
    facts.filter(({ past }) => past !== null),
    (fact) => `${bucketOf(fact)} ${fact.key.core}`,
  );
  const nodes: Node[] = [];
  for (const named of groupBy(
    now,
    (fact) => `${bucketOf(fact)} ${fact.key.core} ${fact.key.stretch}`,
  ).values()) {
    const distinct: Fact[][] = [];
    for (const fact of named) {
      const same = distinct.find(
        ([first]) => first && ((fact.key.core !== '' && states(first, fact)) || isInSecondUnit(fact, first)),
      );
      if (same) same.push(fact);
      else distinct.push([fact]);
    }
    for (const own of distinct) {
      const fact = own.find(({ finding }) => finding.bound === 'exact') ?? (own[0] as Fact);
      const { core } = fact.key;
      const bucket = bucketOf(fact);
      nodes.push({
        fact,
        facts: own,
        core,
        bucket,
        kind: kindOf(core),
        account: accountIn(fact.key.subject),
        parts: partsOf(core),
        qualifier: '',
        year: yearOf(fact.given),
        season: seasonOf(fact.given),
        line: fact.given.text.lastIndexOf('\n', fact.finding.start),
        at,
        changes: changesOf(fact),
        before: (past.get(`${bucket} ${core}`) ?? []).map(({ value }) => value),
        left: null,
        right: null,
        whole: null,
        addends: [],
      });
    }
  }
  for (const own of groupBy(nodes, ({ bucket }) => bucket).values()) qualify(own);
  nodes.sort((a, b) => a.fact.finding.start - b.fact.finding.start);
  const byStart = new Map(nodes.flatMap((node) => node.facts.map(({ finding }) => [finding.start, node])));
  /** The last number of each name so far. */
  const last = new Map<string, Node>();
  for (const [at, node] of nodes.entries()) {
    node.left = nodes[at - 1] ?? null;
    node.right = nodes[at + 1] ?? null;
    const above = node.core.slice(0, Math.max(0, node.core.lastIndexOf('›')));
    const named = above ? last.get(above) : undefined;
    last.set(node.core, node);
    const { wholeStart } = node.fact.finding;
    const said = wholeStart === null ? undefined : byStart.get(wholeStart);
    node.whole = named ?? (said === node ? undefined : said) ?? null;
  }
  for (const [part, whole] of wholesBySum(nodes)) {
    part.whole = whole;
    whole.addends.push(part);
  }
  return nodes;
}

/** Gives the nodes of a text the words by which it tells them from a shorter name. */
function qualify(nodes: readonly Node[]): void {
  const names = new Set(nodes.map(({ core }) => lastOf(core)));
  for (const node of nodes) {
    const name = lastOf(node.core);
    for (let at = name.length - 3; at > 0 && node.qualifier === ''; at -= 1)
      if (names.has(name.slice(at))) node.qualifier = name.slice(0, at);
  }
}

/** Whether a name, with what it stands behind, has none of the words by which another is told from a shorter one. */
function lacks({ core, fact: { full } }: Node, { qualifier }: Node): boolean {
  return qualifier !== '' && ![...qualifier].some((sign) => core.includes(sign) || full.includes(sign));
}

export const isQualified = (a: Node, b: Node): boolean => lacks(a, b) || lacks(b, a);

const years = new WeakMap<GivenText, number>();

export function yearOf(given: GivenText): number {
  const known = years.get(given) ?? Number((findOwnTime(given.text) ?? usualYear(given)).slice(0, 4));
  years.set(given, known);
  return known;
}

const seasons = new WeakMap<GivenText, { readonly season: string | null }>();

function seasonOf(given: GivenText): string | null {
  const known = seasons.get(given);
  if (known) return known.season;
  const own = findOwnStretch(given.text);
  const season = own && own.first.slice(0, 4) === own.last.slice(0, 4) ? own.last.slice(5, 7) : null;
  seasons.set(given, { season });
  return season;
}

/** The year that most numbers of a text are of: a report of March tells of the year before. */
function usualYear({ article, extraction }: GivenText): string {
  const ends = extraction.findings.flatMap(({ period }) => period?.end?.slice(0, 4) ?? []);
  const [[most] = []] = [...groupBy(ends, (year) => year)].toSorted((a, b) => b[1].length - a[1].length);
  return most ?? article.as_of ?? '0';
}

/** Both in the base of their units. */
function states(a: Fact, b: Fact): boolean {
  const inBase = ({ finding, scale: { factor } }: Fact) => {
    const scaled = (end: number | null) => (end === null ? null : end * factor);
    const { value, low, high, bound, decimals } = finding;
    const places = decimals === null ? null : decimals - Math.log10(factor);
    return { value: scaled(value), low: scaled(low), high: scaled(high), bound, decimals: places };
  };
  return canBeOne(inBase(a), inBase(b));
}

/** A number for each text, as far apart as no text is long. */
const textPlaces = new WeakMap<GivenText, number>();
let nextPlace = 0;

function placeOfText(given: GivenText): number {
  const known = textPlaces.get(given);
  if (known !== undefined) return known;
  const place = nextPlace;
  nextPlace += 2 ** 32;
  textPlaces.set(given, place);
  return place;
}

/** One number for each place of each text; `null` is a place where no number stands. */
export const placeOf = ({ given, finding }: Fact, start: number | null = finding.start): number =>
  placeOfText(given) + (start === null ? 0.5 : start);
