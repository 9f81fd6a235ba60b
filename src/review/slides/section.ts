/** A divider before a domain's figures, with the verdict on it. */

import { type Domain, domainOf, domains, leadDomain } from '../../dataset/domains.ts';
import { type LedgerData, sayDay } from '../ledger-data.ts';
import { sayVerdict } from '../say-verdict.ts';
import { isOneOf } from '../shape.ts';
import { verdictOn } from '../verdict.ts';
import type { SlideKind, SlidePart } from './slide-kind.ts';

interface SectionBody {
  readonly kind: 'section';
  readonly domain: Domain;
}

export const sectionSlide: SlideKind<SectionBody> = {
  kind: 'section',
  name: { zh: '领域的开头', en: 'A domain begins' },
  isBody: ({ domain }) => isOneOf(domain, domains),
  blank: ({ domain = leadDomain }) => ({ kind: 'section', domain }),
  propose: ({ domain }, { locale, asOf }, { data }) => {
    const verdict = verdictOn(data, domain);
    const none =
      locale === 'zh'
        ? `截至${sayDay(asOf, 'zh')}，台账里没有这一领域的数。`
        : `By ${sayDay(asOf, 'en')} the ledger holds no number of this domain.`;
    return { title: domainOf(domain).name[locale], takeaway: verdict ? sayVerdict(verdict, locale) : none };
  },
  layout: ({ domain }, _, { data }) => [
    { body: { kind: 'title', own: [], lines: [] }, ...restsOf(domain, data) },
  ],
  rests: ({ domain }, _, { data }) => restsOf(domain, data),
};

function restsOf(domain: Domain, data: LedgerData): Omit<SlidePart, 'body'> {
  const verdict = verdictOn(data, domain);
  const facts = verdict ? [verdict.since?.earlier, verdict.later, verdict.ruleBreak?.newer] : [];
  return { observations: facts.flatMap((fact) => fact?.observation_id ?? []) };
}
