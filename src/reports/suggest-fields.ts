import type { Archive } from "../archive/archive.js";
import { matchesName, suggest } from "../search/match-names.js";
import type { Query, Term } from "../search/parse-query.js";
import { fold } from "../text/fold.js";
import { wordSpans } from "../text/words.js";
import type { Article } from "../types.js";

/**
 * For a query that nothing answers: its terms with a field (`title:buget`, `speaker:blare`) as they were probably meant.
 * Words in the text are looked for in close spellings by the search itself; what articles say about themselves is not.
 */
export async function suggestFields(archive: Archive, articles: readonly Article[], query: Query): Promise<string[]> {
  const near: string[] = [];
  for (const term of query.required.flat()) {
    const meant = await suggestValue(archive, articles, term);
    // What is there as it was written is not what keeps the query from being answered.
    if (meant !== null && !matchesName(meant, term.written)) {
      near.push(`${term.field}:${/\s/.test(meant) ? `"${meant}"` : meant}`);
    }
  }
  return near;
}

async function suggestValue(archive: Archive, articles: readonly Article[], term: Term): Promise<string | null> {
  switch (term.field) {
    case "title":
      return suggestWords(term, titleWords(articles));
    case "speaker":
      return (await suggest(term.written, await speakerNames(archive, articles), 1))[0] ?? null;
    case "outlet":
      return (await suggest(term.written, [...new Set(articles.flatMap(({ outlet }) => outlet ?? []))], 1))[0] ?? null;
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

function titleWords(articles: readonly Article[]): string[] {
  const words = new Set<string>();
  for (const { title } of articles) {
    if (title === null) continue;
    for (const { start, end } of wordSpans(title)) words.add(fold(title.slice(start, end)));
  }
  return [...words];
}

async function speakerNames(archive: Archive, articles: readonly Article[]): Promise<string[]> {
  const names = new Set<string>();
  for (const article of articles) for (const { name } of (await archive.attributed(article)).speakers) names.add(name);
  return [...names];
}
