import { useEffect, useState } from 'react';
import type { Deck } from '../../review/deck.ts';
import { printDeck } from '../../review/deck-file.ts';
import { toLetter } from '../../review/letter.ts';
import { toLightDeck, toOrigin } from '../../review/origin.ts';
import { toSnapshot } from '../../review/snapshot.ts';
import type { ReviewContext } from '../../review/terms.ts';
import { toSheets } from '../../review/to-sheets.ts';
import type { DeckPages } from '../../share/formats/deck.ts';
import { type Format, toFormat } from '../../share/formats/format.ts';
import { deckFormats } from '../../share/formats/index.ts';
import { toLinkText } from '../../share/link-text.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { saveFile } from '../../ui/download.ts';
import { stored } from '../../ui/stored.ts';
import { drawPicture } from './draw-picture.ts';
import { OfficialForm } from './OfficialForm.tsx';
import type { PaperForm } from './present/print-deck.tsx';
import { TemplateField } from './TemplateField.tsx';
import { type KeptTemplate, readTemplate } from './template-storage.ts';

const words = {
  label: { zh: '带走', en: 'Take it along' },
  present: { zh: '放映', en: 'Present' },
  handout: { zh: '打印讲义', en: 'Print slides' },
  notes: { zh: '打印讲稿', en: 'Print notes' },
  report: { zh: '打印A4报告', en: 'Print A4 report' },
  firefox: {
    zh: '由Firefox存成的PDF里，四、五、六、八、零、余、累计等字看得见，却搜不到、复制不了；要可搜索的PDF，请在别的浏览器里打印。',
    en: 'In a PDF that Firefox makes, some Chinese characters (四五六八零余累计) are seen but neither found nor copied; print in another browser for one that can be searched.',
  },
  file: { zh: '存为汇报文件', en: 'Save as a review file' },
  busy: { zh: '正在做……', en: 'Making it…' },
  saved: { zh: '已存：', en: 'Saved: ' },
  failed: { zh: '没有做成：', en: 'Not made: ' },
  link: { zh: '复制链接', en: 'Copy a link' },
  copied: { zh: '链接已复制，里面就是整份汇报。', en: 'Copied: the link holds the whole review.' },
  copiedBare: {
    zh: '链接已复制，里面是除图片以外的整份汇报；带图片请存为汇报文件。',
    en: 'Copied: the link holds the review without its pictures; save a review file to take them along.',
  },
  refused: { zh: '浏览器不让复制，请从地址栏复制：', en: 'The browser refuses to copy; take it from here:' },
};

const { official, ...anyLanguage } = deckFormats;

/** The forms of a deck in any language, and the page that presents it without this site. */
const formats: readonly Format<DeckPages>[] = [
  ...Object.values(anyLanguage),
  toFormat(
    'html',
    { zh: '离线网页', en: 'Offline page' },
    'text/html;charset=utf-8',
    () => import('./present/offline-file.ts'),
  ),
];

const keptLetter = stored('official-letter', toLetter);

interface ExportMenuProps {
  readonly locale: Locale;
  readonly context: ReviewContext;
  readonly deck: Deck;
  readonly onPresent: () => Promise<void>;
}

/** The ways a deck leaves the room. */
export function ExportMenu({ locale, context, deck, onPresent }: ExportMenuProps) {
  const [told, setTold] = useState('');
  const [link, setLink] = useState('');
  const [busy, setBusy] = useState(false);
  const [letter, setLetter] = useState(keptLetter.read);
  const [template, setTemplate] = useState<KeptTemplate | null>(null);
  useEffect(() => void readTemplate().then(setTemplate), []);
  const { data } = context;
  const copy = async () => {
    const address = `${location.origin}${location.pathname}#d=${toLinkText(toLightDeck(deck))}`;
    try {
      await navigator.clipboard.writeText(address);
      setLink('');
      const isWhole = deck.slides.every(({ body }) => body.kind !== 'picture' || !body.picture);
      setTold(words[isWhole ? 'copied' : 'copiedBare'][locale]);
    } catch {
      setLink(address);
      setTold(words.refused[locale]);
    }
  };
  /** Works the deck out, does something with it, and says how it went. */
  const attempt = async (job: () => Promise<string>) => {
    setBusy(true);
    setTold(words.busy[locale]);
    try {
      setTold(await job());
    } catch (error) {
      setTold(words.failed[locale] + errorMessage(error, locale));
    } finally {
      setBusy(false);
    }
  };
  const paper = (form: PaperForm) =>
    attempt(async () => {
      const [sheets, { printDeck: toPaper }] = await Promise.all([
        toSheets(deck, context),
        import('./present/print-deck.tsx'),
      ]);
      toPaper(sheets, form);
      return '';
    });
  const save = (format: Format<DeckPages>) =>
    attempt(async () => {
      const name = `${fileName(deck.title)}.${format.extension}`;
      const sheets = await toSheets(deck, context);
      const origin = toOrigin(deck, sheets, data);
      const pages = { sheets, pictures: drawPicture, letter, template: template?.bytes ?? null, origin };
      saveFile(await format.write(pages, locale), name);
      return words.saved[locale] + name;
    });
  // Whoever comes near the menu is about to take something away.
  const prepare = () => {
    for (const format of [...formats, official]) void format.prepare();
  };
  return (
    <section
      className="take-away"
      aria-label={words.label[locale]}
      onPointerEnter={prepare}
      onFocus={prepare}
    >
      <button
        type="button"
        className="primary"
        disabled={deck.slides.length === 0}
        onClick={() =>
          void attempt(async () => {
            await onPresent();
            return '';
          })
        }
      >
        {words.present[locale]}
      </button>
      <button type="button" onClick={() => void paper('handout')}>
        {words.handout[locale]}
      </button>
      <button type="button" onClick={() => void paper('notes')}>
        {words.notes[locale]}
      </button>
      <button type="button" onClick={() => void paper('report')}>
        {words.report[locale]}
      </button>
      {formats.map((format) => (
        <button key={format.id} type="button" disabled={busy} onClick={() => void save(format)}>
          {format.name[locale]}
        </button>
      ))}
      <button
        type="button"
        onClick={() =>
          saveFile(
            new Blob([printDeck(deck, toSnapshot(data.observations, data.version))], {
              type: 'application/json',
            }),
            `${fileName(deck.title)}.json`,
          )
        }
      >
        {words.file[locale]}
      </button>
      <button type="button" onClick={() => void copy()}>
        {words.link[locale]}
      </button>
      <span className="told" role="status">
        {told}
      </span>
      {deck.locale === 'zh' && /Firefox\//.test(navigator.userAgent) ? (
        <span className="told">{words.firefox[locale]}</span>
      ) : null}
      <TemplateField locale={locale} template={template} onTemplate={setTemplate} />
      {link ? <input readOnly value={link} aria-label={words.link[locale]} /> : null}
      {deck.locale === 'zh' ? (
        <OfficialForm
          locale={locale}
          letter={letter}
          busy={busy}
          onLetter={(next) => {
            setLetter(next);
            keptLetter.tryWrite(next);
          }}
          onSave={() => void save(official)}
        />
      ) : null}
    </section>
  );
}

/** A title as a name of a file on any system. */
export function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || 'review';
}
