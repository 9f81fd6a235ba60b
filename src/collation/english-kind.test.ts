import { expect, test } from 'vitest';
import { numbersIn } from './english-counts.ts';
import { kindOf } from './english-kind.ts';

const kindsIn = (text: string) => numbersIn(text).map((number) => kindOf(text, number)?.kind ?? null);

test.each([
  ['an overnight gain of five', ['difference']],
  ['there were 70 million more', ['difference']],
  ['up 1.7 percent from a year earlier', ['growth']],
  ['cards of that kind made up just 54% of all', ['share']],
  ['twice as many as in 2019', ['ratio']],
  ['which leaves some 62 million for the second half', ['rest']],
  ['making sixteen in all', ['sum']],
  ['about 298,000 a day', ['mean']],
  ['the office drew up 17 measures', [null]],
  ['it crept up by just one', ['difference']],
  ['one in three cards was of that kind', ['share']],
  ['there were 60 ports', [null]],
  ['55 countries were listed, up from before', [null]],
])('%s', (text, kinds) => {
  expect(kindsIn(text)).toEqual(kinds);
});
