import { describe, expect, test } from 'vitest';
import { filterSql, noFilter } from './filter.ts';

test('no condition leaves the SQL as it is', () => {
  expect(filterSql('select 1', noFilter)).toBe('select 1');
});

describe('a filter stands in front of the SQL', () => {
  test('as one common table expression', () => {
    expect(filterSql('select * from facts', { ...noFilter, domains: ['traffic', 'all'] })).toBe(
      `with facts as (\n  select * from main.facts\n  where domain in ('traffic', 'all')\n)\nselect * from facts`,
    );
  });

  test('before the expressions that the SQL has itself', () => {
    const sql = filterSql('with series as (select 1)\nselect * from series', {
      ...noFilter,
      review: 'checked',
    });
    expect(sql).toMatch(/^with facts as \([^)]*\),\nseries as \(select 1\)\nselect \* from series$/);
  });

  test('or, where a list of observations is asked for, for their table', () => {
    expect(filterSql('select 1', { ...noFilter, review: 'checked' }, 'observations')).toMatch(
      /^with observations as \(\s*select \* from main\.observations\s/,
    );
  });

  test('with the period as whatever touches it, the theme by its metrics', () => {
    const sql = filterSql('select 1', { ...noFilter, from: '2019-05-01', to: '2020-05-31', theme: 'volume' });
    expect(sql).toContain(`period_end >= '2019-05-01'`);
    expect(sql).toContain(`coalesce(period_start, period_end) <= '2020-05-31'`);
    expect(sql).toContain(`metric_id in (select metric_id from metrics where theme = 'volume')`);
  });

  test('with what a fact says by its columns', () => {
    const sql = filterSql('select 1', { ...noFilter, role: 'change', base_kind: 'year-earlier' });
    expect(sql).toContain(`role = 'change'\n    and base_kind = 'year-earlier'`);
  });

  test('and a quote in an address stays inside its string', () => {
    expect(filterSql('select 1', { ...noFilter, theme: `x') or ('1' = '1` })).toContain(
      `theme = 'x'') or (''1'' = ''1'`,
    );
  });
});
