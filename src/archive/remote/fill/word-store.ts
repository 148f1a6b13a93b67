import { createHash } from "node:crypto";
import { wordDocument } from "../article-document.js";
import type { BulkOperation } from "./bulk-writer.js";

/** The fields of an article's document that hold the words of its passages. */
interface PassageWords {
  readonly story: readonly string[];
  readonly aside: readonly string[];
}

/** The words that have been met; each is new once. */
export class MetWords {
  readonly #met = new Set<string>();
  readonly #most: number;

  /** When so many are remembered it begins anew: to send a word again changes nothing. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Of these words the new ones. */
  meet(words: Iterable<string>): string[] {
    if (this.#met.size > this.#most) this.#met.clear();
    const fresh: string[] = [];
    for (const word of words) {
      if (word === "" || this.#met.has(word)) continue;
      this.#met.add(word);
      fresh.push(word);
    }
    return fresh;
  }
}

/** The words of an article's passages, some of them more than once. */
export function* wordsOf(document: object): Generator<string> {
  if (!hasPassages(document)) return;
  const { story, aside } = document;
  for (const passages of [story, aside]) {
    for (const words of passages) yield* words.split(" ");
  }
}

function hasPassages(document: object): document is PassageWords {
  return "story" in document && "aside" in document;
}

/** What writes a word. */
export function wordOperation(index: string, word: string): BulkOperation {
  const id = createHash("sha256").update(word).digest("base64url").slice(0, 24);
  return { kind: "create", index, id, name: word, json: JSON.stringify(wordDocument(word)) };
}
