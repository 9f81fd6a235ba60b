/** What both engines must hold to when they are asked from afar. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Brush, type Dimension, edge, planDimension } from '../../src/crossfilter/brush-dimension.ts';
import { openFarRows } from '../../src/crossfilter/far-rows.ts';
import type { Cell, QueryResult } from '../../src/engine/database.ts';
import { openRemoteEngine, type RemoteEngine } from '../../src/engine/remote.ts';
import { basic, nameOf, rowsOfYear, site, token, writeFacts } from './far-facts.ts';
import { type FarEngine, type Front, openFront } from './front.ts';

export interface FarCase {
  readonly open: (folder: string) => Promise<FarEngine>;
  readonly product: RemoteEngine['product'];
  /** Expression, type as DuckDB names it, cell. */
  readonly values: readonly (readonly [string, string, Cell])[];
  readonly writes: readonly string[];
  /** Runs for a minute and longer. */
  readonly endless: string;
}

export interface Far {
  readonly engine: () => RemoteEngine;
  readonly front: () => Front;
  readonly ask: (sql: string) => Promise<QueryResult>;
}

export function holdsTo({ open, product, values, writes, endless }: FarCase): Far {
  let front: Front;
  let engine: RemoteEngine;
  let folder: string;
  const connect = (given = token, address = front.address) =>
    openRemoteEngine({ address, token: given, origins: [new URL(front.address).origin] });
  beforeAll(async () => {
    folder = await writeFacts();
    front = await openFront({ engine: await open(folder), token, sites: [site] });
    engine = await connect();
  });
  afterAll(async () => {
    await front.close();
    await rm(join(folder, '..'), { recursive: true, force: true });
  });
  const ask = (sql: string) => engine.query(sql);

  test('it says who it is, and its tables with the columns of the partitions', async () => {
    expect(engine.product).toBe(product);
    const [facts] = await engine.schema();
    expect(facts?.name).toBe('facts');
    expect(facts?.columns.map(({ name }) => name).sort()).toEqual(['amount', 'id', 'name', 'source', 'year']);
  });

  test.each(values)('%s comes as %s: %j', async (value, type, cell) => {
    const answer = await ask(`select ${value} as v`);
    expect([answer.columns[0]?.type, answer.columns[0]?.get(0)]).toEqual([type, cell]);
  });

  test('all rows come where no limit is given, and more than the limit is said', async () => {
    expect((await ask('select id from facts')).rowCount).toBe(2 * rowsOfYear);
    const some = await engine.query('select id from facts', { limit: 1000 });
    expect([some.rowCount, some.complete]).toEqual([1000, false]);
    const just = await engine.query('select id from facts limit 1000', { limit: 1000 });
    expect([just.rowCount, just.complete]).toEqual([1000, true]);
  });

  test.each(writes)('it is read only: %s', async (sql) => {
    // Past the page's own look at it.
    const answer = await fetch(front.address, {
      method: 'POST',
      headers: { Authorization: basic(token) },
      body: sql,
    });
    expect([answer.ok, await answer.text()]).toEqual([
      false,
      expect.stringMatching(/reading alone|READONLY|Permission Error/),
    ]);
    expect(Number((await ask('select count(*) from facts')).columns[0]?.get(0))).toBe(2 * rowsOfYear);
  });

  test('what would write is refused before it leaves, in both languages', async () => {
    await expect(ask('drop table facts')).rejects.toMatchObject({
      words: {
        zh: '只能读：drop table facts；远端引擎上只问select、describe、show、summarize',
        en: 'for reading alone: drop table facts; ask a far engine to SELECT, DESCRIBE, SHOW or SUMMARIZE',
      },
    });
  });

  test('an objection comes in the engine’s own words', async () => {
    await expect(ask('select nothing_such from facts')).rejects.toThrow(/nothing_such/);
  });

  test('a query that is cancelled ends there, and the next one is answered', async () => {
    const control = new AbortController();
    const asked = engine.query(endless, { signal: control.signal });
    setTimeout(() => control.abort(new DOMException('stopped', 'AbortError')), 300);
    await expect(asked).rejects.toThrow('stopped');
    const start = performance.now();
    expect((await ask('select 1 as n')).columns[0]?.get(0)).toBe(1);
    // Not behind the one that was cancelled, which would take a minute.
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test('linked charts are counted there as the rows are', async () => {
    const columns = (await engine.schema())[0]?.columns ?? [];
    const dimensions: Dimension[] = [];
    for (const name of ['amount', 'name', 'year']) {
      const { type = '' } = columns.find((column) => column.name === name) ?? {};
      dimensions.push(await planDimension(ask, 'facts', name, type));
    }
    const source = await openFarRows({ ask: engine.query, product, table: 'facts' }, dimensions);
    const stop = new AbortController();
    let more: () => void = () => undefined;
    source.fill(() => more(), stop.signal).catch(() => undefined);
    const whole = async <T extends { counted(): number }>(counts: T) => {
      while (counts.counted() < source.total) {
        await new Promise<void>((done) => {
          more = done;
        });
      }
      return counts;
    };
    const [amounts, names] = dimensions as [Dimension, Dimension];
    const stretch: Brush = { kind: 'stretch', from: 7, to: 90 };
    const picked: Brush = { kind: 'bars', bars: [0, 2] };
    const inside = Array.from({ length: rowsOfYear }, (_, at) => at).filter(
      (at) => at / 4 >= edge(amounts, 7) && at / 4 < edge(amounts, 90),
    );
    const named = (name: string | null) => inside.filter((at) => nameOf(at) === name).length * 2;
    const index = await whole(source.openCumulative(0, [null, picked, null]));
    expect([...index.counts(1, stretch)]).toEqual([...names.names, null].map(named));
    const chosen = named(names.names[0] ?? '') + named(names.names[2] ?? '');
    expect(index.chosen(stretch)).toBe(chosen);
    expect((await whole(source.openCounts([stretch, picked, null]))).chosen()).toBe(chosen);
    stop.abort();
    source.close();
  });

  test('another token is refused in both languages', async () => {
    await expect(connect('wrong')).rejects.toMatchObject({
      kind: 'source',
      words: {
        zh: `令牌不被接受：${front.address}；它可能已过期，请另给一个`,
        en: `token refused: ${front.address}; it may have expired, give another`,
      },
    });
  });

  test('of an origin that the build does not allow nothing is asked', async () => {
    await expect(connect(token, 'http://localhost:9/')).rejects.toThrow(
      /^origin not allowed: http:\/\/localhost:9; asked can be: http:\/\/localhost:\d+$/,
    );
    await expect(connect(token, 'localhost')).rejects.toThrow(
      /^not an address: localhost; write it like http/,
    );
  });
  return { engine: () => engine, front: () => front, ask };
}
