import type { Span } from "../types.js";
import { cueVerb, wordClass } from "./classify-word.js";
import { findSubject, type Subject, type SubjectLink } from "./find-subject.js";
import type { Candidate } from "./make-mention.js";
import type { MentionIndex } from "./index-mentions.js";
import type { Token } from "./read-tokens.js";

/** How strongly a cue says that words follow: a verb of speech more than one of judgement, that more than a thought. */
export type CueStrength = "speech" | "judgement" | "stance";

/** How the source was found: the subject rules' links, and those of constructions without a subject. */
export type FrameLink = SubjectLink | "inverted" | "according" | "possessive" | "passive" | "quoted";

/** One place where somebody speaks: a cue and its source, before anyone asks which quotation it belongs to. */
export interface Frame {
  readonly strength: CueStrength;
  readonly link: FrameLink;
  readonly source: Candidate;
  /** The cue's words. */
  readonly cue: Span;
  /** Token indices of the cue, inclusive. */
  readonly cueFirst: number;
  readonly cueLast: number;
  /** Token indices of cue and source together, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
}

/** Every cue of a paragraph that has a source, in order. */
export function findFrames(tokens: readonly Token[], mentions: MentionIndex): Frame[] {
  const frames: Frame[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "word") continue;
    const frame = frameAt(tokens, mentions, index, frames);
    if (frame !== null) frames.push(frame);
  }
  return frames;
}

function frameAt(
  tokens: readonly Token[],
  mentions: MentionIndex,
  at: number,
  earlier: readonly Frame[],
): Frame | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.lower === "according" && tokens[at + 1]?.lower === "to") return accordingTo(tokens, mentions, at);
  if ((token.classes & wordClass.statement) !== 0) {
    const noun = possessiveNoun(tokens, mentions, at);
    if (noun !== null) return isJudged(tokens, noun, earlier) ? null : noun;
  }
  if (isPhrasal(tokens, at)) return phrasalFrame(tokens, mentions, at, earlier);
  if (token.classes === 0) return unknownVerb(tokens, mentions, at);
  const foreign = (token.classes & wordClass.foreign) !== 0;
  if ((token.classes & cueVerb) === 0 || (!foreign && isNounHere(tokens, mentions, at))) return null;
  const inverted = foreign ? foreignSource(tokens, mentions, at) : invertedSource(tokens, mentions, at);
  if (inverted !== null) return frameOf(tokens, "inverted", inverted, at, at);
  if (isPassive(tokens, at)) return passesOn(tokens, at) ? null : passiveAgent(tokens, mentions, at);
  const quoted = quotedVerbBefore(tokens, at);
  if (quoted >= 0) return quotedSubject(tokens, mentions, at, quoted);
  const subject = findSubject(tokens, mentions, at, earlier);
  if (subject === null || isNaming(tokens, at, subject)) return null;
  const frame = frameOf(tokens, subject.link, subject.source, at, at);
  if (!isModal(tokens, at)) return frame;
  // "what we must now call “art”" is a way of speaking, and nobody speaks.
  return /^(?:i|we)$/.test(subject.source.words) ? null : { ...frame, strength: "stance" };
}

/** "a class called “Rain”": without an object only a subject right before it does the naming ("what Kim called “rain”"). */
function isNaming(tokens: readonly Token[], at: number, { source, link }: Subject): boolean {
  if (
    tokens[at + 1]?.kind !== "quote" ||
    !/^(?:called|named|dubbed|titled|termed|deemed|labeled)$/.test(tokens[at]?.lower ?? "")
  ) {
    return false;
  }
  return (
    link !== "subject" ||
    (source.kind === "nominal" &&
      source.type !== "group" &&
      source.type !== "organization" &&
      source.type !== "unnamed")
  );
}

/** "would soon announce", "could call": what has not been said yet. */
function isModal(tokens: readonly Token[], at: number): boolean {
  if (((tokens[at]?.classes ?? 0) & wordClass.base) === 0) return false;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const lower = tokens[i]?.lower ?? "";
    if (/^(?:will|would|could|should|may|might|must|can|shall|not|n't|won't|wouldn't|to)$/.test(lower)) return true;
    if (tokens[i]?.kind !== "quote" && ((tokens[i]?.classes ?? 0) & wordClass.adverb) === 0) return false;
  }
  return false;
}

/** “…,” Banda deadpanned: between a quotation with its comma and a stop, a past form can only be a verb of speech. */
function unknownVerb(tokens: readonly Token[], mentions: MentionIndex, at: number): Frame | null {
  const token = tokens[at];
  if (token === undefined || token.capital || !token.lower.endsWith("ed")) return null;
  const source = mentions.endingAt(at - 1);
  if (source === null || tokens[source.first - 1 - source.titleWords]?.kind !== "quote") return null;
  return endsPhrase(tokens, at + 1) ? { ...frameOf(tokens, "subject", source, at, at), strength: "speech" } : null;
}

const phrasalVerbs = new Set(["went", "goes", "going", "put", "puts", "shot", "fired", "hit", "chimed", "weighed"]);

/** "went on", "put it", "shot back": verbs of speech in two words. */
function isPhrasal(tokens: readonly Token[], at: number): boolean {
  // Joining every pair of words of a text took a twentieth of the time.
  if (!phrasalVerbs.has(tokens[at]?.lower ?? "")) return false;
  const pair = `${tokens[at]?.lower} ${tokens[at + 1]?.lower}`;
  return /^(?:(?:went|goes|going) on|(?:put|puts) it|(?:shot|fired|hit) back|(?:chimed|weighed) in)$/.test(pair);
}

function phrasalFrame(
  tokens: readonly Token[],
  mentions: MentionIndex,
  at: number,
  earlier: readonly Frame[],
): Frame | null {
  const subject = findSubject(tokens, mentions, at, earlier);
  if (subject === null) return null;
  return { ...frameOf(tokens, subject.link, subject.source, at, at + 1), strength: "speech" };
}

function frameOf(tokens: readonly Token[], link: FrameLink, source: Candidate, first: number, last: number): Frame {
  return {
    strength: strengthOf(tokens[first]?.classes ?? 0, link),
    link,
    source,
    cue: { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 },
    cueFirst: first,
    cueLast: last,
    first: Math.min(first, source.first - source.titleWords),
    last: Math.max(last, source.last),
    sentence: tokens[first]?.sentence ?? 0,
  };
}

function strengthOf(classes: number, link: FrameLink): CueStrength {
  if (link === "according" || (classes & wordClass.speech) !== 0) return "speech";
  if (link === "possessive" || (classes & wordClass.judgement) !== 0) return "judgement";
  return "stance";
}

/** "the claim", "his remarks", "a report": the word is a noun, or inside a mention. */
function isNounHere(tokens: readonly Token[], mentions: MentionIndex, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || mentions.covers(at)) return true;
  if (before?.kind !== "word") return false;
  const determined =
    (before.classes & (wordClass.determiner | wordClass.possessivePronoun)) !== 0 && before.lower !== "that";
  if (determined || before.possessive) return (token.classes & wordClass.past) === 0 || !mentions.endsAt(at - 1);
  // "in comments", "under fire from critics": after a preposition only "by calling" is a verb.
  // "the Paris attacks": behind an article and a name, a third person is a plural.
  const name = mentions.endingAt(at - 1);
  const noun = (token.classes & (wordClass.statement | wordClass.document)) !== 0;
  const oneWord = name !== null && name.first === name.last;
  if (noun && oneWord && (token.classes & wordClass.third) !== 0) {
    if (((tokens[name.first - 1]?.classes ?? 0) & wordClass.determiner) !== 0) return true;
  }
  const prepositional = (before.classes & wordClass.preposition) !== 0 && before.lower !== "to";
  return prepositional && (token.classes & wordClass.ing) === 0;
}

function accordingTo(tokens: readonly Token[], mentions: MentionIndex, at: number): Frame | null {
  const source = mentions.firstFrom(at + 2, at + 6);
  return source === null || source.possessive ? null : frameOf(tokens, "according", source, at, at + 1);
}

/** "calling Kim's charge “absurd”": the words are the caller's, not Kim's. */
function isJudged(tokens: readonly Token[], noun: Frame, earlier: readonly Frame[]): boolean {
  const verb = earlier.at(-1);
  const adjacent = tokens[noun.last + 1]?.kind === "quote" || tokens[noun.last + 1]?.lower === "as";
  return adjacent && verb !== undefined && verb.sentence === noun.sentence && noun.first - verb.cueLast <= 3;
}

/** "Kirby's claim", "her description of", "a statement from Lee". */
function possessiveNoun(tokens: readonly Token[], mentions: MentionIndex, at: number): Frame | null {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const owner = mentions.possessiveEndingAt(i);
    if (owner !== null) return frameOf(tokens, "possessive", owner, at, at);
    const token = tokens[i];
    if (
      token === undefined ||
      token.kind !== "word" ||
      (token.classes & (wordClass.preposition | wordClass.clause)) !== 0
    )
      break;
  }
  const next = tokens[at + 1];
  if (next === undefined || !/^(?:from|by)$/.test(next.lower)) return null;
  const source = mentions.firstFrom(at + 2, at + 4);
  return source === null || source.possessive ? null : frameOf(tokens, "possessive", source, at, at);
}

/** "said Kirby", after a quotation or a comma; never of verbs that need an object ("told reporters"). */
function invertedSource(tokens: readonly Token[], mentions: MentionIndex, at: number): Candidate | null {
  const token = tokens[at];
  if (token === undefined || (token.classes & wordClass.speech) === 0 || takesObject.has(token.lower)) return null;
  if ((token.classes & (wordClass.past | wordClass.third)) === 0) return null;
  let before = at - 1;
  while (before >= 0 && ((tokens[before]?.classes ?? 0) & wordClass.adverb) !== 0) before--;
  const opens = before < 0 || tokens[before]?.sentence !== token.sentence;
  const comma = tokens[before]?.kind === "mark" && /^[,—–-]$/.test(tokens[before]?.text ?? "");
  const quoteBefore = tokens[before]?.kind === "quote" || (comma && tokens[before - 1]?.kind === "quote");
  if (!opens && !comma && !quoteBefore) return null;
  const adverb = ((tokens[at + 1]?.classes ?? 0) & wordClass.adverb) !== 0;
  const source = mentions.startingAt(at + 1) ?? (adverb ? mentions.startingAt(at + 2) : null);
  if (source === null || source.possessive || /^(?:him|them|who|which)$/.test(source.words)) return null;
  if (quoteBefore) return source;
  return endsPhrase(tokens, source.last + 1) && !hasOpenAppositive(tokens, mentions, before) ? source : null;
}

/** "…", a déclaré Aminata Diallo; "…", dijo el ministro Juan Soto: the name stands a few words behind the verb. */
function foreignSource(tokens: readonly Token[], mentions: MentionIndex, at: number): Candidate | null {
  let before = at - 1;
  if (/^(?:a|ont|ha|han|hanno|hat|haben|heeft|har|c'|il|elle)$/.test(tokens[before]?.lower ?? "")) before--;
  if (tokens[before]?.text === ",") before--;
  if (tokens[before]?.kind !== "quote") return null;
  const source = mentions.firstFrom(at + 1, at + 4);
  return source === null || source.possessive || source.kind === "pronoun" ? null : source;
}

const takesObject = new Set(
  "told tells tell telling reminded assured urged informed notified advised thanked asks".split(" "),
);

/** What follows an inverted source when the sentence was complete before it: a stop, a comma, a preposition. */
function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined || next.kind === "mark") return true;
  return (next.classes & (wordClass.preposition | wordClass.time | wordClass.clause)) !== 0;
}

/** "Kirby, a spokesman, said officials …": the comma closes what another one opened after a name. */
function hasOpenAppositive(tokens: readonly Token[], mentions: MentionIndex, comma: number): boolean {
  return mentions.appositiveHead(tokens, comma) !== null;
}

/** "was told", "is called": past forms after "be" are passive; "was saying" is not. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || (token.classes & wordClass.past) === 0) return false;
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const before = tokens[i];
    if (before === undefined || before.kind !== "word") return false;
    if (/^(?:was|were|been|is|are|be|being|get|got|gets)$/.test(before.lower)) return true;
    if ((before.classes & (wordClass.adverb | wordClass.auxiliary)) === 0) return false;
  }
  return false;
}

/** "quoted by the state news agency on Saturday as saying": no more words than these stand between the two verbs. */
const maxQuotedGap = 12;

const passingOn = /^(?:quoted|cited|reported|recorded|heard|overheard)$/;

/** "quoted … as saying": the agency that passes the words on is not their source. */
function passesOn(tokens: readonly Token[], at: number): boolean {
  if (!passingOn.test(tokens[at]?.lower ?? "")) return false;
  for (let i = at + 1; i <= at + maxQuotedGap && tokens[i]?.sentence === tokens[at]?.sentence; i++) {
    if (tokens[i]?.lower === "saying") return true;
  }
  return false;
}

/** The "quoted" of "was quoted as saying" and "was overheard saying" before a verb of speech, or -1. */
function quotedVerbBefore(tokens: readonly Token[], at: number): number {
  if (!/^(?:saying|telling|calling|describing)$/.test(tokens[at]?.lower ?? "")) return -1;
  for (let i = at - 1; i >= Math.max(0, at - maxQuotedGap) && tokens[i]?.sentence === tokens[at]?.sentence; i--) {
    if (passingOn.test(tokens[i]?.lower ?? "")) return isPassive(tokens, i) ? i : -1;
  }
  return -1;
}

/** "Kim was quoted by the agency as saying": the words are Kim's. */
function quotedSubject(tokens: readonly Token[], mentions: MentionIndex, at: number, verb: number): Frame | null {
  const subject = findSubject(tokens, mentions, verb, []);
  return subject === null ? null : frameOf(tokens, "quoted", subject.source, at, at);
}

/** "described by the mayor as", "was asked by Lee". */
function passiveAgent(tokens: readonly Token[], mentions: MentionIndex, at: number): Frame | null {
  for (let i = at + 1; i < Math.min(tokens.length, at + 7); i++) {
    const token = tokens[i];
    if (token === undefined || token.sentence !== tokens[at]?.sentence || token.kind === "mark") return null;
    if (token.lower !== "by") continue;
    const source = mentions.startingAt(i + 1);
    return source === null || source.possessive ? null : frameOf(tokens, "passive", source, at, at);
  }
  return null;
}
