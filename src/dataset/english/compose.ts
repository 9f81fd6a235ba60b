/**
 * A Chinese name → its English, composed of terms: 签发普通护照 is what 签发… and 普通护照 say, “ordinary passports
 * issued”. Every sign of a name has to be part of a term; a name that is known in part has no English.
 */

import { type Frame, framesOfNumbers, type Kind, type Lexicon } from './lexicon.ts';

/** What a stretch of a name says; of several readings the one of the fewest terms stands. */
interface Phrase {
  readonly kind: Kind;
  readonly english: string;
  readonly terms: number;
  /** Of a list: the last of it, with what stands before it. */
  readonly list?: readonly string[];
  /** Behind 等 a list is at its end. */
  readonly isClosed?: true;
}

const latin = /^(?=.*[A-Z])[A-Za-z0-9&.+-]{2,}$/;

/** Signs of a name that is looked into: a longer one is a sentence. */
const longest = 48;

/** Gives English as it stands in the middle of a sentence; `null` where a part is unknown. */
export function composeEnglish(name: string, lexicon: Lexicon): string | null {
  const plain = normalise(name);
  if (plain === '' || plain.length > longest) return null;
  const [best] = new Chart(plain, lexicon).phrases(0, plain.length).toSorted((a, b) => a.terms - b.terms);
  return best && !stutter.test(best.english) ? best.english : null;
}
/** Two terms that say the same: “public public finance”, “registered firms registered”. */
const stutter = /\b(\w+) \1\b|^(\w+ed)\b.* \2$/;

/** 办结 behind 受理投诉, and 其中 of it: an act whose object stands before. */
export function composeBareAct(name: string, lexicon: Lexicon): string | null {
  const frame = (lexicon.prefixes.get(normalise(name)) ?? []).find(
    ({ role, ends }) => role === 'act' && ends.length === 0,
  );
  return frame?.pattern.startsWith('~ ') ? frame.pattern.slice(2) : null;
}

/** Without quotation marks and with full-width brackets, as the tables have it. */
const normalise = (name: string): string =>
  name
    .replaceAll(/[“”‘’"'《》\s]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');

/** The readings of every stretch of one name. */
class Chart {
  private readonly known = new Map<number, readonly Phrase[]>();
  private readonly knownFrames = new Map<number, readonly Frame[]>();

  constructor(
    private readonly name: string,
    private readonly lexicon: Lexicon,
  ) {}

  /** The best phrase of each kind. */
  phrases(start: number, end: number): readonly Phrase[] {
    const key = start * longest * 2 + end;
    const known = this.known.get(key);
    if (known) return known;
    const best = new Map<Kind, Phrase>();
    for (const phrase of this.readings(start, end)) {
      const before = best.get(phrase.kind);
      if (!before || phrase.terms < before.terms) best.set(phrase.kind, phrase);
    }
    const found = [...best.values()];
    this.known.set(key, found);
    return found;
  }

  private *readings(start: number, end: number): Generator<Phrase> {
    const stretch = this.name.slice(start, end);
    for (const word of this.lexicon.words.get(stretch) ?? []) yield { ...word, terms: 1 };
    // Latin letters are a name as they stand: RCEP, 5G.
    if (latin.test(stretch)) yield { kind: 'thing', english: stretch, terms: 1 };
    for (let middle = start + 1; middle < end; middle += 1) {
      yield* this.framed(start, middle, end);
      yield* this.placed(start, middle, end);
      yield* this.listed(start, middle, end);
      yield* this.told(start, middle, end);
    }
    yield* this.bracketed(start, end);
  }

  /** 签发|普通护照, 普通护照|签发, 对|东盟|出口. */
  private *framed(start: number, middle: number, end: number): Generator<Phrase> {
    for (const frame of this.frames(start, middle)) {
      const last = end - frame.after.length;
      if (last <= middle || !this.name.startsWith(frame.after, last)) continue;
      if (frame.role === 'act' && isCompound(frame.before, this.name.slice(middle, last))) continue;
      for (const phrase of this.behindDe(middle, last))
        yield* said(frame, phrase, this.name.slice(start, last));
    }
    for (const frame of this.lexicon.suffixes.get(this.name.slice(middle, end)) ?? []) {
      const last = this.name[middle - 1] === '的' ? middle - 1 : middle;
      if (last <= start) continue;
      // 法院受理 says who does it, not what is done to a court; 企业注销 is done to one.
      const object = this.name.slice(start, last);
      if (frame.role === 'act' && agents.test(object) && !doneToAgents.test(frame.after)) continue;
      for (const phrase of this.phrases(start, last)) yield* said(frame, phrase, object);
    }
  }

  /** Also of what stands behind 的. */
  private behindDe(start: number, end: number): readonly Phrase[] {
    return this.phrases(this.name[start] === '的' && start + 1 < end ? start + 1 : start, end);
  }

  /** Frames whose words in front are a stretch; those of a list say both: 国内和国际|航线, 受理并办结|案件. */
  private frames(start: number, end: number): readonly Frame[] {
    const key = start * longest * 2 + end;
    const known = this.knownFrames.get(key);
    if (known) return known;
    const stretch = this.name.slice(start, end);
    const found = [...(this.lexicon.prefixes.get(stretch) ?? []), ...framesOfNumbers(stretch)];
    for (let at = start + 1; at + 1 < end; at += 1) {
      if (!'、和及与并'.includes(this.name[at] as string)) continue;
      for (const one of this.frames(start, at))
        for (const other of this.frames(at + 1, end)) {
          const both = joinFrames(one, other);
          if (both) found.push(both);
        }
    }
    this.knownFrames.set(key, found);
    return found;
  }

  /** 广东省|粮食产量 is that in Guangdong. */
  private *placed(start: number, middle: number, end: number): Generator<Phrase> {
    const places = this.lexicon.words
      .get(this.name.slice(start, middle))
      ?.filter(({ kind }) => kind === 'place');
    for (const place of places ?? []) {
      for (const phrase of this.behindDe(middle, end))
        if (phrase.kind !== 'place' && phrase.kind !== 'country')
          yield {
            kind: phrase.kind,
            english: `${phrase.english} in ${place.english}`,
            terms: 1 + phrase.terms,
          };
    }
  }

  /** 公共图书馆|和|博物馆; 电池、电子产品|等|货物. */
  private *listed(start: number, middle: number, end: number): Generator<Phrase> {
    const first = this.name[middle] as string;
    const sign = this.name.startsWith('以及', middle) ? '以及' : '、和及与等'.includes(first) ? first : '';
    if (!sign || middle + sign.length >= end) return;
    for (const one of this.phrases(start, middle))
      for (const other of this.phrases(middle + sign.length, end)) {
        if (one.kind !== other.kind || one.kind === 'act' || other.list) continue;
        if (one.isClosed || other.isClosed) continue;
        const terms = one.terms + other.terms;
        if (sign === '等') {
          if (one.kind === 'thing')
            yield {
              kind: one.kind,
              english: `${other.english} such as ${one.english}`,
              terms,
              isClosed: true,
            };
          continue;
        }
        // A list of lists says no more what belongs to what.
        if (one.english.includes(' and ') && !one.list) continue;
        const list = [...(one.list ?? [one.english]), other.english];
        yield { kind: one.kind, english: inWords(list), terms, list };
      }
  }

  /** 移民管理机构|签发普通护照: who did it stands behind the act. */
  private *told(start: number, middle: number, end: number): Generator<Phrase> {
    if (!agents.test(this.name.slice(Math.max(start, middle - longestAgent), middle))) return;
    for (const one of this.phrases(start, middle))
      for (const act of this.phrases(middle, end))
        if (one.kind === 'thing' && act.kind === 'act' && this.beginsWithAct(middle, end))
          yield {
            kind: 'act',
            english: `${act.english} ${isPlace.test(this.name.slice(start, middle)) ? 'at' : 'by'} ${one.english}`,
            terms: one.terms + act.terms,
          };
  }

  private beginsWithAct(start: number, end: number): boolean {
    for (let at = start + 1; at < end; at += 1)
      if (this.frames(start, at).some(({ role }) => role === 'act')) return true;
    return false;
  }

  /** 住房|（含保障性住房）. */
  private *bracketed(start: number, end: number): Generator<Phrase> {
    if (this.name[end - 1] !== '）') return;
    const open = this.name.lastIndexOf('（', end - 1);
    if (open <= start) return;
    const [, sign = ''] = /^(不含|不包括|不计|含|包括)?/.exec(this.name.slice(open + 1)) ?? [];
    const lead = sign.startsWith('不') ? 'excluding ' : sign ? 'including ' : '';
    for (const one of this.phrases(start, open))
      for (const other of this.phrases(open + 1 + sign.length, end - 1))
        yield {
          kind: one.kind,
          english: `${one.english} (${lead}${other.english})`,
          terms: one.terms + other.terms,
        };
  }
}

/** Names of those who act: 移民管理机构, 各级法院, 旅行社. */
/** Signs of the longest of them. */
const longestAgent = 4;
const agents =
  /(?:机构|部门|机关|法院|检察院|海关|系统|企业|公司|银行|队伍|单位|组织|旅行社|医院|学校|平台|热线|机场|车站|港口|口岸)$/;
/**
 * 认证机构 are those who certify, 建设项目 projects of construction: an act in front of a word for any of a sort makes the
 * name of a sort, unless the act never does: 查处企业.
 */
const isCompound = (act: string, object: string): boolean => anyOfASort.test(object) && !onlyActs.test(act);
const anyOfASort =
  /^(?:人员?|机构|部门|机关|法院|企业|公司|单位|组织|队伍|学校|医院|平台|系统|场所|基地|设施|设备|中心|船舶|车辆|产品|项目|岗位|资金|标准|案件)$/;
const onlyActs =
  /^(?:查[处获办破扣缴结验]|抓|破获|侦|缴获|捣毁|打掉|惠及|走访|签发|颁发|审[结理]|执结|受理|办[结理]|新?立案|完成|建成|发[现布]|公布|制定|制修订|排查出|处[罚理置]|注销|吊销|撤销|起诉|批准|新|清退|关停|淘汰|整改|引进|派出|出动|发放|签|出台|推出|举办|开展|提供|接收|移送)/;
const isPlace = /(?:机场|车站|港口|口岸)$/;
const doneToAgents = /登记|注册|备案|注销|吊销|设立|成立|建|竣工|开工|改造|关[闭停]|认定|淘汰|清退|查处|立案/;

function* said(frame: Frame, phrase: Phrase, zh: string): Generator<Phrase> {
  if (!frame.takes.has(phrase.kind)) return;
  if (frame.ends.length > 0 && !frame.ends.some((end) => zh.endsWith(end))) return;
  yield {
    kind: frame.makes ?? phrase.kind,
    english: frame.pattern.replace('~', () => phrase.english).replace('share of number of', 'share of'),
    terms: phrase.terms + costOf(frame),
  };
}
/** Words on both sides of a thing say more than those on one, what is said of certain things more than of any. */
function costOf({ before, after, ends, isList }: Frame): number {
  if (isList) return 1.5;
  if (before && after) return 0.8;
  return ends.length > 0 ? 0.9 : 1;
}

/** Both of two frames of one role whose English stands on the same side. */
function joinFrames(one: Frame, other: Frame): Frame | null {
  if (one.role !== other.role || one.role === 'other' || one.after !== '' || other.after !== '') return null;
  const ends = one.ends.length > 0 ? one.ends : other.ends;
  const isBehind = one.pattern.startsWith('~ ') && other.pattern.startsWith('~ ');
  const isBefore = one.pattern.endsWith(' ~') && other.pattern.endsWith(' ~');
  if (!isBehind && !isBefore) return null;
  if (/ and /.test(one.pattern + other.pattern)) return null;
  const [a, b] = [one, other].map(({ pattern }) => pattern.replace('~', '').trim());
  return { ...one, ends, isList: true, pattern: isBehind ? `~ ${a} and ${b}` : `${a} and ${b} ~` };
}

const inWords = (list: readonly string[]): string =>
  list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
