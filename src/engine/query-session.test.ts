import { afterAll, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { openNodeDatabase } from './node.ts';
import { QueryError } from './query-error.ts';
import { openQuerySession, type SessionState } from './query-session.ts';

const trap = () => new QueryError('unreachable', { cause: new WebAssembly.RuntimeError('unreachable') });

// One engine stands for all instances: opening one takes seconds.
const engine = await openNodeDatabase();
afterAll(() => engine.close());

/** Instances one after another, with some answers changed. */
function opener(change: (serial: number) => Partial<Database> = () => ({})) {
  let count = 0;
  const open = async (): Promise<Database> => {
    count++;
    return { ...engine, close: async () => undefined, ...change(count) };
  };
  return { open, opened: () => count };
}

test('a query is answered, a wrong one says why, and the next is answered again', async () => {
  const states: SessionState[] = [];
  const { open } = opener();
  const session = await openQuerySession({ open, onState: (state) => states.push(state) });
  expect((await session.query('select 6 * 7 as n')).rows()).toEqual([{ n: 42 }]);
  const error = await session.query('select nope').catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ kind: 'query', sql: 'select nope', place: 7, fatal: false });
  expect((await session.query('select 1 as n', { limit: 1 })).rows()).toEqual([{ n: 1 }]);
  expect(states).toEqual(['starting', 'ready', 'running', 'ready']);
  await session.close();
});

test('a trap ends the instance, and the next query is answered by another', async () => {
  const { open, opened } = opener((serial) =>
    serial === 1
      ? {
          query: (sql, options) => (/trap/.test(sql) ? Promise.reject(trap()) : engine.query(sql, options)),
        }
      : {},
  );
  const session = await openQuerySession({ open });
  await expect(session.query("select 'trap'")).rejects.toMatchObject({ kind: 'engine', fatal: true });
  expect((await session.query('select 1 as n')).rows()).toEqual([{ n: 1 }]);
  expect(opened()).toBe(2);
  await session.close();
});

test('a restore that traps is tried in another instance, not without end', async () => {
  let tries = 0;
  const { open } = opener();
  const restore = async () => {
    tries++;
    if (tries < 3) throw trap();
  };
  const session = await openQuerySession({ open, restore });
  expect(tries).toBe(3);
  await session.close();
  const always = async () => {
    throw trap();
  };
  const fake = { close: async () => undefined } as Database;
  await expect(openQuerySession({ open: async () => fake, restore: always })).rejects.toThrow('unreachable');
});

test('a stopped query fails with the signal, whether the engine heeds it or not', async () => {
  const { open, opened } = opener((serial) =>
    serial === 1
      ? {
          query: (sql, options) =>
            /deaf/.test(sql) ? new Promise(() => undefined) : engine.query(sql, options),
        }
      : {},
  );
  const session = await openQuerySession({ open });
  const stop = (sql: string) => {
    const control = new AbortController();
    const answer = session.query(sql, { signal: control.signal });
    setTimeout(() => control.abort(), 20);
    return expect(answer).rejects.toThrow(/aborted/);
  };
  await stop('select i from range(100000000) t(i)');
  expect(opened()).toBe(1);
  await stop("select 'deaf'");
  expect((await session.query('select 1 as n')).rows()).toEqual([{ n: 1 }]);
  expect(opened()).toBe(2);
  await session.close();
});

test('a worker that died in silence is replaced before the next query', async () => {
  const { open, opened } = opener((serial) =>
    serial === 1 ? { ping: () => Promise.reject(new Error('gone')) } : {},
  );
  const session = await openQuerySession({ open });
  expect((await session.query('select 1 as n')).rows()).toEqual([{ n: 1 }]);
  expect(opened()).toBe(2);
  await session.close();
});

test('jobs take turns: a query waits for the import before it', async () => {
  const { open } = opener();
  const session = await openQuerySession({ open });
  const order: string[] = [];
  const job = session.use(async (database) => {
    await database.query('create or replace table slow as select 1 as n');
    order.push('job');
  });
  const answer = session.query('from slow').then(() => order.push('query'));
  await Promise.all([job, answer]);
  expect(order).toEqual(['job', 'query']);
  await session.close();
});

test('every instance gets back what was imported, then the closing statements', async () => {
  const { open, opened } = opener();
  const session = await openQuerySession({
    open,
    restore: async (database) => {
      await database.query('create or replace table mine as select 7 as n');
    },
    harden: ['create or replace view closed as from mine'],
  });
  await session.restart();
  expect(opened()).toBe(2);
  expect((await session.query('from mine')).rows()).toEqual([{ n: 7 }]);
  expect(await session.schema()).toContainEqual({ name: 'mine', columns: [{ name: 'n', type: 'INTEGER' }] });
  expect((await session.query('from closed')).rows()).toEqual([{ n: 7 }]);
  await session.close();
});
