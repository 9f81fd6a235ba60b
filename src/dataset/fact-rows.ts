/** What a text's numerals come to as rows of one table, whatever they are then written as. */

import type { Extraction, Finding, Skipped } from '../extract/finding.ts';
import type { Column, ColumnType } from './column.ts';

/** One numeral, read or set aside. Offsets are UTF-16 units of the text as decoded, half-open. */
export interface FactRow {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: string | null;
  readonly unit: string | null;
  readonly noun: string | null;
  readonly label: string | null;
  readonly subject: string | null;
  readonly subject_spans: string | null;
  readonly role: string | null;
  readonly of: number | null;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly period_basis: string | null;
  readonly direction: string | null;
  readonly sense: string | null;
  readonly base: string | null;
  readonly base_kind: string | null;
  readonly whole: string | null;
  readonly whole_start: number | null;
  readonly modality: string | null;
  readonly measure: string | null;
  readonly per: string | null;
  readonly decimals: number | null;
  readonly region: string | null;
  readonly region_name: string | null;
  readonly scope: string | null;
  readonly rule: string;
  readonly weak: string | null;
  readonly reason: string | null;
}

/** What a file of many texts says of the text that a row is of. */
export interface TextColumns {
  readonly title: string | null;
  readonly as_of: string | null;
  readonly as_of_day: string | null;
  readonly year: number | null;
  readonly source: string | null;
}

export interface RowColumn<Name extends string> extends Pick<Column, 'meaning'> {
  readonly name: Name;
  readonly type: ColumnType;
}

const column =
  <Name extends string>() =>
  (name: Name, type: ColumnType, zh: string, en: string): RowColumn<Name> => ({
    name,
    type,
    meaning: { zh, en },
  });
const fact = column<keyof FactRow>();
const ofText = column<keyof TextColumns>();

/** The columns of a row, in the order in which they are written. */
export const factColumns: readonly RowColumn<keyof FactRow>[] = [
  fact('doc', 'string', '文本编号', 'The text it stands in'),
  fact('start', 'integer', '起点（UTF-16，含）', 'Start in the text, UTF-16 code units, inclusive'),
  fact('end', 'integer', '终点（UTF-16，不含）', 'End in the text, UTF-16 code units, exclusive'),
  fact('text', 'string', '原文字样', 'As printed'),
  fact(
    'kind',
    'string',
    '统计数、日期、时长、序数，或不作统计的类别',
    'Statistic, date, duration or ordinal, or the kind of what is set aside',
  ),
  fact('value', 'number', '数值，以基本单位计；区间为空', 'Value in plain units; empty for a range'),
  fact('low', 'number', '下界', 'Lower end'),
  fact('high', 'number', '上界', 'Upper end'),
  fact('bound', 'string', '界限', 'Bound that the words give the number'),
  fact('unit', 'string', '原文单位', 'Unit as printed'),
  fact('noun', 'string', '所计之物', 'What is counted'),
  fact('label', 'string', '所在分句的谓语与宾语', 'Predicate and object of its clause'),
  fact('subject', 'string', '所量之物，用原文字样', 'What is measured, in the words of the text'),
  fact('subject_spans', 'string', '这些字样的位置', 'Where those words stand: start-end, several by spaces'),
  fact('role', 'string', '水平、变化、占比、比值', 'Level, change, share or ratio'),
  fact('of', 'integer', '变化或占比所属之数的起点', 'Start of the number that a change or share belongs to'),
  fact('period_start', 'date', '时期起（含）', 'First day, inclusive'),
  fact('period_end', 'date', '时期止（含）', 'Last day, inclusive'),
  fact(
    'period_basis',
    'string',
    '时期由何处得知',
    'Where the period is said: the number, its sentence, paragraph, heading, or the article',
  ),
  fact('direction', 'string', '变化的方向', 'Direction of a change: up, down'),
  fact('sense', 'string', '变化了多少或变化到多少', 'Changed by it, or to it'),
  fact('base', 'string', '变化的基准，用原文字样', 'What a change is measured from, as printed'),
  fact('base_kind', 'string', '基准的类别', 'Kind of base: a year earlier, the period before, another point'),
  fact('whole', 'string', '所属整体，用原文字样', 'What it is a part of, as printed'),
  fact('whole_start', 'integer', '整体之数的起点', 'Start of the number of the whole'),
  fact('modality', 'string', '情态', 'Achieved, target, plan, forecast, limit, capacity'),
  fact('measure', 'string', '口径', 'What the words make of it: stock, flow, cumulative, mean, rate'),
  fact('per', 'string', '分母，用原文字样', 'The denominator, as printed'),
  fact('decimals', 'integer', '印出的小数位数，以基本单位计', 'Decimal places as printed, in plain units'),
  fact('region', 'string', '地区代码（GB/T 2260，境外为ISO 3166）', 'Region, GB/T 2260; abroad ISO 3166'),
  fact('region_name', 'string', '地区全称', 'Name of the region in full'),
  fact('scope', 'string', '由谁统计或办理，原文用语', 'By whom, as printed'),
  fact('rule', 'string', '读出它的规则', 'The rule that read it'),
  fact('weak', 'string', '存疑的理由', 'Why a careful reader would hesitate'),
  fact('reason', 'string', '不作统计的理由', 'Why it is no statistic'),
];

/** What stands behind them in a file of many texts. */
export const textColumns: readonly RowColumn<keyof TextColumns>[] = [
  ofText('title', 'string', '文本标题', 'Title of the text'),
  ofText('as_of', 'string', '文本的日期：日、月或年', 'Date of the text: a day, month or year'),
  ofText('as_of_day', 'date', '文本的日期，知其日者', 'Date of the text where its day is known'),
  ofText('year', 'integer', '文本的年份', 'Year of the text'),
  ofText('source', 'string', '文本的来源', 'Where the text comes from'),
];

/** The numerals of a text in the order in which they stand. */
export function toFactRows(doc: string, { findings, skipped }: Extraction): FactRow[] {
  const rows = [
    ...findings.map((finding) => findingRow(doc, finding)),
    ...skipped.map((numeral) => skippedRow(doc, numeral)),
  ];
  return rows.sort((a, b) => a.start - b.start);
}

// Every row names its columns in one order: JSON.stringify is then told nothing of them.
function findingRow(doc: string, finding: Finding): FactRow {
  const isStatistic = finding.kind === 'statistic';
  const { period } = finding;
  return {
    doc,
    start: finding.start,
    end: finding.end,
    text: finding.text,
    kind: finding.kind,
    value: finding.value,
    low: finding.low,
    high: finding.high,
    bound: finding.bound,
    unit: finding.unit,
    noun: finding.noun,
    label: finding.label,
    subject: isStatistic ? finding.subject : null,
    subject_spans: isStatistic ? spansOf(finding) : null,
    role: isStatistic ? finding.role : null,
    of: isStatistic ? finding.of : null,
    period_start: period?.start ?? null,
    period_end: period?.end ?? null,
    period_basis: isStatistic ? (period?.from ?? null) : null,
    direction: isStatistic ? finding.direction : null,
    sense: isStatistic ? finding.sense : null,
    base: isStatistic ? finding.base : null,
    base_kind: isStatistic ? finding.baseKind : null,
    whole: isStatistic ? finding.whole : null,
    whole_start: isStatistic ? finding.wholeStart : null,
    modality: isStatistic ? finding.modality : null,
    measure: isStatistic ? finding.measure : null,
    per: isStatistic ? finding.per : null,
    decimals: isStatistic ? finding.decimals : null,
    region: isStatistic ? finding.region : null,
    region_name: isStatistic ? finding.regionName : null,
    scope: isStatistic ? finding.scope : null,
    rule: finding.rule,
    weak: finding.weak,
    reason: null,
  };
}

function spansOf({ subjectSpans }: Finding): string | null {
  let words: string | null = null;
  for (const { start, end } of subjectSpans)
    words = words === null ? `${start}-${end}` : `${words} ${start}-${end}`;
  return words;
}

function skippedRow(doc: string, { start, end, text, kind, rule, reason }: Skipped): FactRow {
  return {
    doc,
    start,
    end,
    text,
    kind,
    value: null,
    low: null,
    high: null,
    bound: null,
    unit: null,
    noun: null,
    label: null,
    subject: null,
    subject_spans: null,
    role: null,
    of: null,
    period_start: null,
    period_end: null,
    period_basis: null,
    direction: null,
    sense: null,
    base: null,
    base_kind: null,
    whole: null,
    whole_start: null,
    modality: null,
    measure: null,
    per: null,
    decimals: null,
    region: null,
    region_name: null,
    scope: null,
    rule,
    weak: null,
    reason,
  };
}
