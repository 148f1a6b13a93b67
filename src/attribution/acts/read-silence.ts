import { hashOf } from "../../language/hash.js";
import { beForms } from "../../language/read-verb.js";
import { stemWord } from "../../language/stem.js";
import { noComment } from "../../lexicon/languages/en/no-comment.js";
import type { UnquotedAct } from "../../types.js";
import type { VerbGroup } from "../indirect/verb-syntax.js";
import type { ClauseText } from "../indirect/clause-text.js";

/** That somebody was asked for comment, or gave none. */
export interface Silence {
  readonly act: Extract<UnquotedAct, "no comment" | "contacted">;
  /** The token behind the words that say so. */
  readonly next: number;
  /** Whether it is said of the verb's object: "emailed Okafor for comment". */
  readonly object: boolean;
}

/** Words behind the verb that are read. */
const maxWords = 14;

type List = { [K in keyof typeof noComment]: (typeof noComment)[K] extends string ? K : never }[keyof typeof noComment];

const lists = new Map<List, ReadonlySet<number>>();

function isListed(list: List, lemma: number): boolean {
  const known = lists.get(list) ?? new Set(noComment[list].split(" ").map((word) => hashOf(stemWord(word))));
  lists.set(list, known);
  return known.has(lemma);
}

const silent = (next: number): Silence => ({ act: "no comment", next, object: false });
const asked = (next: number, object = false): Silence => ({ act: "contacted", next, object });

/** Whether the verb at a token, with the words behind it, says that somebody did not answer; null where it does not. */
export function readSilence(text: ClauseText, verb: number, group: VerbGroup): Silence | null {
  const lemma = text.lemma[verb] ?? 0;
  const rest = new WordsBehind(text, verb);
  if (isListed("declining", lemma)) return rest.matched(noComment.declined, silent);
  if (isListed("commenting", lemma)) return group.negated ? silent(verb + 1) : null;
  if (isListed("replying", lemma) && group.negated) return rest.matched(noComment.unanswered, silent);
  if (isListed("having", lemma)) return rest.matched(noComment.nothing, silent);
  if (isListed("reaching", lemma) && group.passive && group.negated)
    return rest.matched(noComment.forComment, asked) ?? asked(verb + 1);
  if (isListed("asking", lemma)) return rest.matched(noComment.forComment, (next) => asked(next, !group.passive));
  return beForms.has(text.chunks.tokens.word[verb] ?? 0) ? rest.matched(noComment.unavailable, asked) : null;
}

/** The words behind a verb in its sentence, in small letters; looked at only where a pattern asks for them. */
class WordsBehind {
  readonly #text: ClauseText;
  readonly #verb: number;

  constructor(text: ClauseText, verb: number) {
    this.#text = text;
    this.#verb = verb;
  }

  matched(pattern: RegExp, make: (next: number) => Silence): Silence | null {
    const { chunks, sentenceNext } = this.#text;
    const { start, end, text } = chunks.tokens;
    const first = this.#verb + 1;
    const last = Math.min(sentenceNext[this.#verb] ?? first, first + maxWords) - 1;
    if (last < first) return null;
    const from = start[first] ?? 0;
    const words = text.slice(from, end[last]).toLowerCase();
    const [found] = pattern.exec(words) ?? [];
    if (found === undefined) return null;
    let next = first;
    while (next <= last && (start[next] ?? 0) < from + found.length) next++;
    return make(next);
  }
}
