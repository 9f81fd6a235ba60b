/** Which of the two-byte encodings of Chinese, Japanese and Korean a text was saved in, by where its bytes fall. */

export type EastAsian = 'gb18030' | 'big5' | 'shift_jis' | 'euc-kr';

/** What the letters of each encoding are at most: common ones, other ones, or none. */
type Judge = (lead: number, trail: number) => 'common' | 'rare' | null;

const between = (value: number, from: number, to: number) => value >= from && value <= to;

// Each encoding has its commoner Han first, in rows of their own.
const judges: Readonly<Record<EastAsian, Judge>> = {
  gb18030: (lead, trail) => {
    if (between(lead, 0x81, 0xfe) && between(trail, 0x30, 0x39)) return 'rare';
    if (!between(lead, 0x81, 0xfe) || !between(trail, 0x40, 0xfe) || trail === 0x7f) return null;
    const isCommon = trail >= 0xa1 && (between(lead, 0xa1, 0xa9) || between(lead, 0xb0, 0xf7));
    return isCommon ? 'common' : 'rare';
  },
  big5: (lead, trail) => {
    if (!between(lead, 0xa1, 0xf9) || !(between(trail, 0x40, 0x7e) || between(trail, 0xa1, 0xfe)))
      return null;
    return lead <= 0xc6 ? 'common' : 'rare';
  },
  shift_jis: (lead, trail) => {
    // Katakana of half the width take a byte; real texts hardly have any.
    if (between(lead, 0xa1, 0xdf)) return 'rare';
    if (!(between(lead, 0x81, 0x9f) || between(lead, 0xe0, 0xfc)) || !between(trail, 0x40, 0xfc)) return null;
    return between(lead, 0x81, 0x84) || between(lead, 0x88, 0x97) ? 'common' : 'rare';
  },
  'euc-kr': (lead, trail) => {
    if (!between(lead, 0x81, 0xfd) || !between(trail, 0x41, 0xfe)) return null;
    // Hangul as the standard has it, and its marks; other Hangul and Han stand around it.
    const isCommon = trail >= 0xa1 && (between(lead, 0xb0, 0xc8) || between(lead, 0xa1, 0xa3));
    return isCommon ? 'common' : 'rare';
  },
};

export interface Reading {
  readonly encoding: EastAsian;
  /** From 1, where every letter is a common one, down to below 0. */
  readonly score: number;
  /** Most letters beyond ASCII stand beside another one, as Han do and é does not. */
  readonly isRunning: boolean;
  readonly letters: number;
}

// Of Chinese letters more than one in three lies beyond those of Hangul.
const sureHangul = 12;

/** The readings of a text, the likeliest first; of equal ones GB18030, but EUC-KR where every letter is Hangul. */
export function readEastAsian(bytes: Uint8Array): readonly Reading[] {
  const encodings = Object.keys(judges) as EastAsian[];
  const readings = encodings
    .map((encoding) => judge(bytes, encoding))
    .sort((one, other) => other.score - one.score);
  const isHangul = ({ encoding, score, letters }: Reading) =>
    encoding === 'euc-kr' &&
    letters >= sureHangul &&
    score > 0.8 &&
    score >= (readings[0]?.score ?? 0) - 0.02;
  return [...readings.filter(isHangul), ...readings.filter((reading) => !isHangul(reading))];
}

function judge(bytes: Uint8Array, encoding: EastAsian): Reading {
  const judgeOf = judges[encoding];
  let [letters, common, none, run, alone] = [0, 0, 0, 0, 0];
  const endRun = () => {
    if (run === 1) alone++;
    run = 0;
  };
  // A letter may be cut off at the end.
  for (let at = 0; at < bytes.length - 1; ) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      endRun();
      at++;
      continue;
    }
    const kind = judgeOf(lead, bytes[at + 1] as number);
    letters++;
    run++;
    if (kind === 'common') common++;
    if (kind === null) none++;
    at += kind === null || (encoding === 'shift_jis' && between(lead, 0xa1, 0xdf)) ? 1 : 2;
  }
  endRun();
  const score = letters === 0 ? 0 : (common - 3 * none) / letters;
  return { encoding, score, isRunning: alone <= letters / 2, letters };
}
