import { encodingLetters, type EncodingLetters } from "../lexicon/encoding-letters.js";
import { decodeNamed } from "./decode-named.js";

/**
 * The encoding that bytes which are not UTF-8 are most likely in: each is tried on a sample, and the one whose letters are
 * most of all those of one language wins. A guess, always announced: a few bytes beyond ASCII can mean several things,
 * and then it is windows-1252, the commonest. "utf-8" where most of it is that, with a few bytes broken.
 */
export function detectEncoding(bytes: Uint8Array): string {
  const sample = sampleOf(bytes);
  if (isMostlyUtf8(sample)) return "utf-8";
  let best = { encoding: "windows-1252", score: scoreWestern(decodeNamed(sample, "windows-1252")) };
  const texts = new Map<string, string>();
  for (const candidate of candidates()) {
    const text = texts.get(candidate.encoding) ?? decodeNamed(sample, candidate.encoding);
    texts.set(candidate.encoding, text);
    const score = scoreLetters(text, candidate);
    if (score > best.score) best = { encoding: candidate.encoding, score };
  }
  return best.encoding;
}

interface Candidate extends Omit<EncodingLetters, "letters" | "rare"> {
  readonly letters: ReadonlySet<string>;
  readonly rare: ReadonlySet<string>;
}

let prepared: readonly Candidate[] | null = null;

function candidates(): readonly Candidate[] {
  prepared ??= encodingLetters.map(({ encoding, script, letters, rare }) => {
    return { encoding, script, letters: new Set(letters), rare: new Set(rare) };
  });
  return prepared;
}

const sampleLength = 65536;
const pieceLength = 4096;

/** The parts of the text that tell: from a byte beyond ASCII to the end of its line, until there are enough. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let at = 0; at < bytes.length && length < sampleLength; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const newline = bytes.subarray(at, at + pieceLength).indexOf(10);
    const end = newline < 0 ? at + pieceLength : at + newline + 1;
    pieces.push(bytes.subarray(at, end));
    length += end - at;
    at = end - 1;
  }
  return Buffer.concat(pieces);
}

/** Three good characters for each broken one: other encodings give such sequences by chance, but not that often. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  let good = 0;
  let broken = 0;
  for (const character of decodeNamed(sample, "utf-8")) {
    if (character === replacement) broken++;
    else if (character > lastAscii) good++;
  }
  return good >= 3 * broken;
}

const lastAscii = "\u007F";
const replacement = "\uFFFD";

/** Names from everywhere in an English text: no one language explains them, so this is trusted less than one that does. */
function scoreWestern(text: string): number {
  return 0.8 * scoreLetters(text, { encoding: "windows-1252", script: "latin", letters: westernCharacters, rare: none });
}

const westernCharacters: ReadonlySet<string> = new Set("àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßšžœ¿¡£¢¥½¼¾²³¹±×÷´µ¬©®");
const none: ReadonlySet<string> = new Set();

/** The share of an ordinary text that a sample of characters makes up; a right guess reaches it, a wrong one a tenth. */
const usualShare = 0.3;

/** From 0 to 1: how far the text beyond ASCII is made of the letters of one language. */
function scoreLetters(text: string, candidate: Candidate): number {
  const characters = [...text];
  let good = 0;
  let all = 0;
  for (const [i, character] of characters.entries()) {
    if (character <= lastAscii || sharedMarks.has(character)) continue;
    const wrong = isImpossible(character);
    all += wrong ? impossibleWeight : 1;
    if (!wrong) good += plausibility(character, characters[i - 1] ?? " ", characters[i + 1] ?? " ", candidate);
  }
  if (candidate.script === "characters") return Math.min(1, good / (all + doubt) / usualShare);
  return all === 0 ? 1 : good / all;
}

/** Two or three characters of a sample prove little: as if so many more had been read that are not in it. */
const doubt = 2;

function plausibility(character: string, before: string, after: string, candidate: Candidate): number {
  const { letters, rare, script } = candidate;
  if (script === "alphabet" && (isAsciiLetter(before) || isAsciiLetter(after))) return 0;
  const lower = letters.has(character) ? character : character.toLowerCase();
  if (!letters.has(lower)) return 0;
  if (script === "characters") return 1;
  const weight = (rare.has(lower) ? rareWeight : 1) * (isAlone(character, before, after) ? aloneWeight : 1);
  if (lower === character) return weight;
  // Capitals begin words or fill them. KOI8 read as windows-1251 gives words in capitals with small initials.
  const isInWord = before !== before.toLowerCase();
  const afterSmall = before !== before.toUpperCase();
  return afterSmall ? 0 : isInWord ? weight * capitalWeight : weight;
}

/** A letter outside any word, where in another encoding a sign may stand: "© 2024" is "Š 2024" in ISO 8859-2. */
function isAlone(character: string, before: string, after: string): boolean {
  return isLetter(character) && !isLetter(before) && !isLetter(after);
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}]/u.test(character);
}

const aloneWeight = 0.5;
const rareWeight = 0.3;
/** Of a capital after a capital: headlines are written so, but few texts are. */
const capitalWeight = 0.85;

/** Each counts as several wrong letters: control characters and unassigned bytes stand in no text. */
const impossibleWeight = 3;

function isImpossible(character: string): boolean {
  const isC1 = character >= "\u0080" && character <= "\u009F";
  const isPrivate = character >= "\uE000" && character <= "\uF8FF";
  return isC1 || isPrivate || character === replacement;
}

function isAsciiLetter(character: string): boolean {
  return (character >= "a" && character <= "z") || (character >= "A" && character <= "Z");
}

/** Marks that a text in any language may hold; they say nothing. */
const sharedMarks: ReadonlySet<string> = new Set(
  "\u00A0“”‘’„‚«»‹›–—\u00AD…•·€§™°ºª№　、。「」『』（），：；！？・【】《》〈〉",
);
