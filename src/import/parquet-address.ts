/**
 * A folder of Parquet at an address. Nothing lists a folder over HTTP, so the list is a file in it: `_metadata`, as
 * Spark, Dask and Arrow write it, the footer of all files together, in which each column says the file it stands in.
 */

import { type FileMetaData, parquetMetadata, type RowGroup } from 'hyparquet';
import { type FooterFile, type ParquetTable, toParquetTable } from './parquet-table.ts';
import {
  askRemote,
  byHand,
  folderList as list,
  type Reach,
  remoteError,
  toRemoteUrl,
} from './remote-answer.ts';

/** Fetches the list alone. Throws a sentence where there is none, or it names a file outside the folder. */
export async function openParquetFolder(
  address: string,
  toTable: (name: string) => string,
  reach: Reach,
): Promise<ParquetTable> {
  const folder = new URL('.', toRemoteUrl(address, reach)).href;
  const name = decodeURIComponent(new URL(folder).pathname.split('/').at(-2) ?? '') || new URL(folder).host;
  const answer = await askRemote(folder + list, {}, reach);
  const metadata = toMetadata(await answer.arrayBuffer(), folder);
  const files = splitFiles(metadata, folder);
  return toParquetTable(files, {
    table: toTable(name),
    name: folder,
    base: folder,
    isWhole: false,
    notes: [],
  });
}

function toMetadata(bytes: ArrayBuffer, folder: string): FileMetaData {
  try {
    return parquetMetadata(bytes);
  } catch (error) {
    throw remoteError(
      `不是文件清单：${folder}${list}不是Parquet的汇总页脚（${String(error)}）；${byHand.zh}`,
      `no list of files: ${folder}${list} is no footer of Parquet (${String(error)}); ${byHand.en}`,
    );
  }
}

/** The footer of all files as one of each file, in the order of the list. */
function splitFiles(metadata: FileMetaData, folder: string): readonly FooterFile[] {
  const groups = new Map<string, RowGroup[]>();
  for (const group of metadata.row_groups) {
    const path = group.columns[0]?.file_path ?? '';
    const known = groups.get(path);
    if (known) known.push(group);
    else groups.set(path, [group]);
  }
  return [...groups].map(([path, row_groups]) => {
    const url = new URL(path.split('/').map(escapeName).join('/'), folder).href;
    if (path === '' || !url.startsWith(folder))
      throw remoteError(
        `清单里的文件不在文件夹内：${path || '（没有名称）'}；请重新生成${folder}${list}`,
        `file outside the folder: ${path || '(no name)'}; write ${folder}${list} anew`,
      );
    const num_rows = row_groups.reduce((sum, group) => sum + group.num_rows, 0n);
    return { path, source: { url }, metadata: { ...metadata, num_rows, row_groups } };
  });
}

/** A name as part of an address; a percent sign in it is one of the name. */
function escapeName(name: string): string {
  return encodeURIComponent(name).replaceAll('%3D', '=');
}
