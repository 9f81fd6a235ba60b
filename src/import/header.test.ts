import { expect, test } from 'vitest';
import { sniff } from './dialect.ts';
import { sizeOfRecords } from './header.ts';

const names = (text: string) => sniff(text).columns.map(({ name }) => name);

test.each<[string, string, readonly string[], number]>([
  ['plain names', 'a,b\n1,2\n', ['a', 'b'], 0],
  ['a title above', '表1 办理情况,,\n地区,办理量,满意度\n北京,12,98.5%\n', ['地区', '办理量', '满意度'], 1],
  [
    'a title of one cell',
    '办理情况\n地区,办理量,满意度\n北京,12,98\n上海,13,97\n',
    ['地区', '办理量', '满意度'],
    1,
  ],
  [
    'a title and a unit',
    '办理情况,,\n单位：万人次,,\n地区,办理量,满意度\n北京,"1,234",98\n',
    ['地区', '办理量', '满意度'],
    2,
  ],
  [
    'two rows of names',
    '地区,办理量,,满意度\n,出国,港澳,\n北京,12,3,98\n上海,7,5,97\n',
    ['地区', '办理量 出国', '办理量 港澳', '满意度'],
    0,
  ],
  [
    'a title over two rows of names',
    '情况表,,,\n地区,办理量,,率\n,出国,港澳,\n北京,"1,200",3,98%\n',
    ['地区', '办理量 出国', '办理量 港澳', '率'],
    1,
  ],
  ['a blank column between', 'city,,n\nA,,1\nB,,2\n', ['city', 'column_2', 'n'], 0],
  ['a comma at the end of every row', 'city,n,\nA,1,\nB,2,\n', ['city', 'n', 'column_3'], 0],
  ['two columns of one name', 'city,n,n\nA,1,2\n', ['city', 'n', 'n_2'], 0],
  ['numbers as people write them', '城市,数\n北京,１２３\n上海,"1,234"\n', ['城市', '数'], 0],
  ['a line of Excel that names the delimiter', 'sep=;\na;b\n1;2\n', ['a', 'b'], 1],
  ['numbers in ten thousands', '城市,数\n北京,12.5万\n上海,3亿\n', ['城市', '数'], 0],
  [
    'years below names',
    '地区,产量,,面积,\n,2023,2024,2023,2024\n甲市,1,2,3,4\n乙市,5,6,7,8\n',
    ['地区', '产量 2023', '产量 2024', '面积 2023', '面积 2024'],
    0,
  ],
  [
    'three rows of names',
    '地区,办理量,,,,满意度\n,出国,,港澳,,\n,2023,2024,2023,2024,\n北京,1,2,3,4,98\n上海,5,6,7,8,97\n',
    ['地区', '办理量 出国 2023', '办理量 出国 2024', '办理量 港澳 2023', '办理量 港澳 2024', '满意度'],
    0,
  ],
  [
    'units below names',
    '地  区,人口,生产总值,增速\n,万人,亿元,%\n甲市,219.5,4321.0,5.1\n乙市,330.1,5432.1,4.8\n',
    ['地区', '人口（万人）', '生产总值（亿元）', '增速（%）'],
    0,
  ],
  [
    'names over lines',
    '"地区\n名称","Number\n(\'000)","产量\n(吨)"\n甲市,1,2\n乙市,3,4\n',
    ['地区名称', "Number ('000)", '产量(吨)'],
    0,
  ],
  ['plain years', '地区,2019,2020\n北京,12,13\n上海,14,15\n', ['地区', '2019', '2020'], 0],
  ['years of values', '名称,2020年,2021年\n甲,1,2\n', ['名称', '2020年', '2021年'], 0],
])('%s', (_, text, expected, above) => {
  expect(names(text)).toEqual(expected);
  expect(sniff(text).dialect.above).toBe(above);
});

test.each<[string, string]>([
  ['numbers alone', '1,2\n3,4\n'],
  ['a first row of values like those below', 'x,1\ny,2\n'],
  ['years above years', 'x,2019\ny,2020\n'],
  ['a sparse first row of values', '7,,\n1,2,3\n4,5,6\n'],
  ['texts that come again', 'a,b\nc,b\na,d\n'],
])('%s have no row of names', (_, text) => {
  const { dialect, titles } = sniff(text);
  expect(dialect.names).toBe(0);
  expect(titles).toEqual([]);
});

test('what stands above the names is given back', () => {
  const { titles, rows } = sniff('表1,,\n地区,a,b\n北京,1,2\n');
  expect(titles).toEqual([['表1', '', '']]);
  expect(rows).toEqual([['北京', '1', '2']]);
});

test('a person overrules the guess', () => {
  const text = 'note,,\na,b,c\n1,2,3\n';
  expect(sniff(text, { names: 0 }).rows).toHaveLength(3);
  expect(sniff(text, { names: 1, above: 0 }).columns.map(({ name }) => name)).toEqual([
    'note',
    'column_2',
    'column_3',
  ]);
});

test('records are skipped by their bytes, over breaks in quotes and blank lines', () => {
  const bytes = new TextEncoder().encode('"表\n一",,\n\n地区,a,b\n北京,1,2\n');
  expect(new TextDecoder().decode(bytes.subarray(sizeOfRecords(bytes, ',', 2)))).toBe('北京,1,2\n');
  expect(sizeOfRecords(bytes, ',', 0)).toBe(0);
});
