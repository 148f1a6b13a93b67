import type { LineHint } from "../../types.js";
import type { Story } from "../find-story.js";
import type { Block } from "../group-blocks.js";
import type { Label } from "../label-rule.js";
import type { HintTokens } from "./hint-tokens.js";
import type { PageWords } from "./page-words.js";

/** Everything that is known of a page when its lines are weighed. */
export interface PageView {
  readonly blocks: readonly Block[];
  /** What the rules say. */
  readonly labels: readonly Label[];
  readonly story: Story;
  readonly titleAt: number | null;
  readonly words: PageWords;
  /** For each block what its words speak for. */
  readonly scores: WordScores;
  /** What the file says of each block; of a text nothing. */
  readonly hints: ReadonlyMap<number, LineHint>;
  readonly hintTokens: HintTokens;
  /** How much the names around a block, its tag and area speak for its being of the story. */
  readonly nameScores: Float32Array;
}

/** How much each block's words speak for its being of the story, just above it, and just below it. */
export interface WordScores {
  readonly story: Float32Array;
  readonly begin: Float32Array;
  readonly end: Float32Array;
}

/** Some features of one kind. `fill` writes the values of a block, in the order of the names, from `from` on. */
export interface FeatureGroup<View> {
  readonly names: readonly string[];
  /** What is worked out once for a page. */
  readonly prepare: (view: View) => (block: number, row: Float32Array, from: number) => void;
}

/** "a, b, c" as names, so that many stand on a line. */
export const named = (list: string): string[] => list.split(", ");

export const namesOf = <View>(groups: readonly FeatureGroup<View>[]): string[] => groups.flatMap(({ names }) => names);

/** One row of features for each block, one after the other. */
export function featureRows<View>(groups: readonly FeatureGroup<View>[], view: View, blocks: number): Float32Array {
  const width = groups.reduce((sum, { names }) => sum + names.length, 0);
  const rows = new Float32Array(blocks * width);
  let offset = 0;
  for (const { names, prepare } of groups) {
    const fill = prepare(view);
    for (let block = 0; block < blocks; block++) fill(block, rows, block * width + offset);
    offset += names.length;
  }
  return rows;
}
