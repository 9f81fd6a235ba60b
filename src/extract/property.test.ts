import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from './index.ts';
import { brokenInvariants } from './invariants.ts';

const figures = '零一二三四五六七八九';
const formal = '零壹贰叁肆伍陆柒捌玖';

/** 1 to 9999 in Han: 三千零五, and 十二 without its 一 where it opens the number. */
function section(value: number, digits: string, steps: string, opens: boolean): string {
  let written = '';
  let zero = false;
  for (const [place, step] of [
    [1000, steps[2]],
    [100, steps[1]],
    [10, steps[0]],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) zero = written !== '';
    else {
      if (zero) written += digits[0];
      zero = false;
      const one = opens && written === '' && place === 10 && digit === 1;
      written += `${one ? '' : digits[digit]}${step}`;
    }
  }
  return written;
}

/** A whole number below 10^12 in Han numerals. */
function toHan(value: number, digits = figures, steps = '十百千', myriads = ['', '万', '亿']): string {
  if (value === 0) return digits[0] as string;
  let written = '';
  for (let power = 2; power >= 0; power -= 1) {
    const part = Math.floor(value / 10_000 ** power) % 10_000;
    if (part === 0) continue;
    const gap = written !== '' && (part < 1000 || Math.floor(value / 10_000 ** (power + 1)) % 10 === 0);
    written += `${gap ? digits[0] : ''}${section(part, digits, steps, written === '')}${myriads[power]}`;
  }
  return written;
}

const wide = (written: string): string =>
  written.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const whole = fc.integer({ min: 13, max: 99_999_999 });

const forms: ReadonlyArray<readonly [string, fc.Arbitrary<readonly [string, number]>]> = [
  ['1234', whole.map((value) => [String(value), value])],
  ['1,234', whole.map((value) => [value.toLocaleString('en'), value])],
  ['１２３４', whole.map((value) => [wide(String(value)), value])],
  ['一千二百三十四', whole.map((value) => [toHan(value), value])],
  ['壹仟贰佰叁拾肆', whole.map((value) => [toHan(value, formal, '拾佰仟'), value])],
  ['一千二百萬', whole.map((value) => [toHan(value, figures, '十百千', ['', '萬', '億']), value])],
  [
    '12.5万',
    fc.integer({ min: 11, max: 99_999 }).map((tenths) => [`${tenths / 10}万`, Math.round(tenths * 1000)]),
  ],
  [
    '3.25亿',
    fc
      .integer({ min: 101, max: 99_999 })
      .map((hundredths) => [`${hundredths / 100}亿`, Math.round(hundredths * 1e6)]),
  ],
  [
    '2亿3000万',
    fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1000, max: 9999 }))
      .map(([hundreds, tens]) => [`${hundreds}亿${tens}万`, hundreds * 1e8 + tens * 1e4]),
  ],
];

describe('any number written in a supported form is read back', () => {
  test.each(forms)('%s', (_, written) => {
    fc.assert(
      fc.property(written, ([words, value]) => {
        const text = `全年共办理${words}件。`;
        const { findings } = extract({ text });
        expect(findings.map((finding) => [finding.text, finding.value, finding.unit])).toEqual([
          [`${words}件`, value, '件'],
        ]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['逾', '', 'more_than'],
    ['超过', '', 'more_than'],
    ['不少于', '', 'at_least'],
    ['近', '', 'nearly'],
    ['不足', '', 'less_than'],
    ['不超过', '', 'at_most'],
    ['约', '', 'about'],
    ['', '以上', 'at_least'],
    ['', '以下', 'at_most'],
    ['', '左右', 'about'],
  ])('%s12345件%s', (before, after, bound) => {
    fc.assert(
      fc.property(whole, (value) => {
        const [finding, ...rest] = extract({ text: `全年共办理${before}${value}件${after}。` }).findings;
        expect(rest).toEqual([]);
        expect([finding?.text, finding?.value, finding?.bound]).toEqual([
          `${before}${value}件${after}`,
          value,
          bound,
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('a percentage, its points and its part in Han', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (tenths) => {
        const value = tenths / 10;
        const [rate, points] = extract({ text: `增长${value}%，提高${value}个百分点。` }).findings;
        expect([rate?.value, rate?.unit, points?.value, points?.unit]).toEqual([
          value,
          '%',
          value,
          '个百分点',
        ]);
        const share = Math.floor(value) + 1;
        const [han] = extract({ text: `增长百分之${toHan(share)}。` }).findings;
        expect([han?.value, han?.unit]).toEqual([share, '%']);
      }),
    );
  });
});

function holds(text: string): void {
  expect(brokenInvariants(text)).toEqual([]);
}

const pieces = fc.constantFrom(
  ...'0123456789０５９〇零一二三四五六七八九十百千万亿两半双几数壹拾佰萬億廿余多来约近逾超过不到以上下左右至到—－-~.,，、。；：:/（）()“”%％‰第年月日号时分秒个张项人次元成倍点之又负比和与其中由从增长 \n',
  '百分之',
  '个百分点',
  '分之',
  '以来',
  '同比',
  '一带一路',
  '4S店',
  '公安',
  '\ud800',
  '\udc00',
  '😀',
  'e\u0301',
  'GDP',
);

describe('whatever the text', () => {
  test('every numeral is read or set aside once, and every span carries its characters', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
        holds,
      ),
      {
        numRuns: 3000,
      },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), holds), { numRuns: 500 });
  });

  test.each(['0左右0', '千左右廿', '3左右七', '5元左右百人', '5.2万架（列、'])('%s', holds);

  test.each([
    ['one digit', '7'],
    ['万', '万'],
    ['一', '一'],
    ['brackets', '（'],
    ['lone surrogates', '\ud800'],
    ['combining marks', '\u0301'],
    ['a numeral with its unit', '12个'],
    ['a list', '1、'],
    ['open ranges', '3至'],
    ['a bracket of units that no unit closes', '5万架（列、'],
  ])('a long run of %s', (_, piece) => {
    holds(piece.repeat(5000));
  });
});
