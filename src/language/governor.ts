import { chunkLabels, isVerb, verbForm, verbForms } from "./chunk-labels.js";
import type { Chunks } from "./chunk-types.js";
import { mentionLabel } from "./find-mention.js";
import { mentionKinds } from "./vocabulary.js";

/** How `findGovernor` reached a verb: what had to be skipped between the mention and it. */
export const reaches = {
  none: -1,
  direct: 0,
  /** "of the …" */
  preposition: 1,
  /** An apposition or an aside between marks. */
  aside: 2,
  /** "and …" */
  coordination: 3,
  /** A relative clause: "the woman who called the police said". */
  relative: 4,
  /** The verb itself stands in the relative clause: nothing else follows. */
  inRelative: 5,
} as const;

const maxSkipped = 24;

/** The chunk of the verb that the mention in a chunk is probably the subject of, past what describes the mention; -1 for none. */
export function findGovernor(chunks: Chunks, chunk: number): number {
  const known = chunks.governor[chunk] ?? -1;
  if (known !== -2) return known;
  return (chunks.governor[chunk] = search(chunks, chunk));
}

/** One of `reaches`, of the verb that `findGovernor` finds. */
export function reachOf(chunks: Chunks, chunk: number): number {
  return findGovernor(chunks, chunk) < 0 ? reaches.none : (chunks.reach[chunk] ?? reaches.none);
}

/** Finds the verb, and notes how it was reached. */
function search(chunks: Chunks, chunk: number): number {
  const { label, reach: reached } = chunks;
  let at = chunk + 1;
  let reach: number = reaches.direct;
  const limit = Math.min(label.length, chunk + maxSkipped);
  while (at < limit) {
    const own = label[at] ?? 0;
    const relative = isRelative(own) && isVerb(label[at + 1] ?? 0);
    if (relative || (isVerb(own) && isReduced(own))) {
      const later = finiteAfter(label, relative ? at + 2 : at + 1, limit);
      reached[chunk] = later < 0 ? reaches.inRelative : reaches.relative;
      return later < 0 ? (relative ? at + 1 : at) : later;
    }
    if (isVerb(own)) {
      reached[chunk] = reach;
      return at;
    }
    if (isPreposition(own) && isNominal(label[at + 1] ?? 0)) {
      at += 2;
      reach = Math.max(reach, reaches.preposition);
    } else if (own === chunkLabels.and && isNominal(label[at + 1] ?? 0)) {
      at += 2;
      reach = Math.max(reach, reaches.coordination);
    } else if (own === chunkLabels.comma || own === chunkLabels.open || own === chunkLabels.dash) {
      const close = closing(label, at, limit, own);
      if (close < 0) return -1;
      at = close + 1;
      reach = reaches.aside;
    } else if (own === chunkLabels.possessive) at += isNominal(label[at + 1] ?? 0) ? 2 : 1;
    else if (own === chunkLabels.noun || own === chunkLabels.not) at++;
    else return -1;
  }
  return -1;
}

function isRelative(label: number): boolean {
  return label === chunkLabels.that || label === whoLabel || label === whichLabel;
}

const whoLabel = mentionLabel(mentionKinds.who, false);
const whichLabel = mentionLabel(mentionKinds.which, false);

/** A participle alone ("the man accused of theft"), which is not yet the verb of the sentence. */
function isReduced(label: number): boolean {
  return verbForm(label) === verbForms.participle || verbForm(label) === verbForms.ing;
}

/** The next finite verb of the same sentence that no subject of its own comes before, or -1. */
function finiteAfter(label: readonly number[], from: number, limit: number): number {
  let subject = false;
  for (let at = from; at < limit; at++) {
    const own = label[at] ?? 0;
    if (own === chunkLabels.stop || own === chunkLabels.ask || own === chunkLabels.paragraph) return -1;
    if (own === chunkLabels.that || own === chunkLabels.when) subject = true;
    if (!isVerb(own) || isReduced(own) || verbForm(own) === verbForms.base) continue;
    if (!subject) return at;
    subject = false;
  }
  return -1;
}

function isPreposition(label: number): boolean {
  return (
    (label >= chunkLabels.to && label <= chunkLabels.in) || label === chunkLabels.about || label === chunkLabels.from
  );
}

/** A noun phrase or a pronoun. */
export function isNominal(label: number): boolean {
  return (label >= chunkLabels.noun && label < chunkLabels.verb) || label >= chunkLabels.sayingNoun;
}

/** The mark that ends what the mark at `at` begins, in the same sentence; -1 where there is none. */
function closing(label: readonly number[], at: number, limit: number, opener: number): number {
  const wanted = opener === chunkLabels.open ? chunkLabels.close : opener;
  for (let i = at + 1; i < limit; i++) {
    const own = label[i];
    if (own === wanted) return i;
    if (own === chunkLabels.stop || own === chunkLabels.ask || own === chunkLabels.paragraph) return -1;
  }
  return -1;
}
