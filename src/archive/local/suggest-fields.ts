import { askedWords, suggest } from "../../search/like-names.js";
import { matchesName } from "../../search/match-names.js";
import type { Query, Term } from "../../search/parse-query.js";
import { fold } from "../../text/fold.js";
import { wordSpans } from "../../text/words.js";
import type { Holdings } from "./holdings.js";

/**
 * For a query that nothing answers: its terms with a field (`title:buget`, `speaker:blare`) as they were probably meant.
 * Words in the text are looked for in close spellings by the search itself; what articles say about themselves is not.
 */
export async function suggestFields(holdings: Holdings, numbers: readonly number[], query: Query): Promise<string[]> {
  const near: string[] = [];
  for (const term of query.required.flat()) {
    const meant = await suggestValue(holdings, numbers, term);
    // What is there as it was written is not what keeps the query from being answered.
    if (meant !== null && !matchesName(meant, term.written)) {
      near.push(`${term.field}:${/\s/.test(meant) ? `"${meant}"` : meant}`);
    }
  }
  return near;
}

async function suggestValue(holdings: Holdings, numbers: readonly number[], term: Term): Promise<string | null> {
  switch (term.field) {
    case "title":
      return suggestWords(term, titleWords(holdings, numbers));
    case "speaker":
      return (await suggest(term.written, await speakerNames(holdings, numbers, term.written), 1))[0] ?? null;
    case "outlet":
      return (
        (await suggest(term.written, [...new Set(numbers.flatMap((n) => holdings.card(n).outlet ?? []))], 1))[0] ?? null
      );
    case "date":
    case null:
      return null;
  }
}

/** Each word as a title has it, or null where one has no likeness to any. */
async function suggestWords({ words }: Term, candidates: readonly string[]): Promise<string | null> {
  const meant: string[] = [];
  for (const { folded } of words) {
    const [nearest] = await suggest(folded, candidates, 1);
    if (nearest === undefined) return null;
    meant.push(nearest);
  }
  return meant.join(" ");
}

function titleWords(holdings: Holdings, numbers: readonly number[]): string[] {
  const words = new Set<string>();
  for (const n of numbers) {
    const { title } = holdings.card(n);
    if (title === null) continue;
    for (const { start, end } of wordSpans(title)) words.add(fold(title.slice(start, end)));
  }
  return [...words];
}

/** The names of all speakers; where they are known by their words, only of those articles in which one who is meant may speak. */
async function speakerNames(holdings: Holdings, numbers: readonly number[], wanted: string): Promise<string[]> {
  const near = await holdings.namesNear(askedWords(wanted));
  const speaking = near === null ? null : new Set(near.flatMap((name) => name.speaking));
  const names = new Set<string>();
  for (const n of speaking === null ? numbers : numbers.filter((one) => speaking.has(one))) {
    for (const { name } of (await holdings.attributed(n)).speakers) names.add(name);
  }
  return [...names];
}
