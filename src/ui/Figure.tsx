import { type ReactNode, useRef, useState } from 'react';
import { domainOf } from '../dataset/domains.ts';
import type { Locale } from '../text/locale.ts';
import { pathIn, pathOf } from './address.ts';
import { filterQuery } from './filter-address.ts';
import { useFiltered } from './filtered.ts';
import { island, useLive } from './island.tsx';
import { Plate } from './Plate.tsx';
import type { SharedFigure } from './ShareDialog.tsx';
import { Slot } from './Slot.tsx';

const words = {
  data: { zh: '数据', en: 'Data' },
  sql: { zh: 'SQL', en: 'SQL' },
  explore: { zh: '在探索中打开', en: 'Open in Explore' },
  notes: { zh: '注', en: 'Notes' },
  share: { zh: '分享与嵌入', en: 'Share and embed' },
  listen: { zh: '听', en: 'Listen' },
};

interface FigureProps {
  readonly id: string;
  readonly locale: Locale;
  readonly domain: string;
  readonly wide: boolean;
  /** Of its headline. */
  readonly level: 1 | 2 | 3;
  /** Whether it has notes. */
  readonly noted: boolean;
  /** The axis of its pitch; null where nothing could be heard. */
  readonly axis: 'linear' | 'logarithmic' | null;
  readonly title: string;
  readonly subtitle: string;
  /** From the page up to the site's root. */
  readonly root: string;
  /** The rest of what the page comes with. */
  readonly shown?: {
    readonly plate: ReactNode;
    readonly source: string;
    readonly table: ReactNode;
    readonly question: string;
    readonly sql: string;
    readonly notes: ReactNode;
  };
}

/** A figure in the page: headline, drawing, source, rows, SQL; under a filter headline, drawing and rows follow it. */
export const Figure = island('Figure', (props: FigureProps) => {
  const { id, locale, domain, wide, level, noted, axis, root, shown } = props;
  const answer = useFiltered(({ answers }) => answers[id]);
  const title = answer?.title ?? props.title;
  // Where sharing leads without scripts.
  const embed = `${root}${pathIn(locale, `embed/${id}/`)}`;
  const block = useRef<HTMLElement>(null);
  const rows = useRef<HTMLDetailsElement>(null);
  const live = useLive();
  const [listening, setListening] = useState<ReactNode>(null);
  const listen = async (only: number | null) => {
    const plate = block.current?.querySelector('.plate');
    if (!axis || !plate) return;
    const { Listening } = await import('./Listening.tsx');
    setListening(
      <Listening
        key={Date.now()}
        figure={{ id, plate, rows: answer?.rows }}
        locale={locale}
        logarithmic={axis === 'logarithmic'}
        only={only}
        onClose={() => {
          setListening(null);
          block.current?.querySelector<HTMLElement>('.listen')?.focus();
        }}
      />,
    );
  };
  const Heading = `h${level}` as const;
  return (
    <figure
      ref={block}
      className={`figure ${domainOf(domain).token}${wide ? ' wide' : ''}`}
      id={`fig-${id}`}
      data-figure={id}
    >
      <figcaption>
        <Heading className="headline">
          <a href={`#fig-${id}`}>{title}</a>
        </Heading>
        <p>{answer?.subtitle ?? props.subtitle}</p>
      </figcaption>
      <Plate
        id={id}
        locale={locale}
        title={title}
        rows={answer?.rows}
        onListen={listen}
        draw={answer?.draw}
        shown={shown?.plate}
        onTable={() => {
          if (!rows.current) return;
          rows.current.open = true;
          rows.current.querySelector('summary')?.focus();
        }}
      />
      <div className="src">
        <Slot as="p">{answer?.source ?? shown?.source}</Slot>
        <a
          className="share"
          href={embed}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || !block.current) return;
            event.preventDefault();
            void share({ id, domain, answer, width: block.current.clientWidth });
          }}
        >
          {words.share[locale]}
        </a>
        <details ref={rows}>
          <summary>{words.data[locale]}</summary>
          <Slot className="scroll">{answer?.table ?? shown?.table}</Slot>
        </details>
        <details>
          <summary>{words.sql[locale]}</summary>
          <Slot as="p">{shown?.question}</Slot>
          <pre>
            <Slot as="code">{answer?.sql ?? shown?.sql}</Slot>
          </pre>
          <p>
            <a
              className="explore"
              href={`${root}${pathIn(locale, pathOf.explore)}#figure=${id}`}
              // There the page's filter becomes part of the SQL.
              onClick={({ currentTarget }) => {
                currentTarget.search = filterQuery(location.search);
              }}
            >
              {words.explore[locale]}
            </a>
          </p>
        </details>
        {noted ? (
          <details>
            <summary>{words.notes[locale]}</summary>
            <Slot>{shown?.notes}</Slot>
          </details>
        ) : null}
        {axis ? (
          // Its place is there from the beginning, so that nothing moves when it can be used.
          <button
            type="button"
            className={live ? 'listen' : 'listen waiting'}
            onClick={() => void listen(null)}
          >
            {words.listen[locale]}
          </button>
        ) : null}
        {listening}
      </div>
    </figure>
  );
});

async function share(figure: SharedFigure) {
  const { openShare } = await import('./ShareDialog.tsx');
  openShare(figure);
}
