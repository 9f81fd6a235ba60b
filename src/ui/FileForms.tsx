/** The forms that are files, or are made when they are asked for: page, picture, rich text and table. */

import { plainCode, richCode, tableCode } from '../share/embed-code.ts';
import { drawingFormats, tableFormats } from '../share/formats/index.ts';
import { Act, Hosts, ShareForm, type ShareFormProps, save, sized, useWeight } from './ShareForm.tsx';
import { say, weight } from './share-words.ts';
import { cardsOf, drawingOf, type Sharing, tableOf, toCardPng, toPage, toPng } from './sharing.ts';

/** The figure as one file, to be published wherever a file can be. */
export function PageForm({ sharing, onStatus }: ShareFormProps) {
  const { id, locale } = sharing.choice;
  return (
    <ShareForm name={say('page')} note={weight(toPage(sharing).size)} hint={say('pageHint')}>
      <Act label="HTML" onStatus={onStatus} run={async () => save(toPage(sharing), `${id}.${locale}.html`)} />
      <Act
        label={say('copyHtml')}
        onStatus={onStatus}
        run={async () => {
          await navigator.clipboard.writeText(await toPage(sharing).text());
          return say('copied') + say('page');
        }}
      />
    </ShareForm>
  );
}

export function PictureForm({ sharing, onStatus }: ShareFormProps) {
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
    <ShareForm
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
    </ShareForm>
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

export function RichForm({ sharing, onStatus }: ShareFormProps) {
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
    <ShareForm name={say('rich')} note={note} hint={say('richHint')} after={<Hosts form="rich" />}>
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
    </ShareForm>
  );
}

export function TableForm({ sharing, onStatus }: ShareFormProps) {
  const { choice } = sharing;
  const note = useWeight(() => tableFormats.csv.write(tableOf(sharing), choice.locale), sharing);
  return (
    <ShareForm
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
    </ShareForm>
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

function toDataAddress(file: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(file);
  });
}
