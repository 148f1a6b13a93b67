import type { Token } from "./read-tokens.js";

/** A bracket of more tokens than this is a sentence of its own. */
const maxBracketTokens = 8;

/** The index of the bracket that closes the one at `at`, or -1. */
export function closingBracket(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i < Math.min(tokens.length, at + maxBracketTokens); i++) if (tokens[i]?.text === ")") return i;
  return -1;
}

/** The index before the bracket that ends at `at`, or `at` itself where none ends there. */
export function beforeBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ")") return at;
  for (let i = at - 1; i > Math.max(0, at - maxBracketTokens); i--) if (tokens[i]?.text === "(") return i - 1;
  return at;
}
