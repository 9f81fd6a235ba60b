import { type Observation, tables } from '../dataset/schema.ts';
import { tableFormats } from '../share/formats/index.ts';
import type { FileColumn } from '../share/formats/table.ts';
import type { Text } from '../text/locale.ts';
import type { View } from './view.ts';

const words = {
  what: {
    zh: '每一行都带原话、在原文中的位置、来源与原文指纹；其他来源的行没有位置与指纹，留空。CSV带BOM，可直接用Excel打开，并防公式注入。',
    en: 'Every row carries its words, their place in the article, its source and the fingerprint of the text; place and fingerprint are empty for other sources. The CSV has a byte order mark for Excel and is guarded against formulas.',
  },
  noScript: {
    zh: '下载由脚本在浏览器里生成；不用脚本，可取整个数据集：',
    en: 'Files are made in the browser by scripts; without them, take the whole dataset: ',
  },
} satisfies Record<string, Text>;

/** The columns of a taken file: the observation, then its metric's names, then its source. */
const fileColumns: readonly FileColumn[] = [
  ...typed('observations', null),
  ...typed('metrics', ['label_zh', 'label_en', 'measure', 'baseline']),
  ...typed('sources', ['publisher', 'title', 'published', 'url', 'quality', 'sha256']),
];

function typed(table: string, only: readonly string[] | null): FileColumn[] {
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  return columns
    .filter(({ name }) => only === null || only.includes(name))
    .map(({ name, type }) => ({ name, type }));
}

/** The rows of these observations as a file of any form, made where the reader is. */
export function Downloads({
  view,
  name,
  observations,
}: {
  view: View;
  name: string;
  observations: readonly Observation[];
}) {
  const { lookup, say } = view;
  const rows = observations.map((observation) => {
    const joined: Record<string, unknown> = {
      ...lookup.metric.get(observation.metric_id ?? ''),
      ...lookup.source.get(observation.source_id),
      ...observation,
      sha256: lookup.article.get(observation.source_id)?.sha256 ?? null,
    };
    return fileColumns.map((column) => joined[column.name] ?? null);
  });
  const table = JSON.stringify({ name: `reform-ledger-${name}`, columns: fileColumns, rows });
  return (
    <div data-island="downloads" data-table={table}>
      <p className="prose">{say(words.what)}</p>
      <noscript>
        <p>
          {say(words.noScript)}
          <a href={`${view.root}data/observations.csv`}>observations.csv</a>
        </p>
      </noscript>
      <p className="choices">
        {Object.values(tableFormats).map(({ id, name }) => (
          <button key={id} type="button" data-format={id}>
            {say(name)}
          </button>
        ))}
      </p>
    </div>
  );
}
