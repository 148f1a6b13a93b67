import type { SearchableArticle, SearchIndex } from "./build-index.js";
import { matchesName } from "./match-names.js";
import type { QueryWord, Term } from "./parse-query.js";
import { articleAt } from "./place-passages.js";
import { joinedWords, withoutCapitals, type Reading } from "./read-compounds.js";
import { isBeginning } from "./read-terms.js";

/** Which passages of an index answer fields; what an article says about itself is asked once for each list of terms. */
export class FieldReader {
  readonly #index: SearchIndex;
  readonly #known = new Map<readonly Term[], Map<number, FieldAnswers>>();

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  /** Of one article, by its number. */
  answersIn(number: number, terms: readonly Term[]): FieldAnswers {
    const known = this.#known.get(terms) ?? new Map<number, FieldAnswers>();
    this.#known.set(terms, known);
    const answers = known.get(number) ?? passagesOfFields(this.#index.article(number), terms);
    known.set(number, answers);
    return answers;
  }

  isAnswer(passage: number, terms: readonly Term[]): boolean {
    const article = articleAt(this.#index, passage);
    const inArticle = passage - (this.#index.firstPassage[article] ?? 0);
    return (this.answersIn(article, terms)?.(inArticle) ?? null) !== null;
  }
}

/** For each passage of an article, what answers; null where none can. */
export type FieldAnswers = ((passage: number) => FieldAnswer) | null;

/**
 * Which passages of an article answer any of some fields: all of them where what it says about itself does (`title:a`,
 * `outlet:a`, `date:2024-10`), else those that somebody speaks in (`speaker:a`). Null where none can.
 */
function passagesOfFields(article: SearchableArticle, terms: readonly Term[]): FieldAnswers {
  if (terms.some((term) => holdsField(article, term))) return () => "article";
  const speakers = terms.filter(({ field }) => field === "speaker");
  if (speakers.length === 0) return null;
  return (passage) => {
    const names = article.speakers(passage);
    return names.some((name) => speakers.some(({ written }) => matchesName(name, written))) ? "passage" : null;
  };
}

/** What answers: the passage itself, or only its article. */
type FieldAnswer = "article" | "passage" | null;

function holdsField(article: SearchableArticle, term: Term): boolean {
  switch (term.field) {
    case "title":
      return article.title !== null && holdsWords(article.title, term);
    case "outlet":
      return article.outlet !== null && holdsWords(article.outlet, term);
    case "date":
      return article.published?.startsWith(term.written) ?? false;
    case "speaker":
    case null:
      return false;
  }
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
