import type { FormatDocument } from "./document.js";

/** How a reader has HTML read that it finds in a file of another format: a page or a part of one. */
export type ReadHtml = (html: string) => readonly FormatDocument[];

/** How a reader has a file read that lies in another one: an attachment, say. Its name is all that is known of its format. */
export type ReadMember = (name: string, bytes: Uint8Array) => Promise<readonly FormatDocument[]>;

/** An article of a file that holds several, and where in the file it is: "#3" the third, ":7" the one of line 7, "" the only one. */
export interface PlacedDocument {
  readonly place: string;
  readonly document: FormatDocument;
}

/** A part of a file that should have been an article, and is none. `why` is a clause: "not valid JSON". */
export interface BadPart {
  readonly place: string;
  readonly why: string;
}

/** What a file of many articles gave. */
export interface Reading {
  readonly articles: readonly PlacedDocument[];
  readonly bad: readonly BadPart[];
  /** How many of the articles end where their sender cut them ("… [+1432 chars]"). */
  readonly cut: number;
  /** The names or addresses of what lies in the file and is nothing that articles are read from. */
  readonly passedOver?: readonly string[];
}

/** The documents of a file that is read whole: the only one, or each by its number. */
export function readingOf(documents: readonly FormatDocument[]): Reading {
  const place = (index: number) => (documents.length === 1 ? "" : `#${index + 1}`);
  return { articles: documents.map((document, index) => ({ place: place(index), document })), bad: [], cut: 0 };
}
