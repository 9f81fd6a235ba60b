/** Names and texts of other people inside SQL. */

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as a person would type it: in quotes only where SQL asks for them. */
export function plainName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !isReserved(name) ? name : quoteName(name);
}

/** A word that can name no table without quotes. */
export function isReserved(name: string): boolean {
  return reserved.has(name.toLowerCase());
}

// What DuckDB's `duckdb_keywords()` calls reserved or leaves to types and functions.
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create
  default deferrable desc describe distinct do else end except false fetch for foreign from group having in
  initially intersect into lambda lateral leading limit not null offset on only or order pivot pivot_longer
  pivot_wider placing primary qualify references returning select show some summarize symmetric table then to
  trailing true union unique unpivot using variadic when where window with anti asof at authorization binary by
  collation columns concurrently cross freeze full generated glob ilike inner is isnull join left like map
  natural notnull outer overlaps positional right semi similar struct tablesample try_cast unpack verbose`.split(
    /\s+/,
  ),
);
