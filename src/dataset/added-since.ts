/** What a year has added so far: 贷款余额6.77万亿元，较年初增加3810亿元 is 新增贷款 of the months from January on. */

import type { Finding } from '../extract/finding.ts';

/** Whether a number is an amount that was added since the beginning of its year. */
export function isAddedSinceJanuary({ role, base, direction, unit }: Finding): boolean {
  return (
    role === 'change' && direction === 'up' && /年初/.test(base ?? '') && !/[%％]|百分点/.test(unit ?? '%')
  );
}

/** 新增贷款 of 贷款余额; what says by itself that it was added stays as it is. */
export function nameAdded(subject: string | null): string | null {
  if (subject === null || /新增|净增|增量/.test(subject)) return subject;
  const at = subject.lastIndexOf('›') + 1;
  return `${subject.slice(0, at)}新增${subject.slice(at).replace(/(?<=.{2})(?:余额|总额)$/, '')}`;
}
