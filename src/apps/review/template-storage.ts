/** A person's own template of slides, kept in the browser's own file system (OPFS) under its own name. */

export interface KeptTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const folder = 'review-template';
/** That of this visit, which also serves where nothing can be kept. */
let held: KeptTemplate | null = null;

/** `null` where there is none. */
export async function readTemplate(): Promise<KeptTemplate | null> {
  try {
    for await (const handle of (await openFolder()).values()) {
      if (handle.kind !== 'file') continue;
      const file = await handle.getFile();
      held = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    }
  } catch {
    // A browser that keeps nothing has only what came during this visit.
  }
  return held;
}

/** Keeps it in place of the last one; for this visit alone where the browser has no room. */
export async function keepTemplate(file: File): Promise<void> {
  await dropTemplate();
  held = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  try {
    const handle = await (await openFolder()).getFileHandle(file.name, { create: true });
    await file.stream().pipeTo(await handle.createWritable());
  } catch {
    // It then lasts as long as the page.
  }
}

export async function dropTemplate(): Promise<void> {
  held = null;
  try {
    await (await navigator.storage.getDirectory()).removeEntry(folder, { recursive: true });
  } catch {
    // It was never kept.
  }
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
}
