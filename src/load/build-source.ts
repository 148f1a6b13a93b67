import type { GivenMetadata, SourceText } from "../types.js";

/** What is known of a text when it has been read. */
export interface ReadText {
  readonly path: string;
  readonly article: string;
  readonly text: string;
  readonly given: GivenMetadata;
}

export function buildSource({ path, article, text, given }: ReadText): SourceText {
  let id: string | null = null;
  return {
    path,
    article,
    // Few answers show it, and what makes it takes longer to load than an article takes to read.
    get id() {
      return (id ??= idOf(text));
    },
    text,
    fileLines: null,
    given,
  };
}

function idOf(text: string): string {
  return process.getBuiltinModule("node:crypto").hash("sha256", text, "hex").slice(0, idLength);
}

const idLength = 12;

/** A text that says nothing about itself. */
export const nothingGiven: GivenMetadata = { title: null, authors: [], published: null, outlet: null, url: null };

/** The file name without its extension: "a" of "clips/a.txt". */
export function articleName(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}
