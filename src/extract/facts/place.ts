/** Where a fact holds: the region that its clause, its sentence, the heading or the title names, else the country. */

import { abroad } from '../../text/abroad.ts';
import { regionNames, regionSuffix } from '../../text/regions.ts';
import { isOneOf, setOf } from '../character.ts';

export interface Region {
  /** Six digits of GB/T 2260, down to the prefecture; two letters of ISO 3166 for a country, `CN` for this one. */
  readonly code: string;
  readonly name: string;
}

/** As the place, in a row of places, or as what the place deals or is measured with. */
export type Standing = 'place' | 'row' | 'partner';

const country: Region = { code: 'CN', name: '中国' };

/** Names that are words of their own without their suffix. */
const words = new Set([
  '白银',
  '来宾',
  '安康',
  '大同',
  '中山',
  '海东',
  '海西',
  '海南',
  '海北',
  '吉林',
  '黄南',
  '孝感',
  '保山',
]);

function* named(): Generator<readonly [string, Region]> {
  for (const line of regionNames.trim().split('\n'))
    for (const entry of line.split(' ')) {
      const digits = /^\d+/.exec(entry)?.[0] ?? '';
      const name = entry.slice(digits.length);
      const region = { code: digits.padEnd(6, '0'), name };
      yield [name, region];
      const bare = name.replace(regionSuffix, '');
      if (bare.length >= 2 && bare !== name && (digits.length === 2 || !words.has(bare)))
        yield [bare, region];
    }
  for (const { code, names } of abroad) for (const name of names) yield [name, { code, name: names[0] }];
  for (const word of ['全国', '我国', '全國', '我國', '中国']) yield [word, country];
  for (const word of [
    '全省',
    '全市',
    '全区',
    '全县',
    '全州',
    '我省',
    '我市',
    '我区',
    '本省',
    '本市',
    '全港',
    '全澳',
    '全臺',
  ])
    yield [word, home];
}

/** 全省: the region that the text is about; nowhere while it has named none. */
const home: Region = { code: '', name: '' };

/** Every name of a region with and without its suffix; 全国 is the country. */
export const regions: ReadonlyArray<readonly [string, Region]> = [...named()];
const provinces: ReadonlyMap<string, Region> = new Map(
  regions.flatMap(([, region]) => (region.code.endsWith('0000') ? [[region.code, region]] : [])),
);

/** Follows the names of places from left to right. */
export class Whereabouts {
  private title: Region | null = null;
  /** The first one that the text has named, beside the country. */
  private first: Region | null = null;
  private heading: Region | null = null;
  private paragraph: Region | null = null;
  private sentence: Region | null = null;
  /** Where the last name ended. */
  private end = -1;
  /** 全省 has been said: the text is not of the country, be its region named or not. */
  private isOfHome = false;

  /** A name, `word` as printed, stands from `start` to `end`; `opens` where it opens its paragraph. Several in a row are no one place. */
  see(region: Region, word: string, start: number, end: number, opens: boolean, standing: Standing): void {
    if (region === home) this.isOfHome = true;
    if (standing === 'partner') return;
    // 中国移动 in a text on 浙江省; it ends what is told of 美国
    if (word === '中国' && (this.sentence === null || !isOutside(this.sentence))) return;
    const isPart =
      start === this.end &&
      region.code.length === 6 &&
      this.sentence?.code.slice(0, 2) === region.code.slice(0, 2);
    this.end = end;
    if (region !== home && region !== country) this.first ??= region;
    if (region === home) this.sentence = this.homeAs(word);
    else if (standing === 'row' && !isPart) this.sentence = country;
    else this.sentence = region;
    if (opens || isPart) this.paragraph ??= this.sentence;
  }

  /** 全省 in a text on 杭州市 is 浙江省. */
  private homeAs(word: string): Region {
    const known = (this.title === country ? null : this.title) ?? this.first;
    if (known === null) return home;
    return (word.endsWith('省') ? provinces.get(`${known.code.slice(0, 2)}0000`) : null) ?? known;
  }

  stop(strength: number): void {
    if (strength === 3) this.sentence = null;
  }

  endParagraph(is: 'title' | 'heading' | 'text', seen = this.sentence ?? this.paragraph): void {
    if (is === 'title') this.title ??= seen;
    else if (is === 'heading') this.heading = seen;
    this.paragraph = null;
    this.sentence = null;
  }

  /** The region of a number that stands here. */
  get here(): Region {
    return (
      this.sentence ??
      this.paragraph ??
      this.heading ??
      this.title ??
      (this.isOfHome ? (this.first ?? home) : country)
    );
  }
}

/**
 * How the name of a region stands: 北京、天津、河北 in a row, 对江苏省出口 as a partner, 居全国第三 as a measure, else as
 * the place. What lies outside the mainland is one only where the clause from `clause` on opens with it and tells of it.
 */
export function standingOf(
  region: Region,
  text: string,
  clause: number,
  start: number,
  end: number,
): Standing {
  if (isOutside(region) && !isToldOf(text, clause, start, end)) return 'partner';
  if (visitors.test(text.slice(end, end + 4))) return 'partner';
  const before = isOneOf(besides, text, start - 1) ? text.slice(Math.max(0, start - 3), start) : '';
  if (before === '') return 'place';
  if (partner.test(before) && !/^(?:所|全)?(?:属|境内|内)/.test(text.slice(end, end + 2))) return 'partner';
  return /[、和与及]$/.test(before) ? 'row' : 'place';
}
const besides = setOf('对向从跟往赴占居列于过先名排、和与及');
const partner = /(?:对|向|从|跟|往|赴|占|居|位列|列|高于|低于|快于|慢于|优于|好于|超过|领先|名列|排)$/;

const isOutside = ({ code }: Region): boolean => (code.length === 2 && code !== 'CN') || /^[78]/.test(code);

/** 美国居民消费价格上涨3.1%; not 台湾居民, 日本企业在华投资, and not 美国是第三大贸易伙伴. */
const isToldOf = (text: string, clause: number, start: number, end: number): boolean =>
  opens.test(text.slice(Math.max(clause, start - 24), start)) &&
  !theirs.test(text.slice(end, end + 6)) &&
  !ties.test(text.slice(end, end + 40));
const opens =
  /^(?:[^，。；]{0,4}?(?:其中|同期|数据显示|据[^，。；]{2,8}?(?:统计|公布))|[\s\d年月日季度初末底前上下半第一二三四个—\-至，、去今本]*)$/;
/** 广东游客 are where they travel to. */
const visitors = /^(?:籍|客商|同胞|[游旅]客(?!吞吐|发送|运输|周转|量))/;
/** Whose name only says where they come from. */
const theirs =
  /^(?:特区|特別行政區|地区)?(?:籍|人(?![口均])|居民(?!消费|人均|收入)|同胞|学生|游客|旅客|民众|青年|商人|企业|公司|投资者|厂商|资本|客商|车辆|牌|队|品牌|代表|总统|总理|政府|进口|产|队员|选手|专家|学者|媒体|和|与|、)/;
const ties =
  /^[^，。；\n]*?(?:伙伴|我国|我|中国|对华|在华|自华|赴华|来华|中方|两国|双边|内地|大陆|市场|来源地|目的地)/;
