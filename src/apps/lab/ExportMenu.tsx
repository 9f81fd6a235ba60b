import { useState } from 'react';
import { toCorpusLines } from '../../dataset/corpus-lines.ts';
import { toDecisionsCsv } from '../../dataset/decision-log.ts';
import { mostLink } from '../../import/link-tables.ts';
import type { Format } from '../../share/formats/format.ts';
import { tableFormats } from '../../share/formats/index.ts';
import type { FileTable } from '../../share/formats/table.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { saveFile } from '../../ui/download.ts';
import { handOver } from '../../ui/explore-address.ts';
import { fromRoot } from '../../ui/page-context.ts';
import { toAnnotations } from './annotations.ts';
import { besideLedger, nameOf, numeralsFile, observationsFile } from './export-rows.ts';
import type { OpenText } from './open-texts.ts';
import type { Outcome, Reading } from './read-article.ts';
import { ToLedger } from './ToLedger.tsx';

const words = {
  label: { zh: '带走', en: 'Take it along' },
  files: { zh: '存成文件', en: 'Save as a file' },
  observations: { zh: '统计数', en: 'Statistics' },
  numerals: { zh: '全部数字', en: 'All numerals' },
  annotations: { zh: '标注（W3C）', en: 'Annotations (W3C)' },
  decisions: { zh: '我的决定', en: 'My decisions' },
  corpus: { zh: '语料行', en: 'Corpus lines' },
  nothing: {
    zh: '还没有改正、拒绝或补上的数字。',
    en: 'No number was put right, rejected or added yet.',
  },
  beside: { zh: '与台账并看', en: 'See them beside the ledger' },
  saved: { zh: '已存：', en: 'Saved: ' },
  failed: { zh: '没有做成：', en: 'Not made: ' },
  long: {
    zh: '数字太多，链接放不下：请存成CSV，再在“探索”里打开。',
    en: 'Too many numbers for a link: save the CSV and open it in Explore.',
  },
  join: {
    zh: '要长期并入：把文章存进data/articles/，“我的决定”以同名.decisions.csv放在旁边，在data/articles.csv加一行，重新构建。',
    en: 'To join the ledger for good: put the text into data/articles/, your decisions beside it as NAME.decisions.csv, add its row to data/articles.csv, and build.',
  },
};

const tables = { observations: observationsFile, numerals: numeralsFile } as const;

interface ExportMenuProps {
  readonly locale: Locale;
  readonly reading: Reading;
  readonly outcome: Outcome;
  readonly openText: OpenText;
}

/** The ways to a ledger of one's own and to the explore room, and files in the ledger's own columns. */
export function ExportMenu({ locale, reading, outcome, openText }: ExportMenuProps) {
  const [told, setTold] = useState('');
  const name = nameOf(reading.title);
  const save = async (toTable: (typeof tables)[keyof typeof tables], format: Format<FileTable>) => {
    const table = toTable(reading, outcome, name);
    try {
      const file = `${table.name}.${format.extension}`;
      saveFile(await format.write(table, locale), file);
      setTold(words.saved[locale] + file);
    } catch (error) {
      setTold(words.failed[locale] + errorMessage(error, locale));
    }
  };
  const saveText = (text: string, file: string, type: string) => {
    saveFile(new Blob([text], { type }), file);
    setTold(words.saved[locale] + file);
  };
  const annotate = () => {
    const lines = toAnnotations(openText, reading, outcome, name);
    saveText(lines, `${name}.annotations.jsonl`, 'application/x-ndjson');
  };
  const recipe = () => saveText(toDecisionsCsv(openText.log), decisionsNameOf(openText, name), 'text/csv');
  const teach = () => {
    const lines = toCorpusLines(reading.prose.text, reading.prose.asOf, outcome);
    if (lines === '') setTold(words.nothing[locale]);
    else saveText(lines, `${name}.corpus.txt`, 'text/plain');
  };
  const beside = () => {
    const hash = besideLedger(reading, outcome, name);
    if (hash.length > mostLink) {
      setTold(words.long[locale]);
      return;
    }
    handOver(hash);
    location.assign(fromRoot(`${locale === 'zh' ? '' : 'en/'}explore/${hash}`));
  };
  return (
    <section className="take-out" aria-label={words.label[locale]}>
      <p>
        <ToLedger locale={locale} openText={openText} />
        <button type="button" onClick={beside}>
          {words.beside[locale]}
        </button>
      </p>
      <details>
        <summary>{words.files[locale]}</summary>
        {(['observations', 'numerals'] as const).map((kind) => (
          <p key={kind}>
            <span>{words[kind][locale]}</span>
            {Object.values(tableFormats).map((format) => (
              <button
                key={format.id}
                type="button"
                aria-label={`${words[kind][locale]} ${format.name[locale]}`}
                onClick={() => void save(tables[kind], format)}
              >
                {format.name[locale]}
              </button>
            ))}
          </p>
        ))}
        <p>
          <span>{words.annotations[locale]}</span>
          <button type="button" aria-label={`${words.annotations[locale]} JSONL`} onClick={annotate}>
            JSONL
          </button>
        </p>
        <p>
          <span>{words.decisions[locale]}</span>
          <button
            type="button"
            disabled={openText.log.length === 0}
            aria-label={`${words.decisions[locale]} CSV`}
            onClick={recipe}
          >
            CSV
          </button>
          <button type="button" disabled={openText.log.length === 0} onClick={teach}>
            {words.corpus[locale]}
          </button>
        </p>
        <p className="told">{words.join[locale]}</p>
      </details>
      <p className="told" role="status">
        {told}
      </p>
    </section>
  );
}

/** As the file beside its article is called. */
const decisionsNameOf = ({ name }: OpenText, title: string): string =>
  `${name.replace(/^.*\//, '').replace(/\.[^.]*$/, '') || title}.decisions.csv`;
