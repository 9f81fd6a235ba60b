import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import {
  accept,
  type Candidate,
  candidatesOf,
  leaveOut,
  openCandidates,
  reconsider,
} from '../../dataset/decisions.ts';
import type { LedgerDraft } from '../../dataset/draft.ts';
import type { Proposal } from '../../dataset/propose.ts';
import type { Metric } from '../../dataset/schema.ts';
import { isUntranslated } from '../../dataset/untranslated.ts';
import type { Locale } from '../../text/locale.ts';
import { CandidateRow, keyOf } from './CandidateRow.tsx';
import { MetricRow } from './MetricRow.tsx';
import type { Change } from './use-history.ts';

const words = {
  zh: {
    summary: (certain: number, open: number, taken: number) =>
      `确定的${certain}项，拿不准的${open}项，已采纳${taken}项。`,
    loose: (placed: number, of: number) => `${of}个统计数里，${placed}个归入这些指标。`,
    takeAll: (count: number) => `采纳全部确定的（${count}项）`,
    certain: '确定的',
    doubtful: '拿不准的，请你定',
    taken: '已采纳',
    leftOut: '不要的',
    back: '取回',
    keys: '键盘：上下键换行，回车展开，A采纳，X不要，U撤回采纳',
    chinese: (count: number) =>
      `有${count}项的英文名称还是中文：展开填上“名称（英文）”，否则英文页面和汇报显示中文名称。`,
    none: '这些文章里没有可以成为指标的数；再加一篇同类文章试试。',
  },
  en: {
    summary: (certain: number, open: number, taken: number) =>
      `${certain} certain, ${open} uncertain, ${taken} accepted.`,
    loose: (placed: number, of: number) => ` ${placed} of ${of} statistics are theirs.`,
    takeAll: (count: number) => `Accept all that is certain (${count})`,
    certain: 'Certain',
    doubtful: 'Uncertain: you decide',
    taken: 'Accepted',
    leftOut: 'Left out',
    back: 'Take back',
    keys: 'Keys: up and down change the row, Enter opens it, A accepts, X leaves out, U takes an acceptance back',
    chinese: (count: number) =>
      `${count} accepted ${count === 1 ? 'metric has' : 'metrics have'} no English name: open each and type its name in English, or English pages and decks show the Chinese one.`,
    none: 'Nothing in these texts can become a metric; add another text of the same kind.',
  },
};

interface MetricsProps {
  readonly locale: Locale;
  readonly draft: LedgerDraft;
  readonly proposal: Proposal;
  readonly onChange: Change;
}

/** What is proposed and what was decided about it, worked through by keys or by buttons. */
export function Metrics({ locale, draft, proposal, onChange }: MetricsProps) {
  const say = words[locale];
  const candidates = useMemo(() => candidatesOf(proposal), [proposal]);
  const open = openCandidates(candidates, draft);
  const certain = open.filter(({ reason }) => reason === null);
  const doubtful = open.filter(({ reason }) => reason !== null);
  const gone = new Set(draft.leftOut.map(({ metric_id }) => metric_id));
  const chinese = draft.metrics.filter(({ label_en }) => isUntranslated(label_en)).length;
  const placed = [...proposal.rows]
    .filter(([metric_id]) => !gone.has(metric_id))
    .reduce((sum, [, rows]) => sum + rows.length, 0);

  const take = (metrics: readonly Metric[]) => onChange((now) => accept(now, proposal, metrics));
  const drop = (metrics: readonly Metric[]) => onChange((now) => leaveOut(now, metrics));
  const root = useRef<HTMLDivElement>(null);
  const next = useRef<string | null>(null);
  // A row that was decided leaves its list: its neighbour is next.
  useEffect(() => {
    if (next.current === null) return;
    const row = [...(root.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find(
      ({ dataset }) => dataset.key === next.current,
    );
    row?.querySelector<HTMLElement>('button')?.focus();
    next.current = null;
  });

  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(event.target as Element).matches('[data-key] > .row-head button.name')) return;
    const rows = [...(root.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
    const at = rows.findIndex((row) => row.contains(event.target as Node));
    const key = rows[at]?.dataset.key ?? '';
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) rows[at + by]?.querySelector<HTMLElement>('button.name')?.focus();
    else if (!decide(event.key.toLowerCase(), key)) return;
    else next.current = (rows[at + 1] ?? rows[at - 1])?.dataset.key ?? null;
    event.preventDefault();
  };
  /** Whether the key means something on that row. */
  const decide = (letter: string, key: string): boolean => {
    const candidate = open.find(({ metrics }) => keyOf(metrics) === key);
    const metric = draft.metrics.find((row) => keyOf([row]) === key);
    if (candidate && letter === 'a') take(candidate.metrics);
    else if (letter === 'x' && (candidate || metric)) drop(candidate?.metrics ?? (metric ? [metric] : []));
    else if (metric && letter === 'u') onChange((now) => reconsider(now, metric));
    else return false;
    return true;
  };

  const row = (candidate: Candidate) => (
    <CandidateRow
      key={keyOf(candidate.metrics)}
      locale={locale}
      candidate={candidate}
      texts={draft.texts}
      onTake={take}
      onLeaveOut={() => drop(candidate.metrics)}
      onChange={onChange}
      proposal={proposal}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons in it
    <div className="metrics" ref={root} onKeyDown={onKey}>
      <p role="status">
        {say.summary(certain.length, doubtful.length, draft.metrics.length)}
        {say.loose(placed, proposal.statistics)}
      </p>
      {open.length + draft.metrics.length === 0 ? <p className="told">{say.none}</p> : null}
      {certain.length > 0 ? (
        <p className="acts">
          <button
            type="button"
            className="primary"
            onClick={() => take(certain.flatMap(({ metrics }) => metrics))}
          >
            {say.takeAll(certain.length)}
          </button>
        </p>
      ) : null}
      <p className="told by-keys">{say.keys}</p>
      {doubtful.length > 0 ? (
        <>
          <h4>{say.doubtful}</h4>
          <ul>{doubtful.map(row)}</ul>
        </>
      ) : null}
      {certain.length > 0 ? (
        <>
          <h4>{say.certain}</h4>
          <ul>{certain.map(row)}</ul>
        </>
      ) : null}
      {draft.metrics.length > 0 ? (
        <>
          <h4>{say.taken}</h4>
          {chinese > 0 ? <p className="told">{say.chinese(chinese)}</p> : null}
          <ul>
            {draft.metrics.map((metric) => (
              <MetricRow
                key={metric.metric_id}
                locale={locale}
                metric={metric}
                draft={draft}
                rows={proposal.rows.get(metric.metric_id) ?? []}
                onChange={onChange}
              />
            ))}
          </ul>
        </>
      ) : null}
      {draft.leftOut.length > 0 ? (
        <details>
          <summary>
            {say.leftOut} {draft.leftOut.length}
          </summary>
          <ul>
            {draft.leftOut.map((metric) => (
              <li key={metric.metric_id} className="left-out">
                <span lang="zh-CN">{metric.label_zh}</span>{' '}
                <button
                  type="button"
                  aria-label={`${say.back}: ${metric.label_zh}`}
                  onClick={() => onChange((now) => reconsider(now, metric))}
                >
                  {say.back}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
