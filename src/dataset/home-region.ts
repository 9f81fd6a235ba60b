/** The region that most numbers of a text or a ledger are of: 全省 of a report on a province; `null` where none says one. */
export function homeRegion(numbers: Iterable<{ readonly region: string | null }>): string | null {
  const counts = new Map<string, number>();
  for (const { region } of numbers) if (region) counts.set(region, (counts.get(region) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
