import { useState } from 'react';
import { type News, newsKinds, newsName, newsOf } from '../../review/come-home.ts';
import { setDates } from '../../review/edit-deck.ts';
import type { CarriedOrigin, Place } from '../../review/origin.ts';
import { proposeDates } from '../../review/templates.ts';
import type { ReviewContext } from '../../review/terms.ts';
import { toSheets } from '../../review/to-sheets.ts';
import type { Renewed } from '../../share/formats/renew.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { saveFile } from '../../ui/download.ts';
import { FileField } from '../../ui/FileField.tsx';

const words = {
  title: { zh: '改过的文件带回来', en: 'Bring an edited file back' },
  what: {
    zh: '从这里存出的PPTX、公文或简报，在别处改过以后再放进来：列出哪些数已有新数、更正或有疑问，并可存一份更新了图、表和数字的；其余一字不动，标题和正文里的数请自己核对。',
    en: 'Open a PPTX, official document or brief that was saved here and edited elsewhere: you see which of its numbers are out of date, corrected or disputed, and can save it with its charts, tables and numbers renewed. Nothing else is touched, so check the numbers in titles and prose yourself.',
  },
  file: { zh: '打开PPTX或DOCX', en: 'Open a PPTX or DOCX' },
  foreign: {
    zh: '认不出这个文件：不是从汇报存出的，或存时丢了自带的信息；请重新导出',
    en: 'unknown file: it was not saved by the review room, or lost what it carries; export it again',
  },
  other: {
    zh: '这是另一本台账的汇报：请在那本台账里打开',
    en: 'file of another ledger: open it in the review room of that ledger',
  },
  none: { zh: '其中的数与台账一致。', en: 'Its numbers are those of the ledger.' },
  kind: { zh: '情况', en: 'State' },
  label: { zh: '指标', en: 'Metric' },
  quote: { zh: '文件里的依据', en: 'What the file rests on' },
  now: { zh: '现在', en: 'Now' },
  page: { zh: '页', en: 'Slide' },
  save: { zh: '存更新后的文件', en: 'Save the renewed file' },
  left: {
    zh: '没有动（图片，改写过的数，或汇报里已没有的）：',
    en: 'Left as it is (pictures, numbers that were rewritten, what the review has no longer): ',
  },
  lost: { zh: '文件里找不到了：', en: 'Not found again in the file: ' },
};

const partName: Readonly<Record<Place['part'], { readonly zh: string; readonly en: string }>> = {
  chart: { zh: '图', en: 'chart' },
  picture: { zh: '图片', en: 'picture' },
  table: { zh: '表', en: 'table' },
  rows: { zh: '图旁的表', en: 'table beside a chart' },
  number: { zh: '数字', en: 'number' },
};

interface Home extends Renewed {
  readonly name: string;
  readonly origin: CarriedOrigin;
  readonly news: readonly News[];
}

async function open(file: File, locale: Locale, context: ReviewContext): Promise<Home> {
  const [{ openPackage }, { readOrigin }, { renewFile }] = await Promise.all([
    import('../../share/office/open-package.ts'),
    import('../../share/office/carry.ts'),
    import('../../share/formats/renew.ts'),
  ]);
  const opened = openPackage(new Uint8Array(await file.arrayBuffer()), locale);
  const origin = readOrigin(opened);
  if (!origin) throw new Error(words.foreign[locale]);
  const { deck } = origin;
  const { asOf: newest } = proposeDates(context.data, 'comparison');
  const asOf = newest > deck.asOf ? newest : deck.asOf;
  const news = newsOf(origin, context.data, asOf, locale);
  if (!news) throw new Error(words.other[locale]);
  const now = await toSheets(setDates(deck, deck.since, asOf), context);
  return { ...renewFile(opened, origin, now, context.data), name: file.name, origin, news };
}

/** 图（第3页“……”），数字3个: how many parts of each kind, with their slides. */
function sayParts(
  list: ReadonlyArray<{ readonly part: Place['part']; readonly page?: number }>,
  locale: Locale,
) {
  const kinds = [...new Set(list.map(({ part }) => part))];
  return kinds
    .map((kind) => {
      const own = list.filter(({ part }) => part === kind);
      const pages = [...new Set(own.flatMap(({ page }) => page || []))].join(locale === 'zh' ? '、' : ', ');
      const where = pages && (locale === 'zh' ? `（第${pages}页）` : ` (slide ${pages})`);
      return `${partName[kind][locale]} ${own.length}${where}`;
    })
    .join(locale === 'zh' ? '，' : ', ');
}

/** Takes an edited file in, says what has changed since, and gives it back renewed. */
export function ComeHome({ locale, context }: { readonly locale: Locale; readonly context: ReviewContext }) {
  const [home, setHome] = useState<Home | null>(null);
  const [fault, setFault] = useState('');
  const read = async (file: File) => {
    setFault('');
    setHome(null);
    try {
      setHome(await open(file, locale, context));
    } catch (error) {
      setFault(errorMessage(error, locale));
    }
  };
  return (
    <section className="come-home">
      <h2>{words.title[locale]}</h2>
      <p className="stand">{words.what[locale]}</p>
      <FileField label={words.file[locale]} accept=".pptx,.docx" onFiles={([file]) => void read(file)} />
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      {home ? <Found locale={locale} home={home} /> : null}
    </section>
  );
}

function Found({ locale, home }: { readonly locale: Locale; readonly home: Home }) {
  const { news, name, bytes, found, left, lost } = home;
  const pagesOf = (id: string) => {
    const pages = found.filter(({ place, page }) => place.observation_id === id && page > 0);
    return [...new Set(pages.map(({ page }) => page))].join('、');
  };
  return (
    <div role="status">
      <p>{name}</p>
      {news.length === 0 ? <p>{words.none[locale]}</p> : null}
      {news.length > 0 ? (
        <div className="wide">
          <table>
            <thead>
              <tr>
                {(['kind', 'label', 'quote', 'now', 'page'] as const).map((column) => (
                  <th key={column} scope="col">
                    {words[column][locale]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {news
                .toSorted((a, b) => newsKinds.indexOf(a.kind) - newsKinds.indexOf(b.kind))
                .map(({ observation_id, kind, label, quote, now }) => (
                  <tr key={observation_id + kind}>
                    <td>{newsName[kind][locale]}</td>
                    <td>{label}</td>
                    <td>{quote}</td>
                    <td>{now}</td>
                    <td>{pagesOf(observation_id)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {left.length > 0 ? (
        <p className="told">
          {words.left[locale]}
          {sayParts(
            left.map(({ place, page }) => ({ part: place.part, page })),
            locale,
          )}
        </p>
      ) : null}
      {lost.length > 0 ? (
        <p className="told">
          {words.lost[locale]}
          {sayParts(lost, locale)}
        </p>
      ) : null}
      <button type="button" onClick={() => saveFile(new Blob([bytes as Uint8Array<ArrayBuffer>]), name)}>
        {words.save[locale]}
      </button>
    </div>
  );
}
