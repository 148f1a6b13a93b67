import type { Gender } from "./language.js";
import type { TextWords } from "./text-words.js";

/** A verb of speech where it stands. */
export interface CueVerb {
  readonly first: number;
  readonly next: number;
  /** "dit-elle": the pronoun that is written onto the verb; undefined where there is none. */
  readonly pronoun: Gender | undefined;
}

const fused = /^(.+?)-(?:t-)?(ils?|elles?|on|je|nous|vous)$/;
/** "a ainsi déclaré", "hat Meyer am Montag gesagt": between an auxiliary and its participle stand no more words. */
const maxAdverbs = 3;
const maxFieldWords = 30;

/** The verb of speech that begins at token `i`; null where there is none, it is denied, or nobody could be named: "dit-on". */
export function readVerb(words: TextWords, i: number): CueVerb | null {
  if (words.full(i) === "" || words.prefix(i) === "n'" || words.full(i - 1) === "ne") return null;
  if (words.inside(i - 1) < 0 && words.is(i - 1, "negations")) return null;
  const { language } = words;
  const [, verb = words.word(i), written = ""] = fused.exec(words.word(i)) ?? [];
  const pronoun = language.gender(written, "pronouns");
  if (written !== "" && pronoun === undefined) return null;
  if (language.is(verb, "verbs", "judgementVerbs"))
    return words.is(i + 1, "negations") ? null : { first: i, next: i + 1, pronoun };
  if (!language.is(verb, "auxiliaries")) return null;
  let at = i + 1;
  while (at <= i + maxAdverbs && isAdverb(words, at)) at++;
  if (words.is(at, "negations")) return null;
  if (language.is(words.word(at), "participles")) return { first: i, next: at + 1, pronoun };
  return language.table.nounsHaveCapitals && hasParticiple(words, at) ? { first: i, next: i + 1, pronoun } : null;
}

/** Adverbs in "-ment" and their like are no table's. */
function isAdverb(words: TextWords, at: number): boolean {
  return words.is(at, "skips", "clitics") || /mente?$/.test(words.full(at));
}

function hasParticiple(words: TextWords, from: number): boolean {
  for (let i = from; i < from + maxFieldWords && !words.isStop(i); i++) if (words.is(i, "participles")) return true;
  return false;
}
