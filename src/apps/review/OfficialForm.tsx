import type { Letter } from '../../review/letter.ts';
import type { Locale } from '../../text/locale.ts';

const words = {
  title: { zh: 'DOCX公文', en: 'DOCX official document (公文)' },
  about: {
    zh: '按GB/T 9704-2012的版面，其中没有单位标志和主色的位置；空着的要素不出现。填写的内容只存在这台电脑上。',
    en: 'Laid out by GB/T 9704-2012, which has no place for a logo or a main colour; what is left empty does not appear. What you fill in stays on this computer.',
  },
  head: { zh: '发文机关标志（红头）', en: 'Red head (发文机关标志)' },
  number: { zh: '发文字号', en: 'Document number (发文字号)' },
  addressee: { zh: '主送机关', en: 'Addressee (主送机关)' },
  signature: { zh: '发文机关署名', en: 'Signature (署名)' },
  date: { zh: '成文日期', en: 'Date (成文日期)' },
  bold: {
    zh: '没有方正小标宋，标题用宋体加粗',
    en: 'Titles in bold SimSun, for machines without 方正小标宋',
  },
  save: { zh: '存为公文', en: 'Save the document' },
};

interface Props {
  readonly locale: Locale;
  readonly letter: Letter;
  readonly busy: boolean;
  readonly onLetter: (letter: Letter) => void;
  readonly onSave: () => void;
}

/** What an official document has besides the deck, and the way to it. */
export function OfficialForm({ locale, letter, busy, onLetter, onSave }: Props) {
  return (
    <details className="of-deck official">
      <summary>{words.title[locale]}</summary>
      <form
        className="row-of-fields"
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {(['head', 'number', 'addressee', 'signature', 'date'] as const).map((name) => (
          <label key={name}>
            {words[name][locale]}
            <input
              type={name === 'date' ? 'date' : 'text'}
              value={letter[name]}
              onChange={({ target: { value } }) => onLetter({ ...letter, [name]: value })}
            />
          </label>
        ))}
        <label className="choice">
          <input
            type="checkbox"
            checked={letter.title === 'bold'}
            onChange={({ target: { checked } }) =>
              onLetter({ ...letter, title: checked ? 'bold' : 'xiaobiaosong' })
            }
          />
          {words.bold[locale]}
        </label>
        <button type="submit" disabled={busy}>
          {words.save[locale]}
        </button>
      </form>
      <p className="told">{words.about[locale]}</p>
    </details>
  );
}
