/** The dataset described for machines: Frictionless data package and schema.org Dataset. */

import { locales } from '../text/locale.ts';
import { digest } from './digest.ts';
import { type Column, tables as schema, type Table } from './schema.ts';

/** The published CSV text of every table, by name. */
export type TableTexts = Readonly<Record<string, string>>;

const name = 'reform-ledger';
const title = {
  zh: '改革台账：公安“放管服”改革数字',
  en: 'Reform Ledger: China’s public security service reform in numbers',
};
const description = {
  zh: '政府通稿中的每一个统计数字，连同它的原句、界限、单位、时期与来源；其他数字逐一说明理由；并附其他公开页面上同一指标的前后观测值与稽核结果。',
  en: 'Every statistic of a government press article with its exact words, bound, unit, period and source; a reason for every other numeral; dated observations of the same metrics from other public pages, and the results of the ledger’s audits of itself.',
};
const keywords = [
  '放管服',
  '公安',
  '治安',
  '移民管理',
  '交管',
  'China',
  'public security',
  'reform',
  'statistics',
];

/** `datapackage.json`: a resource a table, with its schema, size and hash. Throws when a table has no text. */
export function toDataPackage(texts: TableTexts, version: string): string {
  const resources = schema.map((table) => {
    const text = textOf(texts, table);
    return {
      name: table.name,
      path: `${table.name}.csv`,
      profile: 'tabular-data-resource',
      title: `${table.title.zh} / ${table.title.en}`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: new TextEncoder().encode(text).length,
      hash: `sha256:${digest(text)}`,
      dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true },
      schema: toTableSchema(table),
    };
  });
  return toJson({
    profile: 'tabular-data-package',
    name,
    title: `${title.zh} / ${title.en}`,
    description: `${description.zh}\n\n${description.en}`,
    version,
    keywords,
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0',
      },
    ],
    resources,
  });
}

function toTableSchema(table: Table) {
  const key = table.columns.find(({ unique }) => unique);
  const references = table.columns.filter(({ references }) => references !== undefined);
  return {
    fields: table.columns.map((column) => ({
      name: column.name,
      type: column.type,
      description: locales.map((locale) => column.meaning[locale]).join(' / '),
      ...(Object.keys(constraintsOf(column)).length > 0 ? { constraints: constraintsOf(column) } : {}),
    })),
    missingValues: [''],
    ...(key ? { primaryKey: key.name } : {}),
    ...(references.length > 0
      ? {
          foreignKeys: references.map((column) => {
            const [resource = '', fields = ''] = (column.references ?? '').split('.');
            // An empty resource is the table itself, as the specification has it.
            return {
              fields: column.name,
              reference: { resource: resource === table.name ? '' : resource, fields },
            };
          }),
        }
      : {}),
  };
}

function constraintsOf({ required, unique, oneOf }: Column) {
  return {
    ...(required ? { required } : {}),
    ...(unique ? { unique } : {}),
    ...(oneOf ? { enum: oneOf } : {}),
  };
}

/** `dataset.jsonld`: addresses are relative to the dataset's folder, so that it holds wherever it is served. */
export function toJsonLd(texts: TableTexts, version: string, coverage: string): string {
  return toJson({
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: locales.map((locale) => ({ '@language': locale, '@value': title[locale] })),
    description: locales.map((locale) => ({ '@language': locale, '@value': description[locale] })),
    inLanguage: ['zh-CN', 'en'],
    version,
    keywords,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    spatialCoverage: { '@type': 'Country', name: 'CN' },
    temporalCoverage: coverage,
    variableMeasured: (schema.find((table) => table.name === 'observations')?.columns ?? []).map(
      (column) => ({
        '@type': 'PropertyValue',
        name: column.name,
        description: `${column.meaning.zh} / ${column.meaning.en}`,
      }),
    ),
    distribution: schema.map((table) => ({
      '@type': 'DataDownload',
      name: table.name,
      description: `${table.title.zh} / ${table.title.en}`,
      contentUrl: `${table.name}.csv`,
      encodingFormat: 'text/csv',
      contentSize: `${new TextEncoder().encode(textOf(texts, table)).length} B`,
      sha256: digest(textOf(texts, table)),
    })),
  });
}

function textOf(texts: TableTexts, table: Table): string {
  const text = texts[table.name];
  if (text === undefined) throw new Error(`missing table: ${table.name}`);
  return text;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
