import type { Chunks } from "../../language/chunk-types.js";
import { mix } from "../../language/hash.js";
import { shapes } from "../../language/tokens.js";

/** A word as a feature: names only by their shape, so that nothing is learnt about anybody; 0 where there is none. */
export function wordFeature({ tokens, tags }: Chunks, i: number): number {
  const shape = tokens.shape[i];
  if (shape === undefined) return 0;
  return shape === shapes.lower || shape === shapes.mark || shape === shapes.possessive
    ? (tokens.word[i] ?? 0)
    : mix(shape + 2, tags[i] ?? 99);
}
