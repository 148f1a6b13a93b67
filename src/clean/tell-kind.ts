import { hasFurnitureOpener, hasFurniturePart, isFurnitureLine, isTailHeading } from "./match-furniture.js";
import type { Marker } from "./measure-lines.js";

/**
 * What a block is by itself, before its neighbours are looked at: running text, an entry of a list, a page's own words
 * (`furniture`; `tail` where they head what follows a story), or any other short line.
 */
export type BlockKind = "prose" | "item" | "short" | "furniture" | "tail";

/** What a block's kind is told by. */
interface Wording {
  readonly text: string;
  /** Its folded words; "" for a long one. */
  readonly key: string;
  readonly words: number;
  readonly marker: Marker;
  /** It ends as a sentence does. */
  readonly closed: boolean;
}

/** A sentence of a story is seldom shorter; a menu's entry is seldom longer. */
const proseWords = 10;
/** Without a full stop a line is prose only when it is longer than a headline. */
const openProseWords = 25;
/** Page furniture is short; what is longer and only holds a phrase of it is a story about cookies. */
const furnitureWords = 60;

export function tellKind({ text, key, words, marker, closed }: Wording): BlockKind {
  if (isTailHeading(key, words)) return "tail";
  if (isFurnitureLine(key) || (key === "" && text.length <= 3)) return "furniture";
  if (isInvitation(text, key, words)) return "furniture";
  if (closed ? words >= proseWords : words >= openProseWords) return "prose";
  return marker === "item" ? "item" : "short";
}

/** Somebody's words are no page's words: a line that opens with a quotation mark is left alone. */
function isInvitation(text: string, key: string, words: number): boolean {
  if (words > furnitureWords || /^["“”„«'‘「『]/.test(text)) return false;
  return hasFurnitureOpener(key) || hasFurniturePart(key);
}
