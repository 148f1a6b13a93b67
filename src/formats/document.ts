import type { GivenMetadata, LineHint } from "../types.js";

/** One article as a reader takes it out of a file: its text layer, a map from that to the file, and what the file says of it. */
export interface FormatDocument {
  /** What the file calls it (a record's id, the name of a file in an archive); null where it has no name of its own. */
  readonly name: string | null;
  /** The text layer: a line for each line or block of the source, ended by "\n" (the last one need not be). */
  readonly text: string;
  /** For each line of `text` the 1-based line of the file it begins on; null where they are the same, or the file has no lines. */
  readonly fileLines: readonly number[] | null;
  /** For each line of `text` what the file says of it, or null; null where it says nothing of any. */
  readonly hints: readonly (LineHint | null)[] | null;
  /** For each line of `text` its page, from 1; null where there are no pages. */
  readonly pages: readonly number[] | null;
  readonly given: GivenMetadata;
  /** What whoever asks should know, each the end of a sentence that begins with the file's path: "page 3 has no text". */
  readonly notes?: readonly string[];
}

/** A text that says nothing about itself. */
export const nothingGiven: GivenMetadata = {
  title: null,
  authors: [],
  published: null,
  outlet: null,
  url: null,
  language: null,
};

/** A document that is its file's own text, line for line. */
export function plainDocument(text: string): FormatDocument {
  return { name: null, text, fileLines: null, hints: null, pages: null, given: nothingGiven };
}

/**
 * Thrown by a reader that cannot read a file. `message` ends a sentence that begins with the file's path, and says the
 * way out where there is one: "it is encrypted; save it without a password".
 */
export class FormatError extends Error {
  override readonly name = "FormatError";
}
