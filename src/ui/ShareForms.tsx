import { type ReactNode, useEffect, useState } from 'react';
import {
  elementCode,
  frameCode,
  headCode,
  markdownCode,
  pictureAddress,
  pictureCode,
  plainCode,
  richCode,
  tableCode,
} from '../share/embed-code.ts';
import { drawingFormats, tableFormats } from '../share/formats/index.ts';
import { type Form as HostForm, hostWords } from '../share/hosts.ts';
import { errorMessage } from '../text/error-message.ts';
import { saveFile } from './download.ts';
import { pageLocale } from './page-context.ts';
import { say, weight } from './share-words.ts';
import { cardsOf, drawingOf, type Sharing, tableOf, toCardPng, toPage, toPng } from './sharing.ts';

interface FormsProps {
  readonly sharing: Sharing;
  /** Hears what was done, or why it was not. */
  readonly onStatus: (sentence: string) => void;
}

/** Every form that a figure can leave in; embeds always hold the whole figure, so a filter leaves them out. */
export function ShareForms(props: FormsProps) {
  const { choice, shared, filtered, hosted, pinned } = props.sharing;
  const embeds = hosted && !filtered;
  return (
    <>
      {embeds ? (
        <>
          <CodeForm
            {...props}
            form="frame"
            name={say('frame')}
            hint={say('frameHint')}
            bytes={shared.bytes.frame}
            codes={[['', frameCode(choice)]]}
          />
          <CodeForm
            {...props}
            form="element"
            name={say('element')}
            hint={say('elementHint')}
            bytes={shared.bytes.element}
            codes={[
              ['', elementCode(choice)],
              ...(pinned ? [] : [[say('headHint'), headCode(choice)] as const]),
            ]}
          />
        </>
      ) : null}
      {hosted ? null : <PageForm {...props} />}
      <RichForm {...props} />
      <PictureForm {...props} />
      {embeds ? (
        <>
          <CodeForm
            {...props}
            form="picture"
            name={say('pictureCode')}
            hint={say('pictureCodeHint')}
            bytes={shared.bytes.png}
            codes={[['', pictureCode(choice)]]}
          />
          <CodeForm
            {...props}
            form="markdown"
            name={say('markdown')}
            hint={say('markdownHint')}
            codes={[['', markdownCode(choice, shared.source)]]}
          />
        </>
      ) : null}
      <CodeForm
        {...props}
        form="words"
        name={say('plain')}
        hint={say('plainHint')}
        codes={[
          ['', plainCode(choice, shared.source)],
          ...(embeds ? [[say('pictureAddress'), pictureAddress(choice)] as const] : []),
        ]}
      />
      <TableForm {...props} />
      {hosted ? (
        <CodeForm
          {...props}
          form="link"
          name={say('link')}
          hint={say('linkHint')}
          codes={[['', choice.page]]}
        />
      ) : null}
    </>
  );
}

interface CodeFormProps extends FormsProps {
  readonly form: HostForm;
  readonly name: string;
  readonly hint: string;
  /** What it weighs on the wire. */
  readonly bytes?: number;
  /** Each with the words before it, which may be none. */
  readonly codes: readonly (readonly [string, string])[];
}

function CodeForm({ form, name, hint, bytes, codes, onStatus }: CodeFormProps) {
  return (
    <section className="form">
      <h3>{name}</h3>
      {bytes === undefined ? null : <small>{weight(bytes)}</small>}
      <p className="hint">{hint}</p>
      <Hosts form={form} />
      {codes.map(([before, code]) => (
        <div key={before}>
          {before ? <p className="hint">{before}</p> : null}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long code is scrolled by keys */}
          <pre tabIndex={0}>
            <code>{code}</code>
          </pre>
          <p className="acts">
            <Act
              label={say('copy')}
              onStatus={onStatus}
              run={async () => {
                await navigator.clipboard.writeText(code);
                return say('copied') + name;
              }}
            />
          </p>
        </div>
      ))}
    </section>
  );
}

/** What becomes of the form in other people's houses. */
function Hosts({ form }: { form: HostForm }) {
  return (
    <details className="hint">
      <summary>{say('hosts')}</summary>
      <ul>
        {hostWords(form, pageLocale()).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** The figure as one file, to be published wherever a file can be. */
function PageForm({ sharing, onStatus }: FormsProps) {
  const { id, locale } = sharing.choice;
  return (
    <Form name={say('page')} note={weight(toPage(sharing).size)} hint={say('pageHint')}>
      <Act label="HTML" onStatus={onStatus} run={async () => save(toPage(sharing), `${id}.${locale}.html`)} />
      <Act
        label={say('copyHtml')}
        onStatus={onStatus}
        run={async () => {
          await navigator.clipboard.writeText(await toPage(sharing).text());
          return say('copied') + say('page');
        }}
      />
    </Form>
  );
}

function PictureForm({ sharing, onStatus }: FormsProps) {
  const { hosted } = sharing;
  const { id, locale } = sharing.choice;
  const { bytes } = sharing.shared;
  const cards = cardsOf(sharing);
  const act = (label: string, run: () => Promise<string>) => (
    <Act key={label} label={label} onStatus={onStatus} run={run} />
  );
  const drawings = Object.values(drawingFormats).flatMap((format) => {
    const take = async (scale: number, size: string) =>
      save(
        await format.write(drawingOf(sharing, scale), locale),
        `${id}.${locale}${size}.${format.extension}`,
      );
    const label = format.name[locale];
    return format.scales.length === 0
      ? [act(label, () => take(1, ''))]
      : format.scales.map((scale) => act(`${label} ${scale}×`, () => take(scale, `@${scale}x`)));
  });
  return (
    <Form
      name={say('picture')}
      note={hosted ? `PNG ${weight(bytes.png)}, SVG ${weight(bytes.svg)}` : ''}
      hint={say('pictureHint')}
      after={<Thumbnails cards={cards} />}
    >
      {drawings}
      {cards.map((card) =>
        act(card.label, async () =>
          save(await toCardPng(sharing, card), `${id}.${locale}.${card.width}x${card.height}.png`),
        ),
      )}
      {act(say('copyPicture'), async () => {
        // The promise goes in whole: a browser may forget the click while the picture is made.
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': toPng(sharing) })]);
        return say('copied') + say('picture');
      })}
      {act(say('copySvg'), async () => {
        await navigator.clipboard.writeText(drawingOf(sharing, 1).markup);
        return `${say('copied')}SVG`;
      })}
      {act(say('copyAlt'), async () => {
        await navigator.clipboard.writeText(sharing.choice.alt);
        return say('copied') + say('altText');
      })}
    </Form>
  );
}

/** What the cards that lie ready look like; their words are in the preview above. */
function Thumbnails({ cards }: { cards: ReturnType<typeof cardsOf> }) {
  const ready = cards.flatMap(({ ready, ...card }) => (ready === null ? [] : [{ ...card, src: ready }]));
  if (ready.length === 0) return null;
  return (
    <p className="cards">
      {ready.map(({ src, label, width, height }) => (
        <img key={src} src={src} alt={label} width={width} height={height} loading="lazy" />
      ))}
    </p>
  );
}

function RichForm({ sharing, onStatus }: FormsProps) {
  const { choice, shared } = sharing;
  const toHtml = async () => {
    // The title stands beside the picture as words: inside it would be said twice.
    const bare: Sharing = { ...sharing, choice: { ...choice, titled: false } };
    const picture = await toDataAddress(await toPng(bare));
    const code = richCode(choice, picture, drawingOf(bare, 2).width, sharing.subtitle, shared.source);
    return new Blob([code], { type: 'text/html' });
  };
  const note = useWeight(toHtml, sharing);
  return (
    <Form name={say('rich')} note={note} hint={say('richHint')} after={<Hosts form="rich" />}>
      <Act
        label={say('copy')}
        onStatus={onStatus}
        run={async () => {
          const html = toHtml();
          const plain = new Blob([plainCode(choice, shared.source)], {
            type: 'text/plain',
          });
          await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': plain })]);
          return sized(say('copied') + say('rich'), await html);
        }}
      />
    </Form>
  );
}

function TableForm({ sharing, onStatus }: FormsProps) {
  const { choice } = sharing;
  const note = useWeight(() => tableFormats.csv.write(tableOf(sharing), choice.locale), sharing);
  return (
    <Form
      name={say('table')}
      note={note && `CSV ${note}`}
      hint={say('tableHint')}
      after={<Hosts form="table" />}
    >
      {Object.values(tableFormats).map((format) => (
        <Act
          key={format.id}
          label={format.name[choice.locale]}
          onStatus={onStatus}
          run={async () =>
            save(await format.write(tableOf(sharing), choice.locale), `${choice.id}.${format.extension}`)
          }
        />
      ))}
      <Act
        label={say('copyHtml')}
        onStatus={onStatus}
        run={async () => {
          const code = tableMarkup(sharing);
          const blob = async (type: string) => new Blob([await code], { type });
          await navigator.clipboard.write([
            new ClipboardItem({ 'text/html': blob('text/html'), 'text/plain': blob('text/plain') }),
          ]);
          return say('copied') + say('table');
        }}
      />
    </Form>
  );
}

/** The rows in words, as the figure's page has them, in the language that is chosen. */
async function tableMarkup({ choice, shared, rows }: Sharing): Promise<string> {
  const [{ figures }, { toTable }] = await Promise.all([
    import('../figures/index.ts'),
    import('../figures/kit/table.ts'),
  ]);
  const figure = figures.find(({ id }) => id === choice.id);
  if (!figure) throw new Error(`unknown figure: ${choice.id}`);
  const table = toTable(figure, rows, choice.locale);
  const head = table.columns.map(({ label }) => label);
  return tableCode(choice, shared.source, head, table.rows);
}

interface FormProps {
  readonly name: string;
  readonly note: string;
  readonly hint: string;
  /** Its buttons. */
  readonly children: ReactNode;
  readonly after?: ReactNode;
}

function Form({ name, note, hint, children, after }: FormProps) {
  return (
    <section className="form">
      <h3>{name}</h3>
      <small>{note}</small>
      <p className="hint">{hint}</p>
      <p className="acts">{children}</p>
      {after}
    </section>
  );
}

interface ActProps {
  readonly label: string;
  /** Gives the sentence that says what was done. */
  readonly run: () => Promise<string>;
  readonly onStatus: (sentence: string) => void;
}

function Act({ label, run, onStatus }: ActProps) {
  const [busy, setBusy] = useState(false);
  const act = async () => {
    setBusy(true);
    try {
      onStatus(await run());
    } catch (error) {
      onStatus(say('failed') + errorMessage(error, pageLocale()));
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" disabled={busy} onClick={() => void act()}>
      {label}
    </button>
  );
}

/** What a file weighs, known when it is made: the sheet does not wait for it. */
function useWeight(make: () => Promise<Blob>, sharing: Sharing): string {
  const [note, setNote] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is made for another sharing
  useEffect(() => {
    let current = true;
    make().then(
      ({ size }) => current && setNote(weight(size)),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [sharing]);
  return note;
}

function save(file: Blob, name: string): string {
  saveFile(file, name);
  return sized(say('saved') + name, file);
}

/** What was taken, and how heavy it is. */
function sized(sentence: string, file: Blob): string {
  return `${sentence} · ${weight(file.size)}`;
}

function toDataAddress(file: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(file);
  });
}
