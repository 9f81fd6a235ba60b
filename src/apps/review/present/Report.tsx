import { domainOf } from '../../../dataset/domains.ts';
import { ledgerTitles } from '../../../dataset/ledger.ts';
import { sayDay } from '../../../review/ledger-data.ts';
import type { KeyNumber, Sheet, Sheets } from '../../../review/slide-layout.ts';
import { type Locale, tagOf } from '../../../text/locale.ts';
import { phrase } from '../../../text/phrase.ts';
import { Markup } from '../../../ui/Markup.tsx';
import { Unbroken } from '../../../ui/Unbroken.tsx';
import { Points, Rows } from '../SlideView.tsx';
import { joinTables } from './join-tables.ts';
import { toLines } from './to-lines.ts';

const words = {
  asOf: { zh: '截至', en: 'As of ' },
  dataset: { zh: '数据集', en: 'dataset ' },
  notes: { zh: '讲稿', en: 'Notes' },
  sources: { zh: '来源', en: 'Sources' },
  about: { zh: '说明', en: 'About the figure' },
  rows: { zh: '数据', en: 'Data' },
};

/** The deck as a report on A4: read, not shown, so tables are whole and notes and sources stand in the text. */
export function Report({ sheets: { title, locale, asOf, dataset, identity, sheets } }: { sheets: Sheets }) {
  const [first, ...rest] = joinTables(sheets, locale);
  const cover = first?.body.kind === 'title' ? first.body : null;
  return (
    <article className="report" lang={tagOf(locale)}>
      <header>
        {identity.classification ? <p className="told">{identity.classification}</p> : null}
        <h1>{title}</h1>
        {[...(cover?.own ?? []), ...(cover?.lines ?? [])].map((line) => (
          <p key={line}>{line}</p>
        ))}
        {cover ? null : (
          <p>
            {`${ledgerTitles.name[locale]} · ${words.asOf[locale]}${sayDay(asOf, locale)} · ${words.dataset[locale]}${dataset}`}
          </p>
        )}
        {cover && first?.takeaway ? <p className="takeaway">{first.takeaway}</p> : null}
        {cover && first ? <Notes sheet={first} locale={locale} /> : null}
      </header>
      {(cover ? rest : first ? [first, ...rest] : []).map((sheet) => (
        <section key={sheet.id}>
          <div className="opening">
            <h2>
              <Unbroken words={sheet.title} />
            </h2>
            {sheet.takeaway ? (
              <p className="takeaway">
                <Unbroken words={sheet.takeaway} />
              </p>
            ) : null}
          </div>
          <Part sheet={sheet} locale={locale} />
          <Notes sheet={sheet} locale={locale} />
          {sheet.sources.length > 0 ? (
            <p className="told">
              {`${words.sources[locale]}${phrase(locale).colon}${sheet.sources.join(phrase(locale).semicolon)}`}
            </p>
          ) : null}
        </section>
      ))}
    </article>
  );
}

function Notes({ sheet, locale }: { sheet: Sheet; locale: Locale }) {
  const lines = toLines(sheet.notes);
  if (lines.length === 0) return null;
  return (
    <div className="spoken">
      <h3>{words.notes[locale]}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Part({ sheet: { body }, locale }: { sheet: Sheet; locale: Locale }) {
  if (body.kind === 'title')
    return (
      <>
        {[...body.own, ...body.lines].map((line) => (
          <p key={line}>{line}</p>
        ))}
        {body.numbers ? <Numbers numbers={body.numbers} /> : null}
      </>
    );
  if (body.kind === 'text') return <Points points={body.points} />;
  if (body.kind === 'picture')
    return (
      <figure>
        <img src={body.picture.src} alt={body.alt} />
      </figure>
    );
  if (body.kind === 'numbers') return <Numbers numbers={body.numbers} />;
  if (body.kind === 'table')
    return (
      <>
        <Rows table={body.table} />
        {body.notes.map((note) => (
          <p key={note} className="told">
            {note}
          </p>
        ))}
      </>
    );
  return (
    <>
      <figure>
        <figcaption>{body.subtitle}</figcaption>
        <Markup className="drawn" html={body.paper.svg} />
      </figure>
      {body.table.rows.length > 0 ? (
        <div className="report-rows">
          <h3>{words.rows[locale]}</h3>
          <Rows table={body.table} />
        </div>
      ) : null}
      {body.notes.length > 0 ? (
        <div className="report-about">
          <h3>{words.about[locale]}</h3>
          {body.notes.map((note) => (
            <p key={note} className="told">
              {note}
            </p>
          ))}
        </div>
      ) : null}
    </>
  );
}

function Numbers({ numbers }: { numbers: readonly KeyNumber[] }) {
  return (
    <dl className="report-numbers">
      {numbers.map((number) => (
        <div key={number.observation_id} className={domainOf(number.domain).token}>
          <dt>{number.label}</dt>
          <dd className="figure-number">{number.words}</dd>
          <dd>{number.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
