/** The columns that say what a number tells, empty where a person typed the row. */

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
