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
