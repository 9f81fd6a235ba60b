/** Threads that read portions, as many as there are processors; outcomes come in the order of the portions. */

import { Worker } from 'node:worker_threads';
import { threadScript } from './bundle.ts';
import type { Portion } from './portions.ts';
import { type Outcome, type ReadOptions, readPortion } from './read-portion.ts';

/** A thread has one portion in work and the next at hand. */
const portionsOfWorker = 2;
/** A portion whose thread died is given to another, so often. */
const maxTries = 3;

interface Task {
  readonly portion: Portion;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
  tries: number;
}

export interface Pool {
  /**
   * The outcomes of portions, in their order. Takes a portion only when one has left: however much there is to
   * read, what is held stays the same. @throws for a portion that no thread survives
   */
  readonly read: (portions: AsyncIterable<Portion>) => AsyncGenerator<Outcome>;
  readonly close: () => Promise<void>;
  /** The threads, for tests that end one. */
  readonly threads: ReadonlySet<Worker>;
}

export function openPool(size: number, options: ReadOptions): Pool {
  const threads = new Set<Worker>();
  const tasksOf = new Map<Worker, Map<number, Task>>();
  const waiting: Task[] = [];
  let closed = false;

  let script = '';
  const start = (): void => {
    const worker = new Worker(script, { workerData: options, execArgv: [] });
    const tasks = new Map<number, Task>();
    let cause: Error | null = null;
    threads.add(worker);
    tasksOf.set(worker, tasks);
    worker.on('message', (outcome: Outcome) => {
      tasks.get(outcome.at)?.resolve(outcome);
      tasks.delete(outcome.at);
      deal();
    });
    worker.on('error', (error: Error) => {
      cause = error;
    });
    worker.on('exit', () => {
      threads.delete(worker);
      tasksOf.delete(worker);
      if (closed) return;
      // What it had finished has left; the rest is done anew, and first.
      for (const task of [...tasks.values()].reverse()) giveBack(task, cause);
      start();
      deal();
    });
  };
  const giveBack = (task: Task, cause: Error | null): void => {
    task.tries += 1;
    if (task.tries < maxTries) waiting.unshift(task);
    else task.reject(new Error(lost(task.portion, cause), { cause }));
  };
  const deal = (): void => {
    for (const [worker, tasks] of tasksOf)
      while (tasks.size < portionsOfWorker && waiting.length > 0) {
        const task = waiting.shift() as Task;
        tasks.set(task.portion.at, task);
        worker.postMessage(task.portion);
      }
  };
  const give = (portion: Portion): Promise<Outcome> => {
    const outcome = new Promise<Outcome>((resolve, reject) => {
      waiting.push({ portion, resolve, reject, tries: 0 });
    });
    // It is looked at later, in its turn.
    outcome.catch(() => undefined);
    deal();
    return outcome;
  };

  return {
    threads,
    read: async function* (portions) {
      const next = portions[Symbol.asyncIterator]();
      const [first, second] = [await next.next(), await next.next()];
      if (first.done) return;
      // What is one portion is read sooner than a thread starts.
      if (second.done) {
        yield await readPortion(first.value, options);
        return;
      }
      script = await threadScript();
      while (threads.size < size) start();
      const given = [give(first.value), give(second.value)];
      for (let more = await next.next(); !more.done; more = await next.next()) {
        given.push(give(more.value));
        if (given.length > size * portionsOfWorker) yield (await given.shift()) as Outcome;
      }
      for (const outcome of given) yield await outcome;
    },
    close: async () => {
      closed = true;
      await Promise.all([...threads].map((worker) => worker.terminate()));
    },
  };
}

function lost(portion: Portion, cause: Error | null): string {
  const place =
    portion.kind === 'files' ? `${portion.files[0]?.name} and the files behind it` : `${portion.name}`;
  return `lost portion: ${place}; ${cause?.message ?? 'its thread ended'}, ${maxTries} times`;
}
