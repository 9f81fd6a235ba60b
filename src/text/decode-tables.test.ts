import { expect, test } from 'vitest';
import { type Encoding, findEncoding, isCertain } from './decode.ts';

/** The bytes of a text in an encoding of one or two bytes a letter. */
function encode(text: string, encoding: Encoding): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0xff; lead >= 0; lead--) {
    const alone = decoder.decode(Uint8Array.of(lead));
    if ([...alone].length === 1 && alone !== '\ufffd') bytesOf.set(alone, [lead]);
    if (lead < 0x81) continue;
    for (let trail = 0xfe; trail >= 0x40; trail--) {
      const pair = decoder.decode(Uint8Array.of(lead, trail));
      if ([...pair].length === 1 && pair !== '\ufffd' && !bytesOf.has(pair)) bytesOf.set(pair, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => bytesOf.get(letter) ?? [0x3f]));
}

const tables: readonly (readonly [Encoding, string])[] = [
  ['euc-kr', '시군구별,항목,총인구\n종로구,총인구 (명),141379\n중구,가구,15\n'],
  ['windows-1251', 'Регион,Население\nМосква,13149803\nСанкт-Петербург,5597763\nТатарстан,4003016\n'],
  ['windows-1251', 'РЕГИОН,НАСЕЛЕНИЕ\nМОСКВА,13149803\nТАТАРСТАН,4003016\n'],
  ['koi8-r', 'Регион,Население\nМосква,13149803\nСанкт-Петербург,5597763\nТатарстан,4003016\n'],
  ['windows-1253', 'Περιφέρεια,Πληθυσμός\nΑττική,3814064\nΚρήτη,624408\nΉπειρος,319991\n'],
  ['windows-1250', 'pełny numer tabeli;różne\namerykański;Węgry\n'],
  ['windows-1250', 'Kraj,Počet obyvatel\nPlzeňský,Mladší\nStředočeský,1415463\n'],
  ['windows-1250', 'Megye,Népesség\nGyőr-Moson-Sopron,467144\nKülönbözet,5\n'],
  ['windows-1254', 'İl,Nüfus\nMuş,399202\nDiyarbakır,1804880\n'],
  ['windows-1252', 'Région,Population,Écart\nBretagne,3373835,à noter\nÎle-de-France,12271794,déjà\n'],
  ['windows-1252', 'Kreis,Fläche\nLörrach,806\nWürzburg,968\nGöttingen,1755\n'],
  ['windows-1252', 'Gas,m³,Año\nEspaña,5 m³ de más,2020\n'],
  ['gb18030', '地区,人口,面积\n北京,2184,16410\n天津,1363,11966\n河北,7420,188800\n'],
  ['big5', '地區,人口,面積\n臺北市,2480681,271\n新北市,3995551,2052\n'],
  ['shift_jis', '地域,人口,面積\n北海道,5224614,83424\n青森県,1237984,9645\n'],
];

test.each(tables)('%s is told by its letters: %s', (encoding, text) => {
  const bytes = encode(text, encoding);
  expect(new TextDecoder(encoding).decode(bytes)).toBe(text);
  expect(findEncoding(bytes)).toBe(encoding);
});

test('a few letters that may be Chinese or Korean are told to be a guess, many Chinese ones are none', () => {
  const few = encode('서울,부산\n1,2\n', 'euc-kr');
  expect(isCertain(few, findEncoding(few))).toBe(false);
  const many = encode(
    '地区,年末常住人口,城镇人口,面积\n四川,8368,4968,486000\n新疆,2598,1543,1660000\n',
    'gb18030',
  );
  expect(isCertain(many, 'gb18030')).toBe(true);
});
