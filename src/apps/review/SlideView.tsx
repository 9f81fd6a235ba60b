import { domainOf } from '../../dataset/domains.ts';
import type { WordTable } from '../../figures/kit/row-kind.ts';
import { blankIdentity, type Identity, markOf } from '../../review/identity.ts';
import { lights, partLight } from '../../review/lights.ts';
import type { Point } from '../../review/points.ts';
import type { KeyNumber, Sheet, SheetBody } from '../../review/slide-layout.ts';
import { type Locale, tagOf } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { Markup } from '../../ui/Markup.tsx';
import { Unbroken } from '../../ui/Unbroken.tsx';

const words = {
  proposed: { zh: '建议稿，尚未采纳', en: 'Proposed, not accepted yet' },
  sources: { zh: '来源：', en: 'Sources: ' },
  nothing: { zh: '没有可列的行。', en: 'There are no rows to list.' },
};

// 2020-05-31, 2020年5月, 2020年5月31日, 31 May 2020: none is broken over two lines.
const day = /^(\d{4}(-\d\d){1,2}|\d{4}年\d{1,2}月(\d{1,2}日)?|(\d{1,2} )?[A-Z][a-z]+ \d{4})$/;

/** One sheet as it will be shown, at whatever width it has. */
export function SheetView({
  sheet,
  locale,
  identity = blankIdentity,
}: {
  sheet: Sheet;
  locale: Locale;
  identity?: Identity;
}) {
  const { title, takeaway, proposed, body, sources } = sheet;
  return (
    <article
      className={`sheet-view is-${body.kind}${body.kind === 'figure' ? ` ${body.place}` : ''}`}
      lang={tagOf(locale)}
      aria-label={title}
      style={identity.colour ? { borderTop: `0.6cqw solid ${identity.colour}` } : undefined}
    >
      <header>
        <h2>
          <Unbroken words={title} />
        </h2>
        {takeaway ? (
          <p className="takeaway">
            <Unbroken words={takeaway} />
          </p>
        ) : null}
      </header>
      <Body body={body} locale={locale} />
      <footer>
        {sources.length > 0 ? (
          <span className="sheet-sources">
            {words.sources[locale] + sources.join(phrase(locale).semicolon)}
          </span>
        ) : null}
        {identity.logo ? <img className="logo" src={identity.logo.png} alt={identity.organisation} /> : null}
        {markOf(identity) ? <span className="mark">{markOf(identity)}</span> : null}
        {proposed ? <span className="proposed">{words.proposed[locale]}</span> : null}
      </footer>
    </article>
  );
}

function Body({ body, locale }: { body: SheetBody; locale: Locale }) {
  if (body.kind === 'title')
    return (
      <div className="body lines">
        {[...body.own, ...body.lines].map((line) => (
          <p key={line}>{line}</p>
        ))}
        {body.numbers && body.numbers.length > 0 ? <Numbers numbers={body.numbers} /> : null}
      </div>
    );
  if (body.kind === 'numbers') return <Numbers numbers={body.numbers} className="body" />;
  if (body.kind === 'figure')
    return (
      <div className="body plate">
        <p className="subtitle">{body.subtitle}</p>
        <Markup className="drawn" html={body.svg} />
      </div>
    );
  if (body.kind === 'table')
    return (
      <div className={body.isDense ? 'body is-dense' : 'body'}>
        {body.table.rows.length > 0 ? <Rows table={body.table} /> : null}
        {body.table.rows.length === 0 && body.notes.length === 0 ? <p>{words.nothing[locale]}</p> : null}
        {body.notes.map((note) => (
          <p key={note} className="note">
            {note}
          </p>
        ))}
      </div>
    );
  if (body.kind === 'picture')
    return (
      <div className="body photo">
        <img src={body.picture.src} alt={body.alt} />
      </div>
    );
  return (
    <div className="body prose">
      <Points points={body.points} />
    </div>
  );
}

function Numbers({ numbers, className = '' }: { numbers: readonly KeyNumber[]; className?: string }) {
  return (
    <ul className={`${className} numbers n${Math.min(numbers.length, 6)}`.trim()}>
      {numbers.map((number) => (
        <li key={number.observation_id} className={domainOf(number.domain).token}>
          <button type="button" className="number" data-observation={number.observation_id}>
            {number.words}
          </button>
          <p className="what">{number.label}</p>
          <p className="detail">
            <Unbroken words={number.detail} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Paragraphs and bullets. */
export function Points({ points }: { points: readonly Point[] }) {
  return points.map(({ text, level }) => (
    <p key={text} className={level > 0 ? `bullet level-${level}` : undefined}>
      {text}
    </p>
  ));
}

/** A table of words. */
export function Rows({ table: { columns, rows } }: { table: WordTable }) {
  // Two rows may say the same: two pages of one publisher without titles.
  const placed = rows.map((cells, at) => ({ id: String(at), cells }));
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {placed.map(({ id, cells }) => (
          <tr key={id}>
            {cells.map((cell, at) => (
              <td key={columns[at]} data-column={columns[at]} className={day.test(cell) ? 'day' : undefined}>
                <Lit words={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Words whose light, if they begin with one, has its colour. */
function Lit({ words }: { words: string }) {
  const lit = partLight(words);
  if (!lit) return words;
  return (
    <>
      <span className={`light ${lit.light}`}>{lights[lit.light]}</span>
      {lit.rest}
    </>
  );
}
