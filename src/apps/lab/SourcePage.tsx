import type { Locale } from '../../text/locale.ts';
import { PageView, type Source } from './PageView.tsx';
import { numberAt, spanInSource, spanInText } from './place.ts';
import type { Decided } from './read-article.ts';

const words = {
  printed: { zh: '原页', en: 'As printed' },
  lost: {
    zh: '这个数字在原页上的位置找不到了：文字改动太大。',
    en: 'This number’s place on the page is lost: the text was changed too much.',
  },
};

interface SourcePageProps {
  readonly locale: Locale;
  readonly source: Source;
  /** The text as it stands in the room, which a person may have edited since. */
  readonly text: string;
  readonly decided: readonly Decided[];
  readonly current: Decided | null;
  readonly onChoose: (key: string) => void;
  /** Words of the text that were selected on the page, half-open. */
  readonly onSelect: (start: number, end: number) => void;
}

/** The page that a text came from: the number in hand is framed there, and others are chosen there. */
export function SourcePage({ locale, source, text, decided, current, onChoose, onSelect }: SourcePageProps) {
  const { start, end } = current?.observation ?? {};
  const span = current ? spanInSource(source, text, start ?? 0, end ?? 0) : null;
  return (
    <div className="lab-page">
      <h2>{words.printed[locale]}</h2>
      {current && !span ? <p className="told">{words.lost[locale]}</p> : null}
      <PageView
        locale={locale}
        source={source}
        span={span}
        onPlace={(at) => {
          const number = numberAt(source, text, decided, at);
          if (number) onChoose(number.key);
        }}
        onSelect={(from, to) => {
          const words = spanInText(source, text, from, to);
          if (words) onSelect(words.start, words.end);
        }}
      />
    </div>
  );
}
