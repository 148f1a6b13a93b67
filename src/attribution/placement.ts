import { hashesOf } from "../language/hash.js";
import { chunkLabels, isVerb, verbClass } from "../language/chunk-labels.js";
import type { Chunks } from "../language/chunk-types.js";
import { tagNumber } from "../language/pos-tags.js";
import { firstCharacter, isWord, shapes } from "../language/tokens.js";
import { isCapitalOrCaseless, isDigitCode, isLetterOrFigure } from "../text/character-classes.js";
import type { Span } from "../types.js";
import { asideOf, maxAsideWords, type Aside } from "./asides.js";

/** How a quotation stands in the reporter's sentence. */
export interface Placement {
  /** The words between the marks; of a long quotation those that it begins with. */
  readonly content: string;
  readonly words: number;
  /** Nothing of the reporter's sentence stands before it, or after it; both: it is a sentence of its own, or several. */
  readonly opens: boolean;
  readonly whole: boolean;
  /** Begins as sentences do. */
  readonly capital: boolean;
  /** Behind the comma after a cue that splits a quotation: “It rained,” she said, “and then it poured.” */
  readonly splits: boolean;
  /** It stands inside a noun phrase of the reporter's: “phased” measures. */
  readonly modifies: boolean;
  /** What it looks like if it is nobody's statement: a title, a term. */
  readonly aside: Aside | null;
}

/** Titles and terms are shorter. */
const maxContent = 160;

/** Behind the mark that closes a quotation its cue stands no farther away than so many chunks. */
const maxCueChunks = 8;

/** How the quotation of chunks [first, last] stands; tokens [from, next) are it, marks included. */
export function placementOf(chunks: Chunks, first: number, last: number, { start, end }: Span): Placement {
  const { tokens } = chunks;
  const from = chunks.first[first] ?? 0;
  const next = chunks.next[last] ?? from;
  // Of a long one only the beginning is looked at.
  const content = tokens.text.slice(start, Math.min(end, start + maxContent)).trim();
  let words = 0;
  for (let i = from; i < next; i++) if (isWord(tokens, i)) words++;
  const opens = opensReporting(chunks, from);
  const whole = opens && endsReporting(chunks, last, next, lastMark(tokens.text, start, end));
  return {
    content,
    words,
    opens,
    whole,
    capital: beginsLikeSentence(content),
    splits: splitsQuotation(chunks, first),
    modifies: chunks.tags[next] === nounTag && tokens.shape[next] === shapes.lower,
    aside: words > maxAsideWords ? null : asideOf({ tokens, from, next, content, words, whole }),
  };
}

const nounTag = tagNumber("noun");
const stops = hashesOf(". ? ! … ... 。 ！ ？");

/** Whether the reporter's sentence begins with the quotation: behind a stop, or behind a quotation that ends with one. */
function opensReporting({ tokens, inside }: Chunks, from: number): boolean {
  const before = from - 1;
  if (before < 0 || tokens.paragraph[before] !== tokens.paragraph[from]) return true;
  if ((inside[before] ?? -1) >= 0) {
    let at = before;
    while (at > 0 && "\"”’'»“)".includes(firstCharacter(tokens, at)) && inside[at] === inside[before]) at--;
    return stops.has(tokens.word[at] ?? 0);
  }
  return stops.has(tokens.word[before] ?? 0) || ">•*".includes(firstCharacter(tokens, before) || "-");
}

/** Whether the reporter's sentence ends with the quotation. */
function endsReporting(chunks: Chunks, last: number, next: number, ending: string): boolean {
  const { tokens, inside } = chunks;
  if (next >= tokens.start.length || tokens.paragraph[next] !== tokens.paragraph[next - 1]) return true;
  if (stops.has(tokens.word[next] ?? 0)) return true;
  if (ending === "" || !".?!…".includes(ending)) return false;
  if ((inside[next] ?? -1) >= 0) return true;
  const begins = isWord(tokens, next)
    ? tokens.shape[next] !== shapes.lower
    : "[(•-–—*".includes(firstCharacter(tokens, next));
  // "Will it hold?" Mensah asked. — the question's mark ends no sentence of the reporter's.
  return begins && (ending === "." || !hasCueSoon(chunks, last + 1));
}

/** Whether what follows a quotation is its attribution. */
function hasCueSoon({ label }: Chunks, from: number): boolean {
  for (let chunk = from; chunk < from + maxCueChunks; chunk++) {
    const own = label[chunk];
    if (own === undefined || own === chunkLabels.quote || own === chunkLabels.stop || own === chunkLabels.paragraph)
      return false;
    if (isVerb(own)) return verbClass(own) >= 3;
  }
  return false;
}

/** The last character of text[start, end) before marks of quotation and blanks, "" where it is far off. */
function lastMark(text: string, start: number, end: number): string {
  for (let at = end - 1; at >= Math.max(start, end - maxMarks); at--) {
    const character = text.charAt(at);
    if (!"'’\"”".includes(character) && character.trim() !== "") return character;
  }
  return "";
}

/** No more marks and blanks end a quotation. */
const maxMarks = 8;

/** “It rained,” she said, “and …”: no more chunks than these stand between the two. */
const maxSplitChunks = 14;

/** Whether the quotation goes on, behind a comma, from one in its sentence that ends with its own comma. */
function splitsQuotation({ label, first: firstToken, next, tokens }: Chunks, first: number): boolean {
  if (label[first - 1] !== chunkLabels.comma) return false;
  for (let chunk = first - 2; chunk >= Math.max(0, first - maxSplitChunks); chunk--) {
    const own = label[chunk];
    if (own === chunkLabels.stop || own === chunkLabels.paragraph || own === chunkLabels.ask) return false;
    if (own !== chunkLabels.quote) continue;
    const end = tokens.end[(next[chunk] ?? 1) - 1] ?? 0;
    const comma =
      tokens.text.charAt(end - 2) === "," || (label[chunk + 1] === chunkLabels.comma && chunk + 1 < first - 1);
    const before = label[chunk - 1];
    const opens = before === undefined || before === chunkLabels.stop || before === chunkLabels.paragraph;
    return comma && opens && (firstToken[chunk] ?? 0) >= 0;
  }
  return false;
}

/** Marks stand in front of no more characters than this. */
const longestOpening = 40;

/** Whether the first letter or figure is a capital, a letter of a script without case, or a digit. */
export function beginsLikeSentence(content: string): boolean {
  for (let at = 0; at < Math.min(content.length, longestOpening); at++) {
    const code = content.charCodeAt(at);
    if (isLetterOrFigure(code)) return isCapitalOrCaseless(code) || isDigitCode(code);
  }
  return false;
}
