/** What a number says: the predicate and object of its clause, cleared of the other numbers that stand in it. */

import { clauseEnds, clauseReach } from '../../text/clause.ts';
import { hasOneOf, isOneOf, setOf, spaces } from '../character.ts';
import { predicateAt, verbAt } from '../clause.ts';
import type { Mention } from '../finding.ts';

/** The label of each finding from the one at `first` on; null where its clause says neither predicate nor object. */
export function labelsOf(text: string, findings: readonly Mention[], first = 0): Array<string | null> {
  return findings
    .slice(first)
    .map((finding, index) => (finding.kind === 'statistic' ? labelOf(text, findings, first + index) : null));
}

function labelOf(text: string, findings: readonly Mention[], index: number): string | null {
  const finding = findings[index] as Mention;
  const noun = finding.noun !== null && finding.noun !== finding.unit ? finding.noun : null;
  const words = trim(before(text, findings, index));
  const said =
    words === '' || (words.length === 2 && /^(?:全国|全省|全市|目前)$/.test(words))
      ? null
      : saidBefore(words, noun);
  const follows = after(text, findings, index);
  if (said?.whole) return isLimit(finding) && noObject(follows) ? said.label + follows : said.label;
  for (let at = 0; at < follows.length; at += 1) {
    const verb = verbAt(follows, at);
    if (verb === null) continue;
    const label = follows.slice(at).replace(/了/, '').slice(0, 40);
    if (label.length > verb) return label;
  }
  return said?.label || noun || trim(follows).slice(0, 16) || null;
}

/** 过境72小时免办签证政策: a limit stands inside the phrase it limits. */
const isLimit = ({ unit }: Mention): boolean => unit !== null && limits.has(unit);
const limits: ReadonlySet<string> = new Set(
  ['小时', '工作日', '天', '日', '分钟'].flatMap((unit) => [unit, `个${unit}`]),
);
const noObject = (words: string): boolean =>
  words.length > 1 && words.length <= 10 && !/^(?:内|以内|完成|办|的|左右|[左前后])/.test(words);

/** What is done is looked for no further back than so many members of a list. */
const longestList = 12;

const joints = setOf('、和及与');

/** The words from the clause's beginning to the number, without other findings and the nouns they count. */
function before(text: string, findings: readonly Mention[], index: number, further = 0): string {
  const { start } = findings[index] as Mention;
  let words = '';
  let end = start;
  for (let other = index; end > 0 && start - end < clauseReach; other -= 1) {
    const previous = findings[other - 1];
    const stop = Math.max(previous ? endWithNoun(text, previous, end) : 0, start - clauseReach, 0);
    const piece = text.slice(stop, end);
    const cut = lastClauseEnd(piece);
    const last = isOneOf(joints, piece, piece.length - 1) && piece.length > cut + 1 ? 1 : 0;
    words = piece.slice(cut + 1, piece.length - last) + words;
    if (cut >= 0 || !previous || stop !== endWithNoun(text, previous, end)) break;
    // 拦截电话15亿次、短信17亿条: what is done is said of both, its object is not.
    if (other === index && further < longestList && isOneOf(joints, piece, 0) && /^[、和及]./.test(piece)) {
      const list = before(text, findings, other - 1, further + 1);
      const verb = firstPredicate(list);
      const done = verb < 0 ? null : predicateAt(list, verb + mannerOf(list, verb));
      if (firstPredicate(words) >= 0 || done === null) return words.slice(1);
      return list.slice(verb, verb + mannerOf(list, verb) + done.length) + words.slice(1);
    }
    end = previous.start;
  }
  return words;
}

/** The words from the number to the clause's end, without the other findings. */
function after(text: string, findings: readonly Mention[], index: number): string {
  const finding = findings[index] as Mention;
  const limit = Math.min(text.length, finding.end + clauseReach);
  let words = '';
  let at = endWithNoun(text, finding, limit);
  for (let other = index + 1; at < limit; other += 1) {
    const next = findings[other];
    const stop = next ? Math.min(next.start, limit) : limit;
    const piece = text.slice(at, stop);
    const cut = firstClauseEnd(piece);
    words += cut >= 0 ? piece.slice(0, cut) : piece.replace(/、$/, '');
    if (cut >= 0 || !next || stop < next.start) break;
    at = Math.min(next.end, limit);
  }
  const open = words.includes('（') || words.includes('(') ? words.replace(/[（(][^（）()]*$/, '') : words;
  return open[0] === '的' ? open.slice(1) : open;
}

function endWithNoun(text: string, finding: Mention, limit: number): number {
  const { end, noun } = finding;
  return noun !== null && noun !== finding.unit && text.startsWith(noun, end)
    ? Math.min(end + noun.length, limit)
    : Math.min(end, limit);
}

function firstClauseEnd(piece: string): number {
  for (let index = 0; index < piece.length; index += 1) if (endsClause(piece, index)) return index;
  return -1;
}

function lastClauseEnd(piece: string): number {
  for (let index = piece.length - 1; index >= 0; index -= 1) if (endsClause(piece, index)) return index;
  return -1;
}

const places = setOf('在对向从');

/** `whole` tells that the words before the number say it all; a place or a group (在上海等12个省) says nothing yet. */
function saidBefore(words: string, noun: string | null): { label: string; whole: boolean } | null {
  const rest = words.slice(words.lastIndexOf('等') + 1);
  const at = rest === words ? -1 : firstPredicate(rest);
  if (at >= 0 && (at > 0 || noun !== null || rest.length > 4) && verbAt(rest, at) !== null)
    return { label: withNoun(rest.slice(at), noun), whole: true };
  const open = hasOneOf(places, words)
    ? /(?:^|[^存现正所潜内外])(?:在|对|向|从)[^，]*?等?$/.exec(words)
    : null;
  const first = firstPredicate(words);
  if (open && first < 0) return { label: withNoun('', noun), whole: false };
  if (open && first > open.index && words.endsWith('等') && verbAt(words, first) === null)
    return { label: withNoun('', noun), whole: false };
  if (first < 0) {
    const tail = words.length > 16 ? words.slice(cutOf(words) + 1).slice(-16) : words;
    return { label: withNoun(tail, noun), whole: true };
  }
  const phrase = words.slice(first);
  const predicate = predicateAt(words, first)?.length ?? 0;
  if (
    phrase.length > 24 &&
    /[“”、和的]/.test(phrase) &&
    noun === null &&
    /(?:户|量|数|额|值|率|积|人)$/.test(phrase)
  )
    return { label: phrase.slice(cutOf(phrase) + 1), whole: true };
  if (phrase.endsWith('等'))
    return { label: withNoun(words.slice(first, first + predicate), noun), whole: true };
  const subject = phrase.length === predicate && noun === null ? trim(words.slice(0, first)).slice(-10) : '';
  return { label: subject + withNoun(phrase, noun), whole: true };
}

/** How long the adverb is that opens the predicate at `at`. */
function mannerOf(words: string, at: number): number {
  for (let next = at; next < at + 5; next += 1) if (predicateAt(words, next)) return next - at;
  return 0;
}

const ends = new Uint8Array(65536);
for (const mark of clauseEnds) ends[mark.charCodeAt(0)] = 1;
const endsClause = (words: string, at: number): boolean => ends[words.charCodeAt(at)] === 1;

const cutOf = (words: string): number =>
  Math.max(...['、', '的', '“', '”', '和'].map((mark) => words.lastIndexOf(mark, words.length - 3)));

/** Where the first predicate outside quotation marks begins, with the adverb that says how; -1 when there is none. */
function firstPredicate(words: string): number {
  let quoted = false;
  for (let index = 0; index < words.length; index += 1) {
    if (words[index] === '“') quoted = true;
    if (words[index] === '”') quoted = false;
    const found = quoted ? null : predicateAt(words, index);
    if (found) return index - found.manner;
  }
  return -1;
}

const withNoun = (phrase: string, noun: string | null): string =>
  noun === null || phrase.endsWith(noun) ? phrase : phrase.replace(/了$/, '') + noun;

function trim(words: string): string {
  let rest = hasOneOf(spaces, words) ? words.replace(/\s+/g, ' ').trim() : words;
  if (rest.includes('由') || rest.includes('从'))
    rest = rest.replace(/(?:由|从)(?:原来的?)?(?=的?$|[增升降提减压缩下上扩])/, '');
  // Most phrases end and begin with none of these.
  if (lastOf.includes(rest.at(-1) ?? '。'))
    rest = rest.replace(
      /(?:已|共|累计|总计|合计|约|达|已经|先后|分别|超过|逾|近|为|至|到|了|有|是|的|由|从)+$/g,
      '',
    );
  if ('、和及与'.includes(rest[0] ?? '。')) rest = rest.replace(/^[、和及与]+/, '');
  if (firstOf.includes(rest[0] ?? '。'))
    rest = rest.replace(/^(?:其中|据了解|同时|已|共|累计|总计|合计|以|并)+/, '');
  return rest;
}
const lastOf = '已共计约到达经后别过逾近为至了有是的由从';
const firstOf = '其据同已共累总合以并';
