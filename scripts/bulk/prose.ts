/** An archive made of real sentences in another order: as many texts, or bytes, as a check or a bench asks for. */

import { once } from 'node:events';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const genres = join(import.meta.dirname, '../../src/extract/corpus/genres');

export interface Prose {
  /** Stops at the first of the two. */
  readonly texts?: number;
  readonly bytes?: number;
  /** A folder of .txt whose sentences are taken; without it those of the extractor's corpus, without their marks. */
  readonly folder?: string | undefined;
}

/** Writes JSON Lines of texts of some 900 characters, the same every time; returns how many. */
export async function writeProse(path: string, asked: Prose): Promise<number> {
  const { texts = Number.POSITIVE_INFINITY, bytes = Number.POSITIVE_INFINITY, folder = genres } = asked;
  const sentences = sentencesOf(folder);
  const random = lcg(20_200_526);
  const pick = (): string => sentences[Math.floor(random() * sentences.length)] ?? '';
  const out = createWriteStream(path);
  let [count, size] = [0, 0];
  for (; count < texts && size < bytes; count += 1) {
    let text = '';
    while (text.length < 900) text += `${pick()}${random() < 0.3 ? '\n' : ''}`;
    const day = `${2004 + (count % 20)}-${String(1 + (count % 12)).padStart(2, '0')}-15`;
    const source = ['部委', '省厅', '日报'][count % 3];
    const line = `${JSON.stringify({ id: `t-${count}`, text, date: day, title: `通报 ${count}`, source })}\n`;
    size += Buffer.byteLength(line);
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return count;
}

function sentencesOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => extname(name) === '.txt')
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .replace(/^[#@].*$/gm, '')
        .replace(/⟦([^|⟧]*)[^⟧]*⟧/g, '$1')
        .split(/(?<=。)|\n/),
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 8);
}

/** A sequence that is the same on every machine, from 0 to 1. */
function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
