import type { Name } from "../../language/names.js";
import { givenAt, givenName, hasClass, wordClass } from "../../language/word-classes.js";
import { shapes } from "../../language/tokens.js";
import { nameParticles } from "../../lexicon/languages/name-particles.js";
import type { TextWords } from "./text-words.js";

/** Longer runs of capitals are headlines. */
const maxNameWords = 7;
const particles: ReadonlySet<string> = new Set(nameParticles.flatMap((line) => line.split(" ")));

/** The names of people and bodies in a text whose language has no model: runs of capitals, without titles and common nouns. */
export function findCapitalNames(words: TextWords): Name[] {
  const lower = new Set<string>();
  for (let i = 0; i < words.length; i++) if (words.tokens.shape[i] === shapes.lower) lower.add(words.word(i));
  const surnames = new Set<string>();
  const runs = capitalRuns(words).map(([run, next]) => ({ first: skipOpeners(words, run, next, lower), next }));
  const long = runs.map(({ first, next }) => longName(words, first, next));
  for (const name of long) if (name !== null) surnames.add(words.word(name.next - 1));
  return runs.flatMap(({ first, next }, n) => {
    const word = words.word(first);
    const isName = surnames.has(word) || (!lower.has(word) && isSingleName(words, first));
    return long[n] ?? (next - first === 1 && isName ? nameOf(words, first, first, next) : []);
  });
}

/** Capitals that follow each other in a sentence, behind a given name small words between them: [first, next). */
function capitalRuns(words: TextWords): [number, number][] {
  const runs: [number, number][] = [];
  for (let i = 0; i < words.length; i++) {
    if (!words.isCapital(i)) continue;
    let next = i + 1;
    while (next - i < maxNameWords) {
      let at = next;
      while (isGiven(words, i) && particles.has(words.full(at)) && !words.is(at, "conjunctions")) at++;
      if (!words.isCapital(at) || words.prefix(at) !== "" || !words.sameParagraph(i, at)) break;
      next = at + 1;
    }
    runs.push([i, next]);
    i = next - 1;
  }
  return runs;
}

function isGiven(words: TextWords, i: number): boolean {
  return hasClass(words.tokens, i, givenName);
}

/** Sentences begin with capitals too: "Selon Thierry Roux", "Le Monde", "Lundi Marie Petit". */
function skipOpeners(words: TextWords, run: number, next: number, lower: ReadonlySet<string>): number {
  let first = run;
  while (first < next) {
    const isSmall = words.is(
      first,
      "stops",
      "skips",
      "determiners",
      "genitives",
      "cuePrepositions",
      "weakPrepositions",
      "quotatives",
    );
    const isOpener = words.opens(first) && lower.has(words.full(first)) && !isGiven(words, first);
    if (!isSmall && !isOpener) break;
    first++;
  }
  return words.prefix(first) === "" || first === next - 1 ? first : first + 1;
}

/** The name of two words and more in a run, or of one behind a title; null where there is none. */
function longName(words: TextWords, first: number, next: number): Name | null {
  let from = first;
  for (let i = first; i < next - 1; i++) if (words.is(i, "titles") || words.isPerson(i)) from = i + 1;
  for (let i = from; i < next - 1; i++) if (isGiven(words, i)) return nameOf(words, first, i, next);
  const isTitled = words.is(from - 1, "titles") || from > first;
  // Where nouns have capitals, two of them are a name beside a verb of speech, or between commas.
  const isNoun = words.language.table.nounsHaveCapitals && !standsAtVerb(words, from, next);
  return from < next && (isTitled || (next - from > 1 && !isNoun)) ? nameOf(words, first, from, next) : null;
}

function standsAtVerb(words: TextWords, first: number, next: number): boolean {
  const isBetweenCommas = words.mark(first - 1) === "," && words.mark(next) === ",";
  return next - first <= 3 && (isBetweenCommas || words.is(first - 1, "verbs", "quotatives"));
}

/** "Ihr Sohn, Enno, …", a given name; elsewhere than in German any capital inside a sentence. */
function isSingleName(words: TextWords, at: number): boolean {
  if (words.prefix(at) !== "" || words.isPerson(at) || words.isBody(at) || words.word(at).length < 2) return false;
  if (words.mark(at - 1) === "," && words.mark(at + 1) === "," && words.isPerson(at - 2)) return true;
  return isGiven(words, at) || !(words.language.table.nounsHaveCapitals || words.opens(at));
}

function nameOf(words: TextWords, title: number, first: number, next: number): Name {
  const isBody = next - first === 1 && words.tokens.shape[first] === shapes.capitals;
  const isPerson = isGiven(words, first) && next - first > 1;
  const type = isBody ? "organization" : isPerson ? "person" : null;
  return {
    first,
    next,
    end: next,
    title: words.isPerson(title) ? title : first,
    type,
    gender: genderOf(words, first),
    owns: false,
  };
}

/** The gender that a title or noun before a name tells, else a given name. */
function genderOf(words: TextWords, first: number): Name["gender"] {
  const noun = words.mark(first - 1) === "," ? first - 2 : first - 1;
  const told = words.language.gender(words.full(noun), "titles") ?? words.person(noun);
  const classes = told === "she" || told === "he" ? 0 : givenAt(words.tokens, first);
  const isWoman = told === "she" || (classes & wordClass.woman) !== 0;
  const isMan = told === "he" || (classes & wordClass.man) !== 0;
  if (isWoman === isMan) return null;
  return isWoman ? "woman" : "man";
}
