import { hash } from "node:crypto";
import type { GivenMetadata, SourceText } from "../types.js";

/** What is known of a text when it has been read. */
export interface ReadText {
  readonly path: string;
  readonly article: string;
  readonly text: string;
  /** The text in UTF-8, where it lies at hand: to encode it again only to hash it would cost as much as reading it. */
  readonly utf8: Buffer | null;
  readonly given: GivenMetadata;
}

export function buildSource({ path, article, text, utf8, given }: ReadText): SourceText {
  const id = hash("sha256", utf8 ?? text, "hex").slice(0, idLength);
  return { path, article, id, text, fileLines: null, given };
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
