/** What became of people and things, and of what: 火灾造成29人死亡 is 火灾›死亡. */

import type { Finding } from '../extract/finding.ts';
import { memo } from '../text/memo.ts';

/** Words for one fate, the first for all. */
const fates: ReadonlyArray<readonly [name: string, ...words: string[]]> = [
  ['死亡', '遇难', '身亡', '丧生', '罹难'],
  ['受伤'],
  ['失踪', '失联'],
  ['获救'],
];
const nameOf = new Map(fates.flatMap(([name, ...words]) => [name, ...words].map((word) => [word, name])));
const behind = new RegExp(`^(${[...nameOf.keys()].join('|')})(?!人)`);

const causing = '(?:共|累计|总共|因此|由此|直接)?(?:造成|导致|致使|致)(?:了)?';
const withCause = new RegExp(`^(\\p{Script=Han}{2,14}?)?${causing}(\\p{Script=Han}{2,})?$`, 'u');

export const isFate = (name: string): boolean => nameOf.has(name);

/** 造成47人死亡: what became of those counted, behind what did it where the clause says so; `null` of any other. */
export function fateOf(text: string, { end, unit }: Finding, subject: string): string | null {
  if (unit !== '人' && unit !== '名') return null;
  const said = nameOf.get(behind.exec(text.slice(end, end + 3))?.[1] ?? '');
  if (said === undefined) return null;
  const cause = withCause.exec(subject)?.[1];
  return cause ? `${cause}›${said}` : said;
}

/** 火灾›死亡 of 火灾造成死亡, 直接财产损失 of 造成直接财产损失, 死亡 of 因此死亡: what did it is the whole. */
export const behindCause = (subject: string | null): string | null =>
  subject === null ? null : partedByCause(subject);

const partedByCause = memo((subject: string): string => {
  const [, cause, effect] = withCause.exec(subject) ?? [];
  const said = effect ?? subject;
  const name = nameOf.get(said.replace(/^(?:因此|由此|共)(?=.{2})/, '')) ?? said;
  return cause && effect ? `${cause}›${name}` : name;
});
