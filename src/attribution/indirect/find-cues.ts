import { chunkLabels, isVerb, verbClass, verbForm, verbForms } from "../../language/chunk-labels.js";
import type { Chunks } from "../../language/chunk-types.js";
import { isNominal, isPreposition, reaches, reachOf } from "../../language/governor.js";
import { hashOf } from "../../language/hash.js";
import { mentionKinds, nounClasses } from "../../language/vocabulary.js";
import { complement, complementsOf } from "./complements.js";
import type { Cue, CueSource } from "./cue.js";
import { ownedNoun, taggedAsNoun } from "./noun-cues.js";
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
  if (before === chunkLabels.close || before === chunkLabels.comma)
    return clause.head === null ? null : { link: "own", source: clause.head };
  if (before !== chunkLabels.and && before !== chunkLabels.but && before !== chunkLabels.quote) return null;
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

const unfit: ReadonlySet<number> = new Set([
  mentionKinds.none,
  mentionKinds.him,
  mentionKinds.who,
  mentionKinds.which,
  mentionKinds.whose,
]);
const openers: ReadonlySet<number> = new Set([
  chunkLabels.comma,
  chunkLabels.dash,
  chunkLabels.quote,
  chunkLabels.stop,
  chunkLabels.paragraph,
]);

/** "…, said Kirby": behind what was said or a mark, and nothing hangs on the verb but its source. */
function invertedSource(chunks: Chunks, chunk: number, takes: number): CueSource | null {
  const { label } = chunks;
  if ((takes & complement.fronted) === 0 || (takes & complement.listener) !== 0) return null;
  const owned = ownedBy(chunks, chunk + 1);
  const mention = mentionAt(chunks, owned);
  if (mention === undefined || mention.possessive || unfit.has(mention.kind)) return null;
  if (!openers.has(label[chunk - 1] ?? 0)) return null;
  const after = label[owned + 1] ?? 0;
  const ends = after <= chunkLabels.paragraph || isPreposition(after);
  return ends || after === chunkLabels.when || after === chunkLabels.and ? sourceAt(chunks, owned) : null;
}
