import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { alignFacts } from './align.ts';
import { articleFrom } from './article.ts';
import { nodesOf } from './series-node.ts';
import { factsOf } from './text-facts.ts';

function factsIn(body: string, at = 0) {
  const text = `${2020 + at}年青禾省园艺统计公报\n${body}`;
  const article = articleFrom(`${2020 + at}`, text);
  return factsOf({ article, text, extraction: extract({ text, asOf: article.as_of }) });
}

/** What the numbers of a text come to, as printed: 286.4万元 + 653.1万元 = 939.5万元. */
function sums(body: string): readonly string[] {
  const levels = factsIn(body).filter(({ key }) => key.role === 'level');
  return nodesOf(levels, 0, () => []).flatMap(({ addends, fact }) => {
    const parts = addends.map((part) => part.fact.finding.text);
    return parts.length > 0 ? [`${parts.join(' + ')} = ${fact.finding.text}`] : [];
  });
}

test.each([
  ['园艺收入939.5万元。分品种看，花卉286.4万元，苗木653.1万元。', ['286.4万元 + 653.1万元 = 939.5万元']],
  // Those of a part are passed over, and rounding leaves room.
  [
    '园艺收入991.8万元。花卉收入309.7万元，其中盆花185.4万元。苗木收入682.2万元。',
    ['309.7万元 + 682.2万元 = 991.8万元'],
  ],
  // Nothing comes to it, another unit does, it is far away, or two small counts happen to.
  ['园艺收入939.5万元。花卉收入286.4万元，苗木收入553.1万元。', []],
  ['园艺收入939.5万元。花卉收入286.4万元，苗木产量653.1万株。', []],
  ['园艺收入939.5万元。\n苗圃48座。\n花卉收入286.4万元，苗木收入653.1万元。', []],
  ['苗圃48座。花圃18座，果圃30座。', []],
])('%s', (body, expected) => expect(sums(body)).toEqual(expected));

/** The series of releases on a year each, as their printed numbers. */
function series(...texts: readonly string[]): readonly string[] {
  return alignFacts(texts.flatMap(factsIn)).series.map((own) =>
    own.map(({ finding }) => finding.text).join(' '),
  );
}

test('each part of a number goes on with a part of what that number goes on with', () => {
  const found = series(
    '园艺公司实现销售收入939.5万元。分品种看，花卉业务286.4万元，苗木业务653.1万元。苗木业务中，乔木468.3万元，灌木158.7万元，藤本26.1万元。',
    '销售收入826.7万元。按品种分：花卉279.8万元；苗木546.9万元，包括乔木391.6万元、灌木132.9万元和苗木藤本22.4万元。按单位分：花卉公司销售收入319.5万元，苗木公司507.2万元。',
    '销售收入991.8万元。花卉业务销售收入309.7万元，其中盆花185.4万元。苗木业务销售收入682.1万元，其中乔木业务487.2万元，灌木业务169.3万元，藤本业务25.6万元。',
  );
  expect(found).toContain('286.4万元 279.8万元 309.7万元');
  expect(found).toContain('653.1万元 546.9万元 682.1万元');
  expect(found).toContain('468.3万元 391.6万元 487.2万元');
});

test('two parts whose names are exchanged in size go on by their names', () => {
  const found = series(
    '园艺收入939.5万元。分渠道看，门店渠道486.4万元，网络渠道453.1万元。',
    '园艺收入951.2万元。分渠道看，网络498.3万元，门店452.9万元。',
  );
  expect(found).toContain('486.4万元 452.9万元');
  expect(found).toContain('453.1万元 498.3万元');
});

test('a plain name goes on with the new count of it once there is one', () => {
  const found = series(
    '新增茶树株数4.86万株。',
    '新增茶树5.37万株。',
    '新增茶树株数（新口径）2.14万株，按同一口径，上年为2.22万株。',
    '新增茶树2.46万株。',
  );
  expect(found).toContain('2.14万株 2.46万株');
});
