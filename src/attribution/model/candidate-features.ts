import { bearerOf } from "../../language/bearers.js";
import type { Mention } from "../../language/chunk-types.js";
import { mix } from "../../language/hash.js";
import { opensSentence } from "../../language/tokens.js";
import { mentionKinds } from "../../language/vocabulary.js";
import type { Candidate } from "./candidates.js";
import { candidateFeatures, numbersOf } from "./feature-names.js";
import type { FeatureSink } from "./linear-model.js";
import type { LastSpeaker, Part, QuotationView } from "./model-types.js";
import type { Rivals } from "./rivals.js";
import { addRivals, addVerbs, type Standing } from "./verb-features.js";
import { wordFeature } from "./word-feature.js";

const f = numbersOf(candidateFeatures);

/** How far is far, in few classes. */
function band(n: number): number {
  return n < 6 ? n : n < 9 ? 6 : n < 14 ? 7 : n < 22 ? 8 : n < 40 ? 9 : 10;
}

/** Collects the features of one candidate of one quotation. */
export function describeCandidate(
  out: FeatureSink,
  part: Part,
  candidate: Candidate,
  view: QuotationView,
  rivals: Rivals,
  last: LastSpeaker,
): void {
  const mention = part.chunks.mentions[candidate.mention];
  if (mention === undefined) return;
  const where = candidate.side * 16 + Math.min(candidate.paragraphs, 2) * 4 + Math.min(candidate.stops, 3);
  const kind = mention.kind * 2 + (mention.possessive ? 1 : 0);
  const standing = { where, kind };
  addPath(out, part, candidate, standing);
  addDistance(out, candidate, standing);
  addOwnWords(out, part, mention, candidate, standing);
  addNeighbours(out, part, mention, standing);
  addVerbs(out, part.chunks, candidate, view, standing);
  addRivals(out, part.chunks, candidate, rivals, standing);
  addEdges(out, candidate, view, standing);
  addHistory(out, part, candidate, view, last, standing);
}

function addPath(out: FeatureSink, { chunks: { label } }: Part, candidate: Candidate, { where, kind }: Standing): void {
  const { chunk, side } = candidate;
  const back2 = label[chunk - 2] ?? 0;
  const back1 = label[chunk - 1] ?? 0;
  const on1 = label[chunk + 1] ?? 0;
  const on2 = label[chunk + 2] ?? 0;
  const on3 = label[chunk + 3] ?? 0;
  if (candidate.path > 0) out.add(f.path, mix(candidate.path, side));
  if (candidate.coarsePath > 0) out.add(f.coarsePath, mix(candidate.coarsePath, mix(side, kind)));
  const on = mix(on1, on2);
  const back = mix(back1, back2);
  const backKind = mix(back1, kind);
  out.add(f.neighbours, mix(mix(back1, on1), where));
  out.add(f.neighbours, mix(on, mix(where, 1)));
  out.add(f.neighbours, mix(mix(on, on3), mix(where, 2)));
  out.add(f.neighbours, mix(back, mix(where, 3)));
  out.add(f.neighbours, mix(mix(backKind, on1), mix(where, 4)));
  out.add(f.neighbours, mix(mix(on, mix(on3, label[chunk + 4] ?? 0)), mix(where, 7)));
  out.add(f.neighbours, mix(mix(back, label[chunk - 3] ?? 0), mix(where, 8)));
  out.add(f.neighbours, mix(mix(backKind, on), mix(where, 9)));
  out.add(f.neighbours, mix(mix(mix(back2, back1), mix(kind, on1)), mix(where, 10)));
  out.add(f.neighbours, mix(on1, mix(side, 5)));
  out.add(f.neighbours, mix(back1, mix(side, 6)));
}

function addDistance(out: FeatureSink, candidate: Candidate, { where, kind }: Standing): void {
  const distance = band(candidate.distance);
  out.add(f.nearer, mix(mix(Math.min(candidate.mentions, 9), where), kind));
  out.add(f.distance, mix(distance, where));
  out.add(f.distance, mix(distance, mix(candidate.side, kind)));
  out.add(f.sentences, mix(candidate.paragraphs, mix(candidate.stops, mix(candidate.side, kind))));
  out.add(f.verbsBetween, mix(Math.min(candidate.verbs, 6), where));
  out.add(f.quotesBetween, mix(Math.min(candidate.quotes, 4), where));
  out.add(f.bestVerbBetween, mix(candidate.bestVerbClass, mix(where, Math.min(candidate.verbs, 3))));
}

function addOwnWords(
  out: FeatureSink,
  { analysis, chunks, entityOf }: Part,
  mention: Mention,
  { side, mention: number }: Candidate,
  { where, kind }: Standing,
): void {
  const { tokens, vocabulary } = analysis;
  const { head, first } = mention;
  out.add(f.mentionKind, mix(kind, where));
  out.add(f.mentionKind, mix(kind, 1000 + side));
  const nounClass = vocabulary.nounClass(tokens, head);
  if (mention.kind === mentionKinds.nominal) {
    out.add(f.noun, mix(vocabulary.sourceClass(tokens, head) * 8 + nounClass, where));
    out.add(f.noun, mix(tokens.word[head] ?? 0, 3));
    out.add(f.opener, mix(wordFeature(chunks, first), kind));
  } else if (mention.kind === mentionKinds.name) {
    const length = Math.min(mention.next - first, 4);
    const shape = (tokens.shape[head] ?? 0) * 4 + length;
    out.add(f.nameShape, mix(shape, mix(chunks.tags[first] ?? 0, side)));
    out.add(f.nameShape, mix(nounClass, 77));
    if (length > 1) out.add(f.opener, mix(wordFeature(chunks, first), kind));
    const entity = analysis.entities.all[(entityOf[number] ?? 0) - 1];
    if (entity !== undefined) out.add(f.bearer, mix(bearerOf(tokens, analysis.names, entity, vocabulary), where));
  } else out.add(f.noun, mix(tokens.word[head] ?? 0, where));
}

function addNeighbours(
  out: FeatureSink,
  { analysis: { tokens }, chunks }: Part,
  { first, next }: Mention,
  { where, kind }: Standing,
): void {
  const side = where >> 4;
  const after = wordFeature(chunks, next);
  const before = first > 0 ? wordFeature(chunks, first - 1) : 0;
  const place = mix(where, kind);
  out.add(f.wordAfter, mix(after, side));
  out.add(f.wordAfter, mix(after, place));
  out.add(f.wordBefore, mix(before, side));
  out.add(f.wordBefore, mix(before, place));
  const opens = opensSentence(tokens, first) ? 1 : 0;
  const opensParagraph = opens > 0 && (first === 0 || tokens.paragraph[first] !== tokens.paragraph[first - 1]) ? 1 : 0;
  out.add(f.place, mix(opens + opensParagraph, place));
}

function addEdges(out: FeatureSink, candidate: Candidate, view: QuotationView, { where, kind }: Standing): void {
  const place = mix(where, kind);
  out.add(f.edge, mix(view.edge, mix(where, Math.min(candidate.mentions, 3))));
  out.add(f.edge, mix(view.edge, mix(candidate.side, candidate.stops === 0 ? 1 : 0)));
  out.add(f.edgeAndKind, mix(view.edge, place));
  out.add(f.beforeQuote, mix(view.wordBefore, where));
  out.add(f.beforeQuote, mix(view.wordBefore, place));
}

function addHistory(
  out: FeatureSink,
  { entityOf }: Part,
  candidate: Candidate,
  view: QuotationView,
  last: LastSpeaker,
  { where, kind }: Standing,
): void {
  const same = candidate.mention === last.mention ? 1 : 0;
  const spoke = same * 8 + last.near;
  out.add(f.lastMention, mix(spoke, mix(candidate.side, view.edge)));
  out.add(f.lastMention, mix(spoke, mix(where, kind)));
  const entity = entityOf[candidate.mention] ?? 0;
  const named = (entity === 0 || last.entity === 0 ? 2 : entity === last.entity ? 1 : 0) * 8 + last.near;
  out.add(f.lastEntity, mix(named, mix(where, same)));
  out.add(f.lastEntity, mix(named, mix(candidate.side, view.edge)));
}
