import { fold } from "../text/fold.js";
import type { SearchableArticle } from "./build-index.js";
import { matchesName } from "./match-names.js";
import type { Term } from "./parse-query.js";
import { isBeginning } from "./read-terms.js";
import { WordScanner } from "./scan-words.js";

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
function holdsWords(text: string, { words, phrase }: Term): boolean {
  const found: string[] = [];
  const scanner = new WordScanner(text);
  while (scanner.next()) found.push(fold(text.slice(scanner.start, scanner.end)));
  return found.some((_, from) =>
    words.every(({ folded }, i) => {
      const word = found[from + i];
      if (word === folded) return true;
      return i === words.length - 1 && !phrase && isBeginning(folded) && (word?.startsWith(folded) ?? false);
    }),
  );
}
