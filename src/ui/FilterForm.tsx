import { type FormEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { domainTerms } from '../dataset/domains.ts';
import { codesOf, type Terms, termOf } from '../dataset/term.ts';
import { themeTerms } from '../dataset/themes.ts';
import { reviewTerms } from '../dataset/vocabulary-of-facts.ts';
import type { Progress } from '../engine/fetch-wasm.ts';
import type { FactChoice } from '../figures/kit/fact-choices.ts';
import { errorMessage } from '../text/error-message.ts';
import type { Locale, Text } from '../text/locale.ts';
import { factTerms, filterNames, isFiltering, toFilter, withFields } from './filter-address.ts';
import { showEverything } from './filtered.ts';
import { island } from './island.tsx';
import { countWords } from './plural.ts';

const words = {
  filter: { zh: '筛选', en: 'Filter' },
  domain: { zh: '领域', en: 'Domain' },
  from: { zh: '自', en: 'From' },
  to: { zh: '至', en: 'To' },
  theme: { zh: '主题', en: 'Theme' },
  review: { zh: '核对', en: 'Review' },
  role: { zh: '角色', en: 'Role' },
  modality: { zh: '情态', en: 'Modality' },
  base_kind: { zh: '基准', en: 'Base' },
  quantity_kind: { zh: '口径', en: 'Measure' },
  region: { zh: '地区', en: 'Region' },
  any: { zh: '全部', en: 'All' },
  first: { zh: '最早', en: 'Earliest' },
  last: { zh: '最晚', en: 'Latest' },
  reset: { zh: '清除筛选', en: 'Clear filters' },
  cancel: { zh: '取消', en: 'Cancel' },
  retry: { zh: '再试一次', en: 'Try again' },
  loading: { zh: '正在取查询引擎', en: 'Fetching the query engine' },
  failed: {
    zh: '查询引擎没有启动，图表保持未筛选的样子。',
    en: 'The query engine did not start; the figures stay unfiltered.',
  },
  noScript: {
    zh: '筛选需要脚本；不用脚本，其余内容都可以阅读。',
    en: 'Filters need scripts; everything else can be read without them.',
  },
} satisfies Record<string, Text>;

type Fields = Readonly<Record<string, string>>;

type State =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'loading'; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly reason: string };

interface FilterFormProps {
  readonly locale: Locale;
  /** The years to choose from, in order. */
  readonly years: readonly string[];
  /** Columns of facts by which the observations can be told apart, with their values. */
  readonly facts: readonly FactChoice[];
  /** How many observations there are. */
  readonly all: number;
}

/** Filters that act on every figure and on the list: the address holds them, the engine answers them. */
export const FilterForm = island('FilterForm', Form);

function Form({ locale, years, facts, all }: FilterFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [fields, choose] = useFields(form);
  const [{ state, count }, retry] = useAnswer(fields, locale, all);
  const say = (text: Text) => text[locale];
  const field = (name: string, label: Text, any: Text, options: readonly Option[]) => (
    <label key={name}>
      <span>{say(label)}</span>
      <select name={name} autoComplete="off" {...(fields ? { value: fields[name] ?? '' } : {})}>
        <option value="">{say(any)}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const named = (terms: Terms): Option[] => codesOf(terms).map((code) => [code, termOf(terms, code, locale)]);
  const eachYear = years.map((year): Option => [year, year]);
  return (
    <form
      ref={form}
      className="filters"
      aria-label={say(words.filter)}
      onChange={(event: FormEvent<HTMLFormElement>) => choose(fieldsOf(event.currentTarget))}
      onSubmit={(event) => event.preventDefault()}
    >
      <noscript>
        <p>{say(words.noScript)}</p>
      </noscript>
      <p className="fields">
        {field('domain', words.domain, words.any, named(domainTerms))}
        {field('theme', words.theme, words.any, named(themeTerms))}
        {field('from', words.from, words.first, eachYear)}
        {field('to', words.to, words.last, eachYear)}
        {field('review', words.review, words.any, named(reviewTerms))}
        {facts.map(({ name, codes, names }) =>
          field(
            name,
            words[name],
            words.any,
            codes.map(
              (code): Option => [code, names[code]?.[locale] ?? termOf(factTerms[name] ?? {}, code, locale)],
            ),
          ),
        )}
        <button type="button" disabled={!fields || !isFiltering(filterOf(fields))} onClick={() => choose({})}>
          {say(words.reset)}
        </button>
      </p>
      <div className="status">
        <output>{countWords(count, all, locale)}</output>
        <span hidden={state.kind !== 'loading'}>
          <span>{say(words.loading)}</span>
          <Bar label={say(words.loading)} progress={state.kind === 'loading' ? state.progress : null} />
          <button type="button" onClick={() => choose({})}>
            {say(words.cancel)}
          </button>
        </span>
        <span role="alert" hidden={state.kind !== 'failed'}>
          <span>{say(words.failed)}</span>
          <span>{state.kind === 'failed' ? state.reason : ''}</span>
          <button type="button" onClick={retry}>
            {say(words.retry)}
          </button>
        </span>
      </div>
    </form>
  );
}

type Option = readonly [value: string, text: string];

function Bar({ label, progress }: { label: string; progress: Progress | null }): ReactNode {
  const { loaded = 0, total = 0 } = progress ?? {};
  const mega = (count: number) => (count / 1e6).toFixed(1);
  // Of unknown length it has no value at all.
  const value = progress && !total ? {} : { value: total ? loaded / total : 0 };
  return (
    <>
      <progress max={1} aria-label={label} {...value} />
      <span>{progress ? `${mega(loaded)}${total ? ` / ${mega(total)}` : ''} MB` : ''}</span>
    </>
  );
}

/** The form's fields as the address has them, null before scripts have come; and how they are chosen. */
function useFields(form: { readonly current: HTMLFormElement | null }) {
  const [fields, setFields] = useState<Fields | null>(null);
  const choose = (chosen: Fields) => {
    const query = withFields(new URLSearchParams(location.search), chosen).toString();
    history.pushState(null, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`);
    setFields(chosen);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is taken over
  useLayoutEffect(() => {
    const follow = () => setFields(fieldsAt(location.search));
    const early = form.current ? chosenOf(form.current) : {};
    const there = fieldsAt(location.search);
    if (Object.entries(early).some(([name, value]) => there[name] !== value)) choose({ ...there, ...early });
    else follow();
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  return [fields, choose] as const;
}

/** The answer to the fields: the figures and the list show it themselves, here stands how far it is. */
function useAnswer(fields: Fields | null, locale: Locale, all: number) {
  const [state, setState] = useState<State>({ kind: 'quiet' });
  const [count, setCount] = useState(all);
  const [attempt, setAttempt] = useState(0);
  // Another filter goes on with the fetching of the engine; only no filter ends it.
  const fetching = useRef(new AbortController());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    if (!fields) return;
    const filter = filterOf(fields);
    const stop = new AbortController();
    const answer = async () => {
      setState({ kind: 'loading', progress: null });
      const { openLedger } = await import('./open-ledger.ts');
      const engine = await openLedger(
        (progress) => setState({ kind: 'loading', progress }),
        fetching.current.signal,
      );
      stop.signal.throwIfAborted();
      const { answerFilter } = await import('./answer-filter.tsx');
      setCount(await answerFilter(filter, engine, locale, stop.signal));
      setState({ kind: 'quiet' });
    };
    if (isFiltering(filter)) {
      answer().catch((error: unknown) => {
        if (!stop.signal.aborted) setState({ kind: 'failed', reason: errorMessage(error, locale) });
      });
    } else {
      fetching.current.abort();
      fetching.current = new AbortController();
      showEverything();
      setCount(all);
      setState({ kind: 'quiet' });
    }
    return () => stop.abort();
  }, [fields, attempt]);
  return [{ state, count }, () => setAttempt(attempt + 1)] as const;
}

function filterOf(fields: Fields) {
  return toFilter(new URLSearchParams(fields));
}

function fieldsAt(search: string): Fields {
  const query = new URLSearchParams(search);
  return Object.fromEntries(filterNames.map((name) => [name, query.get(name) ?? '']));
}

function fieldsOf(form: HTMLFormElement): Fields {
  const data = new FormData(form);
  return Object.fromEntries(filterNames.map((name) => [name, String(data.get(name) ?? '')]));
}

/** What a reader chose before this script had come. */
function chosenOf(form: HTMLFormElement): Fields {
  return Object.fromEntries(Object.entries(fieldsOf(form)).filter(([, value]) => value !== ''));
}
