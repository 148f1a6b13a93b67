import type { Name } from "../../language/names.js";
import { classesAt, givenName, hasClass, wordClass } from "../../language/word-classes.js";
import { shapes } from "../../language/tokens.js";
import { nameParticles } from "../../lexicon/languages/name-particles.js";
import type { Gender, TextWords } from "./text-words.js";

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
    const isSmall =
      words.is(first, "stops", "skips", "weakPrepositions", "quotatives", "genitives") ||
      words.language.cuePrepositions.some(([head]) => head === words.full(first)) ||
      words.determiner(first) !== undefined;
    const isOpener = words.opens(first) && (words.is(first, "verbs") || lower.has(words.full(first)));
    if (!isSmall && (!isOpener || isGiven(words, first))) break;
    first++;
  }
  return first;
}

/** The name of two words and more in a run, or of one behind a title; null where there is none. */
function longName(words: TextWords, start: number, next: number): Name | null {
  const first = words.prefix(start) === "" ? start : start + 1;
  let from = first;
  for (let i = first; i < next - 1; i++) {
    const isPerson = (words.language.table.nounsHaveCapitals || i === first) && words.isPerson(i);
    if (words.is(i, "titles") || isPerson) from = i + 1;
  }
  if (from >= next) return null;
  for (let i = from; i < next - 1; i++) if (isGiven(words, i)) return nameOf(words, first, i, next);
  if (from > first || words.is(from - 1, "titles")) return nameOf(words, first, from, next);
  if (next - from < 2) return null;
  // Where nouns have capitals, two of them are a name beside a verb of speech, or between commas.
  const { nounsHaveCapitals } = words.language.table;
  return nounsHaveCapitals && !standsAtVerb(words, from, next) ? null : nameOf(words, from, from, next);
}

function standsAtVerb(words: TextWords, first: number, next: number): boolean {
  if (next - first > 3 || words.isBody(first)) return false;
  if (words.is(words.is(first - 1, "clitics") ? first - 2 : first - 1, "verbs", "quotatives")) return true;
  return (words.opens(first) && words.is(next, "verbs")) || (words.mark(first - 1) === "," && words.mark(next) === ",");
}

/** "Ihr Sohn, Enno, …", a given name; elsewhere than in German any capital inside a sentence. */
function isSingleName(words: TextWords, at: number): boolean {
  if (words.prefix(at) !== "" || words.isPerson(at) || words.isBody(at) || words.word(at).length < 2) return false;
  if (isGiven(words, at) || isApposition(words, at)) return true;
  return !words.language.table.nounsHaveCapitals && !words.opens(at);
}

/** One word between commas behind a noun for people. */
function isApposition(words: TextWords, at: number): boolean {
  return words.mark(at - 1) === "," && words.mark(at + 1) === "," && words.isPerson(at - 2);
}

function nameOf(words: TextWords, title: number, first: number, next: number): Name {
  const isBody = next - first === 1 && words.tokens.shape[first] === shapes.capitals;
  const isPerson = (isGiven(words, first) && next - first > 1) || isApposition(words, first);
  return {
    first,
    next,
    title: words.isPerson(title) ? title : first,
    type: isBody ? "organization" : isPerson ? "person" : null,
    gender: genderOf(words, first),
    owns: false,
  };
}

/** The gender that a title or noun before a name tells, else a given name: "la bibliothécaire Karima Ould". */
function genderOf(words: TextWords, first: number): Name["gender"] {
  const noun = words.mark(first - 1) === "," ? first - 2 : first - 1;
  const person = words.person(noun);
  const told: Gender | undefined =
    words.language.gender(words.full(noun), "titles") ??
    person ??
    (person === null ? (words.determiner(noun) ?? words.determiner(noun - 1)) : null);
  if (told === "she" || told === "he") return told === "she" ? "woman" : "man";
  const classes = classesAt(words.tokens, first);
  const [woman, man] = [(classes & wordClass.woman) !== 0, (classes & wordClass.man) !== 0];
  if (woman === man) return null;
  return woman ? "woman" : "man";
}
