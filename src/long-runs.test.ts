/**
 * One sign or word, two hundred thousand characters of it: what looks for an end again from each place takes hours
 * for them, and what reads in one go a moment. A test that does not come back is the fault.
 */

import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readArticle } from './apps/lab/read-article.ts';
import { compareTexts } from './collation/two-texts.ts';
import { readDocuments } from './documents/read.ts';
import { isQuestion } from './engine/result-view.ts';
import { extract } from './extract/index.ts';
import { inspect } from './import/inspect.ts';
import { readXml } from './share/office/read-xml.ts';

const length = 200_000;
const run = (piece: string): string => piece.repeat(Math.ceil(length / piece.length));
const sentence = '今年新建泵站12处，比上年增长3.1%。';

const read = (text: string) => readArticle({ text, asOf: '2024' }, []).observations.length;

async function readFile(name: string, bytes: Uint8Array): Promise<unknown> {
  for await (const reading of readDocuments({ name, bytes }))
    return 'problem' in reading ? reading.problem.en : reading.document.text;
  return null;
}
const readText = (name: string, text: string) => readFile(name, strToU8(text));
const docxOf = (body: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
  });
const xlsxOf = (sheet: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
  });

test.each(['长', '长江', '（', '“', ' ', '\n', '、', '由', '占', '的', '分别', '〇'])(
  'an article of %j',
  (piece) => {
    expect(read(`${run(piece)}\n${sentence}`)).toBeGreaterThan(0);
    expect(read(`一、${run(piece)}。\n${sentence}`)).toBeGreaterThan(0);
  },
);

test('a name that ends in thirty verbs', () => {
  const { findings } = extract({ text: `泵站${'达到'.repeat(30)}计为12个。`, asOf: '2024' });
  expect(findings.map(({ value }) => value)).toEqual([12]);
});

test.each(['长', '（', ' '])('two texts of %j', (piece) => {
  const [before, after] = ['12', '13'].map((number, at) => ({
    ...{ id: `t${at}`, name: 't', title: 't', asOf: '2024-12-31' },
    text: `${run(piece)}。今年新建泵站${number}处。`,
  }));
  expect(compareTexts(before as never, after as never).map(({ kind }) => kind)).toEqual(['changed']);
});

test.each([
  ['a title of lines', 'a.html', `<title>${run('- ')}a</title><article><p>${sentence}</p></article>`],
  ['a paragraph of blanks', 'a.html', `<article><p>${run(' \u3000')}${sentence}</p></article>`],
  ['tables of fonts', 'a.rtf', `{\\rtf1${run('{\\fonttbl')} 12}`],
  ['fonts in one table', 'a.rtf', `{\\rtf1{\\fonttbl{${run('\\f0')}}} 12}`],
  ['ends of a table', 'a.rtf', `{\\rtf1{\\fonttbl${run('} ')} 12}`],
  ['one word', 'a.txt', `${run('a')}\n${sentence}`],
])('a document: %s', async (_, name, text) => {
  expect(await readText(name, text)).toEqual(expect.any(String));
});

test.each([
  ['a name without an end', `<w:p ${run('a')}/>`],
  ['a tag without an end', `<w:${run('p')}`],
  ['quotes in tags', run('<w:p a="')],
  ['names and blanks', `<w:p ${run('a  ')}/>`],
])('XML of a DOCX: %s', async (_, body) => {
  expect(await readFile('a.docx', docxOf(body))).toEqual(expect.any(String));
});

test.each([
  ['quotes in cells', run('<c r="')],
  ['names and blanks', `<row><c ${run('a  ')}><v>1</v></c></row>`],
  ['readings without an end', `<row><c t="inlineStr"><is>${run('<rPh>')}</is></c></row>`],
  ['data without an end', `<row><c t="inlineStr"><is><t>${run('<![CDATA[')}</t></is></c></row>`],
])('a sheet of XLSX: %s', async (_, sheet) => {
  const file = new File([xlsxOf(sheet)], 'a.xlsx');
  const outcome = await inspect(file).then(
    () => 'read',
    (error: Error) => error.message,
  );
  expect(outcome).toEqual(expect.any(String));
});

test.each(['<td a="', '<td ', '<!--', '<script', '<td>"'])('a page with a table of %j', async (piece) => {
  const file = new File([`<html><table><tr><td>1</td></tr>${run(piece)}`], 'a.xls');
  expect((await inspect(file)).columns).toHaveLength(1);
});

test.each([run('<'), `<a ${run('b ')}`, `<a${run('<a b="')}`, `<a ${run('b')}/>`])(
  'XML that comes home, %#',
  (text) => {
    try {
      expect(readXml(text)).toMatchObject({ name: 'a' });
    } catch (error) {
      expect((error as Error).message).toMatch(/^unreadable XML/);
    }
  },
);

test('forty comments before no question', () => {
  expect(isQuestion(`${'/**/'.repeat(40)}drop table a`)).toBe(false);
  expect(isQuestion(`${'/* select */'.repeat(40)} select 1`)).toBe(true);
});
