import { useId } from 'react';
import { wholeDomain } from '../../dataset/domains.ts';
import type { LedgerData } from '../../review/ledger-data.ts';
import { metricsByDomain } from '../../review/metrics-by-domain.ts';
import { proposeDates, recipes, type Template, templates } from '../../review/templates.ts';
import type { Locale } from '../../text/locale.ts';
import { MetricOptions } from '../../ui/MetricOptions.tsx';

const words = {
  templates: { zh: '新汇报', en: 'A new review' },
  domain: { zh: '领域', en: 'Domain' },
  metric: { zh: '指标', en: 'Metric' },
  since: { zh: '上次评估', en: 'Last review' },
  asOf: { zh: '本次截至', en: 'This review, as of' },
  make: { zh: '拟出汇报', en: 'Propose the review' },
};

/** What a new review is asked to be; both days are ISO days. */
export interface Asked {
  readonly template: Template;
  readonly since: string;
  readonly asOf: string;
  readonly domain: string;
  readonly metric: string;
}

interface Props {
  readonly locale: Locale;
  readonly data: LedgerData;
  readonly asked: Asked;
  readonly busy: boolean;
  readonly onChange: (asked: Asked) => void;
  readonly onMake: () => void;
}

/** A template with its days; choosing one proposes the days that suit it. */
export function NewReview({ locale, data, asked, busy, onChange, onMake }: Props) {
  const { template, since, asOf, domain, metric } = asked;
  const name = useId();
  const domains = metricsByDomain(data, locale);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onMake();
      }}
    >
      <fieldset>
        <legend>
          <h2>{words.templates[locale]}</h2>
        </legend>
        {templates.map((one) => (
          <label key={one} className="template">
            <input
              type="radio"
              name={name}
              value={one}
              checked={template === one}
              onChange={() => {
                onChange({ ...asked, template: one, ...proposeDates(data, one) });
              }}
            />
            <span>
              <b>{recipes[one].name[locale]}</b>
              <span className="what">{recipes[one].what[locale]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="settings">
        {template === 'domain' ? (
          <label>
            {words.domain[locale]}
            <select value={domain} onChange={(event) => onChange({ ...asked, domain: event.target.value })}>
              {domains
                .filter((group) => group.domain !== wholeDomain && group.metrics.length > 0)
                .map((group) => (
                  <option key={group.domain} value={group.domain}>
                    {group.name}
                  </option>
                ))}
            </select>
          </label>
        ) : null}
        {template === 'metric' ? (
          <label>
            {words.metric[locale]}
            <select value={metric} onChange={(event) => onChange({ ...asked, metric: event.target.value })}>
              <MetricOptions metrics={data.metrics} locale={locale} />
            </select>
          </label>
        ) : null}
        <label>
          {words.since[locale]}
          <input
            type="date"
            required
            value={since}
            onChange={(event) => onChange({ ...asked, since: event.target.value })}
          />
        </label>
        <label>
          {words.asOf[locale]}
          <input
            type="date"
            required
            value={asOf}
            onChange={(event) => onChange({ ...asked, asOf: event.target.value })}
          />
        </label>
        <button type="submit" className="primary" disabled={busy}>
          {words.make[locale]}
        </button>
      </div>
    </form>
  );
}
