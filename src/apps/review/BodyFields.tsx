import type { ReactNode } from 'react';
import { type Domain, domains, domainTerms, wholeDomain } from '../../dataset/domains.ts';
import { termOf } from '../../dataset/term.ts';
import { figures } from '../../figures/index.ts';
import { type Filter, noFilter } from '../../figures/kit/filter.ts';
import type { Deck, Slide } from '../../review/deck.ts';
import { changeSlide } from '../../review/edit-deck.ts';
import { metricsByDomain } from '../../review/metrics-by-domain.ts';
import { within } from '../../review/scope.ts';
import { canFilter, figuresFor } from '../../review/slides/figure.ts';
import type { Body } from '../../review/slides/index.ts';
import { isSecondHand } from '../../review/source-lines.ts';
import type { ReviewContext } from '../../review/terms.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { isFiltering } from '../../ui/filter-address.ts';
import { EarlierField } from './EarlierField.tsx';
import { PictureFields } from './PictureFields.tsx';
import type { DeckHook } from './use-deck.ts';

const words = {
  figure: { zh: '图', en: 'Figure' },
  only: { zh: '只看领域', en: 'Only the domain' },
  every: { zh: '全部', en: 'All' },
  from: { zh: '自', en: 'From' },
  to: { zh: '至', en: 'To' },
  metrics: { zh: '选指标', en: 'Choose metrics' },
  firsthand: {
    zh: '整份汇报不用机器翻译和旅行社的来源',
    en: 'Leave out machine translations and travel agencies, in the whole deck',
  },
  table: {
    zh: '表，一行一行；可从电子表格粘贴，手写用 | 分列；第一行是表头',
    en: 'Table, a row a line; paste it from a spreadsheet or part the cells by |; the first row is the head',
  },
  text: {
    zh: '正文，一行一段；行首“- ”为要点，前面空两格降一级',
    en: 'Text, a paragraph a line; “- ” begins a bullet, two blanks before it a level below',
  },
};

interface Props {
  readonly locale: Locale;
  readonly context: ReviewContext;
  readonly deck: Deck;
  readonly slide: Slide;
  readonly change: DeckHook['change'];
}

interface FieldsOf<B> extends Props {
  readonly body: B;
  /** Changes with one mark are one step back. */
  readonly set: (body: Body, mark?: string) => void;
}

type OfKind<K extends Body['kind']> = FieldsOf<Body & { readonly kind: K }>;

/** What there is to set in a slide, by its kind; the others have nothing. */
const fields: { readonly [K in Body['kind']]?: (props: OfKind<K>) => ReactNode } = {
  figure: FigureFields,
  numbers: MetricFields,
  changes: ChangesFields,
  text: TextFields,
  table: TableFields,
  picture: PictureFields,
  ledger: EarlierField,
  sources: SourcesField,
};

/** What a slide shows: its figure and filter, its metrics, its days, its text. */
export function BodyFields(props: Props) {
  const { slide, change } = props;
  const Fields = fields[slide.body.kind] as ((props: FieldsOf<Body>) => ReactNode) | undefined;
  const set = (body: Body, mark: string | null = null) =>
    change((now) => changeSlide(now, slide.id, { body }), mark);
  return Fields ? <Fields {...props} body={slide.body} set={set} /> : null;
}

function ChangesFields({ locale, body, set }: OfKind<'changes'>) {
  return (
    <div className="row-of-fields">
      <DayField label={words.from[locale]} day={body.from} onDay={(from) => from && set({ ...body, from })} />
      <DayField label={words.to[locale]} day={body.to} onDay={(to) => to && set({ ...body, to })} />
      <DomainField
        locale={locale}
        domain={body.domain ?? null}
        onDomain={(domain) => {
          const { domain: _, ...rest } = body;
          set(domain ? { ...rest, domain } : rest);
        }}
      />
    </div>
  );
}

/** One click leaves out what second-hand sources say, in the whole deck. */
function SourcesField({ locale, context, deck, change }: OfKind<'sources'>) {
  const count = context.data.sources.filter(isSecondHand).length;
  if (count === 0) return null;
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={deck.firsthand ?? false}
        onChange={({ target: { checked } }) => change((now) => ({ ...now, firsthand: checked }))}
      />
      {`${words.firsthand[locale]}${phrase(locale).paren(String(count))}`}
    </label>
  );
}

function TextFields({ locale, slide, set, body }: OfKind<'text'>) {
  return (
    <label className="wide-field">
      <span>{words.text[locale]}</span>
      <textarea
        rows={5}
        value={body.text}
        onChange={({ target: { value } }) => set({ kind: 'text', text: value }, `text ${slide.id}`)}
      />
    </label>
  );
}

function TableFields({ locale, slide, set, body }: OfKind<'table'>) {
  return (
    <label className="wide-field">
      <span>{words.table[locale]}</span>
      <textarea
        rows={6}
        value={body.text}
        onChange={({ target: { value } }) => set({ kind: 'table', text: value }, `table ${slide.id}`)}
      />
    </label>
  );
}

function FigureFields({ locale, context, deck, body, set }: OfKind<'figure'>) {
  const filter = body.filter ?? noFilter;
  const narrow = (part: Partial<Filter>) => {
    const next = { ...filter, ...part };
    set(isFiltering(next) ? { ...body, filter: next } : { kind: 'figure', figure: body.figure });
  };
  const known = figures.some(({ id }) => id === body.figure);
  return (
    <div className="row-of-fields">
      <label>
        {words.figure[locale]}
        <select
          value={body.figure}
          onChange={({ target: { value } }) =>
            set(canFilter(value) ? { ...body, figure: value } : { kind: 'figure', figure: value })
          }
        >
          {known ? null : <option value={body.figure}>{body.figure}</option>}
          {metricsByDomain(context.data, locale).map((group) => (
            <optgroup key={group.domain} label={group.name}>
              {figuresFor(deck)
                .filter(({ domain }) => domain === group.domain)
                .map(({ id, question }) => (
                  <option key={id} value={id}>
                    {question[locale]}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      {canFilter(body.figure) ? (
        <>
          <DomainField
            locale={locale}
            domain={filter.domains[0] ?? null}
            onDomain={(domain) => narrow({ domains: domain ? [domain] : [] })}
          />
          <DayField label={words.from[locale]} day={filter.from} onDay={(from) => narrow({ from })} />
          <DayField label={words.to[locale]} day={filter.to} onDay={(to) => narrow({ to })} />
        </>
      ) : null}
    </div>
  );
}

function MetricFields({ locale, context, deck, body, set }: OfKind<'numbers'>) {
  const groups = metricsByDomain(within(context, deck).data, locale).filter(
    ({ metrics }) => metrics.length > 0,
  );
  return (
    <details className="metric-fields">
      <summary>{words.metrics[locale]}</summary>
      {groups.map((group) => (
        <fieldset key={group.domain}>
          <legend>{group.name}</legend>
          {group.metrics.map(({ metric_id, ...metric }) => (
            <label key={metric_id}>
              <input
                type="checkbox"
                checked={body.metrics.includes(metric_id)}
                onChange={({ target: { checked } }) =>
                  set({
                    ...body,
                    metrics: checked
                      ? [...body.metrics, metric_id]
                      : body.metrics.filter((id) => id !== metric_id),
                  })
                }
              />
              {metric[`label_${locale}`]}
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  );
}

interface DayProps {
  readonly label: string;
  readonly day: string | null;
  readonly onDay: (day: string | null) => void;
}

function DayField({ label, day, onDay }: DayProps) {
  return (
    <label>
      {label}
      <input type="date" value={day ?? ''} onChange={({ target: { value } }) => onDay(value || null)} />
    </label>
  );
}

interface DomainProps {
  readonly locale: Locale;
  readonly domain: Domain | null;
  readonly onDomain: (domain: Domain | null) => void;
}

function DomainField({ locale, domain, onDomain }: DomainProps) {
  return (
    <label>
      {words.only[locale]}
      <select
        value={domain ?? ''}
        onChange={({ target: { value } }) => onDomain(domains.find((one) => one === value) ?? null)}
      >
        <option value="">{words.every[locale]}</option>
        {domains
          .filter((one) => one !== wholeDomain)
          .map((one) => (
            <option key={one} value={one}>
              {termOf(domainTerms, one, locale)}
            </option>
          ))}
      </select>
    </label>
  );
}
