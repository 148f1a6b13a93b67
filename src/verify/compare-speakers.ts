import { shortGivenNames } from "../lexicon/languages/en/short-given-names.js";
import { stopWords } from "../lexicon/languages/stop-words.js";
import { matchesName, nameParts } from "../search/match-names.js";
import { editDistance } from "../text/edit-distance.js";
import type { SpeakerType } from "../types.js";

/** Whom a draft or an article gives words to. */
export interface GivenSpeaker {
  readonly speaker: string | null;
  readonly speakerType: SpeakerType | null;
  /** Other forms of the name, and what the text says that they are; none where nobody has looked. */
  readonly names?: readonly string[];
  readonly roles?: readonly string[];
}

/**
 * Whether two texts mean the same speaker; null where that cannot be told: one names nobody, or only describes ("the minister" beside
 * a name without that role), or one names a person and the other a body, which may speak for each other.
 */
export function isSameSpeaker(draft: GivenSpeaker, source: GivenSpeaker): boolean | null {
  if (draft.speaker === null || source.speaker === null) return null;
  const [ours, theirs] = [formsOf(draft), formsOf(source)];
  if (ours.some((one) => theirs.some((other) => areAlike(one, other)))) return true;
  if (draft.speakerType === "person" && source.speakerType === "person") {
    return [...ours, ...theirs].some(isDescription) ? null : false;
  }
  if (isToldBy(draft, source) || isToldBy(source, draft)) return true;
  const areBodies = draft.speakerType === "organization" && source.speakerType === "organization";
  return areBodies && !shareWord(draft.speaker, source.speaker) ? false : null;
}

function formsOf({ speaker, names = [] }: GivenSpeaker): string[] {
  return [...new Set([...(speaker === null ? [] : [speaker]), ...names])];
}

/** "Kirby" and "John Kirby", "Bob Achebe" and "Robert Achebe", "Zelensky" and "Zelenskyy". */
function areAlike(a: string, b: string): boolean {
  if (matchesName(a, b) || matchesName(b, a)) return true;
  const [one, other] = [nameParts(a).flat(), nameParts(b).flat()];
  const [surname = "", otherSurname = ""] = [one.at(-1), other.at(-1)];
  if (one.length < 2 || other.length < 2) return one.length + other.length < 4 && areSpeltAlike(surname, otherSurname);
  const [given = "", otherGiven = ""] = [one[0], other[0]];
  const isOneGiven = given === otherGiven || isInitialOf(given, otherGiven) || isInitialOf(otherGiven, given);
  if (isOneGiven) return areSpeltAlike(surname, otherSurname);
  return surname === otherSurname && (areShortOf(given, otherGiven) || areSpeltAlike(given, otherGiven));
}

function isInitialOf(initial: string, name: string): boolean {
  return initial.length === 1 && name.startsWith(initial);
}

function areShortOf(a: string, b: string): boolean {
  return shortGivenNames.some((line) => {
    const forms = line.split(" ");
    return forms.includes(a) && forms.includes(b);
  });
}

/** Names out of other scripts are spelt in several ways; short ones are others by one letter. */
function areSpeltAlike(a: string, b: string): boolean {
  const most = Math.floor(Math.min(a.length, b.length) / lettersPerEdit);
  return a === b || (most > 0 && editDistance(a, b, most) <= most);
}

const lettersPerEdit = 5;

/** "the Duke of Kent" is somebody whom other words may name. */
function isDescription(name: string): boolean {
  return /(?:^|\s)(?:a|an|of|the)\s/.test(name);
}

/** "the transport minister" is told by a role; "the White House" by "White House spokesman". */
function isToldBy({ speaker, speakerType }: GivenSpeaker, { roles = [] }: GivenSpeaker): boolean {
  return speaker !== null && speakerType !== "person" && roles.some((role) => shareWord(speaker, role));
}

function shareWord(a: string, b: string): boolean {
  const words = new Set(nameParts(a).flat());
  return nameParts(b)
    .flat()
    .some((word) => words.has(word) && !stopWords.has(word));
}
