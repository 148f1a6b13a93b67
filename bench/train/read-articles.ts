import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/types.js";

export type Pair = readonly [number, number];

export interface GoldSource {
  readonly spans: readonly Pair[];
  readonly text: string;
  readonly heads: readonly Pair[];
  readonly pos: "name" | "nominal" | "pronoun";
  readonly ner: string | null;
  readonly name: string | null;
  readonly entity: string | null;
}

export interface GoldAttribution {
  readonly source: GoldSource | null;
  readonly cue: { readonly spans: readonly Pair[]; readonly text: string } | null;
  readonly content: { readonly spans: readonly Pair[]; readonly text: string };
  readonly kind: "direct" | "mixed" | "indirect";
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** The articles of one split; `bench/train.mjs` says where the labelled data is. */
export function readArticles(split: "train" | "dev"): GoldArticle[] {
  return readFileSync(join(benchFolder(), `quotes/${split}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): GoldArticle => JSON.parse(line));
}

export function benchFolder(): string {
  const folder = process.env["ONRECORD_BENCH"];
  if (folder === undefined) throw new Error("ONRECORD_BENCH is not set: run npm run train");
  return folder;
}

/** The lines that are not blank, as the cleaning stage would give them. */
export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n\r]+/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => text.slice(span.start, span.end).trim() !== "");
}
