/** The workbook within a chart: what a person sees on “Edit data”. One sheet, a head row, a row a category. */

import { dayMs, timeOfDay } from '../../text/calendar.ts';
import { Parts } from './parts.ts';
import { declare, escapeXml, namespaces, xmlHead } from './xml.ts';

/** A day is a number of days since 1899-12-30, shown as a day. */
export type WorkbookCell = string | number | null | { readonly day: number };

const sheetMain = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Days since 1899-12-30, as spreadsheets count them from March 1900 on. @param iso yyyy-mm-dd */
export function toSerialDay(iso: string): number {
  return timeOfDay(iso) / dayMs + 25_569;
}

/** A, B, … Z, AA. @param at from 0 */
export function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

export function toWorkbook(rows: ReadonlyArray<readonly WorkbookCell[]>): Uint8Array {
  const parts = new Parts();
  const strings = [...new Set(rows.flat().filter((cell) => typeof cell === 'string'))];
  const indexOf = new Map(strings.map((text, at) => [text, at]));
  const cells = rows.map((row, down) => {
    const own = row.map((cell, across) => {
      const at = `r="${columnName(across)}${down + 1}"`;
      if (cell === null) return '';
      if (typeof cell === 'string') return `<c ${at} t="s"><v>${indexOf.get(cell)}</v></c>`;
      return typeof cell === 'number'
        ? `<c ${at}><v>${cell}</v></c>`
        : `<c ${at} s="1"><v>${cell.day}</v></c>`;
    });
    return `<row r="${down + 1}">${own.join('')}</row>`;
  });
  const width = Math.max(1, ...rows.map((row) => row.length));
  const main = ` xmlns="${namespaces.s}"`;
  const add = (path: string, kind: string, xml: string) =>
    parts.add(path, `${xmlHead}${xml}`, `${sheetMain}.${kind}+xml`);
  add(
    'xl/workbook.xml',
    'sheet.main',
    `<workbook${main}${declare('r')}><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  add(
    'xl/worksheets/sheet1.xml',
    'worksheet',
    `<worksheet${main}><dimension ref="A1:${columnName(width - 1)}${rows.length}"/><cols><col min="1" max="${width}" width="24" customWidth="1"/></cols><sheetData>${cells.join('')}</sheetData></worksheet>`,
  );
  add(
    'xl/sharedStrings.xml',
    'sharedStrings',
    `<sst${main} count="${strings.length}" uniqueCount="${strings.length}">${strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('')}</sst>`,
  );
  add(
    'xl/styles.xml',
    'styles',
    `<styleSheet${main}><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  );
  parts.relate('', 'officeDocument', 'xl/workbook.xml');
  parts.relate('xl/workbook.xml', 'worksheet', 'xl/worksheets/sheet1.xml');
  parts.relate('xl/workbook.xml', 'sharedStrings', 'xl/sharedStrings.xml');
  parts.relate('xl/workbook.xml', 'styles', 'xl/styles.xml');
  return parts.zip();
}
