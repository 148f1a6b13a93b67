import { placeWords } from "../../lexicon/languages/en/place-words.js";
import { fold } from "../../text/fold.js";
import { classesOf, wordClass } from "../classify-word.js";
import { hashOf } from "./hash-words.js";
import type { WordKnowledge } from "./know-words.js";
import { isCapital } from "./list-names.js";
import type { Person } from "./resolve-names.js";
import { shapes, type Tokens } from "./tokenize.js";

/** What a name is the name of, as far as its words and what stands around it tell. */
export const bearers = { unknown: 0, person: 1, likelyPerson: 2, likelyThing: 3, body: 4, place: 5 } as const;

/** Further occurrences of a name tell nothing new. */
const maxRead = 8;

/** A verb of this class introduces speech often enough that its subject is a person or a body that speaks. */
const minSaying = 3;

let places: ReadonlySet<string> | null = null;
const the = hashOf("the");
const features: ReadonlySet<string> = new Set(["lake", "mount", "cape", "fort", "port", "river", "gulf"]);
const inside = new Set(["in", "at", "near", "from", "across", "outside"].map(hashOf));

/** Who or what bears a name: one of `bearers`; worked out once. */
export function tellBearer(tokens: Tokens, person: Person, words: WordKnowledge): number {
  if (person.bearer < 0) person.bearer = readBearer(tokens, person, words);
  return person.bearer;
}

function readBearer(tokens: Tokens, person: Person, words: WordKnowledge): number {
  if (person.title !== null || sexOfGiven(tokens, person) !== 0) return bearers.person;
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

/** What a given name says of its bearer: 1 a man, 2 a woman, 0 nothing. */
export function sexOfGiven(tokens: Tokens, { given, first }: Person): 0 | 1 | 2 {
  if (given === 0) return 0;
  const classes = classesOf(fold(tokens.text.slice(tokens.start[first], tokens.end[first])));
  const sex = classes & (wordClass.man | wordClass.woman);
  // A name of both says nothing.
  return sex === wordClass.man ? 1 : sex === wordClass.woman ? 2 : 0;
}

/** A body by a word of the name or by capitals alone ("NATO"), a place by its last word or, as "Lake Volta", by its first. */
function tellByWords({ text, start, end, shape }: Tokens, { first, next }: Person): number {
  places ??= new Set(placeWords.flatMap((line) => line.split(" ")));
  const words = Array.from({ length: next - first }, (_, i) => fold(text.slice(start[first + i], end[first + i])));
  if (words.length > 1 && words.some(isBody)) return bearers.body;
  const last = words.at(-1) ?? "";
  if (places.has(last) || (classesOf(last) & wordClass.place) !== 0) return bearers.place;
  if (words.length > 1 && features.has(words[0] ?? "")) return bearers.place;
  return shape[first] === shapes.capitals ? bearers.body : bearers.unknown;
}

function isBody(word: string): boolean {
  return (classesOf(word) & (wordClass.body | wordClass.bodyEnding)) !== 0;
}

/** The name is followed by an age or by a verb of saying: "Mbeki, 54,", "Mbeki said". */
function standsForSomebody(tokens: Tokens, at: number, words: WordKnowledge): boolean {
  let next = at;
  while (next < tokens.start.length && isCapital(tokens, next)) next++;
  if (tokens.sentence[next] !== tokens.sentence[at]) return false;
  if (tokens.shape[next] === shapes.lower) return words.verbBin(tokens, next) >= minSaying;
  return tokens.text.charAt(tokens.start[next] ?? 0) === "," && tokens.shape[next + 1] === shapes.number;
}
