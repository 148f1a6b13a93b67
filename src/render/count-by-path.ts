/** How many of the records stand under each path, in the order of their first. */
export function countByPath(records: Iterable<{ readonly path: string }>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of records) counts.set(path, (counts.get(path) ?? 0) + 1);
  return counts;
}
