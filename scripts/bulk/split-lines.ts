/** A stream of bytes → blocks of whole lines, cut at places that depend on the bytes alone. */

/** Beyond this a line is no text of a person: it is left out, and said. */
export const maxLineBytes = 64 << 20;

export interface LineBlock {
  /** Whole lines, the last with its line end if it has one. */
  readonly bytes: Uint8Array;
  /** Number of the first line, from 1. */
  readonly line: number;
  /** Lines of the block that were too long: their place holds an empty line. */
  readonly tooLong: readonly { readonly line: number; readonly bytes: number }[];
}

const newline = 10;

/**
 * Blocks of at least `blockBytes`, but for the last: the cut is at the first line end behind them. However the
 * stream comes in pieces, the blocks are the same. Holds one block, or one line.
 */
export async function* splitLines(
  stream: AsyncIterable<Uint8Array>,
  blockBytes: number,
  lineBytes = maxLineBytes,
): AsyncGenerator<LineBlock> {
  let pieces: Uint8Array[] = [];
  let tooLong: { line: number; bytes: number }[] = [];
  let [size, lineSize, line, first] = [0, 0, 1, 1];
  const push = (piece: Uint8Array): void => {
    pieces.push(piece);
    size += piece.length;
  };
  const take = (piece: Uint8Array): void => {
    lineSize += piece.length;
    if (lineSize <= lineBytes) push(piece);
    else dropLine();
  };
  const dropLine = (): void => {
    while ((pieces.at(-1)?.at(-1) ?? newline) !== newline) size -= pieces.pop()?.length ?? 0;
  };
  const endLine = (): void => {
    if (lineSize > lineBytes) {
      tooLong.push({ line, bytes: lineSize });
      push(Uint8Array.of(newline));
    }
    line += 1;
    lineSize = 0;
  };
  const block = (): LineBlock => {
    const made = { bytes: Buffer.concat(pieces, size), line: first, tooLong };
    [pieces, size, first, tooLong] = [[], 0, line, []];
    return made;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      take(chunk.subarray(from, end + 1));
      endLine();
      from = end + 1;
      if (size >= blockBytes) yield block();
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (lineSize > 0) endLine();
  if (size > 0 || tooLong.length > 0) yield block();
}
