/** What was thrown, in words; whatever it was. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
