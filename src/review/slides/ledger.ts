/** What the ledger added, corrected, disputes or removed since the deck's earlier version of it. */

import type { LedgerData } from '../ledger-data.ts';
import { shortLabel } from '../say-comparison.ts';
import { snapshotWithin } from '../scope.ts';
import type { SheetBody } from '../slide-layout.ts';
import { countRevisions, revisionName, revisionsBetween, sayRevised, toSnapshot } from '../snapshot.ts';
import type { ReviewTerms } from '../terms.ts';
import type { SlideKind, SlidePart } from './slide-kind.ts';

type TablePart = SlidePart & { readonly body: SheetBody & { readonly kind: 'table' } };

interface LedgerBody {
  readonly kind: 'ledger';
}

export const ledgerSlide: SlideKind<LedgerBody> = {
  kind: 'ledger',
  name: { zh: '台账本身的变动', en: 'Changes of the ledger itself' },
  isBody: () => true,
  blank: () => ({ kind: 'ledger' }),
  propose: (_, terms, { data }) => ({
    title: terms.locale === 'zh' ? '台账本身有何变动' : 'What changed in the ledger itself',
    takeaway: terms.earlier ? (tableOf(data, terms).body.notes[0] ?? '') : '',
  }),
  layout: (_, terms, { data }) => [tableOf(data, terms)],
};

function tableOf(data: LedgerData, terms: ReviewTerms): TablePart {
  const { earlier, locale } = terms;
  const zh = locale === 'zh';
  const columns = zh ? ['指标', '字样', '变动', '内容'] : ['Metric', 'As printed', 'Revision', 'Content'];
  if (!earlier || earlier.dataset === data.version)
    return {
      body: {
        kind: 'table',
        table: { columns, rows: [] },
        notes: [
          earlier
            ? zh
              ? `上次评估用的就是数据集${data.version}，台账本身没有变动。`
              : `The last review used this very dataset, ${data.version}: the ledger itself has not changed.`
            : zh
              ? '没有上次评估时的数据集，台账本身的变动无从比较。'
              : 'The dataset of the last review is not at hand: the ledger itself is not compared.',
        ],
      },
      observations: [],
    };
  const revised = revisionsBetween(
    snapshotWithin(earlier, terms, data),
    toSnapshot(data.observations, data.version),
  );
  const counted = countRevisions(revised, locale);
  return {
    body: {
      kind: 'table',
      table: {
        columns,
        rows: revised.map((row) => {
          const metric = data.metrics.find(({ metric_id }) => metric_id === row.metric_id);
          const label = metric ? shortLabel(metric, locale) : zh ? '未归入指标' : 'not assigned';
          return [label, row.quote, revisionName[row.revision][locale], sayRevised(row, locale)];
        }),
      },
      notes: [
        zh
          ? `数据集${earlier.dataset}至${data.version}：${counted}。`
          : `Dataset ${earlier.dataset} to ${data.version}: ${counted}.`,
      ],
    },
    observations: revised.map(({ observation_id }) => observation_id),
  };
}
