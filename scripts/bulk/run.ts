/** Reading in bulk: portions → threads → one output in the order of the texts, with what is to be said of them. */

import { availableParallelism } from 'node:os';
import { auditAcross, type Source } from '../../src/extract/audit/across.ts';
import { errorMessage } from '../../src/text/error-message.ts';
import { IdSet } from './id-set.ts';
import { type Note, type Output, outputForm, toFiles, toStandardOutput } from './output.ts';
import { openPool } from './pool.ts';
import { type Portion, portionsOf } from './portions.ts';
import { openProgress } from './progress.ts';
import { add, type Counts, type FileCounts, type Outcome, type ReadOptions } from './read-portion.ts';
import { Report, sentenceOf } from './report.ts';
import type { Form } from './tray.ts';
import { Refusal } from './work-folder.ts';

export interface BulkRequest {
  readonly names: readonly string[];
  /** Whatever is named is JSON Lines. */
  readonly lines: boolean;
  readonly form: Form | null;
  readonly asOf: string | null;
  readonly undated: string | null;
  /** File or folder; null is standard output. */
  readonly out: string | null;
  readonly resume: boolean;
  /** null is as many as there are processors. */
  readonly workers: number | null;
  /** Where the report goes, without its ending. */
  readonly report: string | null;
  /** How much a worker is given at a time; without it what suits the output. */
  readonly portionBytes?: number;
  /** How many texts are compared with each other; 0 is none. */
  readonly across: number;
}

// Rows leave soon where somebody waits for them; row groups of files are better large.
const streamBytes = 1 << 19;
const fileBytes = 4 << 20;

/** What the command ends with: 0, 2 where something could not be read or begun, 130 or 143 after a signal. */
export type ExitCode = 0 | 2 | 130 | 143;

export async function readInBulk(request: BulkRequest, say = toStandardError): Promise<ExitCode> {
  try {
    return await new Run(request, say).go();
  } catch (error) {
    say(reasonOf(error));
    return 2;
  }
}

/** Lets the command end with the code, once what it printed has left. */
export async function exitOf(run: Promise<ExitCode>): Promise<void> {
  // `extract … | head` closes the pipe early: that is no failure.
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit();
    toStandardError(reasonOf(error));
    process.exit(2);
  });
  process.exitCode = await run;
}

const toStandardError = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (error instanceof Refusal) return error.message;
  if (code === 'ENOSPC')
    return `disk full: ${errorMessage(error, 'en')}; make room, and with --out go on by --resume`;
  return `run ended: ${errorMessage(error, 'en')}`;
}

class Run {
  readonly #request: BulkRequest;
  readonly #say: (sentence: string) => void;
  readonly #progress = openProgress();
  readonly #report: Report | null;
  readonly #all: Counts = {};
  readonly #ids = new IdSet();
  #sources: Source[] = [];
  #compared = 0;
  #isBad = false;

  constructor(request: BulkRequest, say: (sentence: string) => void) {
    this.#request = request;
    this.#say = (sentence) => {
      this.#progress.clear();
      say(sentence);
    };
    this.#report = request.report === null ? null : new Report(request.report);
  }

  async go(): Promise<ExitCode> {
    const { out, form, workers, names, lines } = this.#request;
    const kind = out === null ? null : outputForm(out, form);
    const options: ReadOptions = {
      asOf: this.#request.asOf,
      undated: this.#request.undated,
      form: kind?.form ?? form ?? 'table',
      partitioned: kind?.kind === 'folder',
      ofText: kind !== null,
      audits: this.#report !== null,
      across: this.#request.across > 0,
    };
    const output = await this.#open(options, kind?.kind ?? null);
    const stop = stopSignal();
    const pool = openPool(workers ?? availableParallelism(), options);
    const marks: string[] = [];
    try {
      const portionBytes = this.#request.portionBytes ?? (out === null ? streamBytes : fileBytes);
      const portions = this.#fresh(portionsOf({ names, lines, portionBytes }), output.marks, marks);
      const outcomes = pool.read(portions);
      for (;;) {
        const next = await stop.before(outcomes.next());
        if (typeof next === 'number') return await this.#interrupt(output, next);
        if (next.done) break;
        const outcome = next.value;
        await output.write(outcome, marks[outcome.at] ?? '');
        delete marks[outcome.at];
        this.#note(outcome);
        this.#collect(outcome.sources);
        this.#progress.add(outcome.bytes, this.#all.texts ?? 0);
      }
      await this.#compare(output);
      await output.finish();
      this.#report?.finish();
      if (this.#report || out !== null) this.#say(sentenceOf(this.#all));
      return this.#isBad ? 2 : 0;
    } catch (error) {
      await output.abandon();
      this.#report?.discard();
      throw error;
    } finally {
      stop.release();
      await pool.close();
    }
  }

  #open(options: ReadOptions, kind: 'file' | 'folder' | 'duckdb' | null): Promise<Output> | Output {
    const { out, resume, names } = this.#request;
    if (out === null || kind === null) return toStandardOutput(options);
    const asked = JSON.stringify([options, names]);
    const about = { title: 'Facts read from Chinese prose by reform-ledger', source: names.join(' ') };
    return toFiles({ ...options, out, kind, resume, asked, about }, ({ note }) => this.#note(note));
  }

  /** Portions that no earlier run has done. @throws `Refusal` where their input is not what it was */
  async *#fresh(
    portions: AsyncIterable<Portion>,
    done: readonly string[],
    marks: string[],
  ): AsyncGenerator<Portion> {
    let count = 0;
    for await (const portion of portions) {
      count += 1;
      if (portion.at >= done.length) {
        marks[portion.at] = portion.mark;
        yield portion;
      } else if (done[portion.at] !== portion.mark) throw changed(this.#request.out);
    }
    if (count < done.length) throw changed(this.#request.out);
  }

  #note({ files, ids }: Note): void {
    const repeated = this.#repeated(ids);
    const last = files.at(-1);
    const all: FileCounts[] = [...files];
    if (last && repeated.length > 0)
      all[all.length - 1] = { ...last, problems: [...last.problems, ...repeated] };
    for (const file of all) {
      this.#report?.add(file);
      for (const problem of file.problems) {
        this.#isBad = true;
        this.#say(problem);
      }
      for (const [name, count] of Object.entries(file.counts)) add(this.#all, name, count);
    }
  }

  #repeated(ids: Note['ids']): string[] {
    return ids
      .filter(([id]) => !this.#ids.add(id))
      .map(([id, place]) => `repeated id: ${id} (${place}); its rows cannot be told from those of the first`);
  }

  /** Texts are held to be compared; of more than the request allows, none. */
  #collect(sources: readonly Source[]): void {
    this.#compared += sources.length;
    if (this.#compared <= this.#request.across) this.#sources.push(...sources);
    else this.#sources = [];
  }

  async #compare(output: Output): Promise<void> {
    if (this.#compared > this.#request.across && this.#request.across > 0)
      this.#say(
        `texts not compared: ${this.#compared}; at most ${this.#request.across} are compared with each other, name fewer`,
      );
    const verdicts = auditAcross(this.#sources).map((verdict) => ({ ...verdict, says: verdict.says.en }));
    await output.write(linesOutcome(verdicts), '');
  }

  async #interrupt(output: Output, code: ExitCode): Promise<ExitCode> {
    const { out } = this.#request;
    await output.abandon();
    this.#report?.discard();
    const rest =
      out === null ? 'what was printed is whole' : `they are safe in ${out}.part, go on by --resume`;
    this.#say(`interrupted: ${this.#all.texts ?? 0} texts were read; ${rest}`);
    return code;
  }
}

const changed = (out: string | null): Refusal =>
  new Refusal(`other input: it is not what ${out}.part was read from; remove that folder to begin anew`);

function linesOutcome(lines: readonly object[]): Outcome {
  const bytes = lines.map((line) => Buffer.from(`${JSON.stringify(line)}\n`));
  const pieces = lines.length > 0 ? [{ folder: '', bytes, groups: [] }] : [];
  return { at: -1, bytes: 0, pieces, files: [], ids: [], sources: [] };
}

interface Stop {
  /**
   * The work's value, or the exit code when the person, or the system, asks for an end before. Not a race with one
   * promise of that end: it would hold the value of every race until the last.
   */
  readonly before: <Value>(work: Promise<Value>) => Promise<Value | ExitCode>;
  readonly release: () => void;
}

/** A second signal ends the process as ever. */
function stopSignal(): Stop {
  let code: ExitCode | null = null;
  let tell: (code: ExitCode) => void = () => undefined;
  const stopWith = (asked: ExitCode) => (): void => {
    code = asked;
    tell(asked);
  };
  const [onInt, onTerm] = [stopWith(130), stopWith(143)];
  process.once('SIGINT', onInt);
  process.once('SIGTERM', onTerm);
  return {
    before: <Value>(work: Promise<Value>) =>
      new Promise<Value | ExitCode>((resolve, reject) => {
        if (code !== null) resolve(code);
        tell = resolve;
        work.then(resolve, reject);
      }),
    release: () => {
      process.removeListener('SIGINT', onInt);
      process.removeListener('SIGTERM', onTerm);
    },
  };
}
