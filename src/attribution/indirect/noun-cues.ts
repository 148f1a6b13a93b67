import { chunkLabels } from "../../language/chunk-labels.js";
import type { Chunks } from "../../language/chunk-types.js";
import { chunkAt } from "../../language/chunks.js";
import { tagNumber } from "../../language/pos-tags.js";
import { shapes, tokenText } from "../../language/tokens.js";
import { mentionKinds, nounClasses } from "../../language/vocabulary.js";
import { complement, complementsOf } from "./complements.js";
import type { Cue } from "./cue.js";
import { isHead, mentionAt, sourceAt } from "./find-subjects.js";

const noun = tagNumber("noun");

/** "The records show that", "Some voters doubt that": a verb before "that" which the tagger took for a noun. */
export function taggedAsNoun(chunks: Chunks, that: number): Cue | null {
  const { tokens, tags, vocabulary, label } = chunks;
  const verb = (chunks.first[that] ?? 0) - 1;
  const subject = mentionAt(chunks, that - 1);
  if (label[that] !== chunkLabels.that || subject === undefined || tags[verb] !== noun) return null;
  const takes = complementsOf(vocabulary.stem(tokens, verb));
  const isNext = subject.next === verb || (subject.next === verb + 1 && subject.first < verb);
  if (!isNext || tokens.shape[verb] !== shapes.lower || (takes & complement.that) === 0) return null;
  if (isPlural(tokenText(tokens, verb - 1)) === isPlural(tokenText(tokens, verb)) || !isHead(chunks, that - 1))
    return null;
  const known = vocabulary.nounClass(tokens, verb - 1) !== nounClasses.unknown;
  const source = sourceAt(chunks, that - 1);
  const type = subject.next === verb ? source.type : "unnamed";
  if (type === "unnamed" && !known) return null;
  return { link: "own", source: { ...source, next: verb, type }, first: verb, next: verb + 1, takes, speech: true };
}

function isPlural(word: string): boolean {
  return /(?:[^s]s|men|people)$/.test(word);
}

/** Nouns of this class introduce what somebody said in a good part of their uses. */
const minSaying = 3;

/** "Kirby's claim that …", "her promise to …": a noun of saying with its owner. */
export function ownedNoun(chunks: Chunks, chunk: number): Cue | null {
  const { label } = chunks;
  const own = (label[chunk] ?? 0) - chunkLabels.sayingNoun;
  const noun = mentionAt(chunks, chunk);
  if (own < minSaying || noun === undefined || noun.whole === noun.first) return null;
  const owner = chunkAt(chunks, noun.whole);
  if (mentionAt(chunks, owner)?.kind === mentionKinds.none) return null;
  const takes = complement.that | complement.infinitive;
  const source = { ...sourceAt(chunks, owner), type: null };
  return { link: "owner", source, first: noun.head, next: noun.next, takes, speech: false };
}
