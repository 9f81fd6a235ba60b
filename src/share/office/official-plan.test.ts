import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partDomains } from '../../dataset/domains.ts';
import type { NativeChart } from '../../figures/kit/native-chart.ts';
import { propose } from '../../review/propose.ts';
import { publishedContext as context } from '../../review/published-context.ts';
import { blankTask } from '../../review/tasks.ts';
import type { Choice } from '../../review/templates.ts';
import { toSheets } from '../../review/to-sheets.ts';
import { captionOf, planOfficial } from './official-plan.ts';

const rows = new Map(context.data.observations.map((row) => [row.observation_id, row]));
const domainOf = new Map(context.data.metrics.map(({ metric_id, domain }) => [metric_id, domain]));

test.each(['annual', 'domain', 'comparison'] as const)(
  'whatever the days, a document of the template %s cites rows of its day and domain, each for its own number',
  async (template) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2014, max: 2024 }),
        fc.integer({ min: 1, max: 2 }),
        fc.constantFrom(...partDomains),
        async (year, span, domain) => {
          const [since, asOf] = [`${year}-06-30`, `${year + span}-06-30`];
          const tasks = [{ ...blankTask([]), item: '扩围', due: `${year}年底`, problem: '设备未到位' }];
          const deck = await propose(
            { id: 'd', template, locale: 'zh', since, asOf, domain, tasks },
            context,
          );
          const plan = planOfficial(await toSheets(deck, context), { addressee: '某省人民政府' });
          const pieces = plan.blocks.flatMap((block) => (block.kind === 'prose' ? block.pieces : []));
          for (const [text, statement] of pieces) {
            expect(text).not.toMatch(/undefined|NaN|Infinity|null/);
            if (!statement) continue;
            expect(text.endsWith(statement.words)).toBe(true);
            const row = rows.get(statement.observation_id);
            expect((row?.period_end ?? '') <= asOf).toBe(true);
            if (template === 'domain') expect(domainOf.get(row?.metric_id ?? '')).toBe(domain);
          }
          const headings = plan.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
          expect(headings.length).toBeGreaterThan(0);
          for (const heading of headings) expect(heading).not.toMatch(/[。.]$|[?？]/);
          expect(pieces.map(([text]) => text).join('')).toContain('存在问题：设备未到位');
        },
      ),
      { numRuns: 3 },
    );
  },
);

async function headingsOf(choice: Partial<Choice>): Promise<readonly string[]> {
  const deck = await propose({ id: 'd', ...terms, ...choice }, context);
  const { blocks } = planOfficial(await toSheets(deck, context), { addressee: '某省人民政府' });
  return blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
}

const terms: Pick<Choice, 'template' | 'locale' | 'since' | 'asOf'> = {
  ...{ template: 'annual', locale: 'zh' },
  ...{ since: '2019-05-31', asOf: '2020-05-31' },
};

test('a document on one domain has the levels 一、 and （一）', async () => {
  const days = { since: '2020-05-31', asOf: '2025-12-31' };
  expect(await headingsOf({ template: 'domain', domain: 'immigration', ...days })).toEqual([
    '一、主要数据',
    '二、主要进展',
    '（一）过境免签的口岸',
    '（二）可办口岸签证的口岸',
    expect.stringMatching(/^（三）改革时间线/),
    '三、上次评估以来的变化',
  ]);
});

test('a head stands on one line: a longer title is told under it, with its figure', async () => {
  const days = { since: '2020-05-31', asOf: '2025-12-31' };
  const choice = { ...terms, template: 'domain', domain: 'immigration', ...days } as const;
  const { blocks } = planOfficial(await toSheets(await propose({ id: 'd', ...choice }, context), context), {
    addressee: '',
  });
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2);
  expect(blocks[at]).toMatchObject({ text: '（一）过境免签的口岸' });
  const told = blocks[at + 1];
  const words = told?.kind === 'prose' ? told.pieces.map(([text]) => text).join('') : '';
  expect(words).toMatch(/^过境免签的口岸2020年5月31个，2025年12月65个（口径相近）。/);
  expect(words).toMatch(/（见图1）。$/);
  expect(blocks[at + 2]).toMatchObject({ caption: expect.stringMatching(/^图1　/) });
});

test('a document on all domains counts the figures of each anew, under its name', async () => {
  const headings = await headingsOf({});
  const from = headings.indexOf('三、治安');
  expect(headings.slice(from)).toEqual([
    '三、治安',
    expect.stringMatching(/^（一）异地办理的身份证/),
    '四、移民',
    expect.stringMatching(/^（一）过境免签的口岸/),
    '五、交管',
    '（一）3批措施：10 + 6 + 6，总数22项',
    '（二）交管互联网平台用户：2020年5月2.9亿',
    '六、上次评估以来的变化',
  ]);
});

test('an annual review with a target that was missed says so, and the table of targets is attached', async () => {
  const targets = [{ metric_id: 'app_users', value: 400_000_000, by: '2020-03-31' }];
  const deck = await propose({ id: 'd', ...terms, targets }, context);
  const sheets = await toSheets(deck, context);
  const status = sheets.sheets.find(({ composed }) => composed === 'status');
  expect(status?.takeaway).toBe('1个目标：1个逾期未达。');
  if (status?.body.kind !== 'table') throw new Error('no table of targets');
  expect(status.body.table.rows[0]?.slice(1, 3)).toEqual(['4亿个', '2020年3月31日']);
  expect(status.body.table.rows[0]).toContainEqual(expect.stringContaining('逾期未达'));
  const plan = planOfficial(sheets, { addressee: '' });
  const prose = plan.blocks.flatMap((block) =>
    block.kind === 'prose' ? [block.pieces.map(([text]) => text).join('')] : [],
  );
  expect(prose).toContainEqual(expect.stringContaining('1个目标：1个逾期未达。详见附件'));
  expect(plan.attachments.map(({ sheet }) => sheet)).toContain(status.id);
});

test('a caption says what a figure shows, neither its domain nor its marks alone', () => {
  const chart = (kind: NativeChart['kind'], ...names: readonly string[]): NativeChart => ({
    ...{ kind, unit: '%', logarithmic: false, categories: ['甲', '乙'] },
    series: names.map((name) => ({ name, domain: 'all', values: [1, 2] })),
  });
  const rates = '主要指标的增减：最高甲8.7%，最低乙8.3%';
  expect(captionOf({ chart: chart('bar', '全部'), subtitle: '从零画起' }, rates)).toBe(
    '主要指标的增减（单位：%）',
  );
  expect(captionOf({ chart: chart('line', '出庭应诉率'), subtitle: '' }, '出庭应诉率：由71.3%到94.7%')).toBe(
    '出庭应诉率（单位：%）',
  );
  const pairs = '货邮吞吐量：国内航线、飞机起降等6项：6项都增加';
  expect(captionOf({ chart: null, subtitle: '空心为前一次，实心为后一次。' }, pairs)).toBe(
    '货邮吞吐量：国内航线、飞机起降等6项（空心为前一次，实心为后一次）',
  );
  expect(captionOf({ chart: null, subtitle: '' }, '办件地图')).toBe('办件地图');
});
