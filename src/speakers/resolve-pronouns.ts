import type { Candidate } from "./make-mention.js";
import type { Entity } from "./resolve-names.js";

/** A mention by name, as the pronouns after it see it. */
export interface Sighting {
  readonly entity: Entity;
  readonly offset: number;
  readonly paragraph: number;
  /** The first mention of its sentence, and no preposition before it. */
  readonly subject: boolean;
}

/** Names further back than this are out of a reader's mind. */
const maxSightings = 40;
const maxParagraphs = 6;

/** Who a pronoun stands for: by agreement, the previous speaker first, then subjects, then the nearest. */
export function resolvePronoun(
  pronoun: Candidate,
  paragraph: number,
  sightings: readonly Sighting[],
  previous: Entity | null,
): Entity | null {
  let best: Entity | null = null;
  let bestScore = 0;
  for (let i = sightings.length - 1; i >= Math.max(0, sightings.length - maxSightings); i--) {
    const sighting = sightings[i];
    if (sighting === undefined || sighting.offset >= pronoun.start) continue;
    const distance = paragraph - sighting.paragraph;
    if (distance > maxParagraphs) break;
    if (!agrees(pronoun, sighting.entity)) continue;
    const score =
      10 -
      2 * distance +
      (sighting.subject ? 3 : 0) +
      (sighting.entity === previous ? 3 : 0) +
      (sighting.entity.gender !== null ? 1 : 0);
    if (score > bestScore) [best, bestScore] = [sighting.entity, score];
  }
  if (best === null && previous !== null && agrees(pronoun, previous)) return previous;
  return best;
}

function agrees(pronoun: Candidate, entity: Entity): boolean {
  switch (pronoun.words) {
    case "he":
    case "his":
    case "she":
    case "her":
      if (entity.type === "organization" || entity.type === "group") return false;
      return entity.gender === null || entity.gender === pronoun.gender;
    case "it":
    case "its":
      return entity.type === "organization";
    case "they":
    case "their":
      return entity.type === "organization" || entity.type === "group";
    default:
      return false;
  }
}
