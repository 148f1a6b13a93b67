import { chunkLabels } from "../../language/chunk-labels.js";
import type { Chunks } from "../../language/chunk-types.js";
import { chunkAt } from "../../language/chunks.js";
import { hashOf } from "../../language/hash.js";
import { tagNumber } from "../../language/pos-tags.js";
import { shapes, tokenText } from "../../language/tokens.js";
import { mentionKinds, nounClasses } from "../../language/vocabulary.js";
import { complement, complementsOf } from "./complements.js";
import type { Cue } from "./cue.js";
import { isHead, mentionAt, sourceAt } from "./find-subjects.js";

const noun = tagNumber("noun");

/** "The records show that …", "The ministry denied …": a verb at or behind the end of a noun phrase, taken for a noun by the tagger. */
export function taggedAsNoun(chunks: Chunks, chunk: number): Cue | null {
  const { tokens, vocabulary } = chunks;
  const subject = mentionAt(chunks, chunk);
  if (subject === undefined) return null;
  const swallowed = subject.first < subject.next - 1 && isReporting(chunks, subject.next - 1);
  const verb = swallowed ? subject.next - 1 : subject.next;
  if ((!swallowed && !isReporting(chunks, verb)) || !isHead(chunks, chunk)) return null;
  const source = sourceAt(chunks, chunk);
  const type = swallowed ? "unnamed" : source.type;
  if (type === "unnamed" && vocabulary.nounClass(tokens, verb - 1) === nounClasses.unknown) return null;
  const takes = complementsOf(vocabulary.stem(tokens, verb));
  return { link: "own", source: { ...source, next: verb, type }, first: verb, next: verb + 1, takes, speech: true };
}

const that = hashOf("that");

/** A past form, or one that agrees with the noun before it and has "that" behind it. */
function isReporting({ tokens, tags, vocabulary }: Chunks, verb: number): boolean {
  if (tags[verb] !== noun || tokens.shape[verb] !== shapes.lower) return false;
  if ((complementsOf(vocabulary.stem(tokens, verb)) & complement.that) === 0) return false;
  const word = tokenText(tokens, verb);
  return (
    word.endsWith("ed") || (tokens.word[verb + 1] === that && isPlural(word) !== isPlural(tokenText(tokens, verb - 1)))
  );
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
