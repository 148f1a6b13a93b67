import { emptyQuery, notAQueryDate, onlyExclusions } from "../errors.js";
import { isDate } from "../text/is-date.js";
import { joinedWords, type Reading } from "./read-compounds.js";

/** A word of the query as it was written, and as it is compared. */
export interface QueryWord {
  readonly text: string;
  readonly folded: string;
}

/** One thing to find: words that follow each other, in the text of a passage or in what an article says about itself. */
export interface Term {
  /** As it was written, without its quotes. */
  readonly written: string;
  readonly field: Field | null;
  /** At least one. "mid-October" has two, "U.S." and "3,000" have one. */
  readonly words: readonly QueryWord[];
  /** The same with words that a hyphen or an apostrophe parts as one ("cooperation"); null where there are none. */
  readonly joined: readonly QueryWord[] | null;
  /** It stood in quotes: its last word stands for no longer one. */
  readonly phrase: boolean;
}

export type Field = "title" | "speaker" | "outlet" | "date";

/** What must hold (`a b`, each with its alternatives: `a OR b`), and what must not (`-a`). */
export interface Query {
  readonly written: string;
  readonly required: readonly (readonly Term[])[];
  readonly excluded: readonly Term[];
  /** Which fields it asks about, so that a caller need not find out what nobody asks. */
  readonly fields: ReadonlySet<Field>;
}

/**
 * Reads `a b`, `"a b"`, `-a`, `a OR b`, `a AND b`, `a NOT b`, `title:a`, `speaker:a`, `outlet:a`, `date:2024-10`. OR binds
 * closer than the space: `a b OR c` is a, and b or c. Anything else is text, so a stray quote or colon is no error; only
 * a query without a word to find is, and a `date:` that is no date.
 */
export function parseQuery(written: string): Query {
  const required: Term[][] = [];
  const excluded: Term[] = [];
  const chunks = readOperators(splitChunks(withoutInvisible(written)));
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i];
    const last = required.at(-1);
    const following = chunks[i + 1];
    if (chunk === undefined) continue;
    if (
      isOperator(chunk, "OR") &&
      i > 0 &&
      last !== undefined &&
      following !== undefined &&
      joins(chunks[i - 1], following)
    ) {
      last.push(...readTerms(following));
      i++;
      continue;
    }
    for (const term of readTerms(chunk)) {
      if (chunk.minus) excluded.push(term);
      else required.push([term]);
    }
  }
  if (required.length === 0) throw excluded.length === 0 ? emptyQuery(written) : onlyExclusions();
  return limitWork({ written, required, excluded });
}

/**
 * Says things once, and looks for so many sequences only: past them, words alone, wherever they stand. A page pasted as a
 * query is answered in the time that its length takes, not that length times the archive's.
 */
function limitWork({ written, required, excluded }: Omit<Query, "fields">): Query {
  let sequences = 0;
  const cut = (term: Term): Term[] => {
    if (term.words.length === 1 || term.field !== null || ++sequences <= mostSequences) return [term];
    return term.words.map((word) => ({ ...term, written: word.text, words: [word], joined: null, phrase: true }));
  };
  const clauses = required.flatMap((terms) =>
    terms.length === 1 ? terms.flatMap(cut).map((term) => [term]) : [terms],
  );
  const unique = new Map(clauses.map((terms) => [terms.map(keyOf).join(" "), terms]));
  const fields = new Set([...required.flat(), ...excluded].flatMap(({ field }) => (field === null ? [] : [field])));
  return { written, required: [...unique.values()].map(uniqueTerms), excluded: uniqueTerms(excluded), fields };
}

const mostSequences = 32;

function uniqueTerms(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [keyOf(term), term])).values()];
}

/** Two terms with one key ask the same; case is kept, for those to whom it matters. */
function keyOf({ field, phrase, words }: Term): string {
  return `${field ?? ""}:${phrase ? '"' : ""}${words.map(({ text }) => text).join("-")}`;
}

/** A piece of the query between spaces or quotes. */
interface Chunk {
  readonly minus: boolean;
  readonly field: Field | null;
  readonly text: string;
  readonly quoted: boolean;
}

function isOperator({ text, quoted, minus, field }: Chunk, word: "OR" | "AND" | "NOT"): boolean {
  return text === word && !quoted && !minus && field === null;
}

/** Takes AND out, and makes `NOT a` a `-a`, where they stand between things to find; elsewhere they are words. */
function readOperators(chunks: readonly Chunk[]): Chunk[] {
  const read: Chunk[] = [];
  chunks.forEach((chunk, i) => {
    const before = chunks[i - 1];
    const [next, last] = [chunks[i + 1], read.at(-1)];
    const isBetween = last !== undefined && next !== undefined && !isOperator(last, "OR");
    if (isBetween && isOperator(chunk, "AND") && hasWords(last) && hasWords(next)) return;
    if (isBetween && isOperator(chunk, "NOT") && hasWords(next)) return;
    const isNegated = before !== undefined && read.length > 0 && isOperator(before, "NOT") && last !== before;
    read.push(isNegated ? { ...chunk, minus: true } : chunk);
  });
  return read;
}

function hasWords(chunk: Chunk): boolean {
  return readTerms(chunk).length > 0;
}

/** What a page hides inside its words is copied with them. A joiner that scripts need stays. */
function withoutInvisible(query: string): string {
  return query.replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "");
}

/** OR joins two things to find; before a "-a", or beside words without letters, it is a word like others. */
function joins(before: Chunk | undefined, after: Chunk): boolean {
  if (before === undefined || before.minus || after.minus || isOperator(after, "OR")) return false;
  return hasWords(before) && hasWords(after);
}

const quoteMarks = /["“”„‟«»＂]/;
const space = /\s/;
const spaceOrQuote = /[\s"“”„‟«»＂]/;

function splitChunks(query: string): Chunk[] {
  const chunks: Chunk[] = [];
  const closes = lastQuote(query);
  let at = 0;
  while (at < query.length) {
    if (space.test(query.charAt(at)) || (quoteMarks.test(query.charAt(at)) && at >= closes)) {
      at++;
      continue;
    }
    const minus = query.charAt(at) === "-";
    const from = minus ? at + 1 : at;
    const prefix = fieldBefore(query, from);
    const start = from + (prefix?.length ?? 0);
    const quoted = start < closes && quoteMarks.test(query.charAt(start));
    const end = endOf(query, quoted ? start + 1 : start, quoted);
    const chunk = { minus, field: prefix?.field ?? null, text: query.slice(quoted ? start + 1 : start, end), quoted };
    chunks.push(
      isFieldValue(chunk)
        ? chunk
        : { ...chunk, field: null, text: query.slice(from, end), quoted: quoted && prefix === null },
    );
    at = quoted ? end + 1 : Math.max(end, at + 1);
  }
  return chunks;
}

/** Where the last quote stands: one that opens there is never closed, and is text. */
function lastQuote(query: string): number {
  let last = query.length - 1;
  while (last >= 0 && !quoteMarks.test(query.charAt(last))) last--;
  return last;
}

function endOf(query: string, start: number, quoted: boolean): number {
  const ends = quoted ? quoteMarks : spaceOrQuote;
  let end = start;
  while (end < query.length && !ends.test(query.charAt(end))) end++;
  return end;
}

const fieldNames: readonly Field[] = ["title", "speaker", "outlet", "date"];

function fieldBefore(query: string, at: number): { field: Field; length: number } | null {
  for (const field of fieldNames) {
    const length = field.length + 1;
    if (query.slice(at, at + length).toLowerCase() === `${field}:`) return { field, length };
  }
  return null;
}

/** "title:" alone asks for nothing that a field could hold: it is text. */
function isFieldValue(chunk: Chunk): boolean {
  if (chunk.field === "date" && chunk.text !== "" && !isDate(chunk.text)) throw notAQueryDate(chunk.text);
  return hasWords(chunk);
}

/**
 * Usually one term. A sequence of very many words is several terms: so long a one is looked for at every place of a
 * text, and the time for that should not grow with the query.
 */
function readTerms(chunk: Chunk): Term[] {
  const { field, text: written, quoted: phrase } = chunk;
  const isDateField = field === "date";
  const words = joinedWords(written, isDateField ? [] : ["stop", "group"]).map(queryWord);
  const joined = joinedWords(written, isDateField ? [] : ["stop", "group", "hyphen", "apostrophe"]).map(queryWord);
  if (words.length === 0) return [];
  if (words.length <= longestSequence) {
    return [{ written, field, words, joined: joined.length < words.length ? joined : null, phrase }];
  }
  const terms: Term[] = [];
  for (let i = 0; i < words.length; i += longestSequence) {
    const part = words.slice(i, i + longestSequence);
    terms.push({ written: part.map((word) => word.text).join(" "), field, words: part, joined: null, phrase });
  }
  return terms;
}

function queryWord({ text, term }: Reading): QueryWord {
  return { text, folded: term };
}

const longestSequence = 32;
