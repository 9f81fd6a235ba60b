import { useEffect, useRef, useState } from 'react';
import type { Act, Correction } from '../../dataset/decision-log.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import { codesOf, type Terms, termOf } from '../../dataset/term.ts';
import { boundTerms } from '../../dataset/vocabulary.ts';
import { modalityTerms, quantityKindTerms, roleTerms } from '../../dataset/vocabulary-of-facts.ts';
import { bounds, endsOf } from '../../text/bound.ts';
import { sentenceAround } from '../../text/clause.ts';
import type { Locale } from '../../text/locale.ts';
import { MetricOptions } from '../../ui/MetricOptions.tsx';
import { metricName, periodOf, quantityOf, sentenceOf, standing, standingOf } from './number-words.ts';
import type { Decided } from './read-article.ts';
import type { Form } from './review-queue.ts';
import type { Rows } from './use-rows.ts';

const words = {
  label: { zh: '这个数字', en: 'This number' },
  matter: { zh: '所说的事', en: 'Matter' },
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
  save: { zh: '保存改正', en: 'Save the correction' },
  cancel: { zh: '不改了', en: 'Leave as read' },
  value: { zh: '数值（以基本单位计）', en: 'Value in plain units' },
  low: { zh: '下界', en: 'Lower end' },
  high: { zh: '上界', en: 'Upper end' },
  unit: { zh: '单位', en: 'Unit' },
  from: { zh: '时期起', en: 'From' },
  to: { zh: '时期止', en: 'To' },
  reason: { zh: '拒绝的理由', en: 'Reason' },
  rejectFor: { zh: '附上理由', en: 'With a reason' },
  alike: {
    words: { zh: '同一说法的也照此办理', en: 'The same for these words' },
    unit: { zh: '同单位同读法的也照此办理', en: 'The same for this unit and rule' },
  },
  role: { zh: '角色', en: 'Role' },
  modality: { zh: '情态', en: 'Modality' },
  kind: { zh: '口径', en: 'Kind of quantity' },
  unsaid: { zh: '未说', en: 'Not said' },
  none: { zh: '不在台账指标内', en: 'None of the ledger’s' },
  ledger: { zh: '台账已有', en: 'In the ledger' },
  nothing: { zh: '台账里还没有这个指标的观测值。', en: 'The ledger has no observation of it yet.' },
} as const;

interface CardProps {
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

/** Why numbers are rejected most often. */
const reasons: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['不是统计数', '是日期或名称', '重复', '读错', '与改革无关'],
  en: ['no statistic', 'a date or a name', 'repeated', 'misread', 'beside the matter'],
};

/** One number as it was read, what it would join, and a person's word on it. */
export function NumberCard(props: CardProps) {
  const { locale, text, decided, rows, metrics, ledger, open, alike } = props;
  const { onAct, onReject, onCorrect, onOpen, onApply } = props;
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
      {open === 'reason' ? (
        <Reason locale={locale} onReject={onReject} onCancel={() => onOpen(null)} />
      ) : null}
      {open === 'correction' ? (
        <Fields
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
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {observation.metric_id ? (
        <Neighbours locale={locale} id={observation.metric_id} ledger={ledger} />
      ) : null}
    </section>
  );
}

interface ReasonProps {
  readonly locale: Locale;
  readonly onReject: (reason: string) => void;
  readonly onCancel: () => void;
}

function Reason({ locale, onReject, onCancel }: ReasonProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className="correction"
      onSubmit={(event) => {
        event.preventDefault();
        onReject(input.current?.value.trim() ?? '');
      }}
    >
      <label>
        {words.reason[locale]}
        <input ref={input} list="reasons" maxLength={200} />
      </label>
      <datalist id="reasons">
        {reasons[locale].map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      <p className="verdicts">
        <button type="submit" className="primary">
          {words.reject[locale]}
        </button>
        <button type="button" onClick={onCancel}>
          {words.cancel[locale]}
        </button>
      </p>
    </form>
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

interface FieldsProps {
  readonly locale: Locale;
  readonly observation: Observation;
  readonly metrics: readonly Metric[];
  readonly onSave: (correction: Correction) => void;
  readonly onCancel: () => void;
}

function Fields({ locale, observation, metrics, onSave, onCancel }: FieldsProps) {
  const [bound, setBound] = useState(observation.bound);
  const stated = observation.value ?? observation.low ?? observation.high;
  return (
    <form
      className="correction"
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        const text = (name: string) => String(given.get(name) ?? '').trim() || null;
        const number = (name: string) => (text(name) === null ? null : Number(text(name)));
        onSave({
          ...(bound === 'range'
            ? { value: null, low: number('low'), high: number('high') }
            : endsOf(number('value'), bound)),
          bound,
          unit: text('unit'),
          label: text('label'),
          metric_id: text('metric'),
          period_start: text('from'),
          period_end: text('to'),
          role: text('role') as Observation['role'],
          modality: text('modality') as Observation['modality'],
          quantity_kind: text('kind') as Observation['quantity_kind'],
        });
      }}
    >
      <label>
        {words.bound[locale]}
        <select value={bound} onChange={({ target }) => setBound(target.value as Observation['bound'])}>
          {bounds.map((each) => (
            <option key={each} value={each}>
              {boundTerms[each].meaning[locale]}
            </option>
          ))}
        </select>
      </label>
      {bound === 'range' ? (
        <>
          <Field name="low" label={words.low[locale]} value={observation.low} numeric />
          <Field name="high" label={words.high[locale]} value={observation.high} numeric />
        </>
      ) : (
        <Field name="value" label={words.value[locale]} value={stated} numeric />
      )}
      <Field name="unit" label={words.unit[locale]} value={observation.unit} />
      <Field name="label" label={words.matter[locale]} value={observation.label} />
      <label>
        {words.metric[locale]}
        <select name="metric" defaultValue={observation.metric_id ?? ''}>
          <option value="">{words.none[locale]}</option>
          <MetricOptions metrics={metrics} locale={locale} />
        </select>
      </label>
      <Choice
        name="role"
        label={words.role[locale]}
        value={observation.role}
        terms={roleTerms}
        locale={locale}
      />
      <Choice
        name="modality"
        label={words.modality[locale]}
        value={observation.modality}
        terms={modalityTerms}
        locale={locale}
      />
      <Choice
        name="kind"
        label={words.kind[locale]}
        value={observation.quantity_kind}
        terms={quantityKindTerms}
        locale={locale}
      />
      <Field name="from" label={words.from[locale]} value={observation.period_start} type="date" />
      <Field name="to" label={words.to[locale]} value={observation.period_end} type="date" />
      <p className="verdicts">
        <button type="submit" className="primary">
          {words.save[locale]}
        </button>
        <button type="button" onClick={onCancel}>
          {words.cancel[locale]}
        </button>
      </p>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly terms: Terms;
  readonly locale: Locale;
}

/** One word of an enumeration, or none. */
function Choice({ name, label, value, terms, locale }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={value ?? ''}>
        <option value="">{words.unsaid[locale]}</option>
        {codesOf(terms).map((code) => (
          <option key={code} value={code}>
            {termOf(terms, code, locale)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | number | null;
  readonly type?: 'text' | 'date';
  readonly numeric?: boolean;
}

function Field({ name, label, value, type = 'text', numeric = false }: FieldProps) {
  return (
    <label>
      {label}
      <input
        name={name}
        type={type}
        defaultValue={value ?? ''}
        {...(numeric
          ? { inputMode: 'decimal' as const, pattern: '-?[0-9]+([.][0-9]+)?', required: true }
          : {})}
      />
    </label>
  );
}
