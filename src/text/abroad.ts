/** Countries and groups of countries by the names that Chinese texts call them, with their ISO 3166-1 codes. */

import type { Locale } from './locale.ts';

/** Code, English name and Chinese names, the first of them in full; EU and EZ are the codes kept for 欧盟 and 欧元区. */
const table = `
US United States|美国
GB United Kingdom|英国
DE Germany|德国
FR France|法国
IT Italy|意大利
ES Spain|西班牙
PT Portugal|葡萄牙
NL Netherlands|荷兰
BE Belgium|比利时
CH Switzerland|瑞士
AT Austria|奥地利
SE Sweden|瑞典
NO Norway|挪威
DK Denmark|丹麦
FI Finland|芬兰
IE Ireland|爱尔兰
PL Poland|波兰
CZ Czechia|捷克
HU Hungary|匈牙利
RO Romania|罗马尼亚
RS Serbia|塞尔维亚
GR Greece|希腊
RU Russia|俄罗斯
UA Ukraine|乌克兰
BY Belarus|白俄罗斯
KZ Kazakhstan|哈萨克斯坦
UZ Uzbekistan|乌兹别克斯坦
MN Mongolia|蒙古国
JP Japan|日本
KR South Korea|韩国
KP North Korea|朝鲜
VN Vietnam|越南
TH Thailand|泰国
MY Malaysia|马来西亚
SG Singapore|新加坡
ID Indonesia|印度尼西亚 印尼
PH Philippines|菲律宾
MM Myanmar|缅甸
KH Cambodia|柬埔寨
LA Laos|老挝
IN India|印度
PK Pakistan|巴基斯坦
BD Bangladesh|孟加拉国
LK Sri Lanka|斯里兰卡
NP Nepal|尼泊尔
IR Iran|伊朗
IQ Iraq|伊拉克
SA Saudi Arabia|沙特阿拉伯 沙特
AE United Arab Emirates|阿联酋
QA Qatar|卡塔尔
KW Kuwait|科威特
IL Israel|以色列
TR Türkiye|土耳其
EG Egypt|埃及
ZA South Africa|南非
NG Nigeria|尼日利亚
KE Kenya|肯尼亚
ET Ethiopia|埃塞俄比亚
CA Canada|加拿大
MX Mexico|墨西哥
BR Brazil|巴西
AR Argentina|阿根廷
CL Chile|智利
PE Peru|秘鲁
AU Australia|澳大利亚
NZ New Zealand|新西兰
EU European Union|欧盟
EZ Euro area|欧元区
`;

interface Abroad {
  readonly code: string;
  readonly en: string;
  readonly names: readonly [string, ...string[]];
}

export const abroad: readonly Abroad[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [western = '', chinese = ''] = line.split('|');
    return {
      code: western.slice(0, 2),
      en: western.slice(3),
      names: chinese.split(' ') as [string, ...string[]],
    };
  });

/** The name of a place outside the mainland by its code, US or 810000; undefined for any other code. */
export function nameAbroad(code: string, locale: Locale): string | undefined {
  const special = islands[code];
  if (special) return special[locale];
  const country = abroad.find((each) => each.code === code);
  return locale === 'zh' ? country?.names[0] : country?.en;
}

const islands: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  '710000': { zh: '台湾', en: 'Taiwan' },
  '810000': { zh: '香港', en: 'Hong Kong' },
  '820000': { zh: '澳门', en: 'Macao' },
};
