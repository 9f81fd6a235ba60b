import { expect, test } from 'vitest';
import { findLedgerWrite } from './ledger-write.ts';

test.each<[string, string | null]>([
  ['delete from observations where true', 'observations'],
  ['DELETE FROM main."Observations"', 'observations'],
  ['-- why\n/* what */ update metrics set label_zh = null', 'metrics'],
  ["insert or replace into memory.main.events values ('x')", 'events'],
  ['with a as (select 1) insert into sources select * from a', 'sources'],
  ['drop view if exists facts', 'facts'],
  ['alter table articles rename to mine', 'articles'],
  ['create or replace temp table observations as select 1', 'observations'],
  ['create view facts as select 1', 'facts'],
  ["copy observations from 'x.csv'", 'observations'],
  ['truncate numerals', 'numerals'],
  ['create table mine as from observations', null],
  ['insert into mine select * from observations', null],
  ['delete from observations_2', null],
  ["copy observations to 'x.csv'", null],
  ["select 'delete from observations'", null],
  ['with observations as (select 1) select * from observations', null],
  ['update mine set a = 1 from observations', null],
])('%s → %s', (sql, table) => {
  expect(findLedgerWrite(sql)).toBe(table);
});
