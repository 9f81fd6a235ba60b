/** Ten sheets for tests and measurements, every kind of body among them. Not of the ledger: the numbers are made up. */

import type { NativeChart } from '../../figures/kit/native-chart.ts';
import type { WordTable } from '../../figures/kit/row-kind.ts';
import { blankIdentity } from '../../review/identity.ts';
import type { Sheet, SheetBody, Sheets } from '../../review/slide-layout.ts';
import type { Locale, Text } from '../../text/locale.ts';

type Figure = SheetBody & { kind: 'figure' };

const drawing = `<svg viewBox="0 0 560 300" width="560" height="300" font-size="12" font-family="var(--sans)" fill="var(--ink)" data-figure="example" role="group" aria-label="a"><desc>例</desc><rect x="20" y="40" width="200" height="24" fill="var(--po)" data-observation="o1" aria-label="b" tabindex="0"/><rect x="20" y="90" width="380" height="24" fill="var(--im)"/><path d="M20 20V280" stroke="var(--rule)"/><text x="230" y="57">逾3300万张</text><text x="410" y="107" fill="var(--ink-3)">53国 &amp; 2.9亿</text></svg>`;

export const exampleCharts: Readonly<Record<'bar' | 'logarithmic' | 'line' | 'steps', NativeChart>> = {
  bar: {
    kind: 'bar',
    categories: ['第一批', '第二批 <新>', '第三批'],
    series: [
      { name: '交管措施', domain: 'traffic', values: [10, 6, null], words: ['10项', '6项', null] },
      {
        name: '移民措施 & 其他',
        domain: 'immigration',
        values: [null, null, 12],
        words: [null, null, '12项'],
      },
    ],
    unit: '项',
    logarithmic: false,
  },
  logarithmic: {
    kind: 'dot',
    categories: ['居住证累计发放（张）', '疫情期间移民咨询服务（人次）', '交管互联网平台用户（个）'],
    series: [
      { name: '治安', domain: 'public_order', values: [1e8, null, null], words: ['逾1亿', null, null] },
      { name: '移民', domain: 'immigration', values: [null, 120_000, null], words: [null, '逾12万', null] },
      { name: '交管', domain: 'traffic', values: [null, null, 2.9e8], words: [null, null, '2.9亿'] },
    ],
    unit: '',
    logarithmic: true,
  },
  line: {
    kind: 'line',
    categories: ['2019-05-06', '2020-05-31', '2021-05-10', '2024-05-27'],
    series: [
      {
        name: '异地办理身份证',
        domain: 'public_order',
        values: [2e7, 3.3e7, null, 1.04e8],
        words: ['逾2000万', '逾3300万', null, '1.04亿'],
      },
      {
        name: '异地办理身份证（口径相近）',
        domain: 'public_order',
        values: [null, null, 5.5e7, null],
        form: 'dot',
        near: true,
      },
    ],
    unit: '张',
    logarithmic: false,
  },
  steps: {
    kind: 'line',
    categories: ['2019-06-01', '2019-09-01', '2019-09-01', '2020-01-01', '2020-01-01'],
    series: [
      {
        name: '口岸',
        domain: 'immigration',
        form: 'step',
        values: [27, 27, 31, 31, 40],
        words: ['27', null, '31', null, '逾40'],
      },
    ],
    unit: '个',
    logarithmic: false,
  },
};

const table: WordTable = {
  columns: ['指标', '数值', '时间', '口径'],
  rows: [
    ['异地办理居民身份证', '逾3300万张', '截至2020年5月', '同口径'],
    ['过境免签适用国家', '53', '截至2020年5月', '同口径'],
    ['Users <of> the “platform” & more', '290 million', 'to May 2020', ''],
  ],
};

const longTable: WordTable = {
  columns: ['来源', '题目', '发布'],
  rows: Array.from({ length: 40 }, (_, at) => [
    `来源${at + 1}`,
    `第${at + 1}篇：公安机关深入推进“放管服”改革，群众和企业办事更加便利，措施一项接一项地落地见效。`,
    `2020-05-${String((at % 28) + 1).padStart(2, '0')}`,
  ]),
};

function figure(own: Partial<Figure>): Figure {
  return {
    kind: 'figure',
    figure: 'example',
    subtitle: '累计，自试点起；至2020年5月31日',
    alt: '折线图：从逾2000万张到逾3300万张。A “chart” & its range.',
    svg: drawing,
    width: 560,
    height: 300,
    place: 'under',
    narrow: drawing,
    paper: { svg: drawing, width: 560, height: 300 },
    chart: null,
    table,
    notes: ['原句以“一年来”起头，但2019年5月已报道累计2000多万张，所以这是累计到当时的总数。'],
    ...own,
  };
}

const takeaway: Text = {
  zh: '从逾2000万张到逾3300万张，增加约1300万张；两次都只说“逾”，所以差数也只是大概。',
  en: 'From over 20 million to over 33 million: about 13 million more, and both are lower bounds.',
};
const title: Text = { zh: '异地办理的身份证：一年多了约1300万张', en: 'Identity cards: 13 million more' };

export function exampleSheets(locale: Locale): Sheets {
  const bodies: readonly SheetBody[] = [
    {
      kind: 'title',
      own: [],
      lines: locale === 'zh' ? ['截至2020年5月31日', '改革台账'] : ['As of 31 May 2020'],
    },
    {
      kind: 'numbers',
      numbers: (['public_order', 'immigration', 'traffic', 'all'] as const).map((domain, at) => ({
        words: ['逾3300万张', '53国', '2.9亿', '22项'][at] ?? '',
        label: '异地办理居民身份证',
        detail: at === 3 ? '' : '2020年5月；较2019年5月增加约1300万张（约65%）',
        sentence: `异地办理居民身份证：2020年5月${['逾3300万张', '53国', '2.9亿', '22项'][at]}。`,
        domain,
        observation_id: `o${at}`,
      })),
    },
    figure({ chart: exampleCharts.bar }),
    figure({ chart: exampleCharts.logarithmic }),
    figure({ chart: exampleCharts.line }),
    figure({ chart: exampleCharts.steps, table: longTable }),
    figure({ table: longTable, place: 'beside' }),
    { kind: 'table', table, notes: ['来源之间的冲突照样列出。'] },
    { kind: 'table', table: longTable, notes: ['只列出有发布日期的来源。'] },
    {
      kind: 'text',
      points: [
        { text: '没有上次评估时的数据集，台账本身的变动无从比较。', level: 0 },
        { text: 'A second paragraph < & >.', level: 0 },
      ],
    },
  ];
  const sheets = bodies.map(
    (body, at): Sheet => ({
      id: `s${at + 1}`,
      title: at === 0 ? (locale === 'zh' ? '公安“放管服”改革年度评估' : 'Annual review') : title[locale],
      takeaway: takeaway[locale],
      proposed: at % 2 === 1,
      notes: at === 4 ? '先说口径，\n再说数字 & <范围>。' : '',
      body,
      sources: ['《全国公安机关深入推进“放管服”改革》', '新华网，2019-05-06'],
      statements: [
        {
          observation_id: 'o0',
          label: '身份证',
          words: '逾3300万张',
          citation: '“3300余万张”，《改革》，2020年5月',
        },
        {
          observation_id: 'o1',
          label: '身份证',
          words: '53国',
          citation: '“53国 & <部分>”，《改革》，2020年5月',
        },
      ],
    }),
  );
  return {
    title: sheets[0]?.title ?? '',
    locale,
    asOf: '2020-05-31',
    dataset: '4feca3efa7bb',
    identity: blankIdentity,
    sheets,
  };
}

/** A slide with a picture that a person brought. */
export const pictureSheet: Sheet = {
  id: 'photo',
  composed: 'picture',
  title: '办事大厅',
  takeaway: '',
  proposed: false,
  notes: '',
  body: {
    kind: 'picture',
    picture: { src: 'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==', width: 1600, height: 800 },
    alt: '自助办证机前排队的人',
  },
  sources: [],
  statements: [],
};
