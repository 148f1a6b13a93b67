import type { Block } from "./group-blocks.js";
import { hasFurnitureOpener, hasFurniturePart, isFurnitureLine, isTailHeading } from "./match-furniture.js";
import { lineKey } from "./read-key.js";

/**
 * What a block is by itself, before its neighbours are looked at: running text, an entry of a list, a page's own words
 * (`furniture`; `tail` where they head what follows a story), or any other short line.
 */
export type BlockKind = "prose" | "item" | "short" | "furniture" | "tail";

export interface KnownBlock extends Block {
  /** Its folded words; "" for a long one. */
  readonly key: string;
  readonly kind: BlockKind;
}

/** A sentence of a story is seldom shorter; a menu's entry is seldom longer. */
const proseWords = 10;
/** Without a full stop a line is prose only when it is longer than a headline. */
const openProseWords = 25;
/** Page furniture is short; what is longer and only holds a phrase of it is a story about cookies. */
const furnitureWords = 60;

export function knowBlock(block: Block): KnownBlock {
  const key = lineKey(block.text);
  return { ...block, key, kind: tellKind(block, key) };
}

function tellKind(block: Block, key: string): BlockKind {
  if (isTailHeading(key, block.words)) return "tail";
  if (isFurnitureLine(key) || (key === "" && block.text.length <= 3)) return "furniture";
  if (isInvitation(block, key)) return "furniture";
  if (block.closed ? block.words >= proseWords : block.words >= openProseWords) return "prose";
  return block.marker === "item" ? "item" : "short";
}

/** Somebody's words are no page's words: a line that opens with a quotation mark is left alone. */
export function isInvitation(block: Block, key: string): boolean {
  if (block.words > furnitureWords || /^["“”„«'‘「『]/.test(block.text)) return false;
  return hasFurnitureOpener(key) || hasFurniturePart(key);
}
