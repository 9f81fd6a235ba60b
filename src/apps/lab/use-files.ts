/** Files that are brought into the room: texts, which may come by their pages, and other people's decisions. */

import { type Dispatch, type SetStateAction, useState } from 'react';
import { isDecisionsCsv, parseDecisions } from '../../dataset/decision-log.ts';
import type { TextDocument } from '../../documents/document.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { type DocumentReader, useDocumentReader } from '../../ui/read-files.ts';
import { changeText, growText, placeOfLog, putText, type Shelf, takeLog, toOpenText } from './open-texts.ts';

const words = {
  noLog: {
    zh: '不是决定的文件；数据表请放到“探索”',
    en: 'no file of decisions; a table of data goes to Explore',
  },
  stopped: {
    zh: (pages: number) => `停在第${pages}页：读过的留在这里`,
    en: (pages: number) => `stopped behind page ${pages}: what was read stays here`,
  },
  noText: {
    zh: '先放进它所说的文章，再放决定',
    en: 'put in the text that it is of, then the decisions',
  },
};

export interface Files {
  readonly reader: DocumentReader;
  /** Texts first, then the decisions on them. */
  readonly take: (files: readonly File[]) => Promise<void>;
  /** Files are being read. */
  readonly isComing: boolean;
  /** The name of the file of which more pages follow; `null` of none. */
  readonly growing: string | null;
}

/** @param onFault is told `name: why` of each file that could not be taken */
export function useFiles(
  locale: Locale,
  setShelf: Dispatch<SetStateAction<Shelf>>,
  onFault: (fault: string) => void,
): Files {
  const reader = useDocumentReader();
  const [isComing, setComing] = useState(false);
  const [growing, setGrowing] = useState<string | null>(null);

  const takeDecisions = async (file: File) => {
    const fault = (why: string) => onFault(`${file.name}: ${why}`);
    try {
      const csv = await file.text();
      if (!isDecisionsCsv(csv)) return fault(words.noLog[locale]);
      const log = parseDecisions(csv);
      setShelf((now) => {
        const at = placeOfLog(now, file.name);
        if (now.texts[at]?.prose.text.trim() === '') {
          fault(words.noText[locale]);
          return now;
        }
        return changeText({ ...now, at }, (openText) => takeLog(openText, file.name, log));
      });
    } catch (error) {
      fault(errorMessage(error, locale));
    }
  };
  const readTexts = async (files: readonly File[]) => {
    /** How many pages have come of the file of which more follow. */
    const begun = new Map<string, number>();
    const put = (name: string, file: File, document: TextDocument) => {
      const openText = toOpenText(name, file, document);
      const isMore = begun.has(name);
      setShelf((now) => (isMore ? growText(now, openText) : putText(now, openText)));
    };
    setComing(true);
    await reader.read(
      files,
      (one) => {
        if ('problem' in one) onFault(`${one.name}: ${one.problem[locale]}`);
        else put(one.name, one.file, one.document);
        begun.clear();
        setGrowing(null);
      },
      (part) => {
        if ('problem' in part) return;
        put(part.name, part.file, part.document);
        begun.clear();
        begun.set(part.name, part.document.pages.length);
        setGrowing(part.name);
      },
    );
    setComing(false);
    setGrowing(null);
    for (const [name, pages] of begun) onFault(`${name}: ${words.stopped[locale](pages)}`);
  };
  const take = async (files: readonly File[]) => {
    const logs = files.filter(({ name }) => /\.csv$/i.test(name));
    const texts = files.filter((file) => !logs.includes(file));
    if (texts.length > 0) await readTexts(texts);
    for (const file of logs) await takeDecisions(file);
  };
  return { reader, take, isComing, growing };
}
