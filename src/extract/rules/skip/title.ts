/** A number in a 《title》. */

import { titledAround } from '../../around.ts';
import { aside } from '../rule.ts';

export const title = aside(
  'number in a title',
  'title',
  '书名号里的数字是题目的一部分',
  ({ text, start, end }) => titledAround(text, start, end),
);
