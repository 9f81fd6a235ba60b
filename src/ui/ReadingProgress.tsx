import type { Locale } from '../text/locale.ts';
import type { DocumentReader } from './read-files.ts';

const words = {
  zh: { reading: '正在读', stop: '停止' },
  en: { reading: 'Reading', stop: 'Stop' },
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
  const { progress, cancel } = reader;
  return (
    <div role="status" className="reading">
      {progress ? (
        <p>
          {say.reading} {progress.name}{' '}
          <progress max={1} value={progress.share} aria-label={`${say.reading} ${progress.name}`} />{' '}
          <button type="button" onClick={cancel}>
            {say.stop}
          </button>
        </p>
      ) : null}
    </div>
  );
}
