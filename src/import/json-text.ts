/** JSON as programs write it → values: numbers of any length with all their digits, and NaN and Infinity, which Python writes. */

/** A number with digits that a double does not hold, without an exponent where it can be written out: -0.12345678901234567890. */
export class LongNumber {
  readonly digits: string;
  constructor(digits: string) {
    this.digits = digits;
  }
  toString(): string {
    return this.digits;
  }
}

// Sixteen digits in a row or about a point, an exponent of three digits, a name of what is no number.
const odd = /\d[\d.]{15}|\d[eE][+-]?\d{3}|NaN|Infinity/;
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|NaN|-?Infinity/gs;

/** Throws what `JSON.parse` throws for a text that is no JSON. */
export function parseJson(text: string): unknown {
  if (!odd.test(text)) return JSON.parse(text);
  const mark = ['\uE0F1', '\uE0F2', '\uE0F3', '\uE0F4'].find((sign) => !text.includes(sign)) ?? '\uE0F5';
  let marked = false;
  const exact = text.replace(tokens, (token) => {
    if (token.startsWith('"') || !isOdd(token)) return token;
    marked = true;
    return `"${mark}${token}"`;
  });
  if (!marked) return JSON.parse(text);
  return JSON.parse(exact, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? toValue(value.slice(mark.length)) : value,
  );
}

function isOdd(token: string): boolean {
  if (token.length < 16 && !/[NIeE]/.test(token)) return false;
  if (/[NI]/.test(token)) return true;
  const number = Number(token);
  if (/^-?\d+$/.test(token)) return !Number.isSafeInteger(number);
  const [mantissa = ''] = token.split(/[eE]/);
  const figures = mantissa.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return figures.length > 17 || !Number.isFinite(number) || (number === 0 && figures !== '');
}

function toValue(token: string): bigint | number | LongNumber {
  if (/[NI]/.test(token)) return Number(token);
  return /^-?\d+$/.test(token) ? BigInt(token) : new LongNumber(plainDigits(token));
}

// Longer ones than the engine's decimals stay as they are written.
const mostPlaces = 38;

/** 1.5e3 as 1500.0; a token whose exponent would write out too many zeros as it is. */
function plainDigits(token: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(token) ?? [];
  const shift = Number(exponent);
  if (Math.abs(shift) > mostPlaces) return token;
  const digits = `${'0'.repeat(Math.max(0, -shift))}${whole}${fraction}${'0'.repeat(Math.max(0, shift - fraction.length))}`;
  const point = Math.max(0, -shift) + whole.length + shift;
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const after = digits.slice(point);
  return `${sign}${before || '0'}${after === '' ? '' : `.${after}`}`;
}
