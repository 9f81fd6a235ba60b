/** The numbers of a text that is set beside another, whatever its language. */

import { articleFrom } from '../dataset/article.ts';
import { factKeys } from '../dataset/fact-key.ts';
import { definitionsIn } from '../dataset/redefinition.ts';
import { type Fact, factsOf } from '../dataset/text-facts.ts';
import { extract } from '../extract/index.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import type { Bound } from '../text/bound.ts';
import { type EnglishNumber, readEnglish } from './english.ts';

export interface GivenText {
  readonly text: string;
  /** A year, month or day; `null` where it is not known. */
  readonly asOf: string | null;
}

/** A number of either text, whatever its language. */
export interface Stated {
  readonly start: number;
  readonly end: number;
  /** In the base of its unit; the nearer end of a bound. */
  readonly value: number;
  readonly bound: Bound;
  /** The place of its last printed digit, in the base of its unit; 0 where no digits are printed. */
  readonly step: number;
  readonly base: string | null;
  /** As it is printed, an English one as the Chinese unit that it stands for. */
  readonly unit: string | null;
  /** From 0 to 1: how far on in its text. */
  readonly place: number;
  readonly text: string;
  /** `null` of an English number. */
  readonly fact: Fact | null;
  readonly definition: string | null;
}

/** Whether a text is to be read as Chinese. */
const isChinese = (text: string): boolean =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 5 > (text.match(/\p{L}/gu)?.length ?? 0);

export function numbersOf({ text, asOf }: GivenText): Stated[] {
  if (!isChinese(text))
    return readEnglish(text).map((one) => {
      const { base, factor } = one.unit ? scaleOf(one.unit) : { base: null, factor: 1 };
      return {
        ...{ start: one.start, end: one.end, bound: one.bound, base, unit: one.unit, text },
        ...{ value: one.value * factor, step: stepOf(one) * factor },
        ...{ place: one.start / text.length, fact: null, definition: null },
      };
    });
  const extraction = extract({ text, asOf });
  const { findings } = extraction;
  const definitions = definitionsIn(text, findings, factKeys(text, findings));
  const facts = factsOf({ article: articleFrom('text', text, asOf), text, extraction });
  const definitionOf = (fact: Fact): string | null => {
    const words = definitions.get(fact.finding)?.words ?? null;
    // 客运量统计口径调整 beside 货运量: words that name one number say nothing of the others near them.
    const named = words === null ? [] : facts.filter(({ key }) => isNamed(key.core, words));
    return named.length === 0 || named.some(({ key }) => key.core === fact.key.core) ? words : null;
  };
  return facts.map((fact) => {
    const { start, end, bound, decimals } = fact.finding;
    return {
      ...{ start, end, bound, base: fact.scale.base, unit: fact.unit, text, value: fact.value, fact },
      step: decimals === null ? 0 : 10 ** -decimals * fact.scale.factor,
      place: start / text.length,
      definition: definitionOf(fact),
    };
  });
}

/** 40,000 of 4.1万: English prints in full what Chinese writes in 万. */
function stepOf({ value, decimals }: EnglishNumber): number {
  let step = 10 ** -decimals;
  if (step === 1 && value % 1000 === 0) while (value > 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

const isNamed = (core: string, words: string): boolean => core.length > 2 && words.includes(core);

export const isEqual = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
