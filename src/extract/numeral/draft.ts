/** What the readers of a numeral hand to each other. */

/** How the numeral itself bounds its value: 余 多 几 数 leave it open above, 来 makes it approximate. */
export type Loose = 'none' | 'more' | 'about';

/** 几十, 数百, 十几: the least and the most a vague numeral can mean. */
export interface Vague {
  readonly low: number;
  readonly high: number;
}

/** A numeral without sign or fraction; the fields are those of `Numeral`. */
export interface Draft {
  end: number;
  value: number;
  upper: number | null;
  loose: Loose;
  form: 'arabic' | 'han';
  digits: number;
  scale: number;
  implicit: boolean;
  vague: Vague | null;
}

/** True where a word of the lexicon starts: the numeral must not eat into it (30万|一线). */
export type Barrier = (index: number) => boolean;

/** A plain Han numeral that ends at `end`. */
export const han = (end: number, value: number): Draft => ({
  end,
  value,
  upper: null,
  loose: 'none',
  form: 'han',
  digits: 0,
  scale: 1,
  implicit: false,
  vague: null,
});
