/** A stretch of a text that should be one JSON value. Offsets are UTF-16, half-open. */
export interface JsonPiece {
  readonly start: number;
  readonly end: number;
  /** The 1-based line that it begins on. */
  readonly line: number;
  /** It begins as an object or a list, and is closed. */
  readonly whole: boolean;
}

/**
 * The values that stand one after the other in a text, each over as many lines as it likes, with commas between them or
 * without. Where the text opens as a list, they are that list's: so much of a file that breaks off can be read. Each
 * letter is looked at once.
 */
export function* splitJson(text: string): Generator<JsonPiece> {
  let at = 0;
  let line = 1;
  let nextNewline = text.indexOf("\n");
  let inList = false;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === comma || code === byteOrderMark || (inList && code === closeBracket)) at++;
    else if (code === openBracket && !inList) {
      inList = true;
      at++;
    } else {
      for (; nextNewline >= 0 && nextNewline < at; nextNewline = text.indexOf("\n", nextNewline + 1)) line++;
      const end = code === openBrace || code === openBracket ? endOfValue(text, at) : endOfLine(text, at);
      yield { start: at, end: end ?? text.length, line, whole: end !== null && text.charCodeAt(end - 1) !== newline };
      at = end ?? text.length;
    }
  }
}

const newline = 10;
const quote = 0x22;
const comma = 0x2c;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const byteOrderMark = 0xfeff;

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end + 1;
}

/** Behind the bracket that closes the one at `from`, or null where none does. */
function endOfValue(text: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === openBrace || code === openBracket) depth++;
    else if ((code === closeBrace || code === closeBracket) && --depth === 0) return at + 1;
  }
  return null;
}

/** Where the quotation mark is that closes the string at `from`; the end of the text where there is none. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash) at++;
  }
  return text.length;
}

/**
 * A JSON text as programs write it that know JSON by hearsay: NaN and Infinity, which are no values, are null; what
 * stands before the text or after it as a byte order mark or a comma is left out. Undefined, which no JSON means, for
 * what is not even that.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseLoosely(text);
  }
}

function parseLoosely(text: string): unknown {
  const hasWords = /NaN|Infinity/.test(text);
  const trimmed = text.replace(/^\uFEFF+/, "").trimEnd();
  const isListed = trimmed.endsWith(",");
  if (!hasWords && !isListed && trimmed.length === text.trimEnd().length) return undefined;
  const mended = hasWords ? withoutNumbersThatAreNone(trimmed) : trimmed;
  try {
    return JSON.parse(isListed ? mended.slice(0, -1) : mended);
  } catch {
    return undefined;
  }
}

/** Strings are stepped over whole, so that a "NaN" in one stays. */
function withoutNumbersThatAreNone(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let open = text.indexOf('"'); open >= 0; open = text.indexOf('"', from)) {
    const end = endOfString(text, open) + 1;
    parts.push(nullNumbers(text.slice(from, open)), text.slice(open, end));
    from = end;
  }
  return parts.join("") + nullNumbers(text.slice(from));
}

function nullNumbers(text: string): string {
  return text.replaceAll(/-?\b(?:NaN|Infinity)\b/g, "null");
}
