import { encodingLetters, type EncodingLetters } from "../../lexicon/languages/encoding-letters.js";
import { decodeNamed } from "./decode-named.js";
import { observeLetters, type Observed } from "./observe-letters.js";

/**
 * The encoding that bytes which are not UTF-8 are most likely in: each is tried on a sample, and the one whose letters are
 * most of all those of one language wins. A guess, always announced: a few bytes beyond ASCII can mean several things,
 * and then it is windows-1252, the commonest. "utf-8" where most of it is that, with a few bytes broken.
 */
export function detectEncoding(bytes: Uint8Array): string {
  const sample = sampleOf(bytes);
  if (isMostlyUtf8(sample)) return "utf-8";
  const western = observeLetters(decodeNamed(sample, "windows-1252"));
  const observed = new Map([["windows-1252", western]]);
  let best = { encoding: "windows-1252", score: westernTrust * scoreLetters(western, anyWestern) };
  for (const candidate of candidates()) {
    const { encoding } = candidate;
    const letters = observed.get(encoding) ?? observeLetters(decodeNamed(sample, encoding));
    observed.set(encoding, letters);
    const score = scoreLetters(letters, candidate);
    if (score > best.score) best = { encoding, score };
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

const sampleLength = 4096;

/** The parts of the text that tell: from a byte beyond ASCII to the end of its line, until there are enough. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let at = 0; at < bytes.length && length < sampleLength; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const newline = bytes.subarray(at, at + sampleLength).indexOf(10);
    const end = newline < 0 ? at + sampleLength : at + newline + 1;
    pieces.push(bytes.subarray(at, end));
    length += end - at;
    at = end - 1;
  }
  return Buffer.concat(pieces);
}

/** Two good characters for each broken one: other encodings give such sequences by chance, but not that often. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  let good = 0;
  let broken = 0;
  for (const character of decodeNamed(sample, "utf-8")) {
    if (character === "\uFFFD") broken++;
    else if (character > "\u007F") good++;
  }
  return good >= 2 * broken;
}

/** Names from everywhere in an English text, and signs: explained by no one language, so trusted less than one that is. */
const anyWestern: Candidate = {
  encoding: "windows-1252",
  script: "latin",
  letters: new Set("àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿßšžœ¿¡£¢¥½¼¾²³¹±×÷´µ¬©®"),
  rare: new Set(),
};
const westernTrust = 0.8;

/** The share of an ordinary text that a sample of characters makes up; a right guess reaches it, a wrong one a tenth. */
const usualShare = 0.3;

/** From 0 to 1: how far the text beyond ASCII is made of the letters of one language. */
function scoreLetters(observed: readonly Observed[], candidate: Candidate): number {
  let good = 0;
  let all = 0;
  for (const letter of observed) {
    all += letter.count * (letter.isImpossible ? impossibleWeight : 1);
    if (!letter.isImpossible) good += letter.count * plausibility(letter, candidate);
  }
  if (candidate.script === "characters") return Math.min(1, good / (all + doubt) / usualShare);
  return all === 0 ? 1 : good / all;
}

/** Two or three characters of a sample prove little: as if so many more had been read that are not in it. */
const doubt = 2;
/** Control characters and unassigned bytes stand in no text: each counts as several wrong letters. */
const impossibleWeight = 3;

function plausibility(observed: Observed, { letters, rare, script }: Candidate): number {
  const { character, lower, asCapital, asNeighbour, besideAscii } = observed;
  if (script === "alphabet" && besideAscii) return 0;
  const letter = letters.has(character) ? character : lower;
  if (!letters.has(letter)) return 0;
  if (script === "characters") return 1;
  return (rare.has(letter) ? rareWeight : 1) * asNeighbour * (letter === character ? 1 : asCapital);
}

const rareWeight = 0.3;
