import { chunkLabels } from "./chunk-labels.js";
import type { ChunkInput, Mention } from "./chunk-types.js";
import { isAge, phraseFrom, saysSomething } from "./noun-phrase.js";
import { tagNumber } from "./pos-tags.js";
import { isPageWord, isPossessive } from "./name-run.js";
import { opensSentence, shapes } from "./tokens.js";
import { mentionKinds } from "./vocabulary.js";

const pronounTag = tagNumber("pronoun");
const possessiveTag = tagNumber("'s");

/** The noun phrase that begins at token `i`, or null. */
export function findMention(input: ChunkInput, i: number): Mention | null {
  const { tokens, tags, titledOf, vocabulary } = input;
  const named = (titledOf[i] ?? -1) >= 0;
  const pronoun = named ? mentionKinds.none : vocabulary.pronounKind(tokens.word[i] ?? 0);
  // "one questioner" is whoever the noun says; "one" alone is nobody.
  if (pronoun > 0 && pronoun !== mentionKinds.one) return asPronoun(tags, i, pronoun);
  if (!named && i > 0 && saysSomething(input, i)) return null;
  const { head, next } = phraseFrom(input, i);
  if (head < 0) return null;
  const owns = owner(input, next);
  const kind = kindOf(input, head);
  const saying = kind === mentionKinds.none ? vocabulary.sayingClass(tokens, head) : 0;
  const label = kind > 0 ? mentionLabel(kind, owns) : saying >= 2 ? chunkLabels.sayingNoun + saying : chunkLabels.noun;
  return { whole: i, first: i, next, head, kind, possessive: owns, label };
}

export function mentionLabel(kind: number, owns: boolean): number {
  if (kind === mentionKinds.name) return chunkLabels.mention + (owns ? 1 : 0);
  if (kind === mentionKinds.nominal) return chunkLabels.mention + (owns ? 3 : 2);
  return chunkLabels.mention + 1 + kind;
}

function asPronoun(tags: Uint8Array, i: number, kind: number): Mention {
  // "her" before a noun owns it; as an object it is a person.
  const own = kind === mentionKinds.his && tags[i] === pronounTag ? mentionKinds.him : kind;
  return { whole: i, first: i, next: i + 1, head: i, kind: own, possessive: false, label: mentionLabel(own, false) };
}

/** Whether "'s" at token `i` makes what stands before it an owner; after a name it may be "is". */
function owner({ tokens, tags }: ChunkInput, i: number): boolean {
  if (!isPossessive(tokens, i)) return false;
  return tokens.shape[i] !== shapes.possessive || tags[i] === possessiveTag;
}

function kindOf({ tokens, nameOf, vocabulary }: ChunkInput, head: number): number {
  if ((nameOf[head] ?? -1) >= 0) return mentionKinds.name;
  // "Check, “Where does the ferry leave from?”"
  if (opensSentence(tokens, head) && isPageWord(tokens, head)) return mentionKinds.none;
  const speaks = vocabulary.nounClass(tokens, head) > 0 || vocabulary.sourceClass(tokens, head) > 0;
  return speaks || isAge(tokens, head) ? mentionKinds.nominal : mentionKinds.none;
}
