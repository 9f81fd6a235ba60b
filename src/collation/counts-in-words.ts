/** Counts that a story says without a number of their own: 接近翻番, and 第55个国家, which makes 55 of them. */

import type { Extraction, Finding } from '../extract/finding.ts';

/** The findings with those that are counts in words among them, in the order of the text. */
export function withCountsInWords(text: string, extraction: Extraction): Extraction {
  const ordinals = extraction.findings.map((finding) => toReached(text, toCount(text, finding)));
  const isFree = ({ start, end }: Finding) => ordinals.every((one) => one.end <= start || end <= one.start);
  const findings = [...ordinals, ...doublingsIn(text), ...singlesIn(text).filter(isFree)].sort(
    (a, b) => a.start - b.start,
  );
  return { ...extraction, findings };
}

/** 站上4亿, 跨过亿级大关: at least so many. */
function toReached(text: string, finding: Finding): Finding {
  const { kind, bound, start, end, value } = finding;
  const isReached =
    kind === 'statistic' &&
    bound === 'exact' &&
    (/(?:站上|迈[上过入]|跨[过越入上]|越过|冲[破上过]|跃上|闯过|破)了?$/.test(
      text.slice(Math.max(0, start - 4), start),
    ) ||
      /^[^，。；]{0,4}(?:大关|关口|门槛)/.test(text.slice(end)));
  return isReached ? { ...finding, bound: 'at_least', low: value, high: null } : finding;
}

/** 印度尼西亚成为第55个可享过境免签的国家. */
function toCount(text: string, finding: Finding): Finding {
  const { kind, start, end, value } = finding;
  const behind = /^([个位座家项])?([^，。；]{0,20}?(国家|城市|口岸|省份|地区))/.exec(text.slice(end));
  if (kind !== 'ordinal' || !behind || !/(?:成为|列为|增列|升为)$/.test(text.slice(start - 2, start)))
    return finding;
  const size = value ?? Number(/\d+/.exec(finding.text)?.[0]);
  if (!Number.isFinite(size)) return finding;
  const [, unit = '', , noun = ''] = behind;
  const last = end + unit.length;
  return {
    ...finding,
    ...{
      kind: 'statistic',
      end: last,
      text: text.slice(start, last),
      unit: unit || '个',
      noun,
      role: 'level',
    },
    ...{ value: size, low: size, high: size, bound: 'exact', decimals: 0, subject: behind[2] ?? null },
  };
}

const doublingsIn = (text: string): Finding[] =>
  [...text.matchAll(/翻了?[番倍]/g)].map(({ index, 0: words }) => ({
    ...unsaid,
    ...{ start: index, end: index + words.length, text: words },
  }));

/** 仅仅添了一座: a change by one, which otherwise counts nothing. */
const singlesIn = (text: string): Finding[] =>
  [
    ...text.matchAll(
      /(?<=(?:[增新]?添|[增多少减](?:加|少)?)了(?:不过|只是|仅仅|仅|只)?)一([个座项国家地处条批])/g,
    ),
  ].map(({ index, 0: words, 1: unit = '' }) => ({
    ...unsaid,
    ...{ start: index, end: index + words.length, text: words, rule: 'single', unit },
    direction: /[少减](?:少)?了\p{Script=Han}{0,2}$/u.test(text.slice(0, index)) ? 'down' : 'up',
    decimals: 0,
  }));

/** A doubling of which its own words say no more. */
const unsaid: Omit<Finding, 'start' | 'end' | 'text'> = {
  kind: 'statistic',
  rule: 'doubling',
  role: 'change',
  direction: 'up',
  sense: 'by',
  unit: '番',
  value: 1,
  low: 1,
  high: 1,
  bound: 'exact',
  decimals: null,
  modality: 'achieved',
  noun: null,
  weak: null,
  subject: null,
  subjectSpans: [],
  of: null,
  period: null,
  base: null,
  baseKind: null,
  whole: null,
  wholeStart: null,
  measure: null,
  per: null,
  region: null,
  regionName: null,
  scope: null,
  label: null,
};
