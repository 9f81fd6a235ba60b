import type { ReactNode } from 'react';
import type { Deck } from '../../review/deck.ts';
import { dropOpenTarget, dropTarget } from '../../review/edit-targets.ts';
import type { LedgerData } from '../../review/ledger-data.ts';
import {
  directionTerms,
  lackTerms,
  type OpenTarget,
  type Status,
  standingOf,
  statusTerms,
  type Target,
} from '../../review/status.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import type { DeckHook } from './use-deck.ts';

const words = {
  metric: { zh: '指标', en: 'Metric' },
  target: { zh: '目标', en: 'Targets' },
  baseline: { zh: '基线', en: 'Baseline' },
  by: { zh: '到期', en: 'Due' },
  status: { zh: '状态', en: 'Status' },
  remove: { zh: '删去这个目标', en: 'Remove this target' },
};

interface Props {
  readonly locale: Locale;
  readonly data: LedgerData;
  readonly deck: Deck;
  readonly change: DeckHook['change'];
}

/** The targets as they stand on the day of the review, those that cannot be measured behind the others. */
export function TargetTable({ locale, data, deck, change }: Props) {
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            {[words.metric, words.target, words.baseline, words.by, words.status].map((head) => (
              <th key={head.en} scope="col">
                {head[locale]}
              </th>
            ))}
            <th>
              <span className="unseen">{words.remove[locale]}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {deck.targets.map((target) => (
            <TargetRow
              key={`${target.metric_id} ${target.by}`}
              locale={locale}
              data={data}
              asOf={deck.asOf}
              target={target}
              onRemove={() => change((now) => dropTarget(now, target))}
            />
          ))}
          {deck.openTargets?.map((target, at) => (
            <OpenTargetRow
              key={`${target.label} ${target.words}`}
              locale={locale}
              target={target}
              onRemove={() => change((now) => dropOpenTarget(now, at))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TargetRowProps {
  readonly locale: Locale;
  readonly data: LedgerData;
  readonly asOf: string;
  readonly target: Target;
  readonly onRemove: () => void;
}

function TargetRow({ locale, data, asOf, target, onRemove }: TargetRowProps) {
  const { metric_id, direction, value, baseline, by } = target;
  const metric = data.metrics.find((one) => one.metric_id === metric_id);
  const standing = metric ? standingOf(data, metric, target, asOf) : null;
  const label = metric?.[`label_${locale}`];
  return (
    <Row locale={locale} named={label ?? ''} onRemove={onRemove}>
      <td>{label ?? metric_id}</td>
      <td>
        {direction ? `${directionTerms[direction][locale]} ` : ''}
        {phrase('en').count(value)}
      </td>
      <td>{baseline ? `${phrase('en').count(baseline.value)} · ${baseline.day}` : '—'}</td>
      <td>{by}</td>
      <td>{standing ? <StatusMark locale={locale} status={standing.status} why={standing.why} /> : '—'}</td>
    </Row>
  );
}

interface OpenTargetRowProps {
  readonly locale: Locale;
  readonly target: OpenTarget;
  readonly onRemove: () => void;
}

function OpenTargetRow({ locale, target: { label, words: said, lacks }, onRemove }: OpenTargetRowProps) {
  return (
    <Row locale={locale} named={said} onRemove={onRemove}>
      <td>{label || '—'}</td>
      <td>{`“${said}”`}</td>
      <td>—</td>
      <td>—</td>
      <td>
        <StatusMark locale={locale} status="unmeasurable" why={lackTerms[lacks]} />
      </td>
    </Row>
  );
}

interface RowProps {
  readonly locale: Locale;
  readonly named: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function Row({ locale, named, onRemove, children }: RowProps) {
  return (
    <tr>
      {children}
      <td>
        <button
          type="button"
          className="plain"
          aria-label={`${words.remove[locale]} ${named}`}
          onClick={onRemove}
        >
          ×
        </button>
      </td>
    </tr>
  );
}

const StatusMark = ({ locale, status, why }: { locale: Locale; status: Status; why: Text }) => (
  <span title={why[locale]}>
    <span aria-hidden="true">{statusTerms[status].mark}</span> {statusTerms[status][locale]}
  </span>
);
