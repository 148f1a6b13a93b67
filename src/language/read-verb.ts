import { isHeadlineVerb } from "./name-run.js";
import { habits } from "./noun-phrase.js";
import { isCapital, type Tokens } from "./tokens.js";

import { tagNumber } from "./pos-tags.js";
import type { Vocabulary } from "./vocabulary.js";
import { verbForms } from "./chunk-labels.js";
import { hashOf, hashesOf } from "./hash.js";

/** A verb with what leans on it: "would not have said" is one verb, "said". */
export interface Verb {
  readonly main: number;
  readonly next: number;
  readonly form: number;
  /** How often it introduces what somebody said (0-5). */
  readonly cueClass: number;
}

const noun = tagNumber("noun");
const to = tagNumber("to");
const finite = tagNumber("finite");
const base = tagNumber("base");
const ing = tagNumber("ing");
const participle = tagNumber("participle");
const modal = tagNumber("modal");
const adverb = tagNumber("adverb");
export const beForms = hashesOf("be is are was were been being am isn't aren't wasn't weren't 's 're 'm");
const further = hashOf("further");
const maxGroup = 6;

/** The verb group that begins at token `i`, or null. */
export function readVerb(
  tokens: Tokens,
  tags: Uint8Array,
  i: number,
  inside: Int32Array,
  words: Vocabulary,
): Verb | null {
  const takenForNoun =
    (tags[i] === noun && (words.verbClass(tokens, i) >= 4 || habits.has(tokens.word[i] ?? 0))) ||
    (isCapital(tokens, i) && isHeadlineVerb(tokens, i));
  if (!isVerbTag(tags[i]) && !takenForNoun) return null;
  // "and further predicted that": the tagger's verb is an adverb.
  if (tokens.word[i] === further && isVerbTag(tags[i + 1])) return null;
  let main = i;
  let be = false;
  for (let at = i; at < i + maxGroup && (inside[at] ?? -1) < 0 && tokens.paragraph[at] === tokens.paragraph[i]; at++) {
    if (!isVerbTag(tags[at]) && at > i) {
      if (tags[at] === adverb) continue;
      break;
    }
    main = at;
    if (!words.isAuxiliary(tokens.word[at] ?? 0)) break;
    if (beForms.has(tokens.word[at] ?? 0)) be = true;
  }
  const form = formOf(tokens, tags, i, main, be, words);
  return { main, next: main + 1, form, cueClass: form === verbForms.be ? 0 : words.verbClass(tokens, main) };
}

function isVerbTag(tag: number | undefined): boolean {
  return tag === finite || tag === base || tag === ing || tag === participle || tag === modal;
}

function formOf(tokens: Tokens, tags: Uint8Array, first: number, main: number, be: boolean, words: Vocabulary): number {
  if (words.isAuxiliary(tokens.word[main] ?? 0)) return verbForms.be;
  if (main > first) return be && tags[main] !== ing ? verbForms.passive : verbForms.finite;
  if (tags[main] === ing) return verbForms.ing;
  if (tags[main] === participle) return verbForms.participle;
  return tags[main] === base && tags[main - 1] === to ? verbForms.base : verbForms.finite;
}
