/** Numerals that measure nothing, each rule with its examples: headings, document numbers, names, telephone numbers. */

import { atLineStart, codeAround, quotedAround, titledAround } from './around.ts';
import { classAt, HAN_DIGIT, isDigit, isHan, isLetter } from './character.ts';

export interface Skip {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly reason: string;
  readonly rule: string;
}

interface SkipRule {
  readonly rule: string;
  readonly kind: string;
  readonly reason: string;
  /** The span of the skipped words, around the numeral at `[start, end)`; null when the rule does not speak. */
  readonly find: (text: string, start: number, end: number) => readonly [number, number] | null;
}

const latinUnit =
  /^(?:TEU|pcu|km|cm|mm|nm|μm|kg|mg|kWh|MWh|GWh|TWh|kW|MW|GW|kV|Hz|MHz|GHz|dB|[KMGTPE]B|[KMGT]bps|mL|ml|BP|bp|bit|[EPT]?FLOPS|pp|hm|mAh|Ah|m|t|g|L|W|V|A(?![级景旅类股])|J|k|K)(?![A-Za-z0-9])/;

const power = /^(?:千瓦|兆瓦|吉瓦|兆伏安|MW|吨)/;

const skipRules: readonly SkipRule[] = [
  {
    rule: 'number in a title',
    kind: 'title',
    reason: '书名号里的数字是题目的一部分',
    find: titledAround,
  },
  {
    rule: 'code of letters and figures',
    kind: 'name',
    reason: '字母与数字组成的名称、型号或网址',
    // 4S店, 5G, G20, COVID-19, PM2.5, A股; 5km is a quantity
    find: (text, start, end) => {
      if (!isDigit(text, start) && text[start] !== '-') return null;
      // 8K, 4K超高清
      if (text[end - 1] === 'K' && end - start === 2) return [start, end];
      // 下架App2400款 counts apps
      const apps =
        /App$/i.test(text.slice(Math.max(0, start - 3), start)) &&
        /^[万余多]?[款个]/.test(text.slice(end, end + 2));
      if (apps) return null;
      const lead =
        isLetter(text, start - 1) ||
        (text[start - 1] === '-' && isLetter(text, start - 2)) ||
        (text[start] === '-' && isLetter(text, start - 1));
      const tail = isLetter(text, end) && !latinUnit.test(text.slice(end, end + 8));
      const plus =
        /[+＋×]/.test(text[start - 1] ?? '') ||
        /[+＋]/.test(text[end] ?? '') ||
        (text[end] === '×' && isDigit(text, end + 1));
      if (!lead && !tail && !plus) return null;
      // 2×100万千瓦: so many of such a power
      if (text[start - 1] === '×' && power.test(text.slice(end, end + 3))) return null;
      if (
        text[end] === '×' &&
        /^×\d{1,4}(?:\.\d+)?万?(?:千瓦|兆瓦|吉瓦|兆伏安|MW|吨)/.test(text.slice(end, end + 14))
      )
        return [start, end + 1];
      if (!lead && !plus && /^(?:GDP|CPI|PPI|PMI)/.test(text.slice(end, end + 3))) return null;
      const [from, to] = codeAround(text, start, end);
      let stop = to;
      if (/[店股网车型号线级+＋×]/.test(text[to] ?? '')) stop = to + 1;
      let first = from;
      if (plus)
        while (
          first > 0 &&
          start - first < 20 &&
          (/[+＋×]/.test(text[first - 1] ?? '') || isLetter(text, first - 1) || isDigit(text, first - 1))
        )
          first -= 1;
      return [first, plus ? codeAround(text, start, stop)[1] : stop];
    },
  },
  {
    rule: 'telephone number or hotline',
    kind: 'telephone',
    reason: '电话、热线或邮编',
    // 010-12345678, 电话：12389, 12345热线, 400-810-1234
    find: (text, start, end) => {
      if (!isDigit(text, start)) return null;
      const digits = end - start;
      const lead = text.slice(Math.max(0, start - 8), start);
      const tail = text.slice(end, end + 10);
      // an area code or a service number; 3000-5000元 is a range
      const line = /^(?:-\d{3,4}-\d{3,4}|-\d{7,8}(?:-\d{1,5})?)(?!\d)(?:转\d{1,5})?/.exec(
        text.slice(end, end + 20),
      );
      if (line && digits >= 3 && digits <= 4) return [start, end + line[0].length];
      // 拨打119、120, 登录12366平台
      if (digits >= 3 && digits <= 5 && /^\d+$/.test(text.slice(start, end))) {
        const called = /(?:拨打|致电|拨通|呼叫|登录)(?:\d{3,5}[、或和])*$/.test(
          text.slice(Math.max(0, start - 14), start),
        );
        if (called || /^(?:服务)?(?:热线|平台|短信平台|报警|急救|专线)/.test(tail)) {
          if (called || /^1[12]\d$|^1[02]\d{3}$|^9\d{4}$/.test(text.slice(start, end))) return [start, end];
        }
      }
      if (digits === 11 && /^1[3-9]/.test(text.slice(start, end))) return [start, end];
      if (
        /(?:电话|热线|拨打|致电|传真|邮编|邮政编码|联系方式|号码)[:：]?\s?$/.test(lead) &&
        digits >= 3 &&
        /^\d+$/.test(text.slice(start, end))
      )
        return [start, end];
      if (
        /^\d{3,6}$/.test(text.slice(start, end)) &&
        /^[”"]?(?:政务服务|便民服务|服务|举报|投诉|监督|咨询|报警|急救|公益|客服|市民|消费者|税费|法律|检察|维权|旅游|交通|纠纷|劳动|呼救|接处警|接警|指挥|出警|生态环境|国家移民管理|移民管理|非紧急|救助|应急|消防){0,3}(?:宣传[月日周]|热线|专线|报警台|报警电话|App|APP|呼救|接警|接处警|急救|指挥中心|报警)/.test(
          tail,
        )
      )
        return [start, end];
      return null;
    },
  },
  {
    rule: 'number of a document',
    kind: 'document',
    reason: '文件、条款或期刊的编号',
    // 〔2019〕12号, （2020）5号, 第47条, 国发12号
    find: (text, start, end) => {
      const open = text[start - 1] ?? '';
      const close = text[end] ?? '';
      if (
        (open === '〔' || open === '［' || open === '[') &&
        (close === '〕' || close === '］' || close === ']')
      )
        return [start - 1, end + 1];
      if (
        (open === '（' || open === '(') &&
        (close === '）' || close === ')') &&
        /^\d{4}$/.test(text.slice(start, end)) &&
        /^[^，。；、]{0,14}号/.test(text.slice(end + 1, end + 16))
      )
        return [start - 1, end + 1];
      if (
        /^0\d/.test(text.slice(start, start + 2)) ||
        (isDigit(text, start) &&
          /[〕］\]][\u4e00-\u9fff]{1,4}$/.test(text.slice(Math.max(0, start - 6), start)))
      )
        return [start, end];
      if (
        (isDigit(text, start) ||
          /(?:附件|附表|附录|附图|专栏)$/.test(text.slice(Math.max(0, start - 2), start))) &&
        /(?:编码|代码|编号|序号(?:一律|分别)?用?(?:\d、)*|证号|文号|案号|批号|型号|专栏|附件|附表|附录|附图|图表|案例|(?:^|[^代发图地])[表图]|样例|批准文号)\s?$/.test(
          text.slice(Math.max(0, start - 12), start),
        )
      )
        return [start, end];
      // 房间号1208, 尾号3; 封停账号3.4万个 counts
      if (
        /[学账帐尾卡牌间房书刊工单]号[为：:]?$/.test(text.slice(Math.max(0, start - 3), start)) &&
        !/^[万亿余多个张家户部人条册]/.test(text[end] ?? '') &&
        !/[万亿]/.test(text[end - 1] ?? '')
      )
        return [start, end];
      // GB/T 19001-2016
      if (
        text[start - 1] === '-' &&
        /[A-Z]{2}\d*(?:\/T)?\s?\d[\d.]*-$/.test(text.slice(Math.max(0, start - 20), start))
      )
        return [start, end];
      // 2022版身份证
      if (close === '版' && /^(?:19|20)\d{2}$/.test(text.slice(start, end))) return [start, end + 1];
      if (close === '号' && !/[0-9]月$/.test(text.slice(start - 2, start)))
        return [text[start - 1] === '第' ? start - 1 : start, end + 1];
      if (text[start - 1] === '第' && /^(?:条|款|章|节|编|页|期|卷)/.test(close)) return [start - 1, end + 1];
      return null;
    },
  },
  {
    rule: 'further number in a row',
    kind: 'rank',
    reason: '承接前文的序号',
    // 第32至36条, 第一、三批, 第5至8名; 第3、增长5% ends the row
    find: (text, start, end) => {
      if (!/^(?:条|款|章|节|编|届|期|批|次|名|位|轮|师|标段|梯队)/.test(text.slice(end, end + 2)))
        return null;
      const row =
        /第[\d零一二三四五六七八九十百]{1,5}(?:[、和及至到—–-][\d零一二三四五六七八九十百]{1,4})*[、和及至到—–-]$/;
      return row.test(text.slice(Math.max(0, start - 16), start)) ? [start, end] : null;
    },
  },
  {
    rule: 'time of day',
    kind: 'time',
    reason: '一天中的时刻',
    // 8:30, 20点, 上午9时30分, 24时
    find: (text, start, end) => {
      const window = text.slice(start, start + 14);
      const hours =
        /^\d{1,2}(?:[:：]\d{2})?[时点]?(?:—|-|－|–|~|至|到)\d{1,2}(?:[:：]\d{2}|[时点])(?!间|期|长)/.exec(
          window,
        );
      if (hours) return [start, start + hours[0].length];
      const clock = /^\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)/.exec(window);
      if (clock && !/比例?(?:为|是|达|约)?$/.test(text.slice(Math.max(0, start - 5), start))) {
        const [hour = '99', minute = '99'] = clock[0].split(/[:：]/);
        if (Number(hour) <= 24 && Number(minute) < 60) return [start, start + clock[0].length];
      }
      const oclock =
        /^(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|零)(?:时|点)(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})分|整|半|许)?(?!间|期|长|差|速|代|效|段内|位)/.exec(
          window,
        );
      if (!oclock) return null;
      const lead = text.slice(Math.max(0, start - 4), start);
      const hour = /^\d+/.exec(oclock[0])?.[0];
      if (hour !== undefined && Number(hour) > 24) return null;
      if (
        /(?:上午|下午|早上|晚上|中午|凌晨|夜间|傍晚|清晨|早|晚|日|号|[0-9]日|至|时|点|—|-)$/.test(lead) ||
        /^[0-9]{1,2}时/.test(oclock[0]) ||
        /分$|整$|许$/.test(oclock[0]) ||
        /^[^点]{1,3}点(?:钟|前|后|以前|以后|之前|之后|散会|开会|起床|出发|[上下]班)/.test(window)
      ) {
        if (/^[0-9]{1,2}时/.test(oclock[0]) || !/点(?:以上|以下|以内|左|上|意|建|要|措)/.test(window))
          return [start, start + oclock[0].length];
      }
      return end < start ? null : null;
    },
  },
  {
    rule: 'degrees of latitude and longitude',
    kind: 'position',
    reason: '经纬度，标明位置',
    // 北纬35.70度, 东经102°47′, 北纬30度至35度
    find: (text, start, end) => {
      if (text[end] !== '度' && text[end] !== '°') return null;
      if (
        !/(?:[东西]经|[南北]纬)(?:约|[\d.]+[度°]?(?:至|到|—|-|~|～))?\s?$/.test(
          text.slice(Math.max(0, start - 10), start),
        )
      )
        return null;
      const rest = /^[度°](?:\d{1,2}(?:\.\d+)?[分′'](?:\d{1,2}(?:\.\d+)?[秒″"])?)?/.exec(
        text.slice(end, end + 20),
      );
      return [start, end + (rest?.[0].length ?? 1)];
    },
  },
  {
    rule: 'mark of a list',
    kind: 'heading',
    reason: '标题或条目的序号',
    // （一）, （1）, 一、, 1., 1、, 一是, 二要, ①
    find: (text, start, end) => {
      const open = text[start - 1] ?? '';
      const close = text[end] ?? '';
      if ((open === '（' || open === '(') && (close === '）' || close === ')') && end - start <= 3)
        return [start - 1, end + 1];
      if (atLineStart(text, start) && end - start <= 3 && /[、.．)）]/.test(close)) return [start, end + 1];
      if (atLineStart(text, start) && end - start <= 3 && /[\s\u3000]/.test(close) && isHan(text, end + 1))
        return [start, end];
      // …目标。1. 加强领导。2.抓好落实
      const point = /^[.．][\s\u3000]?(?=\p{Script=Han})/u.exec(text.slice(end, end + 3));
      if (
        point &&
        end - start <= 2 &&
        /[。；：！？][\s\u3000]?$/.test(text.slice(Math.max(0, start - 2), start))
      )
        return [start, end + 1];
      const lead = open === '' || /[，。；：！？、\s“”…)）]/.test(open);
      if (
        lead &&
        classAt(text, start) === HAN_DIGIT &&
        end - start === 1 &&
        /[是要则]/.test(close) &&
        !/^要(?:求|点|素|件)/.test(text.slice(end, end + 2))
      )
        return [start, end + 1];
      if (lead && /^十[一二三]?$/.test(text.slice(start, end)) && close === '是') return [start, end + 1];
      return null;
    },
  },
  {
    rule: 'quoted name with a number',
    kind: 'name',
    reason: '引号里的固定提法',
    // “三项制度”, “两个教育”, “10+5+8”, “5·12”
    find: (text, start, end) => {
      const around = quotedAround(text, start, end);
      if (!around) return null;
      const inside = text.slice(around[0] + 1, around[1] - 1);
      if (inside.length > 18 || /[，。；：！？,%％‰了]|百分|增长|下降/.test(inside)) return null;
      if (/^[0-9.]+[万亿]/.test(inside) || /^\d+(?:\.\d+)?$/.test(inside)) return [start, end];
      return [around[0], around[1]];
    },
  },
  {
    rule: 'number in a proper name',
    kind: 'name',
    reason: '专名里的数字',
    // 1号线, 3号楼, 203室, 101国道, 802路, 京A12345, 5·12, 一师十二团
    find: (text, start, end) => {
      const tail = text.slice(end, end + 6);
      if ((text[end] === '室' || text[end] === '房') && /^\d{3,4}$/.test(text.slice(start, end)))
        return [start, end + 1];
      if (
        (text[end] === '团' || text[end] === '连') &&
        /^.(?!伙|队|体|结|长|年|接|通)/.test(tail) &&
        /师[^，。；、]{0,6}$/.test(text.slice(Math.max(0, start - 8), start))
      )
        return [start, end + 1];
      if (/^·\d/.test(tail) || (text[start - 1] === '·' && isDigit(text, start - 2))) {
        const window = /^\d+·\d+/.exec(text.slice(start, start + 12));
        return window ? [start, start + window[0].length] : [start, end];
      }
      if (
        /^(?:国道|省道|县道|高速|次列车|次航班|式飞机|型飞机|届|中学|小学|医院|团场|师市|大道|钻井队|地质队|勘探队|高地)/.test(
          tail,
        ) &&
        end - start <= 4 &&
        !/[共有个达]/.test(text[start - 1] ?? '')
      ) {
        const word =
          /^(?:国道|省道|县道|高速|次列车|次航班|式飞机|型飞机|届|中学|小学|医院|团场|师市|大道|钻井队|地质队|勘探队|高地)/.exec(
            tail,
          )?.[0] ?? '';
        if (word === '届' || !isHan(text, start))
          return isDigit(text, start) &&
            (word === '中学' || word === '小学' || word === '医院' || word === '高速')
            ? null
            : [start, end + word.length];
      }
      return null;
    },
  },
  {
    rule: 'grade or level',
    kind: 'grade',
    reason: '等级、年级或档次',
    // 七年级, 3级以上医院, 8级大风, 阵风7—9级; 5.2级地震 and 余震4级以上 are quantities
    find: (text, start, end) => {
      const tail = text.slice(end, end + 3);
      if (/^年级/.test(tail)) return [start, end + 2];
      if (end - start > 2) return null;
      const span = /^(?:[—–\-－~～至到]{1,2}\d{1,2})?级(?!别)/.exec(text.slice(end, end + 5));
      if (span && !/[.．]/.test(text.slice(start, end)) && !isMagnitude(text, start, end))
        return [start, end + span[0].length];
      return null;
    },
  },
];

/** 6级地震, 余震5至6级 measure an earthquake. */
const isMagnitude = (text: string, start: number, end: number): boolean =>
  /^.{0,4}级(?:及?以[上下])?的?(?:地震|强震|余震)/.test(text.slice(end, end + 12)) ||
  /[地余强]震[^。；，]{0,8}$/.test(text.slice(Math.max(0, start - 10), start));

/** The first rule that explains why the numeral at `[start, end)` measures nothing. */
export function readSkip(text: string, start: number, end: number): Skip | null {
  for (const { rule, kind, reason, find } of skipRules) {
    const span = find(text, start, end);
    if (span) return { start: span[0], end: Math.max(span[1], end), kind, reason, rule };
  }
  return null;
}
