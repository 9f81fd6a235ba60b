/** What the review speaks of, in its order. */

import { domainOf, partDomains } from '../../dataset/domains.ts';
import type { LedgerData } from '../ledger-data.ts';
import { toPoint } from '../points.ts';
import type { ReviewTerms } from '../terms.ts';
import { verdictOn } from '../verdict.ts';
import { isOpen } from './problems.ts';
import type { SlideKind } from './slide-kind.ts';

interface AgendaBody {
  readonly kind: 'agenda';
}

export const agendaSlide: SlideKind<AgendaBody> = {
  kind: 'agenda',
  name: { zh: '提纲', en: 'Agenda' },
  isBody: () => true,
  blank: () => ({ kind: 'agenda' }),
  propose: (_, { locale }) => ({ title: locale === 'zh' ? '提纲' : 'Agenda', takeaway: '' }),
  layout: (_, terms, { data }) => [{ body: { kind: 'text', points: linesOf(terms, data).map(toPoint) } }],
};

function linesOf(
  { locale, targets, openTargets = [], tasks = [] }: ReviewTerms,
  data: LedgerData,
): readonly string[] {
  const zh = locale === 'zh';
  const parts = partDomains.filter((domain) => verdictOn(data, domain));
  return [
    zh ? '要数' : 'Key numbers',
    ...parts.map((domain) => domainOf(domain).name[locale]),
    zh ? '上次评估以来的变化' : 'Changes since the last review',
    ...(targets.length + openTargets.length > 0 ? [zh ? '目标与进度' : 'Targets and status'] : []),
    ...(tasks.length > 0 ? [zh ? '重点任务进展' : 'Progress of tasks'] : []),
    ...(tasks.some(isOpen) ? [zh ? '存在问题与下一步措施' : 'Problems and next steps'] : []),
    zh ? '依据与来源' : 'Evidence and sources',
  ].map((line, at) => `${at + 1}${zh ? '．' : '. '}${line}`);
}
