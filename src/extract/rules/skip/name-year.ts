/** Years that close a name and have no 年: “猎鹰”行动—2021, 旅博会2023. */

import { isOneOf, setOf } from '../../character.ts';
import { aside } from '../rule.ts';
import { reasons } from './word.ts';

const year = /^[-－−]?(?:19|20)\d{2}$/;
/** What a year is joined to by a dash, and what it follows alone. */
const joined =
  /(?:[”’》]|行动|专项|会战|战役|演习|演练|论坛|大赛|计划|工程|[会展赛节周季])[—–\-－−]{1,2}$|[会展赛节](?<![社机]会)$/;
const edges = setOf('—–-－−会展赛节动项战役习练坛程划”’》周季');

export const nameYear = aside('year in a name', 'name', reasons.name, (at) => {
  if (!isOneOf(edges, at.text, at.start - 1) || !year.test(at.written)) return null;
  const sign = /^\d/.test(at.written) ? '' : (at.written[0] ?? '');
  if (!joined.test(at.before(6) + sign) || at.quantity?.unit != null) return null;
  return [at.start, at.end];
});
