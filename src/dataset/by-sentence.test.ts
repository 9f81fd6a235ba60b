import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { articleFrom } from './article.ts';
import { proposeLedger } from './propose.ts';

/** The numbers of each metric that two texts and more give, those that are similar marked. */
function series(...texts: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const { metrics, rows } = proposeLedger(
    texts.map((text, at) => {
      const article = articleFrom(`text-${at}`, text);
      return { article, text, extraction: extract({ text, asOf: article.as_of }) };
    }),
    'sentences',
  );
  return Object.fromEntries(
    metrics.flatMap(({ metric_id }) => {
      const own = rows.get(metric_id) ?? [];
      const points = own.map(
        ({ period_end, quote, comparability }) =>
          `${period_end} ${quote}${comparability === 'near' ? ' (near)' : ''}`,
      );
      return new Set(own.map(({ source_id }) => source_id)).size > 1 ? [[metric_id, points]] : [];
    }),
  );
}

const quarters = [
  '青禾市2023年二季度渡口简报\n本季运送乘客31.6万人次。航线集中度指数为84.6。6月末，在册渡船318艘。',
  '青禾市2023年三季度渡口简报\n本季运送乘客33.2万人次。航线集中度指数为84.3。9月末，在册渡船321艘。',
];
const lastQuarter = (words: string): string =>
  `青禾市2023年四季度渡口简报\n2024年1月15日\n全年运送乘客128.4万人次。${words}。年末，在册渡船324艘。`;

test('a number whose time was read amiss goes on by its sentence, at the time of its title', () => {
  const { 航线集中度指数季度, 在册渡船 } = series(...quarters, lastQuarter('航线集中度指数为84.1'));
  expect(航线集中度指数季度).toEqual(['2023-06-30 84.6', '2023-09-30 84.3', '2023-12-31 84.1 (near)']);
  expect(在册渡船).toHaveLength(3);
});

test.each(['全年航线集中度指数为84.1', '泊位紧张度为84.1', '航线集中度指数为31.7'])(
  'not where its own sentence says another time, its name another thing, or its size: %s',
  (words) => {
    expect(series(...quarters, lastQuarter(words)).航线集中度指数季度).toEqual([
      '2023-06-30 84.6',
      '2023-09-30 84.3',
    ]);
  },
);

test('nor where a text tells the two names apart', () => {
  const texts = [
    '2021年青禾省渡口公报\n在册渡船318艘，木船保费41.6万元，铁船保费43.9万元。',
    '2022年青禾省渡口公报\n在册渡船320艘，木船保费42.3万元，铁船保费44.2万元。',
    '2023年青禾省渡口公报\n在册渡船321艘，铁船保费42.9万元。',
  ];
  expect(series(...texts)).toMatchObject({
    木船保费: ['2021-12-31 41.6万元', '2022-12-31 42.3万元'],
    铁船保费: ['2021-12-31 43.9万元', '2022-12-31 44.2万元', '2023-12-31 42.9万元'],
  });
});
