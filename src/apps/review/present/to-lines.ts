/** Notes as they are read: a paragraph a line, empty lines left out. */
export function toLines(notes: string): readonly string[] {
  return notes.split(/\n+/).filter((line) => line.trim() !== '');
}
