import type { Name } from "../../language/names.js";
import { hasClass, classesAt, givenName, wordClass } from "../../language/word-classes.js";
import { shapes } from "../../language/tokens.js";
import type { Gender } from "./language.js";
import type { TextWords } from "./text-words.js";

/** Longer runs of capitals are headlines. */
const maxNameWords = 7;
const particles: ReadonlySet<string> = new Set(
  "al ben bin da dal das de del della den der di do dos du el ibn la las le los san st ten ter van vom von y zu".split(
    " ",
  ),
);

/** What a text's own print tells of its words. */
interface Uses {
  /** Words that stand in small letters too. */
  readonly lower: ReadonlySet<string>;
  /** Words that end a name of two words and more. */
  readonly surnames: Set<string>;
}

/** The names of people and bodies in a text whose language has no model: runs of capitals, without titles and common nouns. */
export function findCapitalNames(words: TextWords): Name[] {
  const uses: Uses = { lower: lowerWords(words), surnames: new Set() };
  const runs = capitalRuns(words);
  const long = runs.map(([first, next]) => nameInRun(words, first, next, uses));
  for (const name of long) if (name !== null) uses.surnames.add(words.word(name.next - 1));
  return runs.flatMap(([first, next], n) => long[n] ?? singleName(words, first, next, uses) ?? []);
}

function lowerWords(words: TextWords): Set<string> {
  const lower = new Set<string>();
  for (let i = 0; i < words.length; i++) if (words.tokens.shape[i] === shapes.lower) lower.add(words.word(i));
  return lower;
}

/** Capitals that follow each other in a sentence, small words of names between them: [first, next). */
function capitalRuns(words: TextWords): [number, number][] {
  const runs: [number, number][] = [];
  for (let i = 0; i < words.length;) {
    if (!words.isCapital(i)) {
      i++;
      continue;
    }
    let next = i + 1;
    while (next - i < maxNameWords) {
      let at = next;
      while (at < next + 3 && particles.has(words.full(at))) at++;
      if (!words.isCapital(at) || words.prefix(at) !== "" || !words.sameParagraph(i, at)) break;
      if (at > next && !isParticleName(words, i, next, at)) break;
      next = at + 1;
    }
    runs.push([i, next]);
    i = next;
  }
  return runs;
}

/** "Ursula von der Leyen", "Rosa de Lima": behind a given name. / Not: "Ayuntamiento de Murcia", "Ministerin der Justiz". */
function isParticleName(words: TextWords, first: number, next: number, at: number): boolean {
  if (next - first > 2 || at > first + 4) return false;
  // "Ana Ruiz y Eva Soto": two people. / Not: "Ortega y Gasset".
  const isJoined = words.language.conjunctions.has(words.full(at - 1));
  if (isJoined && hasClass(words.tokens, at, givenName) && words.isCapital(at + 1)) return false;
  return hasClass(words.tokens, next - 1, givenName) || hasClass(words.tokens, first, givenName);
}

/** The name of two words and more in a run, or one word behind a title; null where there is none. */
function nameInRun(words: TextWords, run: number, next: number, uses: Uses): Name | null {
  let first = skipOpeners(words, run, next, uses);
  if (next - first < 1 || (words.prefix(first) !== "" && next - first === 1)) return null;
  if (words.prefix(first) !== "") first++;
  const [from, gender] = skipTitles(words, first, next);
  const titled = from > first || words.language.titles.has(words.full(from - 1));
  const own = gender ?? words.language.titles.get(words.full(from - 1)) ?? null;
  if (from >= next) return null;
  const given = givenNameIn(words, from, next);
  if (given >= 0) return nameOf(words, first, given, next, own ?? before(words, given, run));
  if (titled) return nameOf(words, first, from, next, own);
  if (next - from < 2) return null;
  if (words.language.nounsHaveCapitals && !standsAtVerb(words, run, from, next) && !isNameBetween(words, run, next))
    return null;
  return nameOf(words, from, from, next, null);
}

/** Sentences begin with capitals too: "Selon Thierry Roux", "Le Monde", "Lundi Marie Petit". */
function skipOpeners(words: TextWords, run: number, next: number, { lower }: Uses): number {
  const { language } = words;
  let first = run;
  while (first < next) {
    const word = words.full(first);
    const isSmall =
      language.stops.has(word) ||
      language.skips.has(word) ||
      language.weakPrepositions.has(word) ||
      language.cuePrepositions.some(([head]) => head === word) ||
      language.quotatives.has(word) ||
      language.determiners.has(word) ||
      language.pronouns.has(word) ||
      language.genitives.has(word);
    const isVerb = language.verbs.has(word) && words.opens(first) && !hasClass(words.tokens, first, givenName);
    const isOpener = first === run && words.opens(run) && lower.has(word) && !hasClass(words.tokens, first, givenName);
    if (!isSmall && !isVerb && !isOpener) break;
    first++;
  }
  return first;
}

/** Behind titles and nouns for people: "Bürgermeisterin Renate Quast", "Me Roux". A given name is none: "Leiter". */
function skipTitles(words: TextWords, first: number, next: number): [number, Gender] {
  let from = first;
  let gender: Gender = null;
  for (let i = first; i < next - 1; i++) {
    const title = words.language.titles.get(words.full(i));
    const person = words.language.nounsHaveCapitals || i === first ? words.person(i) : undefined;
    const isTitle = words.language.titles.has(words.full(i));
    if (!isTitle && person === undefined) continue;
    if (!isTitle && hasClass(words.tokens, i, givenName) && !words.language.nounsHaveCapitals) continue;
    from = i + 1;
    gender = title ?? person ?? gender;
  }
  return [from, gender];
}

/** Where a known given name begins a name of two words and more, or -1. */
function givenNameIn(words: TextWords, from: number, next: number): number {
  for (let i = from; i < next - 1; i++) {
    if (hasClass(words.tokens, i, givenName) && words.isCapital(i + 1)) return i;
    if (hasClass(words.tokens, i, givenName) && particles.has(words.full(i + 1))) return i;
  }
  return -1;
}

/** Where nouns have capitals, two of them are a name beside a verb of speech only, or a cue like it. */
function standsAtVerb(words: TextWords, run: number, from: number, next: number): boolean {
  const { verbs, judgementVerbs, quotatives, cuePrepositions } = words.language;
  if (next - from > 3 || from > run + 1 || words.bodyLike(from)) return false;
  const before = words.full(words.language.clitics.has(words.full(run - 1)) ? run - 2 : run - 1);
  const after = words.full(next);
  const opensCue = verbs.has(before) || quotatives.has(before) || cuePrepositions.some((cue) => cue.at(-1) === before);
  return opensCue || (words.opens(run) && (verbs.has(after) || judgementVerbs.has(after)));
}

/** "Die Vorsitzende des Vereins, Traudl Eibner, …": two capitals between commas, a noun for people before them. */
function isNameBetween(words: TextWords, run: number, next: number): boolean {
  if (words.mark(run - 1) !== "," || (words.mark(next) !== "," && !words.isStop(next)) || next - run > 3) return false;
  for (let i = run - 2; i > run - maxNounBack && words.full(i) !== ""; i--)
    if (words.person(i) !== undefined) return true;
  return false;
}

const maxNounBack = 10;

/** One word that is known to be somebody's: a surname of the text, a given name; elsewhere any capital inside a sentence. */
function singleName(words: TextWords, run: number, end: number, uses: Uses): Name | null {
  const { language } = words;
  const first = skipOpeners(words, run, end, uses);
  if (end - first !== 1 || words.prefix(first) !== "") return null;
  const word = words.word(first);
  if (uses.surnames.has(word)) return nameOf(words, first, first, end, null);
  if (language.persons.has(word) || language.bodies.has(word) || word.length < 2) return null;
  if (uses.lower.has(word)) return null;
  if (isApposition(words, first)) {
    const gender = words.person(first - 2) ?? null;
    return { ...nameOf(words, first, first, end, gender), type: "person" };
  }
  const isGiven = hasClass(words.tokens, first, givenName);
  if (isGiven) return nameOf(words, first, first, end, null);
  if (language.nounsHaveCapitals || words.opens(first)) return null;
  return nameOf(words, first, first, end, null);
}

/** "sa fille, Nell, …", "Ihr Sohn, Enno, …": one word between commas behind a noun for people. */
function isApposition(words: TextWords, at: number): boolean {
  return words.mark(at - 1) === "," && words.mark(at + 1) === "," && words.person(at - 2) !== undefined;
}

function nameOf(words: TextWords, title: number, first: number, next: number, gender: Gender): Name {
  const classes = classesAt(words.tokens, first);
  const isBody = next - first === 1 && words.tokens.shape[first] === shapes.capitals;
  const known = (classes & givenName) !== 0;
  return {
    first,
    next,
    end: next,
    title: words.person(title) === undefined ? first : title,
    type: isBody ? "organization" : known && next - first > 1 ? "person" : null,
    gender: genderOf(gender, classes),
    owns: false,
  };
}

function genderOf(gender: Gender, classes: number): Name["gender"] {
  if (gender === "she") return "woman";
  if (gender === "he") return "man";
  const [woman, man] = [(classes & wordClass.woman) !== 0, (classes & wordClass.man) !== 0];
  if (woman === man) return null;
  return woman ? "woman" : "man";
}

/** The gender that the noun before a name tells: "la bibliothécaire Karima Ould". */
function before(words: TextWords, name: number, run: number): Gender {
  const noun = name > run ? name - 1 : run - 1;
  const person = words.person(noun);
  if (person === undefined) return null;
  return person ?? words.determiner(noun) ?? words.determiner(noun - 1) ?? null;
}
