import { useState } from 'react';
import type { Deck } from '../../review/deck.ts';
import { type Body, slideKind, slideKinds } from '../../review/slides/index.ts';
import type { Locale } from '../../text/locale.ts';

const words = {
  what: { zh: '加一页', en: 'Add a slide' },
  add: { zh: '加', en: 'Add' },
};

/** A new slide of a kind; a figure is one that the deck does not show yet. */
export function AddSlide({
  locale,
  deck,
  onAdd,
}: {
  readonly locale: Locale;
  readonly deck: Deck;
  readonly onAdd: (body: Body) => void;
}) {
  const [kind, setKind] = useState<string>('figure');
  return (
    <form
      className="row-of-fields"
      onSubmit={(event) => {
        event.preventDefault();
        const shown = deck.slides.map(({ body }) => body);
        onAdd(slideKind(kind).blank(deck, shown));
      }}
    >
      <label>
        {words.what[locale]}
        <select value={kind} onChange={({ target: { value } }) => setKind(value)}>
          {slideKinds.map((one) => (
            <option key={one.kind} value={one.kind}>
              {one.name[locale]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{words.add[locale]}</button>
    </form>
  );
}
