import { chunkLabels, isVerb, verbClass, verbForm, verbForms } from "../../language/chunk-labels.js";
import type { Chunks, Mention } from "../../language/chunk-types.js";
import { findGovernor, isPreposition, reaches, reachOf } from "../../language/governor.js";
import { hashOf } from "../../language/hash.js";
import { tokenText } from "../../language/tokens.js";
import { mentionKinds, nounClasses } from "../../language/vocabulary.js";
import { complement, complementsOf } from "./complements.js";
import { countedSource } from "./counted-source.js";
import type { Cue, CueSource } from "./cue.js";

/** Verbs of this class introduce speech in more than a fifth of their uses. */
const minSpeech = 3;

/** Every cue of a part of the page that has a source, in order. */
export function findCues(chunks: Chunks): Cue[] {
  const subjects = subjectsOf(chunks);
  const cues: Cue[] = [];
  const { tokens } = chunks;
  let sentence = -1;
  let last: CueSource | null = null;
  let subject: CueSource | null = null;
  for (const [chunk, label] of chunks.label.entries()) {
    const own = tokens.sentence[chunks.first[chunk] ?? 0] ?? 0;
    if (own !== sentence) [sentence, last, subject] = [own, null, null];
    if (!isVerb(label)) continue;
    const cue = cueAt(chunks, chunk, subjects.get(chunk) ?? null, last, subject);
    subject ??= subjects.get(chunk) ?? null;
    if (cue === null) continue;
    cues.push(cue);
    if (cue.link !== "according") last = cue.source;
  }
  return cues;
}

/** The subject of each verb that has one, by its chunk: of "the spokesman for Kirby said" the first. */
function subjectsOf(chunks: Chunks): Map<number, CueSource> {
  const subjects = new Map<number, CueSource>();
  for (const [chunk, number] of chunks.mention.entries()) {
    const mention = chunks.mentions[number];
    if (mention === undefined || mention.possessive) continue;
    const verb = findGovernor(chunks, chunk);
    if (verb < 0 || subjects.has(verb) || isPreposition(chunks.label[chunk - 1] ?? 0)) continue;
    if (reachOf(chunks, chunk) === reaches.inRelative && verb !== chunk + 1) continue;
    const source = mention.kind === mentionKinds.none ? countedSource(chunks, number) : sourceOf(mention, number);
    if (source !== null) subjects.set(verb, source);
  }
  return subjects;
}

function sourceOf({ whole, next }: Mention, mention: number): CueSource {
  return { mention, first: whole, next, counted: false };
}

function cueAt(
  chunks: Chunks,
  chunk: number,
  own: CueSource | null,
  last: CueSource | null,
  subject: CueSource | null,
): Cue | null {
  const { tokens, label, vocabulary } = chunks;
  const [first, next] = [chunks.first[chunk] ?? 0, chunks.next[chunk] ?? 0];
  if (tokens.word[first] === accordingWord && label[chunk + 1] === chunkLabels.to) return accordingTo(chunks, chunk);
  const takes = complementsOf(vocabulary.stem(tokens, first));
  const form = verbForm(label[chunk] ?? 0);
  if (takes === 0 || form === verbForms.passive || form === verbForms.base || form === verbForms.be) return null;
  const cue = { first, next, takes, speech: verbClass(label[chunk] ?? 0) >= minSpeech };
  if (own !== null) return shows(chunks, first, own) ? { ...cue, link: "own", source: own } : null;
  const inverted = invertedSource(chunks, chunk, takes);
  if (inverted !== null) return { ...cue, link: "inverted", source: inverted };
  if (form === verbForms.ing) {
    const source = last ?? subject;
    return source === null ? null : { ...cue, link: "participle", source };
  }
  const before = label[chunk - 1] ?? 0;
  if (!joints.has(before)) return null;
  if (last !== null) return { ...cue, link: "shared", source: last };
  return subject === null ? null : { ...cue, link: "joined", source: subject };
}

const accordingWord = hashOf("according");
const joints: ReadonlySet<number> = new Set([chunkLabels.and, chunkLabels.but, chunkLabels.comma, chunkLabels.quote]);

function accordingTo(chunks: Chunks, chunk: number): Cue | null {
  const number = chunks.mention[chunk + 2] ?? -1;
  const mention = chunks.mentions[number];
  if (mention === undefined || mention.kind === mentionKinds.none) return null;
  const owned = mention.possessive ? chunks.mentions[number + 1] : mention;
  if (owned === undefined || owned.possessive || owned.whole !== mention.whole) return null;
  const [first, next] = [chunks.first[chunk] ?? 0, chunks.next[chunk + 1] ?? 0];
  const source = sourceOf(owned, owned === mention ? number : number + 1);
  return { link: "according", source, first, next, takes: 0, speech: true };
}

/** "the records show": a person who shows something says nothing. */
function shows({ tokens, vocabulary, mentions }: Chunks, verb: number, { mention, counted }: CueSource): boolean {
  if (vocabulary.stem(tokens, verb) !== "show") return true;
  const head = mentions[mention]?.head ?? -1;
  return counted || vocabulary.nounClass(tokens, head) === nounClasses.document;
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
  const { label, mention, mentions, tokens } = chunks;
  if ((takes & complement.fronted) === 0 || (takes & complement.listener) !== 0) return null;
  const number = mention[chunk + 1] ?? -1;
  const source = mentions[number];
  if (source === undefined || source.possessive || unfit.has(source.kind)) return null;
  if (!openers.has(label[chunk - 1] ?? 0) || /^(?:them)$/i.test(tokenText(tokens, source.first))) return null;
  const after = label[chunk + 2] ?? 0;
  const ends = after <= chunkLabels.paragraph || isPreposition(after) || after === chunkLabels.when;
  return ends || after === chunkLabels.and ? sourceOf(source, number) : null;
}
