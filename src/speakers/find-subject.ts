import { wordClass } from "./classify-word.js";
import type { Candidate } from "./make-mention.js";
import { beforeBracket } from "./skip-brackets.js";
import type { Frame } from "./find-frames.js";
import { followsPreposition, governingPreposition, governor, type MentionIndex } from "./index-mentions.js";
import type { Token } from "./read-tokens.js";

/**
 * `subject`: right before its verb. `head`: "the spokesman for Y said". `appositive`: "X, a spokesman, said".
 * `shared`: "X paused and said". `participle`: "X left, saying". `object`: "accused X of saying". `clause`: the first
 * mention of the clause, the weakest.
 */
export type SubjectLink = "subject" | "head" | "appositive" | "shared" | "participle" | "object" | "clause";

export interface Subject {
  readonly source: Candidate;
  readonly link: SubjectLink;
}

/** "Lee late on Tuesday night said": no more words than these stand between a subject and its verb. */
const maxInserted = 7;

/** The subject of the verb at `at`, or null where nothing can be trusted to be it. */
export function findSubject(
  tokens: readonly Token[],
  mentions: MentionIndex,
  at: number,
  earlier: readonly Frame[],
): Subject | null {
  const verb = tokens[at];
  if (verb === undefined) return null;
  const before = skipInserted(tokens, at - 1);
  const direct = finiteSubject(tokens, mentions, at, before);
  if (isParticiple(tokens, at)) return participleSubject(tokens, mentions, at, earlier);
  if (isInfinitive(tokens, at)) return infinitiveSubject(tokens, mentions, at, earlier);
  if (direct !== null) return direct;
  const left = tokens[before];
  if (left?.kind === "mark" && /^(?:,|\)|—|–)$/.test(left.text)) {
    const head = mentions.appositiveHead(tokens, before);
    if (head !== null) return { source: head, link: "appositive" };
  }
  const joined = left === undefined || /^(?:and|but|then|or|,|that)$/.test(left.lower) || left.kind === "quote";
  const shared = sameSubject(earlier, verb.sentence);
  if (joined && shared !== null) return { source: shared, link: "shared" };
  if ((verb.classes & (wordClass.past | wordClass.third)) === 0) return null;
  const first = clauseSubject(tokens, mentions, at);
  return first === null ? null : { source: first, link: "clause" };
}

/** Back over auxiliaries, adverbs and days: the index of what stands before them. */
function skipInserted(tokens: readonly Token[], from: number): number {
  let i = beforeBracket(tokens, from);
  for (let count = 0; count < maxInserted && i >= 0; count++, i = beforeBracket(tokens, i - 1)) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "word" || token.sentence !== tokens[from + 1]?.sentence) return i;
    const time =
      (token.classes & wordClass.time) !== 0 || /^(?:on|at|in)$/.test(token.lower) || /^\d{1,4}$/.test(token.lower);
    const timely = time && tokens.slice(i, from + 1).some((word) => (word.classes & wordClass.time) !== 0);
    const skipped = (token.classes & (wordClass.auxiliary | wordClass.adverb)) !== 0 || timely;
    const own = token.lower === "himself" || token.lower === "herself" || token.lower === "themselves";
    if (!skipped && !own) return i;
  }
  return i;
}

function finiteSubject(tokens: readonly Token[], mentions: MentionIndex, at: number, before: number): Subject | null {
  if (tokens[before]?.sentence !== tokens[at]?.sentence) return null;
  let source = mentions.endingAt(before);
  if (source === null || isTime(tokens, source)) return null;
  let link: SubjectLink = "subject";
  for (let preposition = governor(tokens, source); preposition >= 0; preposition = governor(tokens, source)) {
    const outer: Candidate | null = mentions.endingAt(beforeBracket(tokens, preposition - 1));
    if (outer === null) return null;
    source = outer;
    link = "head";
  }
  return { source, link };
}

function isTime(tokens: readonly Token[], mention: Candidate): boolean {
  return ((tokens[mention.last]?.classes ?? 0) & wordClass.time) !== 0;
}

function isParticiple(tokens: readonly Token[], at: number): boolean {
  if (((tokens[at]?.classes ?? 0) & wordClass.ing) === 0) return false;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const lower = tokens[i]?.lower ?? "";
    if (/^(?:is|are|was|were|been|be|am|i'm|he's|she's|they're|it's|we're)$/.test(lower)) return false;
    if (((tokens[i]?.classes ?? 0) & (wordClass.adverb | wordClass.auxiliary)) === 0) return true;
  }
  return true;
}

function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const to =
    tokens[at - 1]?.lower === "to" ||
    (tokens[at - 2]?.lower === "to" && ((tokens[at - 1]?.classes ?? 0) & wordClass.adverb) !== 0);
  return to && ((tokens[at]?.classes ?? 0) & wordClass.base) !== 0;
}

/** "accused Kim of saying" quotes Kim; "accused Kim of asking “soft” questions" quotes whoever accused. */
const quotesItsSubject =
  /^(?:saying|calling|telling|describing|referring|claiming|suggesting|tweeting|declaring|stating|writing)$/;

function participleSubject(
  tokens: readonly Token[],
  mentions: MentionIndex,
  at: number,
  earlier: readonly Frame[],
): Subject | null {
  const sentence = tokens[at]?.sentence ?? 0;
  // "criticized Kim for calling": whoever stands before "for" or "of" did the calling.
  if (/^(?:for|of)$/.test(tokens[at - 1]?.lower ?? "") && quotesItsSubject.test(tokens[at]?.lower ?? "")) {
    const object = mentions.endingAt(at - 2);
    if (object !== null) return { source: object, link: "object" };
  }
  // "with Kim calling it": an aside has a subject of its own.
  const aside = mentions.endingAt(beforeBracket(tokens, at - 1));
  if (aside !== null && tokens[governingPreposition(tokens, aside)]?.lower === "with") {
    return { source: aside, link: "subject" };
  }
  const shared = sameSubject(earlier, sentence);
  if (shared !== null) return { source: shared, link: "participle" };
  const direct = mentions.endingAt(skipInserted(tokens, at - 1));
  if (direct !== null && !followsPreposition(tokens, direct)) return { source: direct, link: "participle" };
  const first = clauseSubject(tokens, mentions, at);
  return first === null ? null : { source: first, link: "participle" };
}

/** "went on to say", "wants to call": the subject of the verb before "to". */
function infinitiveSubject(
  tokens: readonly Token[],
  mentions: MentionIndex,
  at: number,
  earlier: readonly Frame[],
): Subject | null {
  const shared = sameSubject(earlier, tokens[at]?.sentence ?? 0);
  if (shared !== null) return { source: shared, link: "shared" };
  const first = clauseSubject(tokens, mentions, at);
  return first === null ? null : { source: first, link: "clause" };
}

/** The source of the latest frame of the sentence that has a subject of its own. */
function sameSubject(earlier: readonly Frame[], sentence: number): Candidate | null {
  for (let i = earlier.length - 1; i >= 0; i--) {
    const frame = earlier[i];
    if (frame === undefined || frame.sentence !== sentence) break;
    if (frame.link !== "according" && frame.link !== "possessive" && frame.link !== "object") return frame.source;
  }
  return null;
}

/** The first mention of the sentence, before the verb, that no preposition governs. */
function clauseSubject(tokens: readonly Token[], mentions: MentionIndex, at: number): Candidate | null {
  const sentence = tokens[at]?.sentence;
  for (const mention of mentions.inSentence(sentence ?? -1)) {
    if (mention.first >= at) break;
    if (mention.possessive || isTime(tokens, mention) || followsPreposition(tokens, mention)) continue;
    // A phrase whose noun is in no table is trusted only right beside its verb.
    if (mention.kind === "nominal" && mention.type === null) continue;
    return mention;
  }
  return null;
}
