import { FormatError } from "../../document.js";

/** Who is told what stands in an RTF file, piece by piece. */
export interface RtfListener {
  openGroup(): void;
  closeGroup(): void;
  /** A control word and its number: ("par", null), ("u", 8220). A control symbol is its character: ("~", null). */
  control(word: string, value: number | null): void;
  /** A byte of text in the encoding of the day. */
  byte(byte: number): void;
}

const openBrace = 0x7b;
const closeBrace = 0x7d;
const backslash = 0x5c;
const apostrophe = 0x27;
const space = 0x20;
const minus = 0x2d;
const carriageReturn = 13;
const lineFeed = 10;

/** Groups inside each other; a person's file has a few dozen. */
const deepest = 5000;
const longestWord = 40;

/** Reads RTF from end to end: braces, control words, hexadecimal bytes, and text. */
export function scanRtf(bytes: Uint8Array, listener: RtfListener): void {
  let depth = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at++;
    if (byte === backslash) at = scanControl(bytes, at, listener);
    else if (byte === openBrace) {
      if (++depth > deepest) throw new FormatError(`its groups lie more than ${deepest} deep in each other`);
      listener.openGroup();
    } else if (byte === closeBrace) {
      // What follows the last brace is no part of the document.
      if (--depth <= 0) return;
      listener.closeGroup();
    } else if (byte !== carriageReturn && byte !== lineFeed && byte !== 0) listener.byte(byte);
  }
}

/** What follows a backslash, from `at` on; gives where it ends. */
function scanControl(bytes: Uint8Array, at: number, listener: RtfListener): number {
  const first = bytes[at] ?? space;
  if (isLetter(first)) return scanWord(bytes, at, listener);
  if (first === apostrophe) {
    const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
    if (!Number.isNaN(value)) listener.byte(value);
    return at + 3;
  }
  if (first === backslash || first === openBrace || first === closeBrace) listener.byte(first);
  else if (first === carriageReturn || first === lineFeed) listener.control("par", null);
  else listener.control(String.fromCharCode(first), null);
  return at + 1;
}

function scanWord(bytes: Uint8Array, start: number, listener: RtfListener): number {
  let at = start;
  while (isLetter(bytes[at] ?? 0) && at - start < longestWord) at++;
  const word = String.fromCharCode(...bytes.subarray(start, at));
  const digits = at;
  if (bytes[at] === minus) at++;
  while (isDigit(bytes[at] ?? 0) && at - digits < longestWord) at++;
  const number = Number.parseInt(String.fromCharCode(...bytes.subarray(digits, at)), 10);
  if (bytes[at] === space) at++;
  // So many bytes of a picture, whatever they look like.
  if (word === "bin" && number > 0) return at + number;
  listener.control(word, Number.isNaN(number) ? null : number);
  return at;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
