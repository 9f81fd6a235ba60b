/** Provincial-level regions and the first two digits of their GB/T 2260 code. */

const codes = new Map<string, string>(
  (
    '11北京 12天津 13河北 14山西 15内蒙古 21辽宁 22吉林 23黑龙江 31上海 32江苏 33浙江 34安徽 35福建 36江西 37山东 ' +
    '41河南 42湖北 43湖南 44广东 45广西 46海南 50重庆 51四川 52贵州 53云南 54西藏 61陕西 62甘肃 63青海 64宁夏 65新疆 ' +
    '71台湾 81香港 82澳门'
  )
    .split(' ')
    .map((entry) => [entry.slice(2), entry.slice(0, 2)]),
);

const suffix = /(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|省|市)$/;

/** 北京, 北京市 → 11; `null` for what is no provincial-level region. */
export function regionCode(name: string): string | null {
  return codes.get(name.replace(suffix, '')) ?? null;
}

/** The region that a text ends with (先后对北京 → 北京), as printed; `null` for none. */
export function regionAtEnd(text: string): string | null {
  const bare = text.replace(suffix, '');
  for (const name of codes.keys()) {
    if (bare.endsWith(name)) return text.slice(bare.length - name.length);
  }
  return null;
}
