/** Hands a file to the reader under a name. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has begun by the next task; the address is not needed any more.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
