import { plainDocument } from "../../../src/formats/document.js";
import { splitExport } from "../../../src/formats/exports/split-export.js";
import type { GivenMetadata } from "../../../src/types.js";

export interface ReadArticle {
  readonly given: GivenMetadata;
  /** The lines of the story. */
  readonly story: readonly string[];
  readonly title: readonly string[];
  readonly captions: readonly string[];
  readonly meta: readonly string[];
  /** The file's lines, first and last. */
  readonly lines: readonly [number, number];
}

/** The articles of an export, the lines of each by what they are, blank ones left out; null where it is no export. */
export function readArticles(text: string): ReadArticle[] | null {
  const documents = splitExport(plainDocument(text));
  return (
    documents?.map(({ text: layer, hints, fileLines, given }) => {
      const lines = layer.replace(/\n$/, "").split("\n");
      const tagged = (tag: string | null): string[] =>
        lines.map((line) => line.trim()).filter((line, i) => line !== "" && (hints?.[i]?.tag ?? null) === tag);
      const lasts: readonly [number, number] = [fileLines?.[0] ?? 0, fileLines?.at(-1) ?? 0];
      return {
        given,
        story: tagged(null),
        title: tagged("title"),
        captions: tagged("figcaption"),
        meta: tagged("meta"),
        lines: lasts,
      };
    }) ?? null
  );
}

/** A text without its blank lines, as a word processor's file has it. */
export function withoutBlankLines(text: string): string {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join("\n");
}
