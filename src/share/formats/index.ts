/** The forms in which a thing leaves the house: a form is one file here and one line of this list. */

import { toFormat } from './format.ts';

const ooxml = 'application/vnd.openxmlformats-officedocument';

/** Of a table. */
export const tableFormats = {
  csv: toFormat('csv', 'CSV', 'text/csv;charset=utf-8', () => import('./csv.ts')),
  json: toFormat('json', 'JSON', 'application/json', () => import('./json.ts')),
  xlsx: toFormat('xlsx', 'XLSX', `${ooxml}.spreadsheetml.sheet`, () => import('./xlsx.ts')),
  parquet: toFormat('parquet', 'Parquet', 'application/vnd.apache.parquet', () => import('./parquet.ts')),
};

/** Of a drawing; `scales` in pixels a CSS pixel, of a form that has pixels. */
export const drawingFormats = {
  png: { ...toFormat('png', 'PNG', 'image/png', () => import('./png.ts')), scales: [1, 2, 3] },
  svg: { ...toFormat('svg', 'SVG', 'image/svg+xml', () => import('./svg.ts')), scales: [] },
};

/** Of a deck. */
export const deckFormats = {
  pptx: toFormat('pptx', 'PPTX', `${ooxml}.presentationml.presentation`, () => import('./pptx.ts')),
  docx: toFormat(
    'docx',
    { zh: 'DOCX简报', en: 'DOCX brief' },
    `${ooxml}.wordprocessingml.document`,
    () => import('./docx.ts'),
  ),
  official: toFormat(
    'official',
    { zh: 'DOCX公文', en: 'DOCX official document' },
    `${ooxml}.wordprocessingml.document`,
    () => import('./official.ts'),
    'docx',
  ),
};
