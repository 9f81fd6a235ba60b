/** Signs as a printer's file holds them → signs as people write them. */

/** Radicals that fonts of Chromium and Word give for the character itself; NFKC knows only those of U+2F00. */
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '⻄西',
    '⻅见',
    '⻆角',
    '⻉贝',
    '⻋车',
    '⻓长',
    '⻔门',
    '⻘青',
    '⻙韦',
    '⻚页',
    '⻛风',
    '⻜飞',
    '⻝食',
    '⻢马',
    '⻣骨',
    '⻤鬼',
  ]
    .concat([
      '⻥鱼',
      '⻦鸟',
      '⻨麦',
      '⻩黄',
      '⻬齐',
      '⻮齿',
      '⻰龙',
      '⻳龟',
      '⻁虎',
      '⺟母',
      '⺠民',
      '⺫目',
      '⺸羊',
      '⻌辶',
    ])
    .map(([radical = '', sign = '']) => [radical, sign]),
);

/** Radicals, compatibility ideographs and ligatures as plain signs, so that 3⽉ is 3月. */
export function toPlainSigns(text: string): string {
  return text.replace(
    /[\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06]/g,
    (sign) => radicals[sign] ?? sign.normalize('NFKC'),
  );
}

const powers: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

/**
 * What a raised piece is in the text: the mark of a footnote is none, and 2 behind a Latin unit is a power (km²).
 * `null` where it is read as it stands (the th of 5th).
 */
export function raisedSigns(raised: string, before: string): string | null {
  const words = raised.trim();
  if (/(?:[kcdm]?m)$/.test(before) && powers[words]) return powers[words] ?? null;
  return /^(?:[[(（〔［]?\d{1,3}[\])）〕］]?|[①-⑳*＊†‡])$/.test(words) ? '' : null;
}

/** A text whose signs are mostly without meaning: private use, replacement, control characters, unpaired halves. */
export function isGarbled(text: string): boolean {
  const signs = text.replace(/\s/g, '');
  const without = signs.match(/[\ufffd\p{Cc}\p{Co}\p{Cs}\p{Cn}]/gu)?.length ?? 0;
  return without > 20 ? without * 20 > signs.length : without * 3 > signs.length;
}
