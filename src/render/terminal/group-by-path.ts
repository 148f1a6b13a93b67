/** Splits results into runs under one path: the articles that they stand in. */
export function groupByPath<Item extends { readonly path: string }>(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (group?.[0]?.path === item.path) group.push(item);
    else groups.push([item]);
  }
  return groups;
}
