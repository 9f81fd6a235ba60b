import { useState } from 'react';
import { figures } from '../../figures/index.ts';
import type { Body, Deck } from '../../review/deck.ts';
import type { Locale, Text } from '../../text/locale.ts';

const kinds = [
  'figure',
  'numbers',
  'changes',
  'status',
  'ledger',
  'evidence',
  'sources',
  'text',
  'title',
] as const satisfies readonly Body['kind'][];

const names: Readonly<Record<Body['kind'], Text>> = {
  figure: { zh: '图', en: 'A figure' },
  numbers: { zh: '要数', en: 'Key numbers' },
  changes: { zh: '上次以来的变化', en: 'Changes since the last review' },
  status: { zh: '目标与进度', en: 'Targets and status' },
  ledger: { zh: '台账本身的变动', en: 'Changes of the ledger itself' },
  evidence: { zh: '依据与存疑', en: 'Evidence and caveats' },
  sources: { zh: '来源', en: 'Sources' },
  text: { zh: '文字', en: 'Text' },
  title: { zh: '标题页', en: 'A title slide' },
};

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
  const [kind, setKind] = useState<Body['kind']>('figure');
  return (
    <form
      className="row-of-fields"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(bodyOf(kind, deck));
      }}
    >
      <label>
        {words.what[locale]}
        <select
          value={kind}
          onChange={({ target: { value } }) => setKind(kinds.find((one) => one === value) ?? 'figure')}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {names[one][locale]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{words.add[locale]}</button>
    </form>
  );
}

function bodyOf(kind: Body['kind'], deck: Deck): Body {
  const shown = new Set(deck.slides.map(({ body }) => (body.kind === 'figure' ? body.figure : '')));
  switch (kind) {
    case 'figure':
      return { kind, figure: (figures.find(({ id }) => !shown.has(id)) ?? figures[0])?.id ?? '' };
    case 'numbers':
      return { kind, metrics: ['id_card_offsite', 'transit_countries', 'app_users'] };
    case 'changes':
      return { kind, from: deck.since, to: deck.asOf };
    case 'text':
      return { kind, text: '' };
    default:
      return { kind };
  }
}
