/** What a Parquet file says of its columns beside their types: the names they are told apart by, the units of spans of time. */

import { type FileMetaData, parquetSchema, type SchemaElement, type SchemaTree } from 'hyparquet';
import { spansOf } from './arrow-messages.ts';
import { leavesOf } from './parquet-nested.ts';

/** The same file with each column of the first level under a name of its own: rows are read by name. */
export function withOwnNames(metadata: FileMetaData): FileMetaData {
  const tops = parquetSchema(metadata).children;
  const names = tops.map(({ element }) => element.name);
  if (new Set(names).size === names.length) return metadata;
  const own = new Map<SchemaElement, string>();
  const leaves: string[] = [];
  tops.forEach((top, at) => {
    const name = names.indexOf(top.element.name) === at ? top.element.name : freeName(names, at);
    own.set(top.element, name);
    leaves.push(...leavesOf(top).map(() => name));
  });
  const rename = (element: SchemaElement) => ({ ...element, name: own.get(element) ?? element.name });
  return {
    ...metadata,
    schema: metadata.schema.map((element) => (own.has(element) ? rename(element) : element)),
    row_groups: metadata.row_groups.map((group) => ({
      ...group,
      columns: group.columns.map((column, at) => ({
        ...column,
        ...(column.meta_data
          ? {
              meta_data: {
                ...column.meta_data,
                path_in_schema: [leaves[at] ?? '', ...column.meta_data.path_in_schema.slice(1)],
              },
            }
          : {}),
      })),
    })),
  };
}

function freeName(names: readonly string[], at: number): string {
  let name = `${names[at]}_${at + 1}`;
  while (names.includes(name)) name += '_';
  return name;
}

/**
 * Arrow's number for the unit of each column that holds spans of time. Parquet has no type for them: Arrow's writers
 * store the counts as integers, and the schema as it was beside them.
 */
export function spanUnits(metadata: FileMetaData, tops: readonly SchemaTree[]): ReadonlyMap<string, number> {
  const said = metadata.key_value_metadata?.find(({ key }) => key === 'ARROW:schema')?.value;
  if (!said) return new Map();
  try {
    const bytes = Uint8Array.from(atob(said), (sign) => sign.charCodeAt(0));
    const counts = new Set(
      tops
        .filter(({ element }) => element.type === 'INT64' && !element.converted_type)
        .map(({ element }) => element.name),
    );
    return new Map(
      spansOf(bytes).flatMap(({ name, unit }) => (counts.has(name) ? [[name, unit] as const] : [])),
    );
  } catch {
    // Another writer's note of the same name.
    return new Map();
  }
}
