import { eventWords } from "../lexicon/languages/en/event-words.js";
import { placeWords } from "../lexicon/languages/en/place-words.js";
import { hashesOf, hashOf } from "./hash.js";
import type { Entity } from "./entities.js";
import { isPossessive } from "./name-run.js";
import type { Name } from "./names.js";
import { isCapital, firstCharacter, shapes, type Tokens } from "./tokens.js";
import type { Vocabulary } from "./vocabulary.js";
import { bodyWord, classesOf, wordClass } from "./word-classes.js";

/** What bears a name, as far as its words and what stands around it tell; an event is a place in time. */
export const bearers = { unknown: 0, person: 1, likelyPerson: 2, likelyThing: 3, body: 4, place: 5 } as const;

/** Further occurrences of a name tell nothing new. */
const maxRead = 8;

/** A verb of this class introduces speech often enough that its subject is a person or a body that speaks. */
const minSaying = 3;

let places: ReadonlySet<string> | null = null;
let events: ReadonlySet<string> | null = null;
const the = hashOf("the");
const features: ReadonlySet<string> = new Set(["lake", "mount", "cape", "fort", "port", "river", "gulf"]);
const inPlaces = hashesOf("in at near from across outside");

/** Who or what bears a name: one of `bearers`; worked out once. */
export function bearerOf(tokens: Tokens, names: readonly Name[], entity: Entity, vocabulary: Vocabulary): number {
  if (entity.bearer < 0) entity.bearer = readBearer(tokens, names, entity, vocabulary);
  return entity.bearer;
}

function readBearer(tokens: Tokens, names: readonly Name[], entity: Entity, vocabulary: Vocabulary): number {
  if (entity.gender !== null) return bearers.person;
  const known = bearerByWords(tokens, names, entity);
  if (known !== bearers.unknown) return known;
  let human = 0;
  let thing = 0;
  for (const n of entity.at.slice(0, maxRead)) {
    const name = names[n];
    if (name === undefined) continue;
    const at = name.first;
    if (name.title < at) human += 2;
    const before = at > 0 && tokens.sentence[at - 1] === tokens.sentence[at] ? (tokens.word[at - 1] ?? 0) : 0;
    if (before === the || inPlaces.has(before)) thing++;
    if (standsForSomebody(tokens, name.next, vocabulary)) human++;
    if (ownsPerson(tokens, name, names[n + 1])) thing += 2;
  }
  if (human > thing) return bearers.likelyPerson;
  if (thing > human) return bearers.likelyThing;
  return bearers.unknown;
}

/**
 * A body by a word of the name or by capitals alone ("NATO"), a place or an event by its last word or, as "Lake Volta", by its first.
 */
function bearerByWords(tokens: Tokens, names: readonly Name[], { parts, at, type }: Entity): number {
  if (type === "organization" || type === "group") {
    const last = parts.at(-1) ?? "";
    return (classesOf(last) & wordClass.place) !== 0 ? bearers.place : bearers.body;
  }
  places ??= new Set(placeWords.flatMap((line) => line.split(" ")));
  if (parts.length > 1 && parts.some((part) => (classesOf(part) & bodyWord) !== 0)) return bearers.body;
  const last = parts.at(-1) ?? "";
  if (places.has(last) || (classesOf(last) & wordClass.place) !== 0) return bearers.place;
  events ??= new Set(eventWords.flatMap((line) => line.split(" ")));
  if (parts.length > 1 && events.has(last)) return bearers.place;
  if (parts.length > 1 && features.has(parts[0] ?? "")) return bearers.place;
  const first = names[at[0] ?? -1]?.first ?? -1;
  return tokens.shape[first] === shapes.capitals ? bearers.body : bearers.unknown;
}

/** "Palmyra's Ana Souza": whose name is set before somebody's whole name is a body or a place. */
function ownsPerson(tokens: Tokens, { next }: Name, after: Name | undefined): boolean {
  if (after === undefined || after.title !== next + 1 || after.gender === null || !isPossessive(tokens, next))
    return false;
  return after.next - after.first > 1;
}

/** The name is followed by an age or by a verb of saying: "Mbeki, 54,", "Mbeki said". */
function standsForSomebody(tokens: Tokens, next: number, vocabulary: Vocabulary): boolean {
  let at = next;
  while (at < tokens.start.length && isCapital(tokens, at)) at++;
  if (tokens.sentence[at] !== tokens.sentence[next - 1]) return false;
  if (tokens.shape[at] === shapes.lower) return vocabulary.verbClass(tokens, at) >= minSaying;
  return firstCharacter(tokens, at) === "," && tokens.shape[at + 1] === shapes.number;
}
