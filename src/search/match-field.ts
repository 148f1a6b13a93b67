import type { SearchableArticle } from "./build-index.js";
import { matchesName } from "./match-names.js";
import type { QueryWord, Term } from "./parse-query.js";
import { joinedWords, withoutCapitals, type Reading } from "./read-compounds.js";
import { isBeginning } from "./read-terms.js";

/** Whether what an article says about itself answers `title:a`, `speaker:a`, `outlet:a` or `date:2024-10`. */
export function holdsField(article: SearchableArticle, term: Term): boolean {
  switch (term.field) {
    case "title":
      return article.title !== null && holdsWords(article.title, term);
    case "outlet":
      return article.outlet !== null && holdsWords(article.outlet, term);
    case "speaker":
      return article.speakers().some((name) => matchesName(name, term.written));
    case "date":
      return article.published?.startsWith(term.written) ?? false;
    case null:
  }
  return false;
}

/** Whether the words follow each other in a text, the last one also as the beginning of a longer word. */
function holdsWords(text: string, { words, joined, phrase }: Term): boolean {
  const texts = [joinedWords(text, []), joinedWords(text, ["stop", "group", "hyphen", "apostrophe"])];
  return texts.some((found) => [words, joined ?? words].some((asked) => holdsSequence(found, asked, phrase)));
}

function holdsSequence(found: readonly Reading[], asked: readonly QueryWord[], phrase: boolean): boolean {
  return found.some((_, from) =>
    asked.every(({ folded }, i) => {
      const term = found[from + i]?.term ?? "";
      if (term === folded || withoutCapitals(term) === folded) return true;
      return i === asked.length - 1 && !phrase && isBeginning(folded) && term.startsWith(folded);
    }),
  );
}
