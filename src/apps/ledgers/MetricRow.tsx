import { useId, useState } from 'react';
import {
  asSame,
  editMetric,
  hasParts,
  hasSimilar,
  join,
  leaveOut,
  mayJoin,
  reconsider,
  splitAt,
  splitByName,
} from '../../dataset/decisions.ts';
import type { LedgerDraft } from '../../dataset/draft.ts';
import { parseWords } from '../../dataset/match.ts';
import { toStatement } from '../../dataset/propose.ts';
import { ownUnit, toPeriodWords, toWords } from '../../dataset/quantity.ts';
import type { Metric, Observation } from '../../dataset/schema.ts';
import { parseStretch } from '../../text/calendar.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { keyOf } from './CandidateRow.tsx';
import { Facts } from './Facts.tsx';
import type { Change } from './use-history.ts';

const words = {
  zh: {
    label_zh: '名称（中文）',
    label_en: '名称（英文）',
    domain: '领域',
    words: '识别用语',
    join: '与另一项合并',
    choose: '选一项',
    parts: '按名称拆开',
    same: '名称不同也算同一项',
    from: '自一篇起另作一项',
    leaveOut: '不要',
    back: '撤回采纳',
    loose: '现在没有一个数归入它',
  },
  en: {
    label_zh: 'Name in Chinese',
    label_en: 'Name in English',
    domain: 'Domain',
    words: 'Recognised by',
    join: 'Join with another',
    choose: 'Choose one',
    parts: 'Part by names',
    same: 'The same under every name',
    from: 'Another metric from a text on',
    leaveOut: 'Leave out',
    back: 'Take back',
    loose: 'No number joins it now',
  },
};

interface MetricRowProps {
  readonly locale: Locale;
  readonly metric: Metric;
  readonly draft: LedgerDraft;
  /** The numbers that join it. */
  readonly rows: readonly Observation[];
  readonly onChange: Change;
}

/** A metric that was accepted: its numbers, and all that a person may still change. */
export function MetricRow({ locale, metric, draft, rows, onChange }: MetricRowProps) {
  const say = words[locale];
  const [opened, setOpened] = useState(false);
  const body = useId();
  const label = locale === 'zh' ? metric.label_zh : metric.label_en;
  const domain = draft.domains.find((row) => row.domain === metric.domain);
  return (
    <li data-key={keyOf([metric])}>
      <div className="row-head">
        <button
          type="button"
          className="plain name"
          aria-expanded={opened}
          aria-controls={body}
          onClick={() => setOpened(!opened)}
        >
          <span lang={/\p{Script=Han}/u.test(label) ? 'zh-CN' : 'en'}>{label}</span>
        </button>
        <span className="points">
          {rows.length === 0
            ? say.loose
            : rows
                .filter(({ restates }) => restates === null)
                .map((row) => {
                  const sign = row.role === 'change' && row.direction === 'down' ? '−' : '';
                  const value = sign + toWords(row, locale, ownUnit(row, locale) ?? row.unit);
                  return row.period_end ? `${toPeriodWords(row, locale)} ${value}` : value;
                })
                .join(' → ')}
        </span>
        <span className="told">{locale === 'zh' ? domain?.name_zh : domain?.name_en}</span>
      </div>
      {opened ? (
        <div id={body}>
          <Facts locale={locale} statements={rows.map(toStatement)} texts={draft.texts} />
          <MetricForm locale={locale} metric={metric} draft={draft} rows={rows} onChange={onChange} />
        </div>
      ) : null}
    </li>
  );
}

function MetricForm({ locale, metric, draft, rows, onChange }: MetricRowProps) {
  const say = words[locale];
  const id = metric.metric_id;
  const typed = (cell: 'label_zh' | 'label_en') => ({
    value: metric[cell],
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      const value = currentTarget.value;
      onChange((now) => editMetric(now, id, { [cell]: value }), `${id} ${cell}`);
    },
  });
  const others = draft.metrics.filter((other) => mayJoin(metric, other));
  const own = new Set(rows.map(({ source_id }) => source_id));
  const later = draft.texts
    .filter(({ article }) => own.has(article.article_id) && parseStretch(article.as_of ?? ''))
    .toSorted((a, b) => (a.article.as_of ?? '').localeCompare(b.article.as_of ?? ''))
    .slice(1);
  return (
    <div className="metric-form">
      <label>
        {say.label_zh}
        <input lang="zh-CN" {...typed('label_zh')} />
      </label>
      <label>
        {say.label_en}
        <input lang="en" {...typed('label_en')} />
      </label>
      <label>
        {say.domain}
        <select
          value={metric.domain}
          onChange={({ currentTarget }) => {
            const domain = currentTarget.value;
            onChange((now) => editMetric(now, id, { domain }));
          }}
        >
          {draft.domains.map((row) => (
            <option key={row.domain} value={row.domain}>
              {locale === 'zh' ? row.name_zh : row.name_en}
            </option>
          ))}
        </select>
      </label>
      <WordsField
        locale={locale}
        label={say.words}
        metric={metric}
        onWords={(words) => onChange((now) => editMetric(now, id, { words }))}
      />
      {others.length > 0 ? (
        <label>
          {say.join}
          <select
            value=""
            onChange={({ currentTarget }) => {
              const other = others.find(({ metric_id }) => metric_id === currentTarget.value);
              if (other) onChange((now) => join(now, metric, other));
            }}
          >
            <option value="">{say.choose}</option>
            {others.map((other) => (
              <option key={other.metric_id} value={other.metric_id}>
                {locale === 'zh' ? other.label_zh : other.label_en}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {later.length > 0 && /^~?=/.test(metric.words ?? '') ? (
        <label>
          {say.from}
          <select
            value=""
            onChange={({ currentTarget }) => {
              const day = currentTarget.value;
              if (day) onChange((now) => splitAt(now, metric, day));
            }}
          >
            <option value="">{say.choose}</option>
            {later.map(({ article }) => (
              <option key={article.article_id} value={parseStretch(article.as_of ?? '')?.last}>
                {article.title}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <p className="acts">
        {hasParts(metric) ? (
          <button type="button" onClick={() => onChange((now) => splitByName(now, metric))}>
            {say.parts}
          </button>
        ) : null}
        {hasSimilar(metric) ? (
          <button
            type="button"
            onClick={() => onChange((now) => editMetric(now, id, { words: asSame(metric).words }))}
          >
            {say.same}
          </button>
        ) : null}
        <button type="button" onClick={() => onChange((now) => reconsider(now, metric))}>
          {say.back}
        </button>
        <button type="button" onClick={() => onChange((now) => leaveOut(now, [metric]))}>
          {say.leaveOut}
        </button>
      </p>
    </div>
  );
}

/** The recognising words; what cannot be read stays in the field with the reason, and the row keeps the last that could. */
function WordsField({
  locale,
  label,
  metric,
  onWords,
}: {
  readonly locale: Locale;
  readonly label: string;
  readonly metric: Metric;
  readonly onWords: (words: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const note = useId();
  const fault = typed === null ? '' : faultOf(typed, locale);
  return (
    <label className="wide">
      {label}
      <input
        lang="zh-CN"
        value={typed ?? metric.words ?? ''}
        aria-invalid={fault !== ''}
        aria-describedby={note}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => {
          if (typed === null || fault !== '') return;
          if (typed !== metric.words) onWords(typed);
          setTyped(null);
        }}
      />
      <span className="told asked" id={note}>
        {fault}
      </span>
    </label>
  );
}

function faultOf(words: string, locale: Locale): string {
  try {
    parseWords(words);
    return '';
  } catch (error) {
    return errorMessage(error, locale);
  }
}
