import { useState } from 'react';
import { toDateWords } from '../../dataset/quantity.ts';
import type { Deck } from '../../review/deck.ts';
import { addSlide, blankSlide } from '../../review/edit-deck.ts';
import type { LedgerData } from '../../review/ledger-data.ts';
import { within } from '../../review/scope.ts';
import { statedTargets, toOpenTarget } from '../../review/stated-targets.ts';
import {
  baselineOf,
  type Direction,
  directions,
  directionTerms,
  lackTerms,
  type OpenTarget,
  standingOf,
  statuses,
  statusRule,
  statusTerms,
  type Target,
} from '../../review/status.ts';
import { parseAmount, parseTargets, printTargets } from '../../review/target-file.ts';
import type { ReviewContext } from '../../review/terms.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { saveFile } from '../../ui/download.ts';
import { MetricOptions } from '../../ui/MetricOptions.tsx';
import { fileName } from './ExportMenu.tsx';
import type { DeckHook } from './use-deck.ts';

const words = {
  targets: { zh: '目标', en: 'Targets' },
  metric: { zh: '指标', en: 'Metric' },
  direction: { zh: '要求', en: 'Asks to' },
  value: { zh: '目标值，如6亿', en: 'Target, e.g. 600,000,000' },
  by: { zh: '到期', en: 'Due' },
  status: { zh: '状态', en: 'Status' },
  add: { zh: '加一个目标', en: 'Add a target' },
  remove: { zh: '删去这个目标', en: 'Remove this target' },
  open: { zh: '从CSV读入（metric_id,value,by）', en: 'Read from CSV (metric_id,value,by)' },
  save: { zh: '存为CSV', en: 'Save as CSV' },
  rule: { zh: '状态怎样定', en: 'How the status is judged' },
  needed: {
    zh: '请给出目标值与日期；目标值写成600000000、6亿均可，不带别的单位。',
    en: 'Give a value, such as 600,000,000, in the metric’s own unit, and a day.',
  },
  baseline: { zh: '基线', en: 'Baseline' },
  stated: { zh: '原文说到的目标', en: 'Targets that the texts state' },
  adopt: { zh: '采用', en: 'Adopt' },
  list: { zh: '照原话列入', en: 'List its words' },
};

/** Targets are worth a slide: one is added before the evidence where there is none yet. */
function withStatus(deck: Deck): Deck {
  if (deck.slides.some(({ body }) => body.kind === 'status')) return deck;
  const at = deck.slides.findIndex(({ body }) => body.kind === 'ledger' || body.kind === 'evidence');
  return addSlide(deck, blankSlide(deck, { kind: 'status' }), deck.slides[at - 1]?.id ?? null);
}

interface Props {
  readonly locale: Locale;
  readonly context: ReviewContext;
  readonly deck: Deck;
  readonly change: DeckHook['change'];
}

/** What metrics should reach by when: one by one, or a table at once; with the rule that judges them. */
export function Targets({ locale, context, deck, change }: Props) {
  const { data } = within(context, deck);
  const [metric, setMetric] = useState(data.metrics[0]?.metric_id ?? '');
  const [direction, setDirection] = useState<Direction>('reach');
  const [value, setValue] = useState('');
  const [by, setBy] = useState('');
  const [fault, setFault] = useState('');
  const metrics = new Map(data.metrics.map((one) => [one.metric_id, one]));

  const add = () => {
    const one = metrics.get(metric);
    const number = one ? parseAmount(value, one) : null;
    if (!one || number === null || by === '') {
      setFault(words.needed[locale]);
      return;
    }
    setFault('');
    const baseline = baselineOf(data, one, deck.since);
    const target = {
      metric_id: metric,
      value: number,
      by,
      ...(direction === 'reach' ? {} : { direction }),
      ...(baseline ? { baseline } : {}),
    };
    change((now) =>
      withStatus({
        ...now,
        targets: [...now.targets.filter(({ metric_id }) => metric_id !== metric), target],
      }),
    );
    setValue('');
  };
  const read = async (file: File) => {
    try {
      const read = parseTargets(await file.text(), data.metrics, (one) => baselineOf(data, one, deck.since));
      setFault('');
      change((now) => withStatus({ ...now, ...read }));
    } catch (error) {
      setFault(errorMessage(error, locale));
    }
  };

  const { openTargets = [] } = deck;
  const count = deck.targets.length + openTargets.length;
  return (
    <div className="targets">
      {count > 0 ? (
        <div className="scroll">
          <table>
            <thead>
              <tr>
                {[words.metric, words.targets, words.baseline, words.by, words.status].map((head) => (
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
              {deck.targets.map((target) => {
                const one = metrics.get(target.metric_id);
                const standing = one ? standingOf(data, one, target, deck.asOf) : null;
                return (
                  <tr key={`${target.metric_id} ${target.by}`}>
                    <td>{one ? one[`label_${locale}`] : target.metric_id}</td>
                    <td>
                      {target.direction ? `${directionTerms[target.direction][locale]} ` : ''}
                      {target.value.toLocaleString('en-US')}
                    </td>
                    <td>
                      {target.baseline
                        ? `${target.baseline.value.toLocaleString('en-US')} · ${target.baseline.day}`
                        : '—'}
                    </td>
                    <td>{target.by}</td>
                    <td>
                      {standing ? (
                        <span title={standing.why[locale]}>
                          <span aria-hidden="true">{statusTerms[standing.status].mark}</span>{' '}
                          {statusTerms[standing.status][locale]}
                        </span>
                      ) : (
                        '—'
                      )}
                    </td>
                    <td>
                      <button
                        type="button"
                        className="plain"
                        aria-label={`${words.remove[locale]} ${one ? one[`label_${locale}`] : ''}`}
                        onClick={() =>
                          change((now) => ({
                            ...now,
                            targets: now.targets.filter(
                              (row) => row.metric_id !== target.metric_id || row.by !== target.by,
                            ),
                          }))
                        }
                      >
                        ×
                      </button>
                    </td>
                  </tr>
                );
              })}
              {openTargets.map((target, at) => (
                <tr key={`${target.label} ${target.words}`}>
                  <td>{target.label || '—'}</td>
                  <td>{`“${target.words}”`}</td>
                  <td>—</td>
                  <td>—</td>
                  <td>
                    <span title={lackTerms[target.lacks][locale]}>
                      <span aria-hidden="true">{statusTerms.unmeasurable.mark}</span>{' '}
                      {statusTerms.unmeasurable[locale]}
                    </span>
                  </td>
                  <td>
                    <button
                      type="button"
                      className="plain"
                      aria-label={`${words.remove[locale]} ${target.words}`}
                      onClick={() => change((now) => ({ ...now, openTargets: openTargets.toSpliced(at, 1) }))}
                    >
                      ×
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <form
        className="row-of-fields"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label>
          {words.metric[locale]}
          <select value={metric} onChange={(event) => setMetric(event.target.value)}>
            <MetricOptions metrics={data.metrics} locale={locale} />
          </select>
        </label>
        <label>
          {words.direction[locale]}
          <select value={direction} onChange={(event) => setDirection(event.target.value as Direction)}>
            {directions.map((one) => (
              <option key={one} value={one}>
                {directionTerms[one][locale]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.value[locale]}
          <input inputMode="decimal" value={value} onChange={(event) => setValue(event.target.value)} />
        </label>
        <label>
          {words.by[locale]}
          <input type="date" value={by} onChange={(event) => setBy(event.target.value)} />
        </label>
        <button type="submit">{words.add[locale]}</button>
      </form>
      <StatedTargets
        locale={locale}
        data={context.data}
        deck={deck}
        onTarget={(target) =>
          change((now) =>
            withStatus({
              ...now,
              targets: [...now.targets.filter(({ metric_id }) => metric_id !== target.metric_id), target],
            }),
          )
        }
        onOpenTarget={(target) =>
          change((now) => withStatus({ ...now, openTargets: [...(now.openTargets ?? []), target] }))
        }
      />
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      <div className="row-of-fields">
        <label className="file">
          {words.open[locale]}
          <input
            type="file"
            accept=".csv,text/csv"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void read(file);
              event.target.value = '';
            }}
          />
        </label>
        {count > 0 ? (
          <button
            type="button"
            onClick={() =>
              saveFile(
                new Blob([printTargets({ targets: deck.targets, openTargets }, locale)], {
                  type: 'text/csv',
                }),
                `${fileName(deck.title)}-targets.csv`,
              )
            }
          >
            {words.save[locale]}
          </button>
        ) : null}
      </div>
      <p className="told">
        <b>{words.rule[locale]}</b>
        {phrase(locale).colon}
        {statusRule(statuses, true, locale)}
      </p>
    </div>
  );
}

interface StatedProps {
  readonly locale: Locale;
  readonly data: LedgerData;
  readonly deck: Deck;
  readonly onTarget: (target: Target) => void;
  readonly onOpenTarget: (target: OpenTarget) => void;
}

/** What the texts aim at: a click opens the sentence, another adopts it; what cannot be measured says why and is listed. */
function StatedTargets({ locale, data, deck, onTarget, onOpenTarget }: StatedProps) {
  const isSet = (target: Target) =>
    deck.targets.some(
      ({ metric_id, value, by }) =>
        metric_id === target.metric_id && value === target.value && by === target.by,
    );
  const listed = new Set(deck.openTargets?.map(({ observation_id }) => observation_id));
  const open = statedTargets(data, deck).filter(({ target, observation }) =>
    target ? !isSet(target) : !listed.has(observation.observation_id),
  );
  if (open.length === 0) return null;
  const { colon, comma } = phrase(locale);
  return (
    <section aria-label={words.stated[locale]}>
      <p>
        <b>{words.stated[locale]}</b>
      </p>
      <ul>
        {open.map((stated) => {
          const { observation, metric, target } = stated;
          const unmeasured = toOpenTarget(stated, deck.locale);
          return (
            <li key={observation.observation_id}>
              {metric?.[`label_${locale}`] ?? observation.label}
              {colon}
              <button type="button" className="plain" data-observation={observation.observation_id}>
                {`“${observation.quote}”`}
              </button>
              {target ? (
                <>
                  {`${comma}${toDateWords(target.by, 'day', locale)} `}
                  <button type="button" className="small" onClick={() => onTarget(target)}>
                    {words.adopt[locale]}
                  </button>
                </>
              ) : null}
              {unmeasured ? (
                <>
                  {`${comma}${statusTerms.unmeasurable[locale]}${colon}${lackTerms[unmeasured.lacks][locale]} `}
                  <button type="button" className="small" onClick={() => onOpenTarget(unmeasured)}>
                    {words.list[locale]}
                  </button>
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
