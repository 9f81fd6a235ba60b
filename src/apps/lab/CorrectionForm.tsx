import { useState } from 'react';
import type { Correction } from '../../dataset/decision-log.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import { codesOf, type Terms, termOf } from '../../dataset/term.ts';
import { boundTerms } from '../../dataset/vocabulary.ts';
import { modalityTerms, quantityKindTerms, roleTerms } from '../../dataset/vocabulary-of-facts.ts';
import { bounds, endsOf } from '../../text/bound.ts';
import type { Locale } from '../../text/locale.ts';
import { MetricOptions } from '../../ui/MetricOptions.tsx';
import { FormButtons } from './FormButtons.tsx';

const words = {
  matter: { zh: '所说的事', en: 'Matter' },
  bound: { zh: '界限', en: 'Bound' },
  metric: { zh: '台账指标', en: 'Metric of the ledger' },
  save: { zh: '保存改正', en: 'Save the correction' },
  value: { zh: '数值（以基本单位计）', en: 'Value in plain units' },
  low: { zh: '下界', en: 'Lower end' },
  high: { zh: '上界', en: 'Upper end' },
  unit: { zh: '单位', en: 'Unit' },
  from: { zh: '时期起', en: 'From' },
  to: { zh: '时期止', en: 'To' },
  role: { zh: '角色', en: 'Role' },
  modality: { zh: '情态', en: 'Modality' },
  kind: { zh: '口径', en: 'Kind of quantity' },
  unsaid: { zh: '未说', en: 'Not said' },
  none: { zh: '不在台账指标内', en: 'None of the ledger’s' },
} as const;

interface CorrectionFormProps {
  readonly locale: Locale;
  readonly observation: Observation;
  readonly metrics: readonly Metric[];
  readonly onSave: (correction: Correction) => void;
  readonly onCancel: () => void;
}

/** What was read of a number, each cell to be put right; what is left empty is not known. */
export function CorrectionForm({ locale, observation, metrics, onSave, onCancel }: CorrectionFormProps) {
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
      <FormButtons locale={locale} submit={words.save} onCancel={onCancel} />
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
