/** The statistics of a text as they are compared with those of other texts. */

import type { Extraction, Finding } from '../extract/finding.ts';
import { type Scale, scaleOf } from '../extract/lexicon/unit-scale.ts';
import { findOwnStretch } from '../text/issue-day.ts';
import type { SourceText } from './article.ts';
import { groupBy } from './audit/ledger.ts';
import { coreOf } from './core-name.ts';
import { counterOf } from './counter.ts';
import type { Decision } from './decision-log.ts';
import { type FactKey, factKeys } from './fact-key.ts';
import { roleOf } from './fact-role.ts';
import { type Judgement, judgementsIn } from './judgements.ts';
import { sentenceStart } from './sentence-start.ts';
import { countedIn } from './unit-in-name.ts';

export interface GivenText extends SourceText {
  readonly extraction: Extraction;
  /** What people decided on its numbers; none where it is left out. */
  readonly decisions?: readonly Decision[];
}

export interface Fact {
  readonly given: GivenText;
  readonly finding: Finding;
  /** Its subject is '' where the text leaves open what is measured. */
  readonly key: FactKey;
  readonly unit: string;
  readonly scale: Scale;
  /** Its number in the base of its unit; the nearer end of a bound. */
  readonly value: number;
  /** The head of the section it stands in; '' where the text has none. */
  readonly section: string;
  /** What its paragraph says before it, Han alone, the last `contextReach` of it. */
  readonly context: string;
  /** What stands there since the number before it. */
  readonly lead: string;
  /** Its name behind what its sentence, or the one before, begins with: 博物馆›接待观众. */
  readonly full: string;
  /** Of a level in per cent what it is measured against: 2019年 of 恢复至2019年同期的88.7%; '' of any other. */
  readonly reference: string;
  /** It tells of a time before the one that its text is about: `dated` so, or as the first of two numbers alone. */
  readonly past: 'dated' | 'told' | null;
}

const contextReach = 60;
/** A number without a subject is called by so many signs in front of it. */
const nameReach = 6;

export function factsOf(given: GivenText): Fact[] {
  const { text, extraction } = given;
  const keys = factKeys(text, extraction.findings);
  const heads = headsOf(text);
  const first = findOwnStretch(text)?.first ?? '';
  let head = -1;
  let last = 0;
  const topicOf = topics(text);
  const hanBefore = hanIn(text);
  const judgements = judgementsIn(text, given.decisions ?? []);
  return extraction.findings.filter(isStatistic).flatMap((read): Fact[] => {
    const finding = asJudged(read, judgements.get(read.start));
    if (finding === null) return [];
    const size = finding.value ?? finding.low ?? finding.high;
    if (size === null) return [];
    while ((heads[head + 1]?.at ?? Number.POSITIVE_INFINITY) < finding.start) head += 1;
    const { unit } = finding;
    const counted = unit ?? countedIn(finding);
    const scale = scaleOf(counterOf(counted, finding.subject ?? ''));
    const lead = hanBefore(finding.start, last);
    last = finding.end;
    const key = keys.get(read) ?? {
      subject: '',
      core: nameless(finding),
      role: roleOf(finding),
      stretch: null,
      isOfTitle: false,
      isToDate: false,
    };
    const topic = topicOf(finding, key);
    const name = key.core || lead.slice(-nameReach);
    return [
      {
        given,
        finding,
        key,
        full: topic === '' || name.startsWith(topic) ? key.core : `${topic}›${name}`,
        unit: unit ?? '-',
        scale,
        value: size * scale.factor,
        section: undated(heads[head]?.title ?? ''),
        context: hanBefore(finding.start, 0),
        reference: referenceIn(text, finding, extraction.findings),
        lead,
        past:
          finding.role === 'change'
            ? null
            : !key.isOfTitle && isBefore(finding, first)
              ? 'dated'
              : isLeft(text, finding)
                ? 'told'
                : null,
      },
    ];
  });
}

/** 工作回顾 of 2025年工作回顾, 主要目标 of “十五五”时期主要目标: the next text has the same head with the next year. */
const undated = (head: string): string =>
  head.replace(
    /^(?:\d{4}年度?(?:[上下]半年|[一二三四]季度|前三季度)?|[“"]?十[一二三四五六]五[”"]?(?:时期|期间)?|[今去本上]年|过去[一五]年)的?(?=.{2})/,
    '',
  );

/**
 * A number as a person put it right: its name and unit stay as printed, by which the next text is compared. `null` of
 * what was rejected, or given to a metric by hand.
 */
function asJudged(finding: Finding, judgement: Judgement | undefined): Finding | null {
  if (judgement?.anchor.quote !== finding.text) return finding;
  const { verdict, correction } = judgement;
  if (verdict === 'rejected' || 'metric_id' in correction) return null;
  const { value, low, high, bound, direction } = { ...finding, ...correction };
  return { ...finding, value, low, high, bound, direction };
}

/** 5A级 of 5A级302个 is short of a subject, and still a name. */
function nameless({ subject }: Finding): string {
  return subject && subject.length > 1 && !/^(?:全国|我国|其中|人均)$/.test(subject) ? coreOf(subject) : '';
}

/** 分别恢复至2019年的72.5%和|66.4%: the second is measured against what the first is; 恢复至2019年同期|109.6% leaves out 的. */
function referenceIn(text: string, { role, unit, base, start }: Finding, all: readonly Finding[]): string {
  if (role !== 'level' || !/[%％]/.test(unit ?? '')) return '';
  const joined = /[%％][和、]$/.test(text.slice(start - 2, start));
  const own = base ?? (joined ? (all.find(({ end }) => end === start - 1)?.base ?? null) : null);
  const said = own ?? against.exec(text.slice(Math.max(0, start - 16), start))?.[1];
  return (said ?? '').replace(/^[比较与]|(?:同期|水平|相比)+$/g, '');
}

const against = /(?:恢复[到至]|[较比与])(\d{4}年|[上去]年)(?:同期|水平)?(?:相比)?(?:的|恢复[到至])?$/;

/**
 * What every text tells of the year before alone is told late, not once more: 2022年增加值占比13.0% of a text on 2023. Its
 * numbers are a series as those of the texts' own years are.
 */
export function withLate(facts: readonly Fact[]): readonly Fact[] {
  const nameOf = ({ key: { core, role }, scale: { base } }: Fact): string => `${core} ${role} ${base}`;
  const isDated = ({ past, key: { core } }: Fact): boolean => past === 'dated' && core !== '';
  const dated = facts.filter(isDated);
  const cores = new Set(dated.map(({ key }) => key.core));
  const now = new Set(facts.filter(({ past, key }) => past === null && cores.has(key.core)).map(nameOf));
  const late = groupBy(
    dated.filter((fact) => !now.has(nameOf(fact))),
    nameOf,
  );
  const own = new Set<Fact>();
  for (const told of late.values()) {
    const texts = new Set(told.map(({ given }) => given));
    const ends = new Set(told.map(({ finding }) => finding.period?.end));
    if (texts.size > 1 && ends.size === told.length) for (const fact of told) own.add(fact);
  }
  return own.size === 0 ? facts : facts.map((fact) => (own.has(fact) ? { ...fact, past: null } : fact));
}

function isBefore({ period }: Finding, first: string): boolean {
  return (period?.end ?? '9999') < first;
}

/** 从5.4‰下降到5.0‰: the first of the two is what it was. */
function isLeft(text: string, { start, end }: Finding): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  return (
    /[从由](?:[^，。；、从由\d]{0,4}|\d{4}年(?:末|底)?)的?$/.test(before) &&
    /^[^，。；、]{0,10}[到至为]/.test(after)
  );
}

/** What the sentence of a number begins with; of the number that begins it, what the sentence before begins with. */
function topics(text: string): (finding: Finding, key: FactKey) => string {
  let [line, sentence] = [-1, -1];
  let [topic, before] = ['', ''];
  return ({ start }, { core, role }) => {
    const own = sentenceStart(text, start);
    if (own !== sentence) {
      const isNext = line === text.lastIndexOf('\n', start - 1);
      before = isNext ? topic || before : '';
      [line, sentence, topic] = [text.lastIndexOf('\n', start - 1), own, ''];
    }
    const above = topic || before;
    if (topic === '' && role === 'level') topic = core;
    return above;
  };
}

const isStatistic = ({ kind }: Finding): boolean => kind === 'statistic';

/** Gives the Han of a line before a place, from another place on, the last `contextReach` of it. */
function hanIn(text: string): (at: number, from: number) => string {
  const han = text.replace(/[^\p{Script=Han}]+/gu, '');
  /** How much of it stands before each place. */
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    const count = counts[at] as number;
    counts[at + 1] = count + (text.charCodeAt(at) === han.charCodeAt(count) ? 1 : 0);
  }
  return (at, from) => {
    const start = Math.max(from, text.lastIndexOf('\n', at - 1) + 1, at - 2 * contextReach, 0);
    const end = counts[at] as number;
    return han.slice(Math.max(counts[start] as number, end - contextReach), end);
  };
}

const topHead =
  /^[ \t　]*(?:[一二三四五六七八九十]{1,3}、)[ \t　]*([^。；：\s][^。；：\r\n]{0,22}[^。；：\s])[ \t　]*$/gm;
const subHead =
  /^[ \t　]*(?:[（(][一二三四五六七八九十]{1,3}[)）])[ \t　]*([^。；：\s][^。；：\r\n]{0,14}[^。；：\s])[ \t　]*$/gm;

/** 一、农业生产 on a line of its own; （一）… where there are none of those. */
function headsOf(text: string): readonly { readonly at: number; readonly title: string }[] {
  const of = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((found) => ({ at: found.index, title: (found[1] ?? '').trim() }));
  const top = of(topHead);
  return top.length > 1 ? top : of(subHead);
}
