import { expect, test } from 'vitest';
import { applyChanges, find, findAll, readXml } from './read-xml.ts';

const slide = `<?xml version="1.0"?>
<!-- a remark with <tags> -->
<s:sld xmlns:s="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
><p id='1'><t>甲 &amp; &#x4e59;<![CDATA[<丙>]]></t></p><s:pic rel:embed="rId2" name="a &gt; b"/></s:sld>`;

test('names have the prefixes of this project, whatever prefixes the file has', () => {
  const root = readXml(slide);
  expect(root.name).toBe('p:sld');
  expect(findAll(root, 'a:t').map(({ text }) => text)).toEqual(['甲 & 乙<丙>']);
  expect(find(root, 'p:pic')?.attributes).toEqual({ 'r:embed': 'rId2', name: 'a > b' });
});

test('an element knows where it stands, so that it is changed and the rest stays', () => {
  const root = readXml(slide);
  const [words, picture] = [find(root, 'a:t'), find(root, 'p:pic')];
  if (!words || !picture) throw new Error('not found');
  expect(slide.slice(picture.start, picture.end)).toBe('<s:pic rel:embed="rId2" name="a &gt; b"/>');
  const changed = applyChanges(slide, [
    [picture.start, picture.end, ''],
    [words.innerStart, words.innerEnd, '丁'],
  ]);
  expect(changed).toBe(
    slide.replace('<s:pic rel:embed="rId2" name="a &gt; b"/>', '').replace(/甲.*\]\]>/, '丁'),
  );
});

test.each([
  ['<a><b></a>', 'cut off'],
  ['<a/></a>', 'closes nothing'],
  ['', 'cut off'],
  ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'document type'],
])('%s is not read', (text, why) => {
  expect(() => readXml(text)).toThrow(why);
});
