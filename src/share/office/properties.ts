/** What an office file says of itself, and which of its parts is the document. */

import { ledgerTitles } from '../../dataset/ledger.ts';
import { sayDay } from '../../review/ledger-data.ts';
import type { Sheets } from '../../review/slide-layout.ts';
import { tagOf } from '../../text/locale.ts';
import type { Parts } from './parts.ts';
import { escapeXml, xmlHead } from './xml.ts';

/** @param document path of the part that an office program opens */
export function addProperties(
  parts: Parts,
  document: string,
  { title, locale, asOf, dataset }: Pick<Sheets, 'title' | 'locale' | 'asOf' | 'dataset'>,
): void {
  parts.relate('', 'officeDocument', document);
  parts.relate('', 'core-properties', 'docProps/core.xml');
  parts.relate('', 'extended-properties', 'docProps/app.xml');
  const day = sayDay(asOf, locale);
  const subject =
    locale === 'zh' ? `截至${day}；数据集版本${dataset}` : `As of ${day}; dataset version ${dataset}`;
  parts.add(
    'docProps/core.xml',
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(ledgerTitles.name[locale])}</dc:creator><dc:language>${tagOf(locale)}</dc:language></cp:coreProperties>`,
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  parts.add(
    'docProps/app.xml',
    `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Reform Ledger</Application></Properties>`,
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  );
}
