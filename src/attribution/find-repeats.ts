import { fold } from "../text/fold.js";
import type { Article, Stretch } from "../types.js";
import { contentOf } from "./stretch-text.js";

/** Fewer words are said twice by chance; a headline repeats what its story tells. */
const minWords = 4;
const minHeadlineWords = 3;
/** Words are looked up by so many; of what begins with the same no more than these are compared. */
const keyWords = 3;
const maxSame = 4;

/** What the page shows again of what somebody says in its story. */
export interface Repeats {
  /** The numbers of stretches that stand alone: pull quotes, which a page's designer takes from the story. */
  readonly pulled: ReadonlySet<number>;
  /** For a stretch in the headline those of the story that have its words. */
  readonly headlines: ReadonlyMap<number, readonly number[]>;
}

/** Finds what is repeated. Linear: each stretch looks its first words up, and compares the rest. */
export function findRepeats(article: Article, stretches: readonly Stretch[]): Repeats {
  const telling: Stretch[] = [];
  const alone: Stretch[] = [];
  const titles: Stretch[] = [];
  for (const stretch of stretches) {
    const label = article.paragraphs[stretch.paragraphs[0]]?.label;
    if (label === "title") titles.push(stretch);
    if (label !== "body" && label !== "heading") continue;
    const marked = stretch.inside === null && stretch.setOff?.kind !== "turn";
    if (marked && standsAlone(article, stretch)) alone.push(stretch);
    else telling.push(stretch);
  }
  // Most stories repeat nothing, and reading all their words for that takes long.
  if (alone.length + titles.length === 0) return { pulled: new Set(), headlines: new Map() };
  const asked = [...alone, ...titles].map((stretch) => wordsOf(article, stretch));
  const told = new Told(asked);
  for (const stretch of telling) told.add(stretch.n, wordsOf(article, stretch));
  const pulled = new Set<number>();
  for (const [at, stretch] of alone.entries()) {
    const words = asked[at] ?? [];
    if (words.length >= minWords && told.find(words).length > 0) pulled.add(stretch.n);
    else told.add(stretch.n, words);
  }
  const headlines = new Map<number, readonly number[]>();
  for (const [at, stretch] of titles.entries()) {
    const words = asked[alone.length + at] ?? [];
    if (words.length >= minHeadlineWords) headlines.set(stretch.n, told.find(words));
  }
  return { pulled, headlines };
}

/** The words of the story's stretches, by the three that follow each other where those begin what is asked about. */
class Told {
  readonly #asked: ReadonlySet<string>;
  readonly #places = new Map<
    string,
    { readonly n: number; readonly words: readonly string[]; readonly at: number }[]
  >();

  constructor(asked: readonly (readonly string[])[]) {
    this.#asked = new Set(asked.map((words) => keyOf(words, 0)));
  }

  add(n: number, words: readonly string[]): void {
    for (let at = 0; at + keyWords <= words.length; at++) {
      const key = keyOf(words, at);
      if (!this.#asked.has(key)) continue;
      const places = this.#places.get(key);
      if (places === undefined) this.#places.set(key, [{ n, words, at }]);
      else if (places.length < maxSame) places.push({ n, words, at });
    }
  }

  /** The numbers of the stretches that hold the words. */
  find(words: readonly string[]): number[] {
    const places = this.#places.get(keyOf(words, 0)) ?? [];
    return places.filter(({ words: own, at }) => words.every((word, i) => own[at + i] === word)).map(({ n }) => n);
  }
}

function wordsOf(article: Article, stretch: Stretch): string[] {
  return fold(contentOf(article, stretch))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function keyOf(words: readonly string[], at: number): string {
  return `${words[at] ?? ""} ${words[at + 1] ?? ""} ${words[at + 2] ?? ""}`;
}

/** A signature is not longer. */
const maxSignature = 80;

/** Whether nothing stands beside the stretch but what sets it off, and a signature. */
function standsAlone({ text, paragraphs }: Article, { marks, paragraphs: [first, last] }: Stretch): boolean {
  if (first !== last) return false;
  const { start = 0, end = 0 } = paragraphs[first] ?? {};
  const before = text.slice(start, marks.start);
  if (before.length > 8 || /[^\s>*_#-]/.test(before)) return false;
  const after = text.slice(marks.end, Math.min(end, marks.end + maxSignature + 1));
  return after.length <= maxSignature && /^[\s*_.,]*(?:[-–—―] ?\p{Lu}[^.!?]*[\s*_]*)?$/u.test(after);
}
