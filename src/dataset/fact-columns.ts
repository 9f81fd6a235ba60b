/** The columns that say what a number tells: from a finding, or empty where a person typed the row. */

import type { Finding } from '../extract/finding.ts';
import type { Observation } from './schema.ts';

export type FactColumns = Pick<
  Observation,
  | 'subject'
  | 'role'
  | 'of'
  | 'direction'
  | 'sense'
  | 'base'
  | 'base_kind'
  | 'whole'
  | 'part_of'
  | 'modality'
  | 'quantity_kind'
  | 'per'
  | 'decimals'
  | 'period_basis'
  | 'region_name'
  | 'scope'
  | 'difference_zh'
  | 'difference_en'
>;

export const noFacts: FactColumns = {
  subject: null,
  role: null,
  of: null,
  direction: null,
  sense: null,
  base: null,
  base_kind: null,
  whole: null,
  part_of: null,
  modality: null,
  quantity_kind: null,
  per: null,
  decimals: null,
  period_basis: null,
  region_name: null,
  scope: null,
  difference_zh: null,
  difference_en: null,
};

/** `idAt` gives the observation whose number starts at a place of the text. */
export function toFactColumns(finding: Finding, idAt: (start: number) => string | null): FactColumns {
  // Spelled out: an object made of spread parts costs ten times as much, and every statistic has one.
  return {
    subject: finding.subject,
    role: finding.role,
    direction: finding.direction,
    sense: finding.sense,
    base: finding.base,
    whole: finding.whole,
    modality: finding.modality,
    per: finding.per,
    decimals: finding.decimals,
    of: finding.of === null ? null : idAt(finding.of),
    base_kind: finding.baseKind,
    part_of: finding.wholeStart === null ? null : idAt(finding.wholeStart),
    quantity_kind: finding.measure,
    period_basis: finding.period?.from ?? null,
    region_name: finding.regionName,
    scope: finding.scope,
    difference_zh: null,
    difference_en: null,
  };
}
