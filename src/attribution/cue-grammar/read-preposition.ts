import type { Found } from "./found.js";
import { readPhrase, type Grammar } from "./read-phrase.js";

/** "selon la maire", "nach Angaben der Polizei"; weak ones with somebody's full name at the head of a sentence only. */
export function readPreposition(
  grammar: Grammar,
  at: number,
  limit: number,
  isBefore: boolean,
): Omit<Found, "rule"> | null {
  const { words, names } = grammar;
  const { cuePrepositions, weakPrepositions } = words.language;
  if (words.full(at) === "") return null;
  for (const cue of cuePrepositions) {
    if (!cue.every((word, n) => words.full(at + n) === word)) continue;
    const next = at + cue.length;
    const phrase = readPhrase(grammar, next + (words.full(next) === "von" ? 1 : 0), limit);
    if (phrase !== null && phrase.first < limit) return { phrase, cue: [at, next] };
  }
  if (!isBefore || !weakPrepositions.has(words.full(at)) || !words.opens(at)) return null;
  const phrase = readPhrase(grammar, at + 1, limit);
  const name = names[phrase?.name ?? -1];
  if (phrase === null || phrase.kind === "pronoun" || (name === undefined && words.person(phrase.head) === undefined))
    return null;
  return limit - phrase.next <= maxWeakTokens ? { phrase, cue: [at, at + 1] } : null;
}

/** "Pour Odile Saliou, …, la cabine est « … »": behind a weak preposition the quotation comes soon. */
const maxWeakTokens = 14;
