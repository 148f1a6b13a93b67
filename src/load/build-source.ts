import type { FormatDocument } from "../formats/document.js";
import type { LineUnit, SourceText } from "../types.js";

/** Where a document was found, and what its lines are. */
export interface Place {
  readonly path: string;
  readonly article: string;
  readonly lineUnit: LineUnit;
}

export function buildSource(document: FormatDocument, { path, article, lineUnit }: Place): SourceText {
  const { text, fileLines, hints, pages, given } = document;
  let id: string | null = null;
  return {
    path,
    article,
    // Few answers show it, and what makes it takes longer to load than an article takes to read.
    get id() {
      return (id ??= idOf(text));
    },
    text,
    fileLines,
    lineUnit,
    hints,
    pages,
    given,
  };
}

function idOf(text: string): string {
  return process.getBuiltinModule("node:crypto").hash("sha256", text, "hex").slice(0, idLength);
}

const idLength = 12;
