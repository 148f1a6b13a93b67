import { limitingWords } from "../lexicon/languages/en/limiting-words.js";
import { stopWords } from "../lexicon/languages/stop-words.js";
import { isSameSpeaker } from "../verify/compare-speakers.js";
import { countNegations } from "../verify/plain-words.js";
import { areNear, type GroupedQuote, type Ranked, tellingWords } from "./grouped-quote.js";

/** A statement, the earliest quote first, with the words of that one. */
export interface WordedStatement<Quote> {
  readonly words: readonly string[];
  readonly quotes: readonly Ranked<Quote>[];
}

/** A part is looked for by its first words; it has no fewer. */
const anchorWords = 3;
/** So many statements of one speaker that begin alike are looked for. */
const mostAlike = 16;

/**
 * Joins what is quoted in part ("was not ready") to the longer statement that has these words in a row, and nothing beside them that
 * denies or limits them. The speaker must be the same, and either the part be long enough to be no accident, or both stand in one article or within a few days. Takes time in proportion to
 * the number of words.
 */
export function joinParts<Quote extends GroupedQuote>(
  statements: readonly WordedStatement<Quote>[],
): Ranked<Quote>[][] {
  const wholes = new Map<WordedStatement<Quote>, WordedStatement<Quote>>();
  for (const theirs of bySurname(statements)) {
    const parts = partsOf(theirs);
    for (const whole of theirs) {
      for (const part of partsIn(whole, parts)) if (!wholes.has(part)) wholes.set(part, whole);
    }
  }
  const joined = new Map<WordedStatement<Quote>, Ranked<Quote>[]>();
  for (const statement of statements) {
    const whole = wholeOf(statement, wholes);
    const known = joined.get(whole);
    if (known === undefined) joined.set(whole, [...statement.quotes]);
    else for (const quote of statement.quotes) known.push(quote);
  }
  return [...joined.values()].map((quotes) => quotes.toSorted((a, b) => a.rank - b.rank));
}

/** A part of a part is a part of the whole. Every whole is longer than its part, so that this ends. */
function wholeOf<Statement>(statement: Statement, wholes: ReadonlyMap<Statement, Statement>): Statement {
  let whole = statement;
  for (let next = wholes.get(whole); next !== undefined; next = wholes.get(whole)) whole = next;
  return whole;
}

/** The statements whose speakers may be the same; nobody's are in none. */
function bySurname<Quote extends GroupedQuote>(
  statements: readonly WordedStatement<Quote>[],
): Iterable<readonly WordedStatement<Quote>[]> {
  const groups = new Map<string, WordedStatement<Quote>[]>();
  for (const statement of statements) {
    const surname = statement.quotes[0]?.quote.speaker?.split(/\s+/).at(-1)?.toLowerCase();
    if (surname === undefined) continue;
    const known = groups.get(surname);
    if (known === undefined) groups.set(surname, [statement]);
    else known.push(statement);
  }
  return groups.values();
}

/** Statements that may be parts of others, by their first word, and by their first words. */
type Parts<Quote> = ReadonlyMap<string, ReadonlyMap<string, readonly WordedStatement<Quote>[]>>;

function partsOf<Quote>(statements: readonly WordedStatement<Quote>[]): Parts<Quote> {
  const parts = new Map<string, Map<string, WordedStatement<Quote>[]>>();
  for (const statement of statements) {
    const { words } = statement;
    const [first] = words;
    if (first === undefined || words.length < anchorWords) continue;
    if (words.length < tellingWords && words.filter(tells).length < leastTelling) continue;
    const known = parts.get(first) ?? new Map<string, WordedStatement<Quote>[]>();
    parts.set(first, known);
    const anchor = anchorAt(words, 0);
    const alike = known.get(anchor);
    if (alike === undefined) known.set(anchor, [statement]);
    else if (alike.length < mostAlike) alike.push(statement);
  }
  return parts;
}

/** "was not ready" tells; "in your face" is anybody's. */
const leastTelling = 2;

function tells(word: string): boolean {
  return !stopWords.has(word) || countNegations([word]) > 0;
}

function anchorAt(words: readonly string[], from: number): string {
  return `${words[from]} ${words[from + 1]} ${words[from + 2]}`;
}

function* partsIn<Quote extends GroupedQuote>(
  whole: WordedStatement<Quote>,
  parts: Parts<Quote>,
): Iterable<WordedStatement<Quote>> {
  const { words } = whole;
  for (let from = 0; from + anchorWords <= words.length; from++) {
    for (const part of parts.get(words[from] ?? "")?.get(anchorAt(words, from)) ?? []) {
      if (part.words.length === words.length || !standsAt(part.words, words, from)) continue;
      if (!isLimited(words, from, from + part.words.length) && isPartOf(part, whole)) yield part;
    }
  }
}

function standsAt(part: readonly string[], words: readonly string[], from: number): boolean {
  return from + part.length <= words.length && part.every((word, n) => word === words[from + n]);
}

/** Whether words before or behind a part deny it, or make a condition of it: "I do not think we will close the harbour". */
function isLimited(words: readonly string[], from: number, to: number): boolean {
  const around = [
    ...words.slice(Math.max(0, from - limitingDistance), from),
    ...words.slice(to, to + limitingDistance),
  ];
  return countNegations(around) > 0 || around.some((word) => limitingWords.has(word));
}

/** In words: about a clause. */
const limitingDistance = 8;

function isPartOf<Quote extends GroupedQuote>(part: WordedStatement<Quote>, whole: WordedStatement<Quote>): boolean {
  const [one, other] = [part.quotes[0]?.quote, whole.quotes[0]?.quote];
  if (one === undefined || other === undefined || isSameSpeaker(one, other) !== true) return false;
  return part.words.length >= tellingWords || articleOf(one) === articleOf(other) || areNear(one, other);
}

/** The id of the article that a quote stands in. */
function articleOf({ id }: GroupedQuote): string {
  return id.slice(0, id.indexOf(":"));
}
