import { stopWords } from "../lexicon/languages/stop-words.js";
import {
  countedPeople,
  countlessNouns,
  currencies,
  magnitudes,
  percentWords,
  priceUnits,
  spelledNumbers,
} from "../lexicon/page/figure-words.js";
import { months } from "../lexicon/page/months.js";
import { fold } from "../text/fold.js";
import type { Span } from "../types.js";

export type FigureKind = "money" | "percent" | "people" | "count";

/** A figure of the text: a number with its unit and noun. */
export interface Figure extends Span {
  readonly kind: FigureKind;
  readonly value: number;
}

/** What stands behind a number on its way to the noun that it counts. */
const maxReach = 80;
const maxWords = 4;

/** The figures of `text.slice(start, end)`, in order. Each number is looked at once, and no further than a few words. */
export function readFigures(text: string, start: number, end: number): Figure[] {
  const figures: Figure[] = [];
  for (const { 0: printed, index } of text.slice(start, end).matchAll(number)) {
    const at = start + index;
    if (at < (figures.at(-1)?.end ?? 0)) continue;
    const spelled = spelledNumbers.get(printed.toLowerCase());
    const figure =
      spelled === undefined
        ? readNumber(text, { at, printed, from: start, end })
        : readSpelled(text, at, printed, spelled, end);
    if (figure !== null) figures.push(figure);
  }
  return figures;
}

/** A number that no letter, hyphen or colon joins to what stands before it ("F-16", "18:30"); or one in letters. */
const number = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.,:/–-])\d+(?:[.,]\d+)*(?![.,]?\d)|(?<![\p{L}-])(?:${[...spelledNumbers.keys()].join("|")})(?= )`,
  "giu",
);

/** Where a number stands, and the bounds of its sentence. */
interface Place {
  readonly at: number;
  readonly printed: string;
  readonly from: number;
  readonly end: number;
}

function readNumber(text: string, place: Place): Figure | null {
  const { at, printed, from, end } = place;
  const scale = scaleBehind(text, at + printed.length, end);
  const numberEnd = scale?.end ?? at + printed.length;
  const value = valueOf(printed) * (magnitudes.get(scale?.word ?? "") ?? 1);
  const sign = signBefore(text, at, from);
  if (sign !== null) return { kind: "money", value, start: sign, end: withPriceUnit(text, numberEnd, end) };
  const sharing = /^ ?[%٪]/.exec(text.slice(numberEnd, numberEnd + 2));
  if (sharing !== null) return percent(at, numberEnd + sharing[0].length, value);
  // "84-year-old", "5G", "18:30", "3/4"
  if (/^[\p{L}\p{N}_:/–-]/u.test(text.charAt(numberEnd))) return null;
  const words = wordsBehind(text, numberEnd, end);
  const counted = { at, value, words };
  return (
    readMoney(text, counted, end) ??
    readPercent(counted) ??
    (mayCount(text, place) ? readCount(counted, scale !== null) : null)
  );
}

/** A number that is known, and the words behind it. */
interface Counted {
  readonly at: number;
  readonly value: number;
  readonly words: readonly Word[];
}

/** "31 billion yen", "25 million US dollars", "1.000 €". */
function readMoney(text: string, { at, value, words }: Counted, end: number): Figure | null {
  const [first, second] = words;
  const unit = first?.word === "us" ? second : first;
  if (unit === undefined || !(currencies.has(unit.word) || /^[$€£¥₹₩₽₦]$/.test(unit.word))) return null;
  return { kind: "money", value, start: at, end: withPriceUnit(text, unit.end, end) };
}

/** "38 percent", "38 per cent", "3 percentage points". */
function readPercent({ at, value, words }: Counted): Figure | null {
  const [first, second] = words;
  if (first === undefined) return null;
  if (first.word === "percentage") return second === undefined ? null : percent(at, second.end, value);
  if (percentWords.has(first.word)) return first.word === "cent" ? null : percent(at, first.end, value);
  const isTwo = /^(?:per|por|pour)$/.test(first.word) && second !== undefined && percentWords.has(second.word);
  return isTwo ? percent(at, second.end, value) : null;
}

/** Not a year, and not the number of a name. */
function mayCount(text: string, { at, printed, from }: Place): boolean {
  return !isYear(printed) && !isNamed(text, at, from);
}

/** "million" of "3.2 million", "27-million", "1.1bn". */
function scaleBehind(text: string, from: number, end: number): Word | null {
  const match = /^(?:[ \u00a0\u202f-]|\r?\n)?(\p{L}{1,9})(\.?)(?!\p{L})/u.exec(
    text.slice(from, Math.min(end, from + maxScale)),
  );
  if (match === null) return null;
  const word = (match[1] ?? "").toLowerCase();
  const isSpaced = text.charAt(from) === " ";
  // "5 m" is a length, and "$5 B" a plan.
  if (!magnitudes.has(word) || (isSpaced && word.length === 1)) return null;
  return { word, end: from + match[0].length - (/^(?:mio|mrd|mld|mln)$/.test(word) ? 0 : (match[2] ?? "").length) };
}

const maxScale = 14;

function percent(start: number, end: number, value: number): Figure | null {
  return value === 100 || end <= start ? null : { kind: "percent", value, start, end };
}

/** "four people", "Eleven soldiers": of numbers in letters only what counts people. */
function readSpelled(text: string, at: number, printed: string, value: number, end: number): Figure | null {
  const [unit, second] = wordsBehind(text, at + printed.length, end);
  if (unit !== undefined && countedPeople.has(unit.word)) return { kind: "people", value, start: at, end: unit.end };
  if (second === undefined || !countedPeople.has(second.word) || stopWords.has(unit?.word ?? "")) return null;
  return { kind: "people", value, start: at, end: second.end };
}

/** A word behind a number, in lower case; currency signs are words. */
interface Word {
  readonly word: string;
  readonly end: number;
}

/** The words that follow with one space or line end between, up to a mark. */
function wordsBehind(text: string, from: number, end: number): Word[] {
  const words: Word[] = [];
  const reach = text.slice(from, Math.min(end, from + maxReach));
  const word = /(?:[ \u00a0\u202f]|\r?\n)?([\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*|[$€£¥₹₩₽₦])/uy;
  for (let match = word.exec(reach); match !== null && words.length <= maxWords; match = word.exec(reach)) {
    words.push({ word: (match[1] ?? "").toLowerCase(), end: from + word.lastIndex });
    // "3,5 Mio. Euro", "3.5 pct. of"
    if (reach.charAt(word.lastIndex) === "." && magnitudes.has(words.at(-1)?.word ?? "")) word.lastIndex++;
  }
  return words;
}

/** Where money begins that a sign stands before: "$", "US$", "CHF "; null where none does. */
function signBefore(text: string, at: number, from: number): number | null {
  const before = text.slice(Math.max(from, at - 5), at);
  const sign = /(?:(?:US|A|C|NZ|HK|S|R|AU|CA)?[$€£¥₹₩₽₦]|(?<!\p{L})(?:CHF|EUR|USD|GBP|Rs\.?|RM|kr|R\$)) ?$/u.exec(
    before,
  );
  return sign === null ? null : at - sign[0].length;
}

/** "$3.40 a pound", "£9 per ticket". */
function withPriceUnit(text: string, at: number, end: number): number {
  const unit = /^ (?:an?|per) (\p{Ll}{3,9})(?!\p{L})/u.exec(text.slice(at, Math.min(end, at + 16)));
  return unit !== null && priceUnits.has(unit[1] ?? "") ? at + unit[0].length : at;
}

/** A plain number that dates a year. */
function isYear(printed: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(printed);
}

/** "Article 5", "Nov. 5", "Apollo 11": the number of a name counts nothing. */
function isNamed(text: string, at: number, from: number): boolean {
  const before = /(\p{L}[\p{L}\p{M}.'’-]*)[ \u00a0]$/u.exec(text.slice(Math.max(from, at - 24), at))?.[1];
  if (before === undefined) return false;
  const word = before.replace(/\.$/, "").toLowerCase();
  if (word === "no" || word === "nr" || word === "page" || months.has(fold(word))) return true;
  return /^\p{Lu}/u.test(before) && !stopWords.has(word) && !quantifiers.has(word);
}

const quantifiers: ReadonlySet<string> = new Set(
  "about almost another approximately around barely exactly fewer just nearly over roughly some under".split(" "),
);

/** The noun that a number counts, a few words behind it: "2,600 other bus drivers". */
function readCount({ at, value, words }: Counted, scaled: boolean): Figure | null {
  for (const [i, { word, end }] of words.slice(0, maxWords).entries()) {
    if (countedPeople.has(word)) return { kind: "people", value, start: at, end };
    if (word === "other" || word === "more") continue;
    if (stopWords.has(word) || countlessNouns.has(word) || months.has(fold(word))) return null;
    if (!isPlural(word)) continue;
    const next = words[i + 1]?.word ?? "";
    // "3,000 sales clerks": the first plural belongs to the second. "50 indicates a rise" is no noun.
    if (i + 1 < maxWords && isPlural(next) && !countlessNouns.has(next) && !stopWords.has(next)) continue;
    if (articles.has(next) || (value < fewest && !scaled)) return null;
    return { kind: "count", value, start: at, end };
  }
  return null;
}

const articles: ReadonlySet<string> = new Set(["a", "an", "that", "the"]);

/** Things in smaller numbers are no key figure. */
const fewest = 10;

/** An English plural; verbs that end so stand behind other words. */
function isPlural(word: string): boolean {
  return word.length > 3 && /[^su'i]s$/.test(word);
}

/** The value of "1,900", "3.40", "1.900" (a German thousand) and "3,5". */
function valueOf(printed: string): number {
  const plain = /^\d{1,3}(?:[.,]\d{3})+$/.test(printed) ? printed.replaceAll(/[.,]/g, "") : printed.replace(",", ".");
  return Number.parseFloat(plain);
}
