import type { SpeakerType } from "../types.js";
import type { Candidate } from "./make-mention.js";
import type { Source } from "./merge-speakers.js";

/** A mention by name or by a noun, as the pronouns after it see it. */
export interface Sighting {
  readonly source: Source;
  readonly offset: number;
  readonly paragraph: number;
  /** The first mention of its sentence, and no preposition before it. */
  readonly subject: boolean;
  /** A paper or a post: "it", never "he". */
  readonly thing: boolean;
  /** What its own noun says ("his wife"); of names their entity knows. */
  readonly gender: "woman" | "man" | null;
}

/** Names further back than this are out of a reader's mind. */
const maxSightings = 40;
const maxParagraphs = 6;

/** What a paragraph's distance costs, and what makes a sighting likelier; chosen on the training articles. */
const weights = { start: 30, paragraph: 5, subject: 6, previous: 2, gender: 3, unnamed: -4 } as const;

/** Who a pronoun stands for: by agreement, then the previous speaker, subjects, and the nearest. */
export function resolvePronoun(
  pronoun: Candidate,
  paragraph: number,
  sightings: readonly Sighting[],
  previous: Source | null,
): Source | null {
  let best: Source | null = null;
  let bestScore = 0;
  const latest = latestBefore(sightings, pronoun.start);
  for (let i = latest; i > Math.max(-1, latest - maxSightings); i--) {
    const sighting = sightings[i];
    if (sighting === undefined) break;
    const distance = paragraph - sighting.paragraph;
    if (distance > maxParagraphs) break;
    const score = agrees(pronoun, sighting.source, sighting) ? scoreOf(sighting, distance, previous) : 0;
    if (score > bestScore) [best, bestScore] = [sighting.source, score];
  }
  if (best === null && previous !== null && agrees(pronoun, previous, null)) return previous;
  return best;
}

/** The index of the last sighting before an offset, or -1. */
function latestBefore(sightings: readonly Sighting[], offset: number): number {
  let low = 0;
  let high = sightings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sightings[middle]?.offset ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function scoreOf(sighting: Sighting, distance: number, previous: Source | null): number {
  const { source } = sighting;
  const gender = source.kind === "named" ? source.entity.gender : sighting.gender;
  let score = weights.start - weights.paragraph * distance;
  if (sighting.subject) score += weights.subject;
  if (previous !== null && isSame(source, previous)) score += weights.previous;
  if (gender !== null) score += weights.gender;
  if (source.kind === "unnamed") score += weights.unnamed;
  return score;
}

function isSame(a: Source, b: Source): boolean {
  if (a.kind === "named") return b.kind === "named" && a.entity === b.entity;
  return b.kind === a.kind && a.words === b.words;
}

function agrees(pronoun: Candidate, source: Source, sighting: Sighting | null): boolean {
  if (source.kind === "unresolved") return source.words === pronoun.words;
  const type: SpeakerType | null = source.kind === "named" ? source.entity.type : source.type;
  const known = source.kind === "named" ? source.entity.gender : (sighting?.gender ?? null);
  switch (pronoun.words) {
    case "he":
    case "his":
    case "she":
    case "her":
      if (type === "organization" || type === "group" || sighting?.thing === true) return false;
      return known === null || known === pronoun.gender;
    case "it":
    case "its":
      return type === "organization" || sighting?.thing === true;
    case "they":
    case "their":
      return type === "organization" || type === "group" || (source.kind === "named" && source.entity.isThey);
    default:
      return false;
  }
}
