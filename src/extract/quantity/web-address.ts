/** Where a web address that covers `at` ends; `at` itself when none does. Looks back at most 300 characters. */
export function endOfAddress(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 300 && inAddress(text.charCodeAt(start - 1))) start -= 1;
  if (!/^(?:https?:\/\/|www\.)/i.test(text.slice(start, start + 8))) return at;
  let end = at;
  while (end < text.length && inAddress(text.charCodeAt(end))) end += 1;
  return end;
}

const inAddress = (code: number): boolean => code > 32 && code < 127;
