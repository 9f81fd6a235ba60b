/** A query in lines as DuckDB's people write them. @throws `Error` with the first line of what the formatter says */
import { errorMessage } from '../../text/error-message.ts';

export async function formatSql(sql: string): Promise<string> {
  const { format } = await import('sql-formatter');
  try {
    return format(sql, { language: 'duckdb', keywordCase: 'lower' });
  } catch (error) {
    const words = errorMessage(error, 'en');
    throw new Error(words.split('\n')[0], { cause: error });
  }
}
