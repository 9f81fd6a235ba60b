/** A query in lines as DuckDB's people write them. @throws `Error` with the first line of what the formatter says */
export async function formatSql(sql: string): Promise<string> {
  const { format } = await import('sql-formatter');
  try {
    return format(sql, { language: 'duckdb', keywordCase: 'lower' });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(words.split('\n')[0], { cause: error });
  }
}
