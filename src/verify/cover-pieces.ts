import { stopWords } from "../lexicon/languages/stop-words.js";
import { type Alignment, alignWords, costsOfBeginnings } from "./align-words.js";
import type { ReadText } from "./describe-changes.js";
import type { Word } from "./words.js";

/** Words of a draft, half-open by index, that stand together in one source. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** By its index. */
  readonly source: number;
  readonly alignment: Alignment;
}

/** What is put together from more pieces than this is rather made of the words that everybody uses. */
const mostPieces = 3;
const leastWords = 4;
const leastTelling = 2;
/** With one word that tells anything. */
const leastUntelling = 6;

/** In hundredths of a word, for each word: about one in seven may be changed. */
const tolerance = 15;

/**
 * The fewest pieces of sources that a draft is put together from, in its order; null where there are none. Each piece is as long
 * as it can be, and long enough not to stand there by chance.
 */
export function coverWithPieces(draft: ReadText, sources: readonly ReadText[]): Piece[] | null {
  const pieces: Piece[] = [];
  const { words } = draft;
  let from = 0;
  while (from < words.length) {
    if (pieces.length === mostPieces) return null;
    const piece = longestPiece(words, from, sources);
    if (piece === null) return null;
    pieces.push(piece);
    from = piece.to;
  }
  return pieces;
}

function longestPiece(words: readonly Word[], from: number, sources: readonly ReadText[]): Piece | null {
  const rest = words.slice(from);
  let [length, best] = [0, -1];
  for (const [source, { words: theirs }] of sources.entries()) {
    const costs = costsOfBeginnings(rest, theirs) ?? [];
    for (let n = rest.length; n > length; n--) {
      if ((costs[n] ?? Infinity) > tolerance * n || !endsAlike(costs, n)) continue;
      [length, best] = [n, source];
    }
  }
  const found = rest.slice(0, length);
  const alignment = best < 0 || !isTelling(found) ? null : alignWords(found, sources[best]?.words ?? []);
  return alignment === null ? null : { from, to: from + length, source: best, alignment };
}

/** The last words cost nothing: what belongs to the next piece is not taken into this one. */
function endsAlike(costs: ArrayLike<number>, n: number): boolean {
  return n === costs.length - 1 || costs[n] === costs[n - lastAlike];
}

const lastAlike = 3;

function isTelling(words: readonly Word[]): boolean {
  const telling = words.filter(({ key, kind }) => kind === "word" && !stopWords.has(key));
  return words.length >= (telling.length < leastTelling ? leastUntelling : leastWords) && telling.length > 0;
}
