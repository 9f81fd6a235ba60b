import type { Act, Correction } from '../../dataset/decision-log.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import { boundTerms } from '../../dataset/vocabulary.ts';
import { sentenceAround } from '../../text/clause.ts';
import type { Locale } from '../../text/locale.ts';
import { FactList } from '../../ui/FactList.tsx';
import { CorrectionForm } from './CorrectionForm.tsx';
import { metricName, periodOf, quantityOf, sentenceOf, standing, standingOf } from './number-words.ts';
import { RejectionForm } from './RejectionForm.tsx';
import type { Decided } from './read-article.ts';
import type { Form } from './review-queue.ts';
import type { Rows } from './use-rows.ts';

const words = {
  label: { zh: '这个数字', en: 'This number' },
  bound: { zh: '界限', en: 'Bound' },
  period: { zh: '时间', en: 'Period' },
  metric: { zh: '台账指标', en: 'Metric of the ledger' },
  rule: { zh: '读法', en: 'Rule' },
  standing: { zh: '状态', en: 'Standing' },
  doubt: { zh: '存疑：', en: 'In doubt: ' },
  accept: { zh: '采纳', en: 'Accept' },
  reject: { zh: '拒绝', en: 'Reject' },
  undo: { zh: '撤回', en: 'Take back' },
  correct: { zh: '改正', en: 'Correct' },
  reason: { zh: '拒绝的理由', en: 'Reason' },
  rejectFor: { zh: '附上理由', en: 'With a reason' },
  alike: {
    words: { zh: '同一说法的也照此办理', en: 'The same for these words' },
    unit: { zh: '同单位同读法的也照此办理', en: 'The same for this unit and rule' },
  },
  ledger: { zh: '台账已有', en: 'In the ledger' },
  nothing: { zh: '台账里还没有这个指标的观测值。', en: 'The ledger has no observation of it yet.' },
} as const;

interface NumberCardProps {
  readonly locale: Locale;
  readonly text: string;
  readonly decided: Decided;
  /** All numbers of the text, of which this may be a part. */
  readonly rows: Rows;
  readonly metrics: readonly Metric[];
  readonly ledger: readonly Observation[];
  readonly onAct: (act: Extract<Act, 'accept' | 'reject' | 'reopen'>) => void;
  readonly onReject: (reason: string) => void;
  readonly onCorrect: (correction: Correction) => void;
  readonly open: OpenForm;
  readonly onOpen: (form: OpenForm) => void;
  /** How many undecided numbers there are of its form. */
  readonly alike: Readonly<Record<Form, number>>;
  readonly onApply: (form: Form) => void;
}

/** What is being written on a card. */
export type OpenForm = 'correction' | 'reason' | null;

/** One number as it was read, what it would join, and a person's word on it. */
export function NumberCard(props: NumberCardProps) {
  const { locale, text, decided, rows, metrics, ledger, open, onReject, onCorrect, onOpen } = props;
  const { observation, verdict, doubt, reason } = decided;
  const { before, after } = sentenceAround(text, observation.start ?? 0, observation.end ?? 0);
  const facts: readonly (readonly [string, string])[] = [
    [words.bound[locale], boundTerms[observation.bound].meaning[locale]],
    [words.period[locale], periodOf(observation, locale)],
    [words.metric[locale], metricName(observation.metric_id, metrics, locale)],
    [words.rule[locale], observation.rule ?? '—'],
    [words.standing[locale], standing[standingOf(decided)][locale]],
    ...(verdict === 'rejected' && reason ? [[words.reason[locale], reason] as const] : []),
  ];
  return (
    <section className="number-card" aria-label={words.label[locale]}>
      <p className="figure-number" lang="zh-CN">
        {observation.quote}
      </p>
      <blockquote lang="zh-CN">
        {before.trimStart()}
        <mark>{observation.quote}</mark>
        {after}
      </blockquote>
      <p className="read-as">{quantityOf(observation, locale)}</p>
      <p className="says">{sentenceOf(decided, rows.get(decided.observation.part_of ?? ''), locale)}</p>
      {doubt ? <p className="doubt">{words.doubt[locale] + doubt}</p> : null}
      <Verdicts {...props} />
      {open === 'reason' ? (
        <RejectionForm locale={locale} onReject={onReject} onCancel={() => onOpen(null)} />
      ) : null}
      {open === 'correction' ? (
        <CorrectionForm
          locale={locale}
          observation={observation}
          metrics={metrics}
          onCancel={() => onOpen(null)}
          onSave={(correction) => {
            onOpen(null);
            onCorrect(correction);
          }}
        />
      ) : (
        <FactList facts={facts} />
      )}
      {observation.metric_id ? (
        <Neighbours locale={locale} id={observation.metric_id} ledger={ledger} />
      ) : null}
    </section>
  );
}

/** What can be done with a number: decide on it; once it is decided, take that back or do the same to its form. */
function Verdicts({ locale, decided: { verdict }, open, onOpen, alike, onAct, onApply }: NumberCardProps) {
  return (
    <>
      <p className="verdicts">
        {verdict === null ? (
          <>
            <button type="button" className="primary" onClick={() => onAct('accept')}>
              {words.accept[locale]}
            </button>
            <button type="button" onClick={() => onAct('reject')}>
              {words.reject[locale]}
            </button>
            {open === 'reason' ? null : (
              <button type="button" onClick={() => onOpen('reason')}>
                {words.rejectFor[locale]}
              </button>
            )}
          </>
        ) : (
          <button type="button" onClick={() => onAct('reopen')}>
            {words.undo[locale]}
          </button>
        )}
        {open === 'correction' ? null : (
          <button type="button" onClick={() => onOpen('correction')}>
            {words.correct[locale]}
          </button>
        )}
      </p>
      {verdict !== null && alike.unit > 0 ? (
        <p className="verdicts">
          {(['words', 'unit'] as const).map((form) =>
            alike[form] > 0 ? (
              <button key={form} type="button" onClick={() => onApply(form)}>
                {`${words.alike[form][locale]} (${alike[form]})`}
              </button>
            ) : null,
          )}
        </p>
      ) : null}
    </>
  );
}

/** What the ledger already says of the metric, the newest last. */
function Neighbours({ locale, id, ledger }: { locale: Locale; id: string; ledger: readonly Observation[] }) {
  const rows = ledger
    .filter((row) => row.metric_id === id && row.restates === null)
    .toSorted((a, b) => (a.period_end ?? '').localeCompare(b.period_end ?? ''));
  return (
    <div className="neighbours">
      <h3>{words.ledger[locale]}</h3>
      {rows.length === 0 ? <p>{words.nothing[locale]}</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.observation_id}>
            <a href={`#${row.observation_id}`} data-observation={row.observation_id}>
              {quantityOf(row, locale)}
            </a>{' '}
            <span className="told">{periodOf(row, locale)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
