import { expect, test } from 'vitest';
import { inspect } from './inspect.ts';
import { findTwiceKeys, splitDocuments } from './json-documents.ts';

const read = async (body: string, name = 'a.json') => {
  const { columns, rows, remarks = [], rejected } = await inspect(new File([body], name));
  return {
    names: columns.map((column) => column.name),
    rows,
    said: remarks.map(({ en }) => en),
    rejected: rejected.length,
  };
};

const three = {
  names: ['a', 'b'],
  rejected: 0,
  rows: [
    ['1', 'x'],
    ['2', ''],
    ['3', 'z'],
  ],
};

test.each([
  ['without anything between them', '{"a":1,"b":"x"}{"a":2}{"a":3,"b":"z"}'],
  ['over several lines', '{\n "a": 1,\n "b": "x"\n}\n{\n "a": 2\n}\n{\n "a": 3,\n "b": "z"\n}\n'],
  ['several on a line', '{"a":1,"b":"x"} {"a":2}\n{"a":3,"b":"z"}\n'],
  ['behind record separators', '\u001e{"a":1,"b":"x"}\n\u001e{"a":2}\n\u001e{"a":3,"b":"z"}\n'],
  ['lists of them', '[{"a":1,"b":"x"},{"a":2}]\n[{"a":3,"b":"z"}]'],
  ['commas between them', '{"a":1,"b":"x"},\n{"a":2},\n{"a":3,"b":"z"}'],
])('records one behind the other, %s, are rows', async (_, body) => {
  expect(await read(body)).toMatchObject(three);
});

test('lists one behind the other are rows', async () => {
  expect(await read('["n","m"]\n[1,2]\n[3,NaN]\n')).toMatchObject({
    names: ['n', 'm'],
    rows: [
      ['1', '2'],
      ['3', 'NaN'],
    ],
  });
});

test('how many there were is said, and digits and brackets within texts stay', async () => {
  expect(await read('{"a":12345678901234567890,"b":"]}{"}{"a":1,"b":"\\"}"}')).toEqual({
    names: ['a', 'b'],
    rows: [
      ['12345678901234567890', ']}{'],
      ['1', '"}'],
    ],
    said: ['2 JSON documents stand one behind the other and are read together'],
    rejected: 0,
  });
});

test.each(['{"a":1} x {"a":2}', '{"a":1}{"a":', '{"a":1}]', '{"a" 1}{"a":2}', 'nul'])(
  'what is no JSON is refused: %s',
  async (body) => {
    await expect(read(body)).rejects.toThrow(/^unreadable JSON/);
  },
);

test('a key that stands twice in one record is said with its line; in two records, or lists, it is none', async () => {
  const twice =
    '{"size": 9798, "ms": 27, "size": 3266}\n{"size": 1, "ms": 1}\n{"size": 2, "ms": 3, "ms": 4}\n';
  expect(await read(twice, 'a.ndjson')).toEqual({
    names: ['size', 'ms'],
    rows: [
      ['3266', '27'],
      ['1', '1'],
      ['2', '4'],
    ],
    said: [
      'Keys that stand twice in one record, of which the last value is read: 2, the first “size” in line 1',
    ],
    rejected: 0,
  });
  expect(findTwiceKeys('[{"a":1,"b":{"a":2,"c":["a","a",{"a":":"}]}},\n{"a":"a\\": 1"}]')).toBe(null);
  expect(findTwiceKeys('{"a":\n{"b":1,\n"b":2},"c":[{"d":1,"d":1}]}')).toEqual({
    count: 2,
    first: 'b',
    line: 3,
  });
});

test('values of unequal kinds in one list keep what they are', async () => {
  expect(await read('[{"v":[1,"x",{"b":2},[null,1.50]]},{"v":"plain"},{"v":7}]')).toMatchObject({
    rows: [['[1,"x",{"b":2},[null,1.5]]'], ['plain'], ['7']],
  });
});

test('documents are cut where they end', () => {
  expect(splitDocuments('{"a":"}"} [1,[2]]')).toEqual(['{"a":"}"}', '[1,[2]]']);
  expect(splitDocuments('{"a":1} 2')).toBe(null);
});
