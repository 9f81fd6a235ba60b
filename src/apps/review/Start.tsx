import { useId, useState } from 'react';
import { leadDomain, wholeDomain } from '../../dataset/domains.ts';
import { ledgerTitles } from '../../dataset/ledger.ts';
import type { Deck } from '../../review/deck.ts';
import { metricsByDomain } from '../../review/metrics-by-domain.ts';
import { toNextReview } from '../../review/next-review.ts';
import { propose } from '../../review/propose.ts';
import { proposeDates, recipes, type Template, templates } from '../../review/templates.ts';
import type { ReviewContext } from '../../review/terms.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { saveFile } from '../../ui/download.ts';
import { MetricOptions } from '../../ui/MetricOptions.tsx';
import { ComeHome } from './ComeHome.tsx';
import { dropDeck, newId, type Shelved, shelved, shelvedFile, unshelve } from './deck-storage.ts';
import { fileName } from './ExportMenu.tsx';
import { keptIdentity } from './IdentityFields.tsx';

const words = {
  templates: { zh: '新汇报', en: 'A new review' },
  kept: { zh: '已有的汇报', en: 'Reviews kept here' },
  none: {
    zh: '这台电脑上还没有汇报。选一个模板，或打开一份汇报文件。',
    en: 'No review is kept on this computer yet. Choose a template or open a review’s file.',
  },
  domain: { zh: '领域', en: 'Domain' },
  metric: { zh: '指标', en: 'Metric' },
  since: { zh: '上次评估', en: 'Last review' },
  asOf: { zh: '本次截至', en: 'This review, as of' },
  make: { zh: '拟出汇报', en: 'Propose the review' },
  order: { zh: '上次评估要早于本次。', en: 'The last review must lie before this one.' },
  file: { zh: '打开汇报文件', en: 'Open a review’s file' },
  drop: { zh: '删除', en: 'Delete' },
  sure: { zh: '确认删除', en: 'Really delete' },
  save: { zh: '存为文件', en: 'Save as a file' },
  next: { zh: '做下一次', en: 'Next review' },
  copy: { zh: '复制', en: 'Duplicate' },
};

interface Props {
  readonly locale: Locale;
  readonly context: ReviewContext;
  readonly fault: string;
  readonly onFault: (words: string) => void;
  readonly onDeck: (deck: Deck) => void;
  readonly onShelved: (id: string) => void;
  readonly onText: (text: string) => void;
}

/** The way in: a template with its days, the decks kept here, or a file. */
export function Start({ locale, context, fault, onFault, onDeck, onShelved, onText }: Props) {
  const { data } = context;
  const [template, setTemplate] = useState<Template>('annual');
  const [dates, setDates] = useState(() => proposeDates(data, 'annual'));
  const [domain, setDomain] = useState(leadDomain);
  const [metric, setMetric] = useState(
    () => ledgerTitles.reviewMetrics[leadDomain]?.[0] ?? data.metrics[0]?.metric_id ?? '',
  );
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState<readonly Shelved[]>(shelved);
  const [dropping, setDropping] = useState('');
  const name = useId();
  const domains = metricsByDomain(data, locale);

  const make = async () => {
    if (dates.since >= dates.asOf) {
      onFault(words.order[locale]);
      return;
    }
    setBusy(true);
    try {
      const deck = await propose({ id: newId(), template, locale, ...dates, domain, metric }, context);
      onDeck({ ...deck, identity: keptIdentity() });
    } catch (error) {
      onFault(errorMessage(error, locale));
    } finally {
      setBusy(false);
    }
  };

  /** From the last review's day to the newest one of the ledger, or to today. */
  const makeNext = async (id: string) => {
    setBusy(true);
    try {
      const last = unshelve(id);
      const { asOf: newest } = proposeDates(data, 'comparison');
      const today = new Date().toISOString().slice(0, 10);
      const asOf = newest > last.deck.asOf ? newest : today;
      const deck = await propose(toNextReview(last, newId(), asOf), context);
      onDeck({ ...deck, identity: last.deck.identity ?? keptIdentity() });
    } catch (error) {
      onFault(errorMessage(error, locale));
    } finally {
      setBusy(false);
    }
  };

  const copy = (id: string) => {
    try {
      onDeck({ ...unshelve(id).deck, id: newId() });
    } catch (error) {
      onFault(errorMessage(error, locale));
    }
  };

  return (
    <div className="review-start">
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
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
                  setTemplate(one);
                  setDates(proposeDates(data, one));
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
              <select value={domain} onChange={(event) => setDomain(event.target.value)}>
                {domains
                  .filter((group) => group.domain !== wholeDomain)
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
              <select value={metric} onChange={(event) => setMetric(event.target.value)}>
                <MetricOptions metrics={data.metrics} locale={locale} />
              </select>
            </label>
          ) : null}
          <label>
            {words.since[locale]}
            <input
              type="date"
              required
              value={dates.since}
              onChange={(event) => setDates({ ...dates, since: event.target.value })}
            />
          </label>
          <label>
            {words.asOf[locale]}
            <input
              type="date"
              required
              value={dates.asOf}
              onChange={(event) => setDates({ ...dates, asOf: event.target.value })}
            />
          </label>
          <button type="submit" className="primary" disabled={busy}>
            {words.make[locale]}
          </button>
        </div>
      </form>
      <section className="kept">
        <h2>{words.kept[locale]}</h2>
        {kept.length === 0 ? <p className="stand">{words.none[locale]}</p> : null}
        <ul aria-label={words.kept[locale]} hidden={kept.length === 0}>
          {kept.map(({ id, title, saved }) => (
            <li key={id}>
              <button type="button" className="plain" onClick={() => onShelved(id)}>
                {title}
              </button>
              <time dateTime={saved}>
                {new Date(saved).toLocaleString(locale === 'zh' ? 'zh-CN' : 'en-GB')}
              </time>
              <button type="button" className="small" disabled={busy} onClick={() => void makeNext(id)}>
                {words.next[locale]}
              </button>
              <button type="button" className="small" onClick={() => copy(id)}>
                {words.copy[locale]}
              </button>
              <button
                type="button"
                className="small"
                onClick={() =>
                  saveFile(
                    new Blob([shelvedFile(id)], { type: 'application/json' }),
                    `${fileName(title)}.json`,
                  )
                }
              >
                {words.save[locale]}
              </button>
              <button
                type="button"
                className="small"
                onBlur={() => setDropping('')}
                onClick={() => {
                  if (dropping !== id) setDropping(id);
                  else {
                    dropDeck(id);
                    setKept(shelved());
                  }
                }}
              >
                {dropping === id ? words.sure[locale] : words.drop[locale]}
              </button>
            </li>
          ))}
        </ul>
        <label className="file">
          {words.file[locale]}
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void file.text().then(onText);
              event.target.value = '';
            }}
          />
        </label>
      </section>
      <ComeHome locale={locale} context={context} />
    </div>
  );
}
