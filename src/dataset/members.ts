/** The names a text spells out in front of a count: 北京、广东、四川、浙江、重庆、陕西6地. */

import { provinceAtEnd, provinceCode } from '../text/regions.ts';
import type { Member, Observation } from './schema.ts';

/** Words after which a list begins: 推出A、B等10项, 从A、B等3个方面. */
const leads = ['推出', '出台', '包括', '涉及', '从', '在', '对'];

/** A list is looked for no further than this many characters, so that a long text is read in linear time. */
const listReach = 2000;

/**
 * The names listed directly in front of the number. A list is taken only when it shows its ends: a quoted
 * list, a list of regions, or one closed by 等. `open` when 等 leaves names out, `exact` otherwise.
 */
export function findMembers(text: string, observation: Observation): Member[] {
  const { start, value, bound } = observation;
  if (start === null || value === null || bound !== 'exact' || !Number.isInteger(value)) return [];
  const list = listBefore(text.slice(Math.max(0, start - listReach), start));
  if (!list || list.names.length < 2) return [];
  const listed = list.open && list.names.length < value ? 'open' : 'exact';
  return list.names.map((name, index) => ({
    observation_id: observation.observation_id,
    position: index + 1,
    name,
    region_code: provinceCode(name),
    listed,
  }));
}

interface List {
  readonly names: readonly string[];
  readonly open: boolean;
}

function listBefore(before: string): List | null {
  const open = before.endsWith('等');
  const head = open ? before.slice(0, -1) : before;
  if (head.endsWith('”')) {
    const quoted = head.slice(head.lastIndexOf('“') + 1, -1).split('、');
    if (quoted.length > 1) return { names: quoted, open };
  }
  const clause = head.slice(lastOf(head, '，。；：！？,;\r\n') + 1);
  const parts = splitOutsideQuotes(clause);
  const [first = '', ...rest] = parts;
  // After 等 the list is over: 预约考试等服务15.4亿次 counts services, not these names.
  if (rest.length === 0 || rest.some((part) => part === '' || part.includes('等'))) return null;
  const region = provinceAtEnd(first);
  if (region && rest.every((name) => provinceCode(name) !== null)) return { names: [region, ...rest], open };
  return open ? { names: [afterLead(first), ...rest], open } : null;
}

function lastOf(text: string, characters: string): number {
  return Math.max(...[...characters].map((character) => text.lastIndexOf(character)));
}

function splitOutsideQuotes(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '“' || character === '（') depth++;
    if (character === '”' || character === '）') depth--;
    if (character === '、' && depth <= 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function afterLead(first: string): string {
  for (const lead of leads) {
    const at = first.indexOf(lead);
    if (at >= 0 && at + lead.length < first.length) return first.slice(at + lead.length);
  }
  return first;
}
