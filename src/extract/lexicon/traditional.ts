/** Words in traditional characters, as Taiwan, Hong Kong and Macao print them. */

const pairs =
  '长長环環较較于於过過领領优優区區对對续續团團时時间間数數总總达達计計为為约約仅僅实實预預际際与與这這个個学學业業务務发發办辦结結经經统統种種处處员員减減净淨压壓缩縮缓緩农農级級单單当當后後来來现現报報显顯进進标標调調产產质質额額储儲贷貸负負贬貶费費税稅资資订訂严嚴轻輕涨漲跃躍扩擴适適应應龄齡灾災损損强強险險复復稳穩规規拟擬则則设設认認审審该該并並无無没沒众眾节節获獲补補组組织織权權维維网網铁鐵车車货貨运運连連贸貿价價华華剧劇骤驟给給动動电電气氣温溫浓濃声聲违違备備确確带帶归歸测測终終极極岁歲迁遷户戶满滿愿願赔賠偿償书書开開关關闭閉门門队隊陆陸县縣记記许許评評诉訴责責贫貧购購赛賽转轉边邊选選递遞锐銳类類抢搶据據拥擁拦攔执執抚撫积積称稱签簽简簡纪紀纳納线線绍紹继繼综綜绿綠编編缴繳罚罰职職联聯药藥营營录錄历歷飙飆余餘';

/** By a character, the one that is written in its place; 0 for none. */
const traditional = new Uint16Array(65536);
for (let index = 0; index < pairs.length; index += 2)
  traditional[pairs.charCodeAt(index)] = pairs.charCodeAt(index + 1);

/** The word in traditional characters; the word itself where both scripts write it alike. */
export function toTraditional(word: string): string {
  let other = '';
  let from = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = traditional[word.charCodeAt(at)] as number;
    if (code === 0) continue;
    other += word.slice(from, at) + String.fromCharCode(code);
    from = at + 1;
  }
  return from === 0 ? word : other + word.slice(from);
}

const variants: Readonly<Record<string, string>> = { 為: '爲', 產: '産', 說: '説', 於: '于', 淨: '凈' };

/** A word in traditional characters as sites of the mainland print it, by whose tables 爲 and 産 stand for 為 and 產. */
export const toVariant = (word: string): string =>
  word.replace(/[為產說於淨]/g, (sign) => variants[sign] ?? sign);
