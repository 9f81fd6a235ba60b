import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partDomains } from '../../dataset/domains.ts';
import { propose } from '../../review/propose.ts';
import { publishedContext as context } from '../../review/published-context.ts';
import { blankTask } from '../../review/tasks.ts';
import { toSheets } from '../../review/to-sheets.ts';
import { planOfficial } from './official-plan.ts';

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
