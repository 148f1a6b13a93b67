import { bodyEndings } from "../../lexicon/body-endings.js";
import { femaleNames, maleNames } from "../../lexicon/given-names.js";
import { placeWords } from "../../lexicon/place-words.js";
import { bodyNouns } from "../../lexicon/source-nouns.js";
import { speakingPlaces } from "../../lexicon/speaking-places.js";
import { hashOf } from "./hash-words.js";
import type { WordKnowledge } from "./know-words.js";
import type { Person } from "./resolve-names.js";
import { shapes, type Tokens } from "./tokenize.js";

/** What a name is the name of, as far as its words and what stands around it tell. */
export const bearers = { unknown: 0, person: 1, likelyPerson: 2, likelyThing: 3, body: 4, place: 5 } as const;

/** Further occurrences of a name tell nothing new. */
const maxRead = 8;

/** A verb of this class introduces speech often enough that its subject is a person or a body that speaks. */
const minSaying = 3;

let things: ReadonlySet<number> | null = null;
let places: ReadonlySet<number> | null = null;
const the = hashOf("the");
const features = new Set(["lake", "mount", "cape", "fort", "port", "river", "gulf"].map(hashOf));
const inside = new Set(["in", "at", "near", "from", "across", "outside"].map(hashOf));

/** Who or what bears a name: one of `bearers`. */
export function tellBearer(tokens: Tokens, person: Person, words: WordKnowledge): number {
  const given = givenName(tokens, person);
  if (person.title !== null || maleNames.has(given) || femaleNames.has(given)) return bearers.person;
  const known = tellByWords(tokens, person);
  if (known !== bearers.unknown) return known;
  let human = 0;
  let thing = 0;
  for (const at of person.at.slice(0, maxRead)) {
    const before = at > 0 && tokens.sentence[at - 1] === tokens.sentence[at] ? (tokens.word[at - 1] ?? 0) : 0;
    if (before === the || inside.has(before)) thing++;
    if (standsForSomebody(tokens, at, words)) human++;
  }
  return human > thing ? bearers.likelyPerson : thing > human ? bearers.likelyThing : bearers.unknown;
}

function givenName(tokens: Tokens, person: Person): string {
  if (person.given === 0) return "";
  return foldName(tokens.text.slice(tokens.start[person.first], tokens.end[person.first]));
}

/** Without accents and in lower case, as the tables of given names are. */
export function foldName(name: string): string {
  return name.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}

/** A body by a word of the name or by capitals alone ("NATO"), a place by its last word or, as "Lake Volta", by its first. */
function tellByWords(tokens: Tokens, { first, next }: Person): number {
  things ??= hashesOf([...bodyNouns, ...bodyEndings]);
  places ??= hashesOf([...placeWords, ...speakingPlaces]);
  const last = next - 1;
  for (let i = first; i < next; i++) if (things.has(tokens.word[i] ?? 0) && next - first > 1) return bearers.body;
  if (places.has(tokens.word[last] ?? 0) || (next - first > 1 && features.has(tokens.word[first] ?? 0)))
    return bearers.place;
  return tokens.shape[first] === shapes.capitals ? bearers.body : bearers.unknown;
}

function hashesOf(lines: readonly string[]): Set<number> {
  return new Set(lines.flatMap((line) => line.split(" ")).map(hashOf));
}

/** The name is followed by an age or by a verb of saying: "Mbeki, 54,", "Mbeki said". */
function standsForSomebody(tokens: Tokens, at: number, words: WordKnowledge): boolean {
  let next = at;
  while (next < tokens.start.length && isCapital(tokens, next)) next++;
  if (tokens.sentence[next] !== tokens.sentence[at]) return false;
  if (tokens.shape[next] === shapes.lower) return words.verbBin(tokens, next) >= minSaying;
  return tokens.text.charAt(tokens.start[next] ?? 0) === "," && tokens.shape[next + 1] === shapes.number;
}

function isCapital({ shape }: Tokens, i: number): boolean {
  return shape[i] === shapes.capital || shape[i] === shapes.capitals || shape[i] === shapes.mixed;
}
