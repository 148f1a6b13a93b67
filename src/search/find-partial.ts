import type { SearchIndex } from "./build-index.js";
import type { Gathered } from "./gather-passages.js";

/** Without one of fewer words, too little is left to tell what was meant. */
const leastClauses = 4;

/** The passages that hold all clauses but one, and which clauses those are. */
export function passagesLackingOne(clauses: readonly Gathered[]): {
  passages: Uint32Array;
  lacking: readonly number[];
} {
  if (clauses.length < leastClauses) return { passages: new Uint32Array(0), lacking: [] };
  const held = new Map<number, number>();
  for (const { passages } of clauses) for (const passage of passages) held.set(passage, (held.get(passage) ?? 0) + 1);
  const found = new Set<number>();
  for (const [passage, count] of held) if (count === clauses.length - 1) found.add(passage);
  const lacking = [...clauses.keys()].filter((clause) => {
    const shown = clauses[clause]?.passages.filter((passage) => found.has(passage)) ?? [];
    return shown.length < found.size;
  });
  return { passages: Uint32Array.from(found).toSorted(), lacking };
}

/** A passage that answers a query in part. */
export interface NearestPassage {
  readonly passage: number;
  /** Which of the words it lacks. */
  readonly lacking: readonly number[];
}

/** The passage that holds most of the words, rare ones counting more: at least half of them. */
export function nearestPassage({ sectionOf }: SearchIndex, words: readonly Gathered[]): NearestPassage | null {
  const worth = new Map<number, number>();
  const counts = new Map<number, number>();
  let total = 0;
  for (const { passages } of words) {
    const rarity = Math.log(1 + sectionOf.length / (1 + passages.length));
    total += rarity;
    for (const passage of passages) {
      worth.set(passage, (worth.get(passage) ?? 0) + rarity);
      counts.set(passage, (counts.get(passage) ?? 0) + 1);
    }
  }
  let nearest: number | null = null;
  for (const [passage, value] of worth) {
    const count = counts.get(passage) ?? 0;
    if (count < leastWords || count * 2 < words.length || value < leastWorth * total) continue;
    const best = nearest === null ? 0 : (worth.get(nearest) ?? 0);
    if (nearest === null || value > best || (value === best && passage < nearest)) nearest = passage;
  }
  if (nearest === null) return null;
  const passage = nearest;
  return { passage, lacking: [...words.keys()].filter((word) => words[word]?.passages.includes(passage) !== true) };
}

/** One word alone brings nothing near, and small words bring little. */
const leastWords = 2;
const leastWorth = 0.3;
