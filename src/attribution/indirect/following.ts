import { hashOf, hashesOf } from "../../language/hash.js";
import { isMark, tag, type ClauseText } from "./clause-text.js";

const that = hashOf("that");

/** What stands behind a cue. */
export const follows = {
  end: 0,
  quote: 1,
  that: 2,
  infinitive: 3,
  to: 4,
  wh: 5,
  comma: 6,
  colon: 7,
  mark: 8,
  preposition: 9,
  clause: 10,
  clauseLater: 11,
  phrase: 12,
  other: 13,
} as const;

export interface Following {
  /** One of `follows`. */
  readonly kind: number;
  /** Its first token, behind adverbs. */
  readonly at: number;
}

const openers = hashesOf("whether if");

/** What follows a word, behind its adverbs. */
export function followingOf(text: ClauseText, i: number): Following {
  const { chunks, tags, sentenceNext } = text;
  const next = sentenceNext[i] ?? i + 1;
  let at = i + 1;
  while (at < next && tags[at] === tag.adverb && (chunks.inside[at] ?? -1) < 0) at++;
  return { kind: at >= next ? follows.end : kindOfFollowing(text, at, next), at };
}

function kindOfFollowing(text: ClauseText, at: number, next: number): number {
  const { chunks, tags } = text;
  if ((chunks.inside[at] ?? -1) >= 0) return follows.quote;
  const word = chunks.tokens.word[at] ?? 0;
  const own = tags[at];
  if (word === that) return follows.that;
  if (own === tag.to) return tags[at + 1] === tag.base || tags[at + 1] === tag.adverb ? follows.infinitive : follows.to;
  if (own === tag.wh || openers.has(word)) return follows.wh;
  if (own === tag.mark)
    return isMark(text, at, ",")
      ? follows.comma
      : isMark(text, at, ":")
        ? follows.colon
        : isStop(text, at)
          ? follows.end
          : follows.mark;
  if (own === tag.preposition) return follows.preposition;
  return opensPhrase(own) ? clauseOrPhrase(text, at, next) : follows.other;
}

function opensPhrase(own: number | undefined): boolean {
  return (own ?? 99) <= tag.possessive || own === tag.number;
}

const maxWordsToVerb = 12;
const breaks = hashesOf("that who which");

/** "the river had risen" is a clause, "the plan" a phrase. */
function clauseOrPhrase({ chunks, tags, phraseOf }: ClauseText, at: number, next: number): number {
  const own = chunks.mentions[phraseOf[at] ?? -1]?.next ?? at + 1;
  for (let i = own; i < Math.min(next, own + maxWordsToVerb); i++) {
    if (tags[i] === tag.finite || tags[i] === tag.modal) return i === own ? follows.clause : follows.clauseLater;
    if (tags[i] === tag.mark || tags[i] === tag.to || tags[i] === tag.wh) break;
    if (breaks.has(chunks.tokens.word[i] ?? 0)) break;
  }
  return follows.phrase;
}

/** Whether a clause without "that" begins at a token: a phrase, and a finite verb behind it. */
export function opensClause(text: ClauseText, at: number): boolean {
  return clauseOrPhrase(text, at, text.sentenceNext[at] ?? at) === follows.clause;
}

const maxWordsSoon = 9;

/** What comes within a few words of a cue, though not next: one of `follows`, `other` for nothing. */
export function soonAfter(text: ClauseText, i: number): number {
  const { chunks, tags, sentenceNext } = text;
  const next = Math.min(sentenceNext[i] ?? i, i + maxWordsSoon);
  for (let at = i + 2; at < next; at++) {
    const word = chunks.tokens.word[at] ?? 0;
    if (word === that) return follows.that;
    if ((chunks.inside[at] ?? -1) >= 0) return follows.quote;
    if (openers.has(word)) return follows.wh;
    if (tags[at] === tag.to && tags[at + 1] === tag.base) return follows.infinitive;
    if (tags[at] !== tag.mark) continue;
    if (isMark(text, at, ",")) return follows.comma;
    if (isMark(text, at, ":")) return follows.colon;
    if (isMark(text, at, ";") || isMark(text, at, ".")) return follows.end;
  }
  return follows.other;
}

function isStop(text: ClauseText, at: number): boolean {
  return isMark(text, at, ".") || isMark(text, at, "!") || isMark(text, at, "?");
}
