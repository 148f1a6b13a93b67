import { isDigitCode, isWordCode } from "../../text/character-classes.js";
import type { Block } from "../group-blocks.js";

/** The words of a page's blocks as numbers, and what is counted of their characters. */
export interface PageWords {
  /** A hash of each word, in order, case and figures left aside. */
  readonly hashes: Int32Array;
  /** Index into `hashes` of each block's first word; one entry more than there are blocks. */
  readonly from: Int32Array;
  /** For each block its `countNames`, one after the other. */
  readonly counts: Uint16Array;
}

/** What is counted of each block: words that begin with a capital or a figure, words of at most three letters, marks. */
export const countNames = ["capitals", "figures", "small", "commas", "stops", "quotes", "separators", "links"] as const;
type CountName = (typeof countNames)[number];

/** So much of a paragraph says what it is; a page costs no more for a long one. */
const readLength = 400;
const smallWord = 3;

export function readPageWords(blocks: readonly Block[]): PageWords {
  const most = blocks.reduce((sum, { text }) => sum + Math.min(text.length, readLength), 0);
  const hashes = new Int32Array(most);
  const from = new Int32Array(blocks.length + 1);
  const counts = new Uint16Array(blocks.length * countNames.length);
  let end = 0;
  blocks.forEach(({ text }, i) => {
    const own = counts.subarray(i * countNames.length, (i + 1) * countNames.length);
    end = readWords(text, hashes, end, own);
    from[i + 1] = end;
  });
  return { hashes, from, counts };
}

/** Adds a block's words from `end` on, and returns where they end. */
function readWords(text: string, hashes: Int32Array, end: number, counts: Uint16Array): number {
  const last = Math.min(text.length, readLength);
  for (let at = 0; at < last;) {
    const first = text.charCodeAt(at);
    if (!isWordCode(first)) {
      countMark(first, counts);
      at++;
      continue;
    }
    const start = at;
    let hash = hashSeed;
    do hash = Math.imul(hash ^ plainCode(text.charCodeAt(at++)), hashPrime);
    while (at < last && !standsAlone(first) && isWordCode(text.charCodeAt(at)));
    countWord(first, at - start, counts);
    hashes[end++] = hash;
  }
  return end;
}

const hashSeed = 0x811c9dc5;
const hashPrime = 0x01000193;

/** Without case, and all figures as one. */
function plainCode(code: number): number {
  if (isDigitCode(code)) return 0x30;
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}

/** Kana and Han are written without spaces: each sign counts as a word. */
function standsAlone(code: number): boolean {
  return code >= 0x3040 && code < 0xa000;
}

const place = (name: CountName) => countNames.indexOf(name);
const capitals = place("capitals");
const figures = place("figures");
const small = place("small");
const commas = place("commas");
const stops = place("stops");
const quotes = place("quotes");
const separators = place("separators");
const links = place("links");

function add(counts: Uint16Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function countWord(first: number, length: number, counts: Uint16Array): void {
  if (first >= 0x41 && first <= 0x5a) add(counts, capitals);
  else if (isDigitCode(first)) add(counts, figures);
  if (length <= smallWord) add(counts, small);
}

function countMark(code: number, counts: Uint16Array): void {
  switch (code) {
    case 0x2c:
    case 0x3001:
    case 0xff0c:
      return add(counts, commas);
    case 0x2e:
    case 0x21:
    case 0x3f:
    case 0x3002:
      return add(counts, stops);
    case 0x22:
    case 0x201c:
    case 0x201d:
    case 0xab:
    case 0xbb:
      return add(counts, quotes);
    case 0x7c:
    case 0x2f:
    case 0x3e:
    case 0x203a:
    case 0xb7:
    case 0x2022:
      return add(counts, separators);
    case 0x40:
    case 0x5d:
    case 0x5b:
      return add(counts, links);
  }
}
