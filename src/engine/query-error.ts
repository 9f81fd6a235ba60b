/** A query that was not answered: DuckDB's own words, and the query they are about. */
export class QueryError extends Error {
  readonly query: string;

  constructor(words: string, query: string) {
    super(`query failed: ${words.trim()}\n\n${query}`);
    this.name = 'QueryError';
    this.query = query;
  }
}

/** A trap of the module leaves the instance unusable: only a new one answers again. */
export function isTrap(error: unknown): boolean {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return /RuntimeError|table index is out of bounds|memory access out of bounds|unreachable|null function|Out of memory: wasm/i.test(
    words,
  );
}
