/** What a person fills in for a review that leaves as an official document: GB/T 9704-2012, 7.2 and 7.3. */

import { isDayText, isRecord } from './shape.ts';

export interface Letter {
  /** The red head, 发文机关标志; empty: none. */
  readonly head: string;
  /** 发文字号, under the head. */
  readonly number: string;
  /** 主送机关, without its colon. */
  readonly addressee: string;
  /** 发文机关署名. */
  readonly signature: string;
  /** 成文日期, ISO day; empty: none. */
  readonly date: string;
  /** `bold`: the title in bold 宋体, for machines without 方正小标宋. */
  readonly title: 'xiaobiaosong' | 'bold';
}

export const blankLetter: Letter = {
  head: '',
  number: '',
  addressee: '',
  signature: '',
  date: '',
  title: 'xiaobiaosong',
};

/** Any value as a letter; what it lacks, or has in another form, stays blank. */
export function toLetter(value: unknown): Letter {
  if (!isRecord(value)) return blankLetter;
  const text = (name: 'head' | 'number' | 'addressee' | 'signature') =>
    typeof value[name] === 'string' ? value[name] : '';
  return {
    head: text('head'),
    number: text('number'),
    addressee: text('addressee'),
    signature: text('signature'),
    date: isDayText(value.date) ? value.date : '',
    title: value.title === 'bold' ? 'bold' : 'xiaobiaosong',
  };
}
