import { chunkLabels, isVerb, verbClass, verbLabel } from "./chunk-labels.js";
import type { ChunkInput, Chunks, Mention } from "./chunk-types.js";
import { findMention, mentionLabel } from "./find-mention.js";
import { findGovernor } from "./governor.js";
import { hasDeterminer } from "./noun-phrase.js";
import { readVerb } from "./read-verb.js";
import { shapes, type Tokens } from "./tokens.js";
import { mentionKinds } from "./vocabulary.js";

/** Chunks the tokens of the paragraphs that are `active` (1); what lies inside quotation marks is one chunk. */
export function chunkText(input: ChunkInput, quotations: number, active: Uint8Array): Chunks {
  const { tokens, tags, inside, nameOf, titledOf, nameAt, vocabulary } = input;
  // Spelt out, so that it is one object that all its readers see in one shape.
  const chunks: Chunks = {
    tokens,
    tags,
    inside,
    nameOf,
    titledOf,
    nameAt,
    vocabulary,
    mentions: [],
    label: [],
    first: [],
    next: [],
    mention: [],
    quotationFirst: new Int32Array(quotations).fill(-1),
    quotationLast: new Int32Array(quotations).fill(-1),
    governor: [],
    reach: [],
  };
  const { paragraphStart } = tokens;
  for (let paragraph = 0; paragraph < active.length; paragraph++) {
    const first = paragraphStart[paragraph] ?? 0;
    const next = paragraphStart[paragraph + 1] ?? 0;
    if (active[paragraph] === 0 || first === next) continue;
    addChunk(chunks, chunkLabels.paragraph, first, first, -1);
    for (let i = first; i < next;) i = addNext(chunks, i);
  }
  nameSpeakingNouns(chunks);
  return chunks;
}

function addChunk(chunks: Chunks, label: number, first: number, next: number, mention: number): void {
  chunks.label.push(label);
  chunks.first.push(first);
  chunks.next.push(next);
  chunks.mention.push(mention);
  chunks.governor.push(-2);
  chunks.reach.push(-1);
}

/** Adds the chunk that begins at token `i`, if it is one; returns the token after it. */
function addNext(chunks: Chunks, i: number): number {
  const { tokens, tags, inside, vocabulary } = chunks;
  const quotation = inside[i] ?? -1;
  if (quotation >= 0) return addQuotation(chunks, i, quotation);
  if (tokens.shape[i] === shapes.mark) {
    if (shortensWord(tokens, i)) return i + 1;
    addChunk(chunks, vocabulary.markLabel(tokens.text.charCodeAt(tokens.start[i] ?? 0)), i, i + 1, -1);
    return i + 1;
  }
  const found = findMention(chunks, i);
  if (found !== null) {
    const mention = withOwner(chunks, found);
    addChunk(chunks, mention.label, mention.first, mention.next, chunks.mentions.push(mention) - 1);
    return mention.next;
  }
  const verb = readVerb(tokens, tags, i, inside, vocabulary);
  if (verb !== null) {
    addChunk(chunks, verbLabel(verb.form, verb.cueClass), verb.main, verb.next, -1);
    return verb.next;
  }
  const owner = tokens.shape[i] === shapes.possessive;
  const label = owner ? chunkLabels.possessive : vocabulary.functionLabel(tokens.word[i] ?? 0);
  if (label > 0) addChunk(chunks, label, i, i + 1, -1);
  return i + 1;
}

/** "Coral Line Ltd. said": a stop before a word in small letters ends no sentence. */
function shortensWord({ text, start, shape, paragraph }: Tokens, i: number): boolean {
  return text.charCodeAt(start[i] ?? 0) === 46 && shape[i + 1] === shapes.lower && paragraph[i + 1] === paragraph[i];
}

/** "Okafor's lawyer" is one mention beside "Okafor", "her lawyer" beside "her". */
function withOwner(chunks: Chunks, mention: Mention): Mention {
  const last = chunks.mentions.at(-1);
  const { paragraph } = chunks.tokens;
  if (last === undefined || paragraph[last.first] !== paragraph[mention.first]) return mention;
  const gap = mention.first - last.next;
  const owns = last.possessive ? gap === 1 : gap === 0 && isOwner(last.kind);
  if (!owns) return mention;
  const { first, next, head, kind, possessive, label } = mention;
  return { whole: last.whole, first, next, head, kind, possessive, label };
}

function isOwner(kind: number): boolean {
  return kind >= mentionKinds.his && kind <= mentionKinds.my;
}

function addQuotation(chunks: Chunks, i: number, quotation: number): number {
  const { inside, tokens } = chunks;
  const { paragraph } = tokens;
  let next = i;
  while (inside[next] === quotation && paragraph[next] === paragraph[i]) next++;
  const chunk = chunks.label.length;
  if ((chunks.quotationFirst[quotation] ?? -1) < 0) chunks.quotationFirst[quotation] = chunk;
  chunks.quotationLast[quotation] = chunk;
  addChunk(chunks, chunkLabels.quote, i, next, -1);
  return next;
}

/** Verbs of this class introduce speech in more than a fifth of their uses. */
const minSpeaking = 3;

/** "The zoo said", "our neighbour recalled": whatever noun stands as the subject of a verb of speech is somebody who speaks. */
function nameSpeakingNouns(chunks: Chunks): void {
  const { label, mention, mentions } = chunks;
  for (let chunk = 0; chunk < label.length; chunk++) {
    const own = mentions[mention[chunk] ?? -1];
    if (own === undefined || own.kind !== mentionKinds.none || own.possessive || !hasDeterminer(chunks, own)) continue;
    const after = findGovernor(chunks, chunk);
    const before = label[chunk - 1] ?? 0;
    const speaks =
      isSpeaking(after < 0 ? 0 : (label[after] ?? 0)) || (isSpeaking(before) && followsQuotation(chunks, chunk - 1));
    if (!speaks && !isAccordingTo(chunks, chunk)) continue;
    const promoted = { ...own, kind: mentionKinds.nominal, label: mentionLabel(mentionKinds.nominal, false) };
    mentions[mention[chunk] ?? 0] = promoted;
    label[chunk] = promoted.label;
  }
}

function isSpeaking(label: number): boolean {
  return isVerb(label) && verbClass(label) >= minSpeaking;
}

/** “…,” said the zoo: a quotation, or its comma, stands before the verb. */
function followsQuotation({ label }: Chunks, verb: number): boolean {
  return (
    label[verb - 1] === chunkLabels.quote ||
    (label[verb - 1] === chunkLabels.comma && label[verb - 2] === chunkLabels.quote)
  );
}

function isAccordingTo({ label }: Chunks, chunk: number): boolean {
  return label[chunk - 1] === chunkLabels.to && isSpeaking(label[chunk - 2] ?? 0);
}

/** The chunk that token `i` belongs to, -1 where chunking left it out. */
export function chunkAt({ first, next }: Chunks, i: number): number {
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((first[middle] ?? 0) <= i) low = middle + 1;
    else high = middle;
  }
  return low > 0 && (next[low - 1] ?? 0) > i ? low - 1 : -1;
}
