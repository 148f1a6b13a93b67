import { chunkLabels, isVerb, verbClass, verbForm, verbForms } from "../../language/chunk-labels.js";
import type { Chunks } from "../../language/chunk-types.js";
import { chunkAt } from "../../language/chunks.js";
import { isNominal, isPreposition, reachOf, reaches } from "../../language/governor.js";
import { hashOf } from "../../language/hash.js";
import { tagNumber } from "../../language/pos-tags.js";
import { shapes, tokenText } from "../../language/tokens.js";
import { mentionKinds, nounClasses } from "../../language/vocabulary.js";
import type { Cue, CueSource } from "./cue.js";
import { complement, complementsOf } from "./find-complement.js";
import { findSubjects, isHead, mentionAt, ownedBy, sourceAt } from "./find-subjects.js";

/** Verbs of this class introduce speech in more than a fifth of their uses. */
const minSpeech = 3;

/** What a sentence has told of who speaks in it. */
interface Clause {
  readonly sentence: number;
  /** The latest subject, else the first mention that could be one. */
  head: CueSource | null;
  /** The source of its latest cue. */
  last: CueSource | null;
}

/** Every cue of a part of the page that has a source, in order. */
export function findCues(chunks: Chunks): Cue[] {
  const subjects = findSubjects(chunks);
  const cues: Cue[] = [];
  let clause: Clause = { sentence: -1, head: null, last: null };
  for (const [chunk, label] of chunks.label.entries()) {
    const sentence = chunks.tokens.sentence[chunks.first[chunk] ?? 0] ?? 0;
    if (sentence !== clause.sentence) clause = { sentence, head: null, last: null };
    // "he's said": the tagger's two verbs are one.
    const helper = isVerb(chunks.label[chunk - 1] ?? 0) && verbForm(chunks.label[chunk - 1] ?? 0) === verbForms.be;
    const subject = subjects.get(chunk) ?? (helper ? subjects.get(chunk - 1) : undefined) ?? -1;
    const cue = cueAt(chunks, chunk, label, subject, clause);
    if (subject >= 0 && reachOf(chunks, subject) < reaches.relative) clause.head = sourceAt(chunks, subject);
    else if (clause.head === null && isHead(chunks, chunk)) clause.head = sourceAt(chunks, chunk);
    if (cue === null) continue;
    cues.push(cue);
    if (cue.link !== "according" && cue.link !== "owner") clause.last = cue.source;
  }
  return cues;
}

function cueAt(chunks: Chunks, chunk: number, label: number, subject: number, clause: Clause): Cue | null {
  if (label === chunkLabels.to) return accordingTo(chunks, chunk);
  if (isNominal(label)) return taggedAsNoun(chunks, chunk) ?? ownedNoun(chunks, chunk);
  const form = isVerb(label) ? verbForm(label) : verbForms.be;
  if (form === verbForms.passive || form === verbForms.base || form === verbForms.be) return null;
  const { tokens, vocabulary } = chunks;
  const [first, next] = [chunks.first[chunk] ?? 0, chunks.next[chunk] ?? 0];
  const takes = complementsOf(vocabulary.stem(tokens, first));
  const speech = verbClass(label) >= minSpeech;
  if (takes === 0 && !speech) return null;
  const found = sourceOf(chunks, chunk, { form, takes, speech, subject, clause });
  return found === null ? null : { ...found, first, next, takes, speech };
}

interface Verb {
  readonly form: number;
  readonly takes: number;
  readonly speech: boolean;
  /** The chunk of its subject, or -1. */
  readonly subject: number;
  readonly clause: Clause;
}

function sourceOf(chunks: Chunks, chunk: number, verb: Verb): Pick<Cue, "link" | "source"> | null {
  const { form, subject, clause } = verb;
  const near = subject >= 0 && reachOf(chunks, subject) !== reaches.relative;
  const inverted = near ? null : invertedSource(chunks, chunk, verb.takes);
  if (inverted !== null) return { link: "inverted", source: inverted };
  if (subject >= 0) return canSay(chunks, chunk, verb) ? { link: "own", source: sourceAt(chunks, subject) } : null;
  if (form === verbForms.ing) return participleSource(chunks, chunk, clause);
  const before = chunks.label[chunk - 1] ?? 0;
  // "Kirby (a spokesman) said", "Kirby, of the harbour board, a spokesman, said"
  if (before === close || before === comma) return clause.head === null ? null : { link: "own", source: clause.head };
  if (before !== and && before !== but && before !== quote) return null;
  if (clause.last !== null) return { link: "shared", source: clause.last };
  return clause.head === null ? null : { link: "joined", source: clause.head };
}

/** "Kirby left, saying …"; behind a noun the participle is the noun's own. */
function participleSource(chunks: Chunks, chunk: number, { last, head }: Clause): Pick<Cue, "link" | "source"> | null {
  const beside = mentionAt(chunks, chunk - 1)?.next === chunks.first[chunk];
  const source = beside ? sourceAt(chunks, chunk - 1) : (last ?? head);
  if (source === null || source.type === "unnamed") return null;
  return { link: beside ? "joined" : "participle", source };
}

const according = hashOf("according");

function accordingTo(chunks: Chunks, chunk: number): Cue | null {
  const to = chunks.first[chunk] ?? 0;
  if (chunks.tokens.word[to - 1] !== according) return null;
  const owned = ownedBy(chunks, chunk + 1);
  const mention = mentionAt(chunks, owned);
  if (mention === undefined || mention.possessive) return null;
  return { link: "according", source: sourceAt(chunks, owned), first: to - 1, next: to + 1, takes: 0, speech: true };
}

/** Whether the subject of a verb can say something: a person who shows something does not, nor does a noun in no table that thinks. */
function canSay(chunks: Chunks, chunk: number, { subject, speech }: Verb): boolean {
  const { tokens, vocabulary, first } = chunks;
  const { type, mention } = sourceAt(chunks, subject);
  if (vocabulary.stem(tokens, first[chunk] ?? 0) === "show") {
    const head = chunks.mentions[mention]?.head ?? -1;
    return type === "group" || vocabulary.nounClass(tokens, head) === nounClasses.document;
  }
  return type !== "unnamed" || speech;
}

const { none, him, who, which, whose } = mentionKinds;
const unfit: ReadonlySet<number> = new Set([none, him, who, which, whose]);
const { comma, dash, quote, stop, paragraph, close, and, but, when } = chunkLabels;
const openers: ReadonlySet<number> = new Set([comma, dash, quote, stop, paragraph]);

/** "…, said Kirby": behind what was said or a mark, and nothing hangs on the verb but its source. */
function invertedSource(chunks: Chunks, chunk: number, takes: number): CueSource | null {
  const { label } = chunks;
  if ((takes & complement.fronted) === 0 || (takes & complement.listener) !== 0) return null;
  const owned = ownedBy(chunks, chunk + 1);
  const mention = mentionAt(chunks, owned);
  if (mention === undefined || mention.possessive || unfit.has(mention.kind)) return null;
  if (!openers.has(label[chunk - 1] ?? 0)) return null;
  const after = label[owned + 1] ?? 0;
  const ends = after <= paragraph || after === when || after === and || isPreposition(after);
  return ends ? sourceAt(chunks, owned) : null;
}

const noun = tagNumber("noun");

/** "The records show that …", "The ministry denied …": a verb at or behind the end of a noun phrase, taken for a noun by the tagger. */
function taggedAsNoun(chunks: Chunks, chunk: number): Cue | null {
  const { tokens, vocabulary } = chunks;
  const subject = mentionAt(chunks, chunk);
  if (subject === undefined) return null;
  const swallowed = subject.first < subject.next - 1 && isReporting(chunks, subject.next - 1);
  const verb = swallowed ? subject.next - 1 : subject.next;
  if ((!swallowed && !isReporting(chunks, verb)) || !isHead(chunks, chunk)) return null;
  const source = sourceAt(chunks, chunk);
  const type = swallowed ? "unnamed" : source.type;
  if (type === "unnamed" && vocabulary.nounClass(tokens, verb - 1) === nounClasses.unknown) return null;
  const takes = complementsOf(vocabulary.stem(tokens, verb));
  return { link: "own", source: { ...source, next: verb, type }, first: verb, next: verb + 1, takes, speech: true };
}

const that = hashOf("that");

/** A past form, or one that agrees with the noun before it and has "that" behind it. */
function isReporting({ tokens, tags, vocabulary }: Chunks, verb: number): boolean {
  if (tags[verb] !== noun || tokens.shape[verb] !== shapes.lower) return false;
  if ((complementsOf(vocabulary.stem(tokens, verb)) & complement.that) === 0) return false;
  const word = tokenText(tokens, verb);
  return (
    word.endsWith("ed") || (tokens.word[verb + 1] === that && isPlural(word) !== isPlural(tokenText(tokens, verb - 1)))
  );
}

function isPlural(word: string): boolean {
  return /(?:[^s]s|men|people)$/.test(word);
}

/** Nouns of this class introduce what somebody said in a good part of their uses. */
const minSaying = 3;

/** "Kirby's claim that …", "her promise to …": a noun of saying with its owner. */
function ownedNoun(chunks: Chunks, chunk: number): Cue | null {
  const { label } = chunks;
  const own = (label[chunk] ?? 0) - chunkLabels.sayingNoun;
  const noun = mentionAt(chunks, chunk);
  if (own < minSaying || noun === undefined || noun.whole === noun.first) return null;
  const owner = chunkAt(chunks, noun.whole);
  if (mentionAt(chunks, owner)?.kind === mentionKinds.none) return null;
  const takes = complement.that | complement.infinitive;
  const source = { ...sourceAt(chunks, owner), type: null };
  return { link: "owner", source, first: noun.head, next: noun.next, takes, speech: false };
}
