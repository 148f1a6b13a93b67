import type { Warning } from "./types.js";

/**
 * An error that a user can act on: what failed, on what, and what to do, in one sentence.
 * Callers may branch on `code`; what was thrown below it is in `cause`.
 */
export class OnrecordError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "OnrecordError";
    this.code = code;
  }
}

export type ErrorCode = "usage" | "not-found" | "no-articles" | "query" | "unreadable" | "output";

// Every message is made by a named function below.

/** A query with no words in it. */
export function emptyQuery(): OnrecordError {
  return new OnrecordError("query", "empty query");
}

/** A query that only leaves words out. */
export function onlyExclusions(): OnrecordError {
  return new OnrecordError("query", "the query only leaves words out; it needs one to find");
}

// ---------------------------------------------------------------------------------------------------------------------
// Notes on a result: `Warning`s, for stderr

/** Articles that a date filter cannot place. */
export function undatedLeftOut(count: number): Warning {
  return { code: "undated", message: `${countOf(count, "article")} without a date left out` };
}

export function noQuotes(articles: number): Warning {
  return { code: "no-quotes", message: `no quotes in ${countOf(articles, "article")}` };
}

/** An article without a story in it. */
export function nothingToSummarise(path: string): Warning {
  return { code: "nothing-to-summarise", message: `${path}: nothing to summarise` };
}

export function ambiguousSpeaker(wanted: string, names: readonly string[]): Warning {
  const shown = names.length > mostListed ? [...names.slice(0, mostListed), "…"] : names;
  return { code: "ambiguous-speaker", message: `"${wanted}" matches ${names.length} speakers: ${shown.join(", ")}` };
}

export function namedNotQuoted(name: string, articles: number, wanted: string): Warning {
  const message = `${name} is named in ${countOf(articles, "article")} but not quoted; to read it: onrecord search ${wanted}`;
  return { code: "named-not-quoted", message };
}

export function noSpeakerNear(wanted: string, nearest: string, quotes: number): Warning {
  const message = `no speaker matches "${wanted}"; did you mean ${nearest} (${countOf(quotes, "quote")})?`;
  return { code: "no-speaker", message };
}

export function noSpeaker(wanted: string, articles: number, archive: string): Warning {
  const command = commandOn("speakers", archive);
  const message = `no speaker matches "${wanted}" in ${countOf(articles, "article")}; to see who is quoted: ${command}`;
  return { code: "no-speaker", message };
}

export function closeSpelling(term: string, words: readonly string[]): Warning {
  const noun = words.length === 1 ? "the close spelling" : "the close spellings";
  return { code: "close-spelling", message: `no exact match for "${term}"; showing ${noun} ${words.join(", ")}` };
}

export function scatteredTerms(query: string): Warning {
  return { code: "scattered", message: `no passage holds all of "${query}"; showing articles that do` };
}

export function noMatch(query: string, count: number, noun: "article" | "quote"): Warning {
  return { code: "no-match", message: `no match for "${query}" in ${countOf(count, noun)}` };
}

/** A match that only lines outside the story hold. */
export function onlyHidden(query: string, lines: number, what: string): Warning {
  const has = lines === 1 ? "has" : "have";
  return {
    code: "only-hidden",
    message: `no match for "${query}" in the story; ${countOf(lines, "line")} of ${what} ${has} it (--all)`,
  };
}

// ---------------------------------------------------------------------------------------------------------------------
// Finding one article

export function noSuchArticle(wanted: string, archive: string): OnrecordError {
  const where = archive === "" ? "" : ` in ${archive}`;
  return new OnrecordError("not-found", `no article "${wanted}"${where}; to see them: ${commandOn("list", archive)}`);
}

export function ambiguousArticle(wanted: string, paths: readonly string[]): OnrecordError {
  const shown = paths.length > mostListed ? [...paths.slice(0, mostListed), "…"] : paths;
  return new OnrecordError("not-found", `"${wanted}" fits ${paths.length} articles: ${shown.join(", ")}`);
}

export function linePastEnd(path: string, last: number, asked: number): OnrecordError {
  return new OnrecordError("not-found", `${path} has ${countOf(last, "line")}, not ${asked}`);
}

/** Candidates beyond so many help nobody. */
const mostListed = 10;

/** "onrecord list clips": a command as it is typed. */
function commandOn(command: string, archive: string): string {
  return archive === "" ? `onrecord ${command}` : `onrecord ${command} ${archive}`;
}

/** "1 article", "3 articles". */
function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
