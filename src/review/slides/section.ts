/** A divider before a domain's figures, with the verdict on it and its key numbers. */

import { type Domain, domainOf, domains, leadDomain } from '../../dataset/domains.ts';
import { keyMetricsOf } from '../key-metrics.ts';
import { type LedgerData, sayDay } from '../ledger-data.ts';
import { sayVerdict } from '../say-verdict.ts';
import { isOneOf } from '../shape.ts';
import type { ReviewTerms } from '../terms.ts';
import { verdictOn } from '../verdict.ts';
import { numbersOf, type RestingNumber } from './numbers.ts';
import type { SlideKind, SlidePart } from './slide-kind.ts';

interface SectionBody {
  readonly kind: 'section';
  readonly domain: Domain;
  /** Whose numbers it shows; absent: those that the rows suggest on the day of the review. */
  readonly metrics?: readonly string[];
}

export const sectionSlide: SlideKind<SectionBody> = {
  kind: 'section',
  name: { zh: '领域的开头', en: 'A domain begins' },
  isBody: ({ domain, metrics }) =>
    isOneOf(domain, domains) &&
    (metrics === undefined || (Array.isArray(metrics) && metrics.every((id) => typeof id === 'string'))),
  blank: ({ domain = leadDomain }) => ({ kind: 'section', domain }),
  propose: ({ domain }, { locale, asOf }, { data }) => {
    const verdict = verdictOn(data, domain);
    const none =
      locale === 'zh'
        ? `截至${sayDay(asOf, 'zh')}，台账里没有这一领域的数。`
        : `By ${sayDay(asOf, 'en')} the ledger holds no number of this domain.`;
    return { title: domainOf(domain).name[locale], takeaway: verdict ? sayVerdict(verdict, locale) : none };
  },
  layout: (body, terms, { data }) => {
    const own = ownNumbers(body, terms, data);
    const numbers = own.map(({ number }) => number);
    return [{ body: { kind: 'title', own: [], lines: [], numbers }, ...restsOf(body.domain, data, own) }];
  },
  rests: (body, terms, { data }) => restsOf(body.domain, data, ownNumbers(body, terms, data)),
};

function ownNumbers(
  { domain, metrics }: SectionBody,
  terms: ReviewTerms,
  data: LedgerData,
): readonly RestingNumber[] {
  const shown = metrics ?? sectionMetrics(domain, terms, data);
  return numbersOf({ kind: 'numbers', metrics: shown }, terms, data);
}

const [mostNumbers, fewest] = [3, 2];

/**
 * Those next in weight to the metric of a domain's verdict, which the words of the divider have told, and it among
 * them where they are less than two; at most three.
 */
export function sectionMetrics(
  domain: Domain,
  terms: Pick<ReviewTerms, 'since' | 'asOf'>,
  data: LedgerData,
): readonly string[] {
  const verdict = verdictOn(data, domain);
  const metrics = data.metrics.filter((metric) => metric.domain === domain);
  const told = verdict?.metric.metric_id;
  const others = keyMetricsOf(domain, terms, { ...data, metrics }).filter((id) => id !== told);
  return [...(told && others.length < fewest ? [told] : []), ...others].slice(0, mostNumbers);
}

function restsOf(
  domain: Domain,
  data: LedgerData,
  numbers: readonly RestingNumber[],
): Omit<SlidePart, 'body'> {
  const verdict = verdictOn(data, domain);
  const facts = verdict ? [verdict.since?.earlier, verdict.later, verdict.ruleBreak?.newer] : [];
  const told = facts.flatMap((fact) => fact?.observation_id ?? []);
  return { observations: [...new Set([...told, ...numbers.flatMap(({ observations }) => observations)])] };
}
