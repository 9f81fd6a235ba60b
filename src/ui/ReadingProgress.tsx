import { useSyncExternalStore } from 'react';
import type { Locale } from '../text/locale.ts';
import type { DocumentReader } from './read-files.ts';

const words = {
  zh: { reading: '正在读', page: (at: number, of: number) => `第${at}页，共${of}页`, stop: '停止' },
  en: { reading: 'Reading', page: (at: number, of: number) => `page ${at} of ${of}`, stop: 'Stop' },
};

/** How far a file is read, and a button that ends it. */
export function ReadingProgress({
  locale,
  reader,
}: {
  readonly locale: Locale;
  readonly reader: DocumentReader;
}) {
  const say = words[locale];
  const progress = useSyncExternalStore(reader.onProgress, reader.progress, () => null);
  return (
    <div role="status" className="reading">
      {progress ? (
        <p>
          {say.reading} {progress.name}{' '}
          <progress
            max={progress.of || 1}
            value={progress.read}
            aria-label={`${say.reading} ${progress.name}`}
          />{' '}
          {progress.of > 1 ? <span aria-hidden="true">{say.page(progress.read, progress.of)}</span> : null}{' '}
          <button type="button" onClick={reader.cancel}>
            {say.stop}
          </button>
        </p>
      ) : null}
    </div>
  );
}
