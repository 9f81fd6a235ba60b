import type { Lost } from '../../dataset/replay.ts';
import type { Locale } from '../../text/locale.ts';

const words = {
  zh: {
    label: '找不到位置的决定',
    head: (count: number) => `有${count}个决定在这份文字里找不到位置，没有套用：`,
    why: { gone: '原话已不在', unread: '那里没有读出这个数字' },
    context: ['“…', '…”，'],
  },
  en: {
    label: 'Decisions without a place',
    head: (count: number) => `${count} decisions find no place in this text and were not applied:`,
    why: { gone: 'the words are gone', unread: 'no such number is read there' },
    context: ['“…', '…”: '],
  },
};

/** What was decided on another state of the text and fits nothing in this one. */
export function LostDecisions({ locale, lost }: { readonly locale: Locale; readonly lost: readonly Lost[] }) {
  const say = words[locale];
  if (lost.length === 0) return null;
  return (
    <section className="lost" aria-label={say.label}>
      <p role="alert">{say.head(lost.length)}</p>
      <ul>
        {lost.map(({ judgement: { anchor }, why }) => (
          <li key={`${anchor.start} ${anchor.prefix}`}>
            {say.context[0]}
            <span lang="zh-CN">
              {anchor.prefix.slice(-12)}
              <mark>{anchor.quote}</mark>
              {anchor.suffix.slice(0, 8)}
            </span>
            {say.context[1]}
            {say.why[why]}
          </li>
        ))}
      </ul>
    </section>
  );
}
