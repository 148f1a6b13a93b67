import type { Chunks } from "../../language/chunk-types.js";
import { hashesOf } from "../../language/hash.js";
import { firstCharacter, isWord, sameSentence, tokenText } from "../../language/tokens.js";
import type { Cue } from "./cue.js";
import { endOfContent } from "./find-fronted.js";
import { findCues } from "./find-cues.js";
import { findComplement, type ComplementRule } from "./find-complement.js";
import { findAccording, findFronted, isBreak, type Fronted, type TokenRange } from "./find-fronted.js";

/** The words that a cue reports. */
export interface Content {
  readonly rule: ComplementRule | Fronted["rule"];
  readonly ranges: readonly TokenRange[];
}

/** "criticized it" tells nothing. */
const minContentWords = 2;

/** A cue with what it reports. */
export interface Found {
  readonly content: Content;
  readonly cue: Cue;
}

/** Every content that lies inside no other: what Kim said Lee had said is Kim's word, not Lee's. */
export function findContents(chunks: Chunks): Found[] {
  const cues = findCues(chunks);
  const found: Found[] = [];
  const inside = new Uint8Array(chunks.tokens.start.length);
  for (const cue of cues) {
    const content = inside[cue.first] === 1 ? null : findContent(chunks, cues, cue);
    if (content === null) continue;
    found.push({ content, cue });
    for (const [from, to] of content.ranges) inside.fill(1, from, to);
  }
  // A content that stands before its source may hold an earlier cue.
  return found.filter(({ cue }) => inside[cue.first] === 0);
}

/** What a cue reports without quotation marks, or null where nothing can be trusted to be it. */
function findContent(chunks: Chunks, cues: readonly Cue[], cue: Cue): Content | null {
  const found = cue.link === "according" ? findAccording(chunks, cues, cue) : contentOfVerb(chunks, cues, cue);
  if (found === null) return null;
  const ranges = found.ranges.filter(([from, to]) => to > from);
  let words = 0;
  for (const [from, to] of ranges) for (let i = from; i < to; i++) if (isWord(chunks.tokens, i)) words++;
  return words < minContentWords ? null : { rule: found.rule, ranges };
}

function contentOfVerb(chunks: Chunks, cues: readonly Cue[], cue: Cue): Content | null {
  if (isWriter(chunks, cue) || isUnsaid(chunks, cue) || followsQuote(chunks, cue)) return null;
  const after = cue.link === "inverted" ? null : findComplement(chunks, cue);
  if (after === null) return findFronted(chunks, cues, cue);
  const { rule, from } = after;
  const end = endOfContent(chunks, cues, from, cue);
  const isPhrase = rule === "object" || rule === "topic";
  // "The ships left and said": the first subject of the sentence is enough for a clause, not for a weaker sign.
  if (cue.link === "joined" && isPhrase) return null;
  return { rule, ranges: [[from, isPhrase || rule === "infinitive" ? firstBreak(chunks, from, end) : end]] };
}

/** A phrase ends at its first comma or dash. */
function firstBreak({ tokens }: Chunks, from: number, end: number): number {
  let at = from;
  while (at < end && !isBreak(tokens, at)) at++;
  return at;
}

/** Who writes speaks in every sentence: "I think" reports nobody. */
function isWriter({ tokens }: Chunks, { source }: Cue): boolean {
  return /^(?:i|we)$/i.test(tokenText(tokens, source.first));
}

const unsaid = hashesOf("would could should may might must can will never not cannot to");
const hypothetical = hashesOf("if unless whether as did does do than");

/** "would say", "did not say", "hopes to say", "if Kirby says", "did Kirby say": here nobody says it. */
function isUnsaid({ tokens }: Chunks, { source, first, link }: Cue): boolean {
  const before = source.first - 1;
  if (sameSentence(tokens, before, first) && hypothetical.has(tokens.word[before] ?? 0)) return true;
  // "Did Tomas Novak say": one run of capitals.
  if (hypothetical.has(tokens.word[source.first] ?? 0)) return true;
  if (link === "inverted") return false;
  for (let at = first - 1; at > Math.max(source.next - 1, first - 5); at--)
    if (unsaid.has(tokens.word[at] ?? 0) || /n['’]t$/i.test(tokenText(tokens, at))) return true;
  return false;
}

/** “It rained,” Kirby said on Monday: the cue has its content already. */
function followsQuote({ tokens, inside }: Chunks, { first, source, link }: Cue): boolean {
  // “It rained,” Kirby said, adding that it had snowed: the second cue has its own.
  if (link === "participle" || link === "shared") return false;
  const before = Math.min(first, source.first) - 1;
  const close = firstCharacter(tokens, before) === "," ? before - 1 : before;
  if (!sameSentence(tokens, before, first) || (inside[close] ?? -1) < 0) return false;
  // ''It rained.'' Kirby said that …: the two marks are no closing mark to the tokenizer.
  return firstCharacter(tokens, close - 1) !== ".";
}
