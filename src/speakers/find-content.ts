import { beforeVerb, endOfContent } from "./end-content.js";
import { findComplement, type ComplementRule } from "./find-complement.js";
import type { Frame, FrameLink } from "./find-frames.js";
import { findAccording, findFronted, type Fronted, type TokenRange } from "./find-fronted.js";
import type { ParagraphView } from "./read-paragraph.js";

/** The words that a cue reports. */
export interface Content {
  readonly rule: ComplementRule | Fronted["rule"];
  readonly ranges: readonly TokenRange[];
}

/** "criticized it" tells nothing. */
const minContentWords = 2;

/** What a cue reports without quotation marks, or null where nothing can be trusted to be it. */
export function findContent(view: ParagraphView, frame: Frame): Content | null {
  const found = frame.link === "according" ? findAccording(view, frame) : contentOfVerb(view, frame);
  if (found === null) return null;
  const ranges = found.ranges.filter(([from, to]) => to > from);
  const words = ranges.flatMap(([from, to]) => view.tokens.slice(from, to)).filter(({ kind }) => kind !== "mark");
  return words.length < minContentWords ? null : { rule: found.rule, ranges };
}

/** Links that make somebody the subject of a verb; by the others words might come into the wrong mouth. */
const trusted: ReadonlySet<FrameLink> = new Set(["subject", "head", "appositive", "shared", "participle", "inverted"]);

/** Who writes speaks in every sentence: "I think" reports nobody. */
const firstPerson = /^(?:i|we)$/;

function contentOfVerb(view: ParagraphView, frame: Frame): Content | null {
  const joined = frame.link === "clause" && /^(?:and|but|then|,)$/.test(wordBeforeVerb(view, frame));
  if (!trusted.has(frame.link) && !joined) return null;
  if (firstPerson.test(frame.source.words) || isUnsaid(view, frame) || followsQuote(view, frame)) return null;
  const after = frame.link === "inverted" ? null : findComplement(view, frame);
  if (after === null) return findFronted(view, frame);
  const { rule, from } = after;
  const end = endOfContent(view, from, frame);
  const isPhrase = rule === "object" || rule === "topic";
  // "The ships left and said": the first noun of the sentence is enough for a clause, not for a weaker sign.
  if (joined && isPhrase) return null;
  return { rule, ranges: [[from, isPhrase || rule === "infinitive" ? firstBreak(view, from, end) : end]] };
}

function wordBeforeVerb({ tokens }: ParagraphView, frame: Frame): string {
  return tokens[beforeVerb(tokens, frame)]?.lower ?? "";
}

/** A phrase ends at its first comma or dash. */
function firstBreak({ tokens }: ParagraphView, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    // The comma of "10,000" parts nothing.
    const parts = tokens[at]?.end !== tokens[at + 1]?.start;
    if (parts && /^[,—–]$/.test(tokens[at]?.text ?? "")) return at;
  }
  return end;
}

const unsaid = /^(?:would|could|should|may|might|must|can|will|never|not|cannot|to)$|n't$/;
const hypothetical = /^(?:if|unless|whether|as|did|does|do|than)$/;

/** "would say", "did not say", "hopes to say", "if Kirby says", "did Kirby say": here nobody says it. */
function isUnsaid({ tokens }: ParagraphView, { source, cueFirst, sentence, link }: Frame): boolean {
  const before = tokens[source.first - 1 - source.titleWords];
  if (before?.sentence === sentence && hypothetical.test(before.lower)) return true;
  if (link === "inverted") return false;
  for (let at = cueFirst - 1; at > Math.max(source.last, cueFirst - 5); at--) {
    if (unsaid.test(tokens[at]?.lower ?? "")) return true;
  }
  return false;
}

/** “It rained,” Kirby said on Monday: the cue has its content already. */
function followsQuote({ tokens }: ParagraphView, { first, sentence, link }: Frame): boolean {
  // “It rained,” Kirby said, adding that it had snowed: the second cue has its own.
  if (link === "participle" || link === "shared") return false;
  const before = tokens[first - 1];
  if (before === undefined || before.sentence !== sentence) return false;
  return before.kind === "quote" || (before.text === "," && tokens[first - 2]?.kind === "quote");
}
