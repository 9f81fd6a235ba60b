/** What is dropped on the page or chosen in a dialog → files with their paths, folders opened. */

import type { GivenFile } from '../../import/parquet-table.ts';
import type { ChosenFiles } from './use-parquet-tables.ts';

/** @param files of an input, which names their paths where a folder was chosen */
export function filesOfInput(files: FileList | readonly File[]): ChosenFiles {
  const all = [...files];
  const [folder = '', below] = all[0]?.webkitRelativePath.split('/') ?? [];
  if (below === undefined) return asOne(all.map((file) => ({ path: file.name, file })));
  return {
    name: folder,
    isFolder: true,
    files: all.map((file) => ({ path: file.webkitRelativePath.slice(folder.length + 1), file })),
  };
}

/** Must be called before the event has ended: what was dropped is out of reach afterwards. */
export function filesOfDrop({ items, files }: DataTransfer): Promise<ChosenFiles> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  return entries.some(({ isDirectory }) => isDirectory)
    ? openEntries(entries)
    : Promise.resolve(filesOfInput(files));
}

async function openEntries(entries: readonly FileSystemEntry[]): Promise<ChosenFiles> {
  const [first] = entries;
  if (entries.length === 1 && first)
    return { name: first.name, isFolder: true, files: await filesBelow(first, '') };
  const found = await Promise.all(entries.map((entry) => filesBelow(entry, entry.name)));
  return asOne(found.flat());
}

function asOne(files: readonly GivenFile[]): ChosenFiles {
  return { name: files[0]?.path ?? '', isFolder: false, files };
}

/** @param path of the entry, below what was dropped */
async function filesBelow(entry: FileSystemEntry, path: string): Promise<readonly GivenFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: GivenFile[] = [];
  for (;;) {
    // A hundred at a time, and none at the end.
    const some = await new Promise<readonly FileSystemEntry[]>((done, fail) =>
      reader.readEntries(done, fail),
    );
    if (some.length === 0) return files;
    for (const below of some) {
      const own = path === '' ? below.name : `${path}/${below.name}`;
      files.push(...(await filesBelow(below, own)));
    }
  }
}
