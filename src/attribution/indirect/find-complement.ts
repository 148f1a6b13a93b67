import type { Chunks } from "../../language/chunk-types.js";
import { hashOf, hashesOf } from "../../language/hash.js";
import { tagNumber } from "../../language/pos-tags.js";
import { stemWord } from "../../language/stem.js";
import { firstCharacter, isWord, sameSentence, shapes } from "../../language/tokens.js";
import { hasClass, wordClass } from "../../language/word-classes.js";
import { reportingVerbs } from "../../lexicon/languages/en/verb-complements.js";
import { formsOf } from "../../text/inflect-verb.js";
import { skipAdjuncts } from "./adjuncts.js";
import type { Cue } from "./cue.js";

/** What a verb may take to say what somebody says: a set of bits. */
export const complement = {
  that: 1,
  bare: 1 << 1,
  question: 1 << 2,
  infinitive: 1 << 3,
  object: 1 << 4,
  listener: 1 << 5,
  fronted: 1 << 6,
} as const;

const kinds = ["that", "bare", "question", "infinitive", "object", "listener", "fronted"] as const;

let table: Map<string, number> | null = null;

/** What a verb takes, by its stem; 0 where it reports nothing. */
export function complementsOf(stem: string): number {
  // Built at the first question: only those who ask for indirect speech pay for it.
  table ??= buildTable();
  return table.get(stem) ?? 0;
}

function buildTable(): Map<string, number> {
  const byStem = new Map<string, number>();
  for (const kind of kinds) {
    for (const base of reportingVerbs[kind].flatMap((line) => line.split(" "))) {
      // "agreed" and "agree" have two stems.
      for (const stem of new Set(formsOf(base).map(stemWord)))
        byStem.set(stem, (byStem.get(stem) ?? 0) | complement[kind]);
    }
  }
  return byStem;
}

/** How a content hangs on the cue before it; the ids of the rules. */
export type ComplementRule =
  | "after-colon"
  | "that-clause"
  | "question"
  | "infinitive"
  | "bare-clause"
  | "topic"
  | "object";

interface Complement {
  readonly rule: ComplementRule;
  /** The token that the content begins with. */
  readonly from: number;
}

/** The prepositions behind which a verb names what is spoken of, by its stem. */
const topics: Readonly<Record<string, ReadonlySet<number>>> = {
  warn: hashesOf("of about against"),
  call: hashesOf("for"),
  ask: hashesOf("for about"),
  refer: hashesOf("to"),
  point: hashesOf("to"),
  complain: hashesOf("of about"),
  talk: hashesOf("about"),
  speak: hashesOf("about"),
};

/** The clause or object of a cue, or null where nothing hangs on it. */
export function findComplement(chunks: Chunks, cue: Cue): Complement | null {
  const { tokens, vocabulary } = chunks;
  const stem = vocabulary.stem(tokens, cue.first);
  const has = (kind: number): boolean => (cue.takes & kind) !== 0;
  // The mayor warned of a flood. / Not: The mayor spoke for an hour.
  if (topics[stem]?.has(tokens.word[cue.next] ?? 0) === true && !hasClass(tokens, cue.next + 1, wordClass.clause))
    return isPhrase(chunks, cue.next + 1) ? { rule: "topic", from: cue.next + 1 } : null;
  const { at, heard } = skipAdjuncts(chunks, cue.next, has(complement.listener));
  if (!sameSentence(tokens, at, cue.first) || (chunks.inside[at] ?? -1) >= 0) return null;
  if (firstCharacter(tokens, at) === ":" || clauseOpeners.has(tokens.word[at] ?? 0))
    return clauseAt(chunks, at, has, heard);
  if (!isWord(tokens, at)) return null;
  // The mayor said the river had risen. / Not: The mayor said nothing.
  if (has(complement.bare) && (!has(complement.listener) || heard) && isClause(chunks, at))
    return { rule: "bare-clause", from: at };
  // The mayor criticized the plan. / Not: The mayor criticized and left.
  return has(complement.object) && at === cue.next && isPhrase(chunks, at) ? { rule: "object", from: at } : null;
}

/** Whether a noun phrase can begin here: "the man whom he referred to is …", "as he repeated for years" have none. */
function isPhrase({ tokens }: Chunks, at: number): boolean {
  return isWord(tokens, at) && !hasClass(tokens, at, wordClass.clause | wordClass.auxiliary | wordClass.preposition);
}

const [to, that] = [hashOf("to"), hashOf("that")];
const clauseOpeners = hashesOf("that to whether if how why what when where who which whose");

/** The clauses that a word or mark of their own opens. */
function clauseAt({ tokens }: Chunks, at: number, has: (kind: number) => boolean, heard: boolean): Complement | null {
  const word = tokens.word[at];
  // The mayor said: The river had risen. / Not: The mayor criticized two plans: the first and the last.
  if (!isWord(tokens, at)) return has(complement.bare) ? { rule: "after-colon", from: at + 1 } : null;
  // The mayor argued on Monday that the river had risen. / Not: The mayor ran that race.
  if (word === that) return has(complement.that) ? { rule: "that-clause", from: at } : null;
  // The mayor asked whether the river had risen. / Not: The mayor left when the river had risen.
  if (word !== to) return has(complement.question) ? { rule: "question", from: at } : null;
  // The mayor promised to build a wall. / Not: The mayor pointed to a wall.
  const opens = tokens.shape[at + 1] === shapes.lower && !hasClass(tokens, at + 1, wordClass.determiner);
  return opens && (has(complement.infinitive) || heard) ? { rule: "infinitive", from: at } : null;
}

/** A clause has its verb in its first so many words. */
const maxWordsToVerb = 40;

/** Whether a clause without "that" begins here: a subject, and then a verb. */
function isClause(chunks: Chunks, at: number): boolean {
  const { tokens } = chunks;
  if (hasClass(tokens, at, wordClass.auxiliary)) return false;
  let end = at + 1;
  while (end < at + maxWordsToVerb && sameSentence(tokens, end, at)) end++;
  return hasFinite(chunks, at + 1, end);
}

const [finite, modal] = [tagNumber("finite"), tagNumber("modal")];

/** Whether tokens [from, to) hold a verb that has a subject: the first two of "The goal, he said, is …" do not. */
export function hasFinite({ tags }: Chunks, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tags[i] === finite || tags[i] === modal) return true;
  return false;
}
