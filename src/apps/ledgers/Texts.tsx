import type { SourceText } from '../../dataset/article.ts';
import { dateText, editText, type LedgerDraft, removeText } from '../../dataset/draft.ts';
import { parseStretch } from '../../text/calendar.ts';
import { findIssueDay } from '../../text/issue-day.ts';
import type { Locale } from '../../text/locale.ts';
import type { Change } from './use-history.ts';

const words = {
  zh: {
    title: '标题',
    day: '日期',
    publisher: '来源',
    url: '链接',
    remove: '移除',
    characters: (count: number) => `${count}字`,
    printed: (line: string) => `原文印有“${line}”`,
    given: '由你填写',
    undated: '没有读到日期：请填2024、2024-03或2024-03-15',
    wrongDay: '日期写成2024、2024-03或2024-03-15',
    wrongUrl: '链接以https://开头',
  },
  en: {
    title: 'Title',
    day: 'Date',
    publisher: 'Source',
    url: 'Link',
    remove: 'Remove',
    characters: (count: number) => `${count} characters`,
    printed: (line: string) => `the text prints “${line}”`,
    given: 'given by you',
    undated: 'No date was read: write 2024, 2024-03 or 2024-03-15',
    wrongDay: 'Write the date as 2024, 2024-03 or 2024-03-15',
    wrongUrl: 'A link begins with https://',
  },
};

/** Whether a day can be entered: a year, a month or a day. */
export const isDated = ({ article }: SourceText): boolean => parseStretch(article.as_of ?? '') !== null;
export const isLinked = ({ article }: SourceText): boolean =>
  article.url === null || /^https?:\/\/\S+$/.test(article.url);

interface TextsProps {
  readonly locale: Locale;
  readonly draft: LedgerDraft;
  readonly onChange: Change;
}

/** The texts of a draft, each with what its row says. */
export function Texts({ locale, draft, onChange }: TextsProps) {
  return (
    <ol className="texts">
      {draft.texts.map((given) => (
        <TextRow key={given.article.article_id} locale={locale} given={given} onChange={onChange} />
      ))}
    </ol>
  );
}

function TextRow({
  locale,
  given,
  onChange,
}: {
  readonly locale: Locale;
  readonly given: SourceText;
  readonly onChange: Change;
}) {
  const say = words[locale];
  const { article, text } = given;
  const id = article.article_id;
  const printed = findIssueDay(text);
  const day = article.as_of ?? '';
  const note =
    day === ''
      ? say.undated
      : !isDated(given)
        ? say.wrongDay
        : printed?.day === day
          ? say.printed(printed.words)
          : say.given;
  const edit = (cell: 'title' | 'publisher' | 'url') => ({
    value: article[cell] ?? '',
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      const value = currentTarget.value;
      onChange(
        (draft) => editText(draft, id, { [cell]: cell === 'title' ? value : value || null }),
        `${id} ${cell}`,
      );
    },
  });
  return (
    <li>
      <label className="title">
        {say.title}
        <input lang="zh-CN" {...edit('title')} />
      </label>
      <label>
        {say.day}
        <input
          value={day}
          placeholder="2024-03-15"
          aria-describedby={`day-${id}`}
          aria-invalid={!isDated(given)}
          onInput={({ currentTarget }) => {
            const value = currentTarget.value.trim();
            onChange((draft) => dateText(draft, id, value), `${id} day`);
          }}
        />
        <span className={isDated(given) ? 'told' : 'told asked'} id={`day-${id}`}>
          {note}
        </span>
      </label>
      <label>
        {say.publisher}
        <input lang="zh-CN" {...edit('publisher')} />
      </label>
      <label>
        {say.url}
        <input type="url" placeholder="https://" aria-invalid={!isLinked(given)} {...edit('url')} />
        {isLinked(given) ? null : <span className="told asked">{say.wrongUrl}</span>}
      </label>
      <p className="acts">
        <span className="told">{say.characters(text.length)}</span>
        <button
          type="button"
          aria-label={`${say.remove}: ${article.title}`}
          onClick={() => onChange((draft) => removeText(draft, id))}
        >
          {say.remove}
        </button>
      </p>
    </li>
  );
}
