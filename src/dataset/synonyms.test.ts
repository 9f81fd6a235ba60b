import { expect, test } from 'vitest';
import { parseSynonyms, toSynonymsFile } from './synonyms.ts';

test('a row is a word and those that mean it, which | joins; a row without either says nothing', () => {
  const text = 'word,others\n驾驶证,驾照|驾驶执照\n交管,\n,司机\ndealer,dealership\n';
  const synonyms = parseSynonyms(text);
  expect(synonyms).toEqual([
    { word: '驾驶证', others: ['驾照', '驾驶执照'] },
    { word: 'dealer', others: ['dealership'] },
  ]);
  expect(parseSynonyms(toSynonymsFile(synonyms))).toEqual(synonyms);
  expect(parseSynonyms(toSynonymsFile([]))).toEqual([]);
});

test('a file without its columns is named with the way out', () => {
  expect(() => parseSynonyms('word;others\n驾驶证;驾照\n')).toThrow(
    /missing column: word; write the columns word,others\nmissing column: others/,
  );
});
