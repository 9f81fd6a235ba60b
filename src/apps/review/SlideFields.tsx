import { useId } from 'react';
import type { Deck, Line, Slide } from '../../review/deck.ts';
import { acceptSlide, changeSlide, isProposed, writeLine } from '../../review/edit-deck.ts';
import type { ReviewContext } from '../../review/terms.ts';
import type { Locale } from '../../text/locale.ts';
import { BodyFields } from './BodyFields.tsx';
import type { DeckHook } from './use-deck.ts';

const words = {
  label: { zh: '这一页的文字与内容', en: 'Words and content of this slide' },
  title: { zh: '标题', en: 'Title' },
  takeaway: { zh: '要点', en: 'Takeaway' },
  notes: { zh: '讲稿', en: 'Speaker notes' },
  proposed: { zh: '建议稿，由数据算出', en: 'proposed, computed from the data' },
  edited: { zh: '已改写', en: 'edited' },
  accepted: { zh: '已采纳', en: 'accepted' },
  accept: { zh: '采纳这一页', en: 'Accept this slide' },
  back: { zh: '恢复建议', en: 'Back to the proposal' },
};

interface Props {
  readonly locale: Locale;
  readonly context: ReviewContext;
  readonly deck: Deck;
  readonly slide: Slide;
  readonly change: DeckHook['change'];
}

/** What is written and shown on one slide. */
export function SlideFields({ locale, context, deck, slide, change }: Props) {
  const restore = (name: 'title' | 'takeaway') =>
    change((now) =>
      changeSlide(now, slide.id, { [name]: { ...slide[name], origin: 'proposed' } satisfies Line }),
    );
  return (
    <section className="fields-of-slide" aria-label={words.label[locale]}>
      {isProposed(slide) ? (
        <p className="accept">
          <button type="button" onClick={() => change((now) => acceptSlide(now, slide.id))}>
            {words.accept[locale]}
          </button>
        </p>
      ) : null}
      {(['title', 'takeaway'] as const).map((name) => (
        <LineField
          key={name}
          locale={locale}
          name={name}
          line={slide[name]}
          onText={(text) => change((now) => writeLine(now, slide.id, name, text), `${name} ${slide.id}`)}
          onRestore={slide.body.kind === 'title' ? null : () => restore(name)}
        />
      ))}
      <BodyFields locale={locale} context={context} deck={deck} slide={slide} change={change} />
      <label className="wide-field">
        <span>{words.notes[locale]}</span>
        <textarea
          rows={4}
          value={slide.notes}
          onChange={({ target: { value } }) =>
            change((now) => changeSlide(now, slide.id, { notes: value }), `notes ${slide.id}`)
          }
        />
      </label>
    </section>
  );
}

interface LineProps {
  readonly locale: Locale;
  readonly name: 'title' | 'takeaway';
  readonly line: Line;
  readonly onText: (text: string) => void;
  readonly onRestore: (() => void) | null;
}

function LineField({ locale, name, line, onText, onRestore }: LineProps) {
  const id = useId();
  return (
    <div className="wide-field">
      <span className="head">
        <label htmlFor={id}>{words[name][locale]}</label>
        {line.text === '' ? null : (
          <span className={line.origin === 'proposed' ? 'origin proposed' : 'origin'}>
            {words[line.origin][locale]}
          </span>
        )}
        {onRestore && line.origin === 'edited' ? (
          <button type="button" className="plain" onClick={onRestore}>
            {words.back[locale]}
          </button>
        ) : null}
      </span>
      <textarea
        id={id}
        rows={name === 'title' ? 1 : 2}
        value={line.text}
        onChange={({ target: { value } }) => onText(value)}
      />
    </div>
  );
}
