import { fold } from "../../text/fold.js";
import type { RowRole } from "./speaker-table.js";

/**
 * The role that most articles give somebody, whatever article stands before it; of those alike in that, the latest given.
 * A role that one article gives in passing ("an accomplished attorney") is then nobody's first.
 */
export function chooseRole(roles: readonly RowRole[], publishedOf: (n: number) => string | null): string | null {
  const given = new Map<string, { readonly articles: Set<number>; last: string; role: string }>();
  for (const { role, n } of roles) {
    const key = fold(role).replace(/^(?:an?|the|his|her|its|their|our|then|then-)\s+/, "");
    const known = given.get(key) ?? { articles: new Set(), last: "", role };
    given.set(key, known);
    known.articles.add(n);
    const published = publishedOf(n) ?? "";
    if (published > known.last) [known.last, known.role] = [published, role];
  }
  const [best] = [...given.values()].toSorted(
    (a, b) => b.articles.size - a.articles.size || Number(b.last > a.last) - Number(b.last < a.last),
  );
  return best?.role ?? null;
}
