import { doublingVerbs, irregularVerbs, optionalDoublingVerbs } from "../lexicon/languages/en/irregular-verbs.js";

/** The forms of an English verb. More than one where two are printed: "travelled" and "traveled", "learned" and "learnt". */
export interface VerbForms {
  readonly third: string;
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly ing: readonly string[];
}

interface Irregulars {
  /** The line of each base. */
  readonly lines: ReadonlyMap<string, string>;
  readonly doubled: ReadonlySet<string>;
  readonly either: ReadonlySet<string>;
}

let irregulars: Irregulars | null = null;

/**
 * The forms of a verb from its base form, by the spelling of English and the table of irregular verbs. Without patterns: each
 * takes as long to set up as a hundred verbs.
 */
export function inflectVerb(base: string): VerbForms {
  irregulars ??= readIrregulars();
  const stems = stemsOf(base, irregulars);
  const irregular = irregulars.lines.get(base);
  if (irregular === undefined) {
    const past = stems.map(pastOf);
    return { third: thirdOf(base), past, participle: past, ing: stems.map(ingOf) };
  }
  const [, past = "", participle = ""] = irregular.split(" ");
  return { third: thirdOf(base), past: past.split("/"), participle: participle.split("/"), ing: stems.map(ingOf) };
}

/** Every form of a verb, its base included. */
export function formsOf(base: string): string[] {
  const { third, past, participle, ing } = inflectVerb(base);
  return [...new Set([base, third, ...past, ...participle, ...ing])];
}

/**
 * The base forms that a form may have by its ending or the table of irregular verbs, itself among them; not all of them are
 * verbs. So a word is found to be a form of a listed verb without the forms of all being worked out first.
 */
export function basesOf(form: string): string[] {
  irregularBases ??= listIrregularBases();
  const bases = [form, ...(irregularBases.get(form) ?? [])];
  if (form.endsWith("s")) bases.push(...withoutEnding(form, "s"), ...withoutEnding(form, "es"));
  else if (form.endsWith("d")) bases.push(...withoutEnding(form, "d"), ...withoutEnding(form, "ed"));
  else if (form.endsWith("ing")) bases.push(...withoutEnding(form, "ing"));
  return bases;
}

/** What stands before an ending, and what it may have been: "argu" argue, "repli" reply, "begg" beg, "panick" panic, "ly" lie. */
function withoutEnding(form: string, ending: string): string[] {
  if (!form.endsWith(ending)) return [];
  const stem = form.slice(0, -ending.length);
  const [last, before] = [stem.charAt(stem.length - 1), stem.charAt(stem.length - 2)];
  const bases = [stem, stem + "e"];
  if (last === "i") bases.push(stem.slice(0, -1) + "y");
  if (last === "y") bases.push(stem.slice(0, -1) + "ie");
  if (last === before || last === "k" || last === "z") bases.push(stem.slice(0, -1));
  return bases;
}

let irregularBases: ReadonlyMap<string, readonly string[]> | null = null;

function listIrregularBases(): Map<string, string[]> {
  const bases = new Map<string, string[]>([["has", ["have"]]]);
  for (const line of irregularVerbs) {
    const [base = "", ...forms] = line.replaceAll("/", " ").split(" ");
    for (const form of forms) {
      const known = bases.get(form);
      if (known === undefined) bases.set(form, [base]);
      else if (!known.includes(base)) known.push(base);
    }
  }
  return bases;
}

/** "said" is a form of "say": the past forms that no ending gives away, with their bases. */
export function readIrregularForms(): Map<string, string> {
  irregulars ??= readIrregulars();
  const bases = new Map<string, string>();
  for (const line of irregularVerbs) {
    const [base = "", ...forms] = line.replaceAll("/", " ").split(" ");
    // "lay" and "read" are bases themselves.
    for (const form of forms) if (!irregulars.lines.has(form)) bases.set(form, base);
  }
  return bases;
}

function readIrregulars(): Irregulars {
  return {
    lines: new Map(irregularVerbs.map((line) => [line.slice(0, line.indexOf(" ")), line])),
    doubled: wordsIn(doublingVerbs),
    either: wordsIn(optionalDoublingVerbs),
  };
}

function wordsIn(lines: readonly string[]): Set<string> {
  return new Set(lines.join(" ").split(" "));
}

/** What "-ed" and "-ing" are added to: "beg" is "begg", "panic" is "panick", "travel" is "travel" or "travell". */
function stemsOf(base: string, { doubled, either }: Irregulars): string[] {
  const last = base.charAt(base.length - 1);
  if (unchanging.includes(last)) return [base];
  if (base.endsWith("ic")) return [base + "k"];
  if (either.has(base)) return [base, base + last];
  return isShortSyllable(base) || doubled.has(base) ? [base + last] : [base];
}

/** Letters that are never doubled at the end; vowels, since "-ed" goes its own way there. */
const unchanging = "aehiouwxy";

/** One syllable that ends in one vowel and one consonant: "beg", "shrug", "quip", "yap". / Not: "greet", "text", "visit". */
function isShortSyllable(base: string): boolean {
  const vowel = base.length - 2;
  if (!isVowel(base, vowel)) return false;
  for (let i = 0; i < vowel; i++) if (isVowel(base, i)) return false;
  return vowel > 0;
}

/** "u" behind "q" is none; "y" is one behind a consonant: "gym" / "yell", "say". */
function isVowel(word: string, at: number): boolean {
  const letter = word.charAt(at);
  if (letter === "u") return word.charAt(at - 1) !== "q";
  if (letter === "y") return at > 0 && !"aeiou".includes(word.charAt(at - 1));
  return letter !== "" && "aeio".includes(letter);
}

function thirdOf(base: string): string {
  if (base === "have") return "has";
  if (base === "quiz") return "quizzes";
  if (endsInConsonantAndY(base)) return base.slice(0, -1) + "ies";
  return hisses(base) ? base + "es" : base + "s";
}

/** "passes", "teaches", "echoes" / "laughs", "radios". */
function hisses(base: string): boolean {
  const last = base.charAt(base.length - 1);
  if (last === "h") return base.endsWith("sh") || base.endsWith("ch");
  if (last === "o") return base.length > 1 && !isVowel(base, base.length - 2);
  return last === "s" || last === "x" || last === "z";
}

function pastOf(stem: string): string {
  if (stem.endsWith("e")) return stem + "d";
  return endsInConsonantAndY(stem) ? stem.slice(0, -1) + "ied" : stem + "ed";
}

function ingOf(stem: string): string {
  if (!stem.endsWith("e")) return stem + "ing";
  const before = stem.charAt(stem.length - 2);
  if (before === "i") return stem.slice(0, -2) + "ying";
  // "agreeing", "dyeing", "canoeing", "being" keep the letter that "making" and "arguing" drop.
  return stem.length < 3 || "eoy".includes(before) ? stem + "ing" : stem.slice(0, -1) + "ing";
}

function endsInConsonantAndY(word: string): boolean {
  return word.endsWith("y") && word.length > 1 && !"aeiou".includes(word.charAt(word.length - 2));
}
