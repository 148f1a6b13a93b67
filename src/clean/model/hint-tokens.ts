import type { LineHint } from "../../types.js";
import type { Block } from "../group-blocks.js";

/** The class and id names around each block as numbers, innermost first, its tag and its area last. */
export interface HintTokens {
  readonly hashes: Int32Array;
  /** Index into `hashes` of each block's first name; one entry more than there are blocks. */
  readonly from: Int32Array;
}

/** Names farther out say the same of every line. */
const mostNames = 24;

export function readHintTokens(blocks: readonly Block[], hints: ReadonlyMap<number, LineHint>): HintTokens {
  const hashes: number[] = [];
  const from = new Int32Array(blocks.length + 1);
  blocks.forEach((_, at) => {
    const hint = hints.get(at);
    if (hint !== undefined) {
      addNames(hint.names, hashes);
      addNames(`tag:${hint.tag} area:${hint.area ?? ""}`, hashes);
    }
    from[at + 1] = hashes.length;
  });
  return { hashes: Int32Array.from(hashes), from };
}

function addNames(names: string, hashes: number[]): void {
  let hash = seed;
  let count = 0;
  for (let at = 0; at <= names.length && count < mostNames; at++) {
    const code = at === names.length ? space : names.charCodeAt(at);
    if (code !== space) hash = Math.imul(hash ^ code, prime);
    else if (hash !== seed) {
      hashes.push(hash);
      count++;
      hash = seed;
    }
  }
}

const space = 0x20;
const seed = 0x811c9dc5 | 0;
const prime = 0x01000193;
