import { closeWords, editsAllowed } from "./expand-word.js";
import type { SearchIndex } from "./build-index.js";
import type { QueryWord, Term } from "./parse-query.js";
import { withoutCapitals } from "./read-compounds.js";

/** What words are read by. */
export type WordIndex = Pick<SearchIndex, "words">;

/** How a word of the text answers a word of the query. */
export interface Form {
  readonly row: number;
  /** 0 for the word itself and for longer words that begin with it. */
  readonly edits: number;
  /** 0 for the word itself; grows with how unlikely it is that this was meant. */
  readonly cost: number;
}

/** What a term looks like in the text: for each of its words, in order, the folded words that answer it. */
export interface Pattern {
  readonly term: string;
  readonly words: readonly ReadonlyMap<string, Form>[];
  /** The words as written, where case counts; else null. */
  readonly asWritten: readonly QueryWord[] | null;
}

export interface Matching {
  readonly wholeWords: boolean;
  readonly caseSensitive: boolean;
}

/** A term as it stands: every word itself, the last one also as the beginning of longer words; and its joined spelling. */
export function readExactly(index: WordIndex, term: Term, { wholeWords, caseSensitive }: Matching): Pattern[] {
  return spellingsOf(term).map((spelling) => {
    const words = spelling.map(({ folded }, i) => {
      const last = i === spelling.length - 1;
      return exactForms(index, folded, last && !term.phrase && !wholeWords);
    });
    return { term: term.written, words, asWritten: caseSensitive ? spelling : null };
  });
}

function spellingsOf({ words, joined }: Term): (readonly QueryWord[])[] {
  return joined === null ? [words] : [words, joined];
}

function exactForms(index: WordIndex, term: string, prefix: boolean): Map<string, Form> {
  const forms = new Map<string, Form>();
  // Where nobody writes it in capitals, "US" is "us".
  const word = index.words.find(term) === null ? withoutCapitals(term) : term;
  const row = index.words.find(word);
  if (row !== null) forms.set(word, { row, edits: 0, cost: 0 });
  if (!prefix || !isBeginning(word)) return forms;
  const isNumber = isFigures(word);
  for (const longer of index.words.beginning(word)) {
    const found = index.words.word(longer);
    // A number is never taken for a longer one; "1990" is the beginning of "1990s".
    if (found === word || (isNumber && isFigures(found.charAt(word.length)))) continue;
    forms.set(found, { row: longer, edits: 0, cost: longerWord });
  }
  return forms;
}

function isFigures(text: string): boolean {
  return /^\d+$/.test(text);
}

/** Long enough to stand for the words that begin with it: "cha" is not to find "chair". A syllable of Hangul says more. */
export function isBeginning(word: string): boolean {
  return word.length >= (/^\p{sc=Hang}/u.test(word) ? 2 : 4);
}

/** A longer word ("sanctions") answers a little less than the word itself ("sanction"). */
const longerWord = 0.15;

/**
 * A term with close spellings in place of the words that nothing holds, or of all its words where `all` says so; and
 * written in two words where it is one. None where no word has a close spelling.
 */
export function readLoosely(index: WordIndex, term: Term, loosening: Loosening): Pattern[] {
  const patterns = spellingsOf(term).flatMap((spelling) => readSpelling(index, term, spelling, loosening) ?? []);
  const [only] = term.words;
  return only === undefined || term.words.length > 1
    ? patterns
    : [...patterns, ...splitWord(index, term.written, only.folded)];
}

/** How far the words of a term may be changed. */
export interface Loosening {
  readonly mostEdits: number;
  readonly sound: boolean;
  /** Words that something holds, too. */
  readonly all: boolean;
  /** Other words of the query say whether a word was meant: then a short one may be changed too. */
  readonly confirmed: boolean;
}

/** null where no word of it has a close spelling. */
function readSpelling(
  index: WordIndex,
  term: Term,
  spelling: readonly QueryWord[],
  { mostEdits, sound, all, confirmed }: Loosening,
): Pattern | null {
  let changed = false;
  const words = spelling.map(({ folded }, i) => {
    const last = i === spelling.length - 1;
    const forms = exactForms(index, folded, last && !term.phrase);
    if (forms.size > 0 && !all) return forms;
    const close = closeWords(index, folded, Math.min(mostEdits, editsAllowed(folded, confirmed)), sound);
    const likeliest = close[0]?.cost ?? 0;
    for (const { row, word, edits, cost } of close) {
      if (forms.size >= mostForms || cost > likeliest + within) break;
      if (forms.has(word)) continue;
      forms.set(word, { row, edits, cost });
      changed = true;
    }
    return forms;
  });
  return changed ? { term: term.written, words, asWritten: null } : null;
}

/** Past this many, and so much less likely than the likeliest, a close spelling is another word. */
const mostForms = 40;
const within = 0.7;

/** "rootsaction" as "roots action": every way to cut it into two or three words of the index. */
function splitWord(index: WordIndex, term: string, word: string): Pattern[] {
  if (word.length > longestSplit) return [];
  const cuts: string[][] = [];
  for (const [left, rest] of cutsOf(index, word)) {
    if (index.words.find(rest) !== null) cuts.push([left, rest]);
    for (const [middle, right] of cutsOf(index, rest)) {
      if (index.words.find(right) !== null) cuts.push([left, middle, right]);
    }
  }
  return cuts.map((parts) => {
    const words = parts.map((part, i) => {
      const lost = i === 0 ? parts.length - 1 : 0;
      return new Map([[part, { row: index.words.find(part) ?? 0, edits: lost, cost: lost * lostSpace }]]);
    });
    return { term, words, asWritten: null };
  });
}

/** Every word of the index that the word begins with, and what is left of it. */
function cutsOf(index: WordIndex, word: string): [string, string][] {
  const cuts: [string, string][] = [];
  for (let cut = shortestPart; cut <= word.length - shortestPart; cut++) {
    if (index.words.find(word.slice(0, cut)) !== null) cuts.push([word.slice(0, cut), word.slice(cut)]);
  }
  return cuts;
}

const shortestPart = 2;
const longestSplit = 40;

/** A word in two, where neither is a small or a frequent one that may stand beside any other: "jinping" as "jin ping". */
export function readSplit(index: WordIndex, term: Term): Pattern[] {
  const [only, ...others] = term.words;
  if (only === undefined || others.length > 0) return [];
  return splitWord(index, term.written, only.folded).filter(
    ({ words }) =>
      words.length === 2 &&
      words.every((forms) =>
        [...forms].every(([word, { row }]) => word.length >= shortestName && index.words.count(row) < mostOfName),
      ),
  );
}

const shortestName = 3;
const mostOfName = 1000;

/** Two terms beside each other as one word ("roots action" as "rootsaction"), or null where no passage holds that. */
export function readJoined(index: WordIndex, left: Term, right: Term): Pattern | null {
  const word = [...left.words, ...right.words].map(({ folded }) => folded).join("");
  const row = index.words.find(word);
  if (row === null) return null;
  const form = { row, edits: 1, cost: lostSpace };
  return { term: `${left.written} ${right.written}`, words: [new Map([[word, form]])], asWritten: null };
}

/** A space lost or added is the likeliest slip of all. */
const lostSpace = 0.3;

/**
 * A rare word may be a slip that somebody else has made too: its neighbours one edit away that are more frequent (by how
 * much, depends on how likely the slip is), or null where it has none.
 */
export function readFrequentNeighbours(index: WordIndex, term: Term, pattern: Pattern): Pattern | null {
  const [only] = term.words;
  const [forms] = pattern.words;
  if (only === undefined || forms === undefined || term.words.length > 1) return null;
  let held = 0;
  for (const { row } of forms.values()) held += index.words.count(row);
  if (held > rare || editsAllowed(only.folded) === 0) return null;
  const frequent = closeWords(index, only.folded, 1, false).filter(
    ({ row, word, cost }) =>
      !forms.has(word) && index.words.count(row) >= held * (cost <= likelySlip ? more : muchMore),
  );
  if (frequent.length === 0) return null;
  const words = new Map(frequent.map(({ row, word, edits, cost }) => [word, { row, edits, cost }]));
  return { term: term.written, words: [words], asWritten: null };
}

/** In passages. */
const rare = 3;
const more = 4;
const muchMore = 20;
/** A letter doubled, swapped or left out, another vowel, a neighbouring key. */
const likelySlip = 0.8;
