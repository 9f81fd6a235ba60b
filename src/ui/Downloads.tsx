import { useState } from 'react';
import type { Format } from '../share/formats/format.ts';
import { tableFormats } from '../share/formats/index.ts';
import type { FileTable } from '../share/formats/table.ts';
import type { Locale } from '../text/locale.ts';
import { saveFile } from './download.ts';
import { island } from './island.tsx';

const words = {
  what: {
    zh: '每一行都带原话、在原文中的位置、来源与原文指纹；其他来源的行没有位置与指纹，留空。CSV带BOM，可直接用Excel打开，并防公式注入。',
    en: 'Every row carries its words, their place in the article, its source and the fingerprint of the text; place and fingerprint are empty for other sources. The CSV has a byte order mark for Excel and is guarded against formulas.',
  },
  noScript: {
    zh: '下载由脚本在浏览器里生成；不用脚本，可取整个数据集：',
    en: 'Files are made in the browser by scripts; without them, take the whole dataset: ',
  },
};

interface DownloadsProps {
  readonly locale: Locale;
  /** From the page up to the site's root. */
  readonly root: string;
  readonly metric: string;
}

/** The observations of a metric as a file of any form, made where the reader is from the published tables. */
export const Downloads = island('Downloads', ({ locale, root, metric }: DownloadsProps) => {
  const [busy, setBusy] = useState(false);
  const take = async (format: Format<FileTable>) => {
    setBusy(true);
    try {
      const { readMetricTable } = await import('./metric-table.ts');
      const table = await readMetricTable(metric);
      saveFile(await format.write(table, locale), `${table.name}.${format.extension}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <p className="prose">{words.what[locale]}</p>
      <noscript>
        <p>
          {words.noScript[locale]}
          <a href={`${root}data/observations.csv`}>observations.csv</a>
        </p>
      </noscript>
      <p className="choices">
        {Object.values(tableFormats).map((format) => (
          <button key={format.id} type="button" disabled={busy} onClick={() => void take(format)}>
            {format.name[locale]}
          </button>
        ))}
      </p>
    </div>
  );
});
