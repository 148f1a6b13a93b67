import type { Chunks, Mention } from "../../language/chunk-types.js";
import { chunkLabels, coarseLabel, isVerb, verbClass } from "../../language/chunk-labels.js";
import { mix } from "../../language/hash.js";
import { mentionKinds } from "../../language/vocabulary.js";
import type { LastSpeaker } from "./model-types.js";
import { findSignature } from "./signature.js";

/** Where a candidate stands as seen from the quotation; `earlier` is whoever spoke last, farther off than others are looked for. */
export const sides = { before: 0, after: 1, earlier: 2 } as const;

/** Somebody who may have said a quotation, and what stands between the two. */
export interface Candidate {
  /** Number into `chunks.mentions`, and its chunk. */
  readonly mention: number;
  readonly chunk: number;
  /** One of `sides`. */
  readonly side: number;
  /** The chunks between candidate and quotation as one number, in full and coarsely; 0 where there are too many. */
  readonly path: number;
  readonly coarsePath: number;
  /** How many chunks, mentions, verbs, sentences' ends, paragraphs' ends and quotations lie between. */
  readonly distance: number;
  readonly mentions: number;
  readonly verbs: number;
  readonly bestVerbClass: number;
  readonly stops: number;
  readonly paragraphs: number;
  readonly quotes: number;
}

/** Farther than this nobody is looked for; it also bounds the work on hostile text. */
const maxDistance = 90;
const maxCandidates = 10;
const maxPathChunks = 12;
const maxCoarseChunks = 10;

/** The candidates of a quotation: its paragraph and the one before, and the mention that spoke last if it stands farther off. */
export function gatherCandidates(chunks: Chunks, quotation: number, last: LastSpeaker): Candidate[] {
  const first = chunks.quotationFirst[quotation] ?? -1;
  if (first < 0) return [];
  const found: Candidate[] = [];
  walk(found, chunks, first, -1, 2, sides.before);
  // The paragraph after counts only where it is a signature.
  const signed = findSignature(chunks, quotation) >= 0;
  walk(found, chunks, chunks.quotationLast[quotation] ?? -1, 1, signed ? 2 : 1, sides.after);
  if (last.mention >= 0 && !found.some(({ mention }) => mention === last.mention)) found.push(farOff(last));
  return found;
}

function farOff({ mention, chunk }: LastSpeaker): Candidate {
  const between = { distance: maxDistance, mentions: maxCandidates, verbs: 9, stops: 9, paragraphs: 9, quotes: 9 };
  return { mention, chunk, side: sides.earlier, path: 0, coarsePath: 0, bestVerbClass: 0, ...between };
}

/** What lies between the quotation and where a walk has come to. */
class Passed {
  path = 1;
  coarsePath = 1;
  distance = 0;
  mentions = 0;
  verbs = 0;
  bestVerbClass = 0;
  stops = 0;
  quotes = 0;
  #coarse = 0;

  add(label: number): void {
    if (isVerb(label)) {
      this.verbs++;
      this.bestVerbClass = Math.max(this.bestVerbClass, verbClass(label));
    } else if (label === chunkLabels.stop || label === chunkLabels.ask) this.stops++;
    else if (label === chunkLabels.quote) this.quotes++;
    this.distance++;
    // A path that is too long is no feature.
    this.path = this.distance > maxPathChunks ? 0 : mix(this.path, label);
    const rough = coarseLabel(label);
    if (rough === 0) return;
    this.#coarse++;
    this.coarsePath = this.#coarse > maxCoarseChunks ? 0 : mix(this.coarsePath, rough);
  }
}

/** Whether a mention is somebody, and not only the owner of somebody: "their aunt" is no word of theirs. / Not: "their claim". */
function maySpeak(mention: Mention | undefined, next: Mention | undefined): boolean {
  if (mention === undefined || mention.kind === mentionKinds.none) return false;
  const owner = mention.kind >= mentionKinds.his && mention.kind <= mentionKinds.my;
  return !owner || next?.kind !== mentionKinds.nominal || next.whole !== mention.whole;
}

/** Walks from the quotation's chunk outwards over so many paragraphs. */
function walk(
  found: Candidate[],
  { label, mention: mentionOf, mentions }: Chunks,
  from: number,
  direction: 1 | -1,
  paragraphLimit: number,
  side: number,
): void {
  const passed = new Passed();
  let paragraphs = 0;
  for (let chunk = from + direction; chunk >= 0 && chunk < label.length; chunk += direction) {
    if (passed.distance >= maxDistance || passed.mentions >= maxCandidates) break;
    const own = label[chunk] ?? 0;
    if (own === chunkLabels.paragraph && ++paragraphs >= paragraphLimit) break;
    const mention = mentionOf[chunk] ?? -1;
    if (mention >= 0 && maySpeak(mentions[mention], mentions[mentionOf[chunk + 1] ?? -1])) {
      // Spelt out, as a spread makes another object, and there are ten for each quotation.
      const { path, coarsePath, distance, verbs, bestVerbClass, stops, quotes } = passed;
      const nearer = passed.mentions++;
      found.push({
        mention,
        chunk,
        side,
        path,
        coarsePath,
        distance,
        mentions: nearer,
        verbs,
        bestVerbClass,
        stops,
        paragraphs,
        quotes,
      });
    }
    passed.add(own);
  }
}
