import { hashOf, hashesOf } from "../../language/hash.js";
import { tag, type ClauseText } from "./clause-text.js";
import type { CueView } from "./cue-features.js";
import { follows, opensClause } from "./following.js";
import type { WeighedCues } from "./weigh-cues.js";

/** What a content is, by how it begins. */
const contentTypes = { that: 0, to: 1, wh: 2, before: 3, clause: 4, preposition: 5, ing: 6, phrase: 7 } as const;

/** What is known of a content before its end is looked for. */
export interface ContentView {
  readonly cue: CueView;
  readonly start: number;
  readonly source: number;
  readonly type: number;
  /** The tokens of the source where it stands in the sentence, else -9. */
  readonly sourceFirst: number;
  readonly sourceNext: number;
  /** All cues of the text. */
  readonly cues: WeighedCues;
}

const that = hashOf("that");
const questionOpeners = hashesOf("whether if");

export function viewContent(
  text: ClauseText,
  cue: CueView,
  start: number,
  source: number,
  cues: WeighedCues,
): ContentView {
  const { chunks, tags, sentenceFirst } = text;
  const phrase = chunks.mentions[source];
  const inSentence = phrase !== undefined && sentenceFirst[phrase.first] === sentenceFirst[cue.token];
  const type = typeOf(cue, start, tags[start] ?? 0, chunks.tokens.word[start] ?? 0);
  return {
    cue,
    start,
    source,
    type,
    sourceFirst: inSentence ? phrase.whole : -9,
    sourceNext: inSentence ? phrase.next : -9,
    cues,
  };
}

function typeOf(cue: CueView, start: number, own: number, word: number): number {
  if (word === that) return contentTypes.that;
  if (own === tag.to) return contentTypes.to;
  if (own === tag.wh || questionOpeners.has(word)) return contentTypes.wh;
  if (start < cue.token) return contentTypes.before;
  const { kind, at } = cue.following;
  if (start === at && (kind === follows.clause || kind === follows.clauseLater)) return contentTypes.clause;
  if (own === tag.preposition) return contentTypes.preposition;
  return own === tag.ing ? contentTypes.ing : contentTypes.phrase;
}

/** The ids of the rules by which contents are shown, one for each of `contentTypes`. */
const rules = [
  "that-clause",
  "infinitive",
  "question",
  "before-source",
  "bare-clause",
  "topic",
  "gerund",
  "object",
] as const;

/** How a content hangs on its cue: "according to", on both sides of its source, or by how it begins. */
export function ruleOf(text: ClauseText, cue: CueView, start: number, pieces: number): string {
  const { tokens } = text.chunks;
  if (tokens.word[cue.token] === according) return "according";
  if (pieces > 1) return "around-source";
  if (cue.following.kind === follows.colon && start > cue.token) return "after-colon";
  const type = typeOf(cue, start, text.tags[start] ?? 0, tokens.word[start] ?? 0);
  if (type !== contentTypes.phrase) return rules[type] ?? "object";
  if (opensClause(text, start)) return "bare-clause";
  return text.tags[start - 1] === tag.preposition ? "topic" : "object";
}

const according = hashOf("according");
