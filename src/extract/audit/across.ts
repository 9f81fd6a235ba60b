/** Several texts beside each other: one fact said in two of them says the same. */

import type { Text } from '../../text/locale.ts';
import type { Finding } from '../finding.ts';
import { compare, spanOf, type Verdict } from './check.ts';
import { intervalOf } from './interval.ts';
import { isNamed, keyOf } from './restatement.ts';

export interface Source {
  readonly doc: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A verdict on a number of `doc`; `earlier` is the text that stated it first. Its spans are those of `doc`. */
export interface VerdictAcross extends Verdict {
  readonly doc: string;
  readonly earlier: { readonly doc: string; readonly spans: Verdict['spans'] };
}

const revised = /普查|修订|调整后|核实|最终核实/;
const early = /初步|快报|预计/;
const wasRevised: Text = { zh: '其间可能修订过', en: 'it may have been revised in between' };
const isEarly: Text = { zh: '其中一处是初步数', en: 'one of them is preliminary' };

/** What the texts say of facts that an earlier one has stated, in the order of the texts. */
export function auditAcross(sources: readonly Source[]): VerdictAcross[] {
  const first = new Map<string, { readonly source: Source; readonly number: Finding }>();
  const verdicts: VerdictAcross[] = [];
  for (const source of sources) {
    for (const number of source.findings) {
      // 粮食产量 of two provinces is no restatement: across texts the subject is compared as it is printed.
      const key = number.kind === 'statistic' ? keyOf(number, (subject) => subject) : null;
      if (key === null || !isNamed(source.text, number)) continue;
      const known = first.get(key);
      if (!known) first.set(key, { source, number });
      else if (known.source !== source) verdicts.push(...together(known, { source, number }));
    }
  }
  return verdicts;
}

interface Stated {
  readonly source: Source;
  readonly number: Finding;
}

function together(was: Stated, is: Stated): VerdictAcross[] {
  const own = intervalOf(was.number);
  if (!own) return [];
  const near = [was, is].map(({ source, number }) =>
    source.text.slice(Math.max(0, number.start - 200), number.end + 200),
  );
  const doubt = near.some((words) => revised.test(words))
    ? wasRevised
    : near.some((words) => early.test(words))
      ? isEarly
      : null;
  const said = {
    zh: `《${was.source.doc}》为${was.number.text}`,
    en: `${was.number.text} in ${was.source.doc}`,
  };
  const verdict = compare('across', is.number, own, was.number.text, [], doubt, said);
  return [{ ...verdict, doc: is.source.doc, earlier: { doc: was.source.doc, spans: [spanOf(was.number)] } }];
}
