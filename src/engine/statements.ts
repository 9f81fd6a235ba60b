/** One SQL text → its statements, each with its place, so that an error can be shown where it stands. */

export interface Statement {
  readonly text: string;
  /** Where it begins in the whole text, in UTF-16 units. */
  readonly start: number;
}

// Strings, quoted names, comments and dollar quotes may hold a semicolon that ends nothing.
const piece =
  /'(?:[^']|'')*'?|"(?:[^"]|"")*"?|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(\$[A-Za-z_]*\$)[\s\S]*?(?:\1|$)|;|[\s\S]/g;

/** Splits at the semicolons that end a statement; white space and comments alone are no statement. */
export function splitStatements(sql: string): readonly Statement[] {
  const found: Statement[] = [];
  let start = 0;
  let said = false;
  const close = (end: number) => {
    const text = sql.slice(start, end);
    const lead = text.length - text.trimStart().length;
    if (said) found.push({ text: text.trim(), start: start + lead });
    start = end + 1;
    said = false;
  };
  for (const match of sql.matchAll(piece)) {
    const token = match[0];
    if (token === ';') close(match.index);
    else if (!/^\s$/.test(token) && !token.startsWith('--') && !token.startsWith('/*')) said = true;
  }
  close(sql.length);
  return found;
}
