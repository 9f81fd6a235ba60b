import { codesOf, domainTerms, reviewTerms, type Terms, termOf, themeTerms } from '../dataset/vocabulary.ts';
import type { Text } from '../text/locale.ts';
import { countWords } from './plural.ts';
import type { View } from './view.ts';

const words = {
  filter: { zh: '筛选', en: 'Filter' },
  domain: { zh: '领域', en: 'Domain' },
  from: { zh: '自', en: 'From' },
  to: { zh: '至', en: 'To' },
  theme: { zh: '主题', en: 'Theme' },
  review: { zh: '核对', en: 'Review' },
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

/** Filters that act on every figure and on the list; they live in the address. */
export function FilterForm({ view }: { view: View }) {
  const { say, locale, site } = view;
  const years = [
    ...new Set(
      site.tables.observations
        .flatMap((row) => [row.period_start, row.period_end])
        .map((iso) => iso?.slice(0, 4)),
    ),
  ]
    .filter((year): year is string => Boolean(year))
    .sort();
  const options = (terms: Terms): [string, string][] =>
    codesOf(terms).map((code) => [code, termOf(terms, code, locale)]);
  const all = site.tables.observations.length;
  return (
    <form className="filters" data-island="filters" aria-label={say(words.filter)} data-all={all}>
      <noscript>
        <p>{say(words.noScript)}</p>
      </noscript>
      <p className="fields">
        <Field name="domain" label={say(words.domain)} any={say(words.any)} options={options(domainTerms)} />
        <Field name="theme" label={say(words.theme)} any={say(words.any)} options={options(themeTerms)} />
        <Field
          name="from"
          label={say(words.from)}
          any={say(words.first)}
          options={years.map((y) => [y, y])}
        />
        <Field name="to" label={say(words.to)} any={say(words.last)} options={years.map((y) => [y, y])} />
        <Field name="review" label={say(words.review)} any={say(words.any)} options={options(reviewTerms)} />
        <button type="reset" data-part="reset" disabled>
          {say(words.reset)}
        </button>
      </p>
      <div className="status" data-part="status">
        <output data-part="count">{countWords(all, all, locale)}</output>
        <span data-part="loading" hidden>
          <span>{say(words.loading)}</span>
          <progress max={1} value={0} aria-label={say(words.loading)} />
          <span data-part="bytes" />
          <button type="button" data-part="cancel">
            {say(words.cancel)}
          </button>
        </span>
        <span data-part="failed" role="alert" hidden>
          <span>{say(words.failed)}</span>
          <span data-part="reason" />
          <button type="button" data-part="retry">
            {say(words.retry)}
          </button>
        </span>
      </div>
    </form>
  );
}

function Field(props: {
  name: string;
  label: string;
  any: string;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <label>
      <span>{props.label}</span>
      <select name={props.name} autoComplete="off">
        <option value="">{props.any}</option>
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
