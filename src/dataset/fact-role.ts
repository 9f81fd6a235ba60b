/** What a number is: a level, what it is meant to be, a share, a ratio or a change. */

import type { Finding } from '../extract/finding.ts';

/** A level, share or ratio as it is, or what it is meant to be; a change from a year earlier or from the last period. */
export const factRoles = [
  ...(['level', 'target', 'share', 'ratio'] as const),
  ...(['change', 'change_previous', 'change_since'] as const),
] as const;
export type FactRole = (typeof factRoles)[number];

export function roleOf({
  role,
  baseKind,
  modality,
}: Pick<Finding, 'role' | 'baseKind' | 'modality'>): FactRole {
  if (role === 'change') {
    if (baseKind === 'previous') return 'change_previous';
    return baseKind === 'since' ? 'change_since' : 'change';
  }
  if (role === 'level' && (modality === 'target' || modality === 'plan')) return 'target';
  return role;
}
