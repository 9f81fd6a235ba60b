/** The dataset described for machines: Frictionless data package and schema.org Dataset. */

import { locales, type Text } from '../text/locale.ts';
import type { Column, Table } from './column.ts';
import { digest } from './digest.ts';
import { ledgerTitles } from './ledger.ts';
import { tables as schema } from './schema.ts';

/** The published CSV text of every table, by name. */
export type TableTexts = Readonly<Record<string, string>>;

/** What the dataset is called as a whole. */
function titleOf(): Text {
  const { name, subject } = ledgerTitles;
  return { zh: `${name.zh}：${subject.zh}数字`, en: `${name.en}: ${subject.en} in numbers` };
}

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
  const { id, description, keywords } = ledgerTitles;
  const title = titleOf();
  return toJson({
    profile: 'tabular-data-package',
    name: id,
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
  const { description, keywords } = ledgerTitles;
  const title = titleOf();
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
