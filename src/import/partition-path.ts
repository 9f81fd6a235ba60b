/** The keys that the folders of a path name, as Hive, Spark, DuckDB and ClickHouse write them: `year=2020/source=…`. */

/** By key, in their order; null where the folder says that there is no value. */
export type PartitionValues = ReadonlyMap<string, string | null>;

const missing = ['__HIVE_DEFAULT_PARTITION__', 'NULL'];

export function partitionOf(path: string): PartitionValues {
  const folders = path.split('/').slice(0, -1);
  return new Map(
    folders.flatMap((folder) => {
      const at = folder.indexOf('=');
      if (at < 1) return [];
      const value = unescaped(folder.slice(at + 1));
      return [[unescaped(folder.slice(0, at)), missing.includes(value) ? null : value] as const];
    }),
  );
}

/** Signs that a path would read as its own stand as `%2F`; any other percent sign is one. */
function unescaped(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
