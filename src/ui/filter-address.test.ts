import { expect, test } from 'vitest';
import { noFilter } from '../figures/kit/filter.ts';
import { filterQuery, isFiltering, toFilter, withFields } from './filter-address.ts';

const read = (query: string) => toFilter(new URLSearchParams(query));

test('the address carries the filter', () => {
  expect(read('domain=traffic&from=2019&to=2021&theme=volume&review=checked&role=change&region=CN')).toEqual({
    ...noFilter,
    role: 'change',
    region: 'CN',
    domains: ['traffic'],
    from: '2019-01-01',
    to: '2021-12-31',
    theme: 'volume',
    review: 'checked',
  });
});

test('what an address cannot mean is no filter', () => {
  expect(isFiltering(read("domain=nowhere&from=soon&theme=x&role=y&region=';&review='; drop table"))).toBe(
    false,
  );
  expect(isFiltering(read(''))).toBe(false);
});

test('the form writes its names and leaves the others', () => {
  const next = withFields(new URLSearchParams('lang=zh&domain=all'), { domain: 'traffic', from: '' });
  expect(next.toString()).toBe('lang=zh&domain=traffic');
});

test('a link to what is shown carries the filter and nothing else', () => {
  expect(filterQuery('?utm_source=newsletter&domain=traffic')).toBe('?domain=traffic');
  expect(filterQuery('?utm_source=newsletter')).toBe('');
});
