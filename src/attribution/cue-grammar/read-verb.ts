import type { Gender } from "./language.js";
import type { TextWords } from "./text-words.js";

/** A verb of speech where it stands. */
export interface CueVerb {
  readonly first: number;
  readonly next: number;
  /** "dit-elle": the pronoun that is written onto the verb; undefined where there is none. */
  readonly pronoun: Gender | undefined;
  /** Nobody who could be named: "a-t-on dit". */
  readonly impersonal: boolean;
  /** Only quoted words behind it are its object: "nannte", "qualifie". */
  readonly judges: boolean;
  /** An auxiliary alone, whose participle may end the sentence: "hat Meyer gesagt". */
  readonly auxiliary: boolean;
}

const fused = /^(.+?)-(?:t-)?(ils?|elles?|on|je|nous|vous)$/;
const maxAdverbs = 3;

/** The verb of speech that begins at token `i`; null where there is none, or it is denied. */
export function readVerb(words: TextWords, i: number): CueVerb | null {
  const { language } = words;
  if (words.inside(i - 1) < 0 && language.negations.has(words.full(i - 1))) return null;
  if (words.prefix(i) === "n'" || words.full(i - 1) === "ne") return null;
  const full = words.full(i);
  if (full === "") return null;
  const [verb, written] = full.includes("-") ? splitFused(words.word(i)) : [words.word(i), ""];
  const pronoun = genderOfFused(written);
  const impersonal = written !== "" && pronoun === undefined;
  const isSpeech = language.verbs.has(verb);
  const judges = language.judgementVerbs.has(verb) && !isSpeech;
  if (isSpeech || judges) {
    if (language.negations.has(words.full(i + 1))) return null;
    return { first: i, next: i + 1, pronoun, impersonal, judges, auxiliary: false };
  }
  if (!language.auxiliaries.has(verb)) return null;
  return readPerfect(words, i, pronoun, impersonal);
}

/** "a ainsi déclaré", "ha detto"; where the participle comes later, the auxiliary alone. */
function readPerfect(words: TextWords, i: number, pronoun: Gender | undefined, impersonal: boolean): CueVerb | null {
  const { language } = words;
  let at = i + 1;
  while (at <= i + maxAdverbs && isAdverb(words, at)) at++;
  if (language.negations.has(words.full(at))) return null;
  const isWhole = language.participles.has(words.word(at));
  if (!isWhole && !language.nounsHaveCapitals) return null;
  return { first: i, next: isWhole ? at + 1 : i + 1, pronoun, impersonal, judges: false, auxiliary: !isWhole };
}

/** Adverbs in "-ment" and their like are no table's. */
function isAdverb(words: TextWords, at: number): boolean {
  const word = words.full(at);
  return words.language.skips.has(word) || words.language.clitics.has(word) || /(?:ment|mente)$/.test(word);
}

function splitFused(word: string): [string, string] {
  const match = fused.exec(word);
  return match === null ? [word, ""] : [match[1] ?? word, match[2] ?? ""];
}

function genderOfFused(written: string): Gender | undefined {
  if (written === "il") return "he";
  if (written === "elle") return "she";
  return written === "ils" || written === "elles" ? "they" : undefined;
}
