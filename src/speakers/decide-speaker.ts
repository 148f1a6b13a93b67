import type { Evidence } from "./collect-evidence.js";
import type { Frame } from "./find-frames.js";
import type { Candidate } from "./make-mention.js";
import { followsPreposition } from "./index-mentions.js";
import type { ParagraphView } from "./read-paragraph.js";
import type { Token } from "./read-tokens.js";

/** How a stretch stands in its sentence. */
export interface Placement {
  /** The token of the stretch in its paragraph, and what stands before it in its sentence. */
  readonly at: number;
  readonly left: Token | null;
  readonly words: number;
  /** The stretch is a sentence of its own, or several. */
  readonly whole: boolean;
  /** Nothing stands before it in its sentence. */
  readonly opens: boolean;
  /** Begins as sentences do. */
  readonly capital: boolean;
  /** Behind the comma after a cue that splits a quotation: “It rained,” she said, “and then it poured.” */
  readonly splits: boolean;
}

/** One stretch and what stands around it. */
export interface Situation extends Placement {
  readonly view: ParagraphView;
  /** The paragraph of the same kind before this one. */
  readonly before: ParagraphView | null;
  /** The name that signs the stretch in a line of its own below it. */
  readonly signedBy: Candidate | null;
  /** The last character inside the marks. */
  readonly lastCharacter: string;
  /** Who was quoted last in this paragraph and in the one before it, if anybody was. */
  readonly spokeHere: Spoken | null;
  readonly spokeBefore: Spoken | null;
}

/** An earlier decision that a later stretch may go on from. */
export interface Spoken {
  readonly candidate: Candidate;
  readonly frame: Frame | null;
  /** The token of the stretch it was about. */
  readonly at: number;
  readonly direct: boolean;
}

export interface Decision {
  readonly rule: string;
  /** Null: the same speaker as `from`. */
  readonly candidate: Candidate | null;
  readonly frame: Frame | null;
  readonly from: Spoken | null;
}

type Rule = readonly [id: string, decide: (situation: Situation, evidence: readonly Evidence[]) => Decision | null];

/**
 * The rules, the surest first; the first that answers decides. Each comment has a sentence that the rule catches and
 * one that it must not.
 */
const rules: readonly Rule[] = [
  // “It rained.”⏎— Kofi Mensah, February 1991 / Not: “It rained.”⏎— Kofi Mensah went on to say that it poured.
  ["signed-below", ({ signedBy }) => (signedBy === null ? null : decided(signedBy, null))],
  // “It rained,” the mayor said. / Not: “It rained,” he read, and the mayor said no.
  ["quote-then-source", (situation, evidence) => quoteThenSource(situation, evidence)],
  // The mayor said on Monday: “It rained.” / Not: The mayor said no, and the sign read: “Closed.”
  ["source-then-colon", (_, evidence) => nearestBefore(evidence, (item) => item.joint === "colon")],
  // The mayor said, “It rained.” / Not: The mayor, who said little, “walked home”.
  [
    "source-then-comma",
    ({ capital }, evidence) => nearestBefore(evidence, (item) => capital && item.joint === "comma"),
  ],
  // The mayor called it “a farce”. / Not: The mayor said that the council had called it “a farce”.
  ["source-then-quote", (_, evidence) => nearestBefore(evidence, (item) => item.gap <= 4)],
  // The mayor warned that the river “would not wait”. / Not: The mayor warned them; the river “would not wait”.
  ["source-then-clause", (_, evidence) => nearestBefore(evidence, () => true)],
  // The river “would not wait”, the mayor said. / Not: The river “would not wait” because the mayor said so.
  ["clause-then-source", (situation, evidence) => trailing(situation, evidence)],
  // Mayor Osei: “It rained.” / Not: The reason: “rain”.
  ["name-then-colon", (situation) => nameThenColon(situation)],
  // “It rained,” she said. “It poured.” / Not: “It rained,” she said. The film is called “Rain”.
  ["next-sentence", (situation) => nextSentence(situation)],
  // Osei kept it short. “It rained.” / Not: Osei kept it short. “Rain” is a film.
  ["sentence-before", (situation) => sentenceBefore(situation)],
  // The mayor went on:⏎“It rained.” / Not: The mayor left.⏎“Closed,” read the sign.
  ["colon-paragraph", (situation) => colonParagraph(situation)],
  // “It rained,” she said.⏎“It poured.” / Not: “It rained,” she said.⏎“Rain” opens on Friday.
  ["next-paragraph", (situation) => nextParagraph(situation)],
  // The mayor issued a statement.⏎“It rained.” / Not: The mayor spoke. It rained.⏎“It poured.”
  ["paragraph-before", (situation) => paragraphBefore(situation)],
];

/** Who said the stretch, by the first rule that knows; null where none does. */
export function decideSpeaker(situation: Situation, evidence: readonly Evidence[]): Decision | null {
  for (const [rule, decide] of rules) {
    const decision = decide(situation, evidence);
    if (decision !== null) return { ...decision, rule };
  }
  return null;
}

function decided(candidate: Candidate, frame: Frame | null): Decision {
  return { rule: "", candidate, frame, from: null };
}

function goesOn(from: Spoken): Decision {
  return { rule: "", candidate: null, frame: null, from };
}

function quoteThenSource(situation: Situation, evidence: readonly Evidence[]): Decision | null {
  const closed = /[,?!…—–-]/.test(situation.lastCharacter);
  for (const item of evidence) {
    if (item.place !== "after" || item.quotesBetween > 0 || item.frame.strength === "stance") continue;
    const separated = closed || item.joint === "comma";
    if (item.gap > (separated ? 3 : 0)) continue;
    if (!separated && item.frame.link !== "inverted" && item.frame.link !== "according") continue;
    if (item.frame.link === "possessive" || item.frame.link === "passive") continue;
    return decided(item.candidate, item.frame);
  }
  return null;
}

/**
 * "Kim's claim that “…”", "Kim's answer was short: “…”"; but of "Kim's vow to take “firm” steps" the noun says only
 * what Kim will do.
 */
const maxNounGap = 1;

/** The nearest cue before the stretch, if it passes; a thought only where nobody speaks. */
function nearestBefore(evidence: readonly Evidence[], passes: (item: Evidence) => boolean): Decision | null {
  const before = evidence.filter(
    (item) =>
      item.place === "before" && (item.frame.link !== "possessive" || item.gap <= maxNounGap || item.joint === "colon"),
  );
  const best =
    before.find((item) => item.frame.strength !== "stance" && item.frame.link !== "clause") ??
    before.find((item) => item.frame.strength !== "stance") ??
    before[0];
  return best === undefined || !passes(best) ? null : decided(best.candidate, best.frame);
}

function trailing({ view }: Situation, evidence: readonly Evidence[]): Decision | null {
  for (const item of evidence) {
    if (item.place !== "after" || item.frame.strength !== "speech" || !ownSource.has(item.frame.link)) continue;
    const before = view.tokens[item.frame.first - 1];
    const set = before?.kind === "quote" || (before?.kind === "mark" && /^[,—–-]$/.test(before.text));
    if (set || item.frame.link === "according") return decided(item.candidate, item.frame);
  }
  return null;
}

/** Links that give a cue a source of its own, not one shared with a verb before it. */
const ownSource: ReadonlySet<string> = new Set(["subject", "head", "appositive", "inverted", "according"]);

function nameThenColon({ view, at }: Situation): Decision | null {
  const { tokens, mentions } = view;
  const sentence = tokens[at]?.sentence ?? -1;
  if (tokens[at - 1]?.text === ":") {
    const adjacent = mentions.endingAt(at - 2);
    if (adjacent?.kind === "name" && !followsPreposition(tokens, adjacent)) return decided(adjacent, null);
    const subject = firstSubject(view, sentence, at);
    return subject === null ? null : decided(subject, null);
  }
  // A headline names its speaker first: Osei: Rain ‘Will Not Stop’ Works
  const [first] = mentions.inSentence(sentence);
  const heads = first !== undefined && first.last < at && tokens[first.last + 1]?.text === ":" && first.kind === "name";
  return heads && tokens[first.first - 1 - first.titleWords]?.sentence !== sentence ? decided(first, null) : null;
}

function nextSentence({ whole, opens, capital, words, spokeHere, view, at }: Situation): Decision | null {
  // A long one may have a lead-in or a tail of the reporter's: Now, “…”; “…,” recalling the flood.
  const goes = whole || (words >= 8 && (capital || !opens) && endsSentence(view, at));
  if (!goes || spokeHere === null || !spokeHere.direct) return null;
  // Somebody else may have spoken in the sentences between.
  const between = latestFrame(view, spokeHere.at, at);
  if (between !== null && between.source !== spokeHere.candidate && between.link !== "participle") {
    if (between.sentence > (view.tokens[spokeHere.at]?.sentence ?? 0)) return decided(between.source, between);
  }
  return goesOn(spokeHere);
}

function sentenceBefore({ whole, words, view, at }: Situation): Decision | null {
  const sentence = view.tokens[at]?.sentence ?? 0;
  if (!whole || words < 3 || sentence === 0) return null;
  const frame = latestFrame(view, -1, at);
  if (frame !== null && frame.sentence === sentence - 1) return decided(frame.source, frame);
  const subject = firstSubject(view, sentence - 1, at);
  return subject === null || subject.type === "group" ? null : decided(subject, null);
}

function colonParagraph({ before, view, at }: Situation): Decision | null {
  if (before === null || at !== 0 || view.tokens[at]?.kind !== "quote") return null;
  const last = before.tokens.length - 1;
  if (before.tokens[last]?.text !== ":") return null;
  const frame = latestFrame(before, -1, before.tokens.length);
  const sentence = before.tokens[last]?.sentence ?? 0;
  if (frame !== null && frame.sentence === sentence) return decided(frame.source, frame);
  const subject = firstSubject(before, sentence, last);
  return subject === null ? null : decided(subject, null);
}

function nextParagraph({ whole, at, spokeBefore }: Situation): Decision | null {
  return whole && at === 0 && spokeBefore !== null && spokeBefore.direct ? goesOn(spokeBefore) : null;
}

function paragraphBefore({ whole, at, words, before }: Situation): Decision | null {
  if (!whole || at !== 0 || words < 8 || before === null) return null;
  const frame = latestFrame(before, -1, before.tokens.length);
  const last = before.tokens.at(-1)?.sentence;
  return frame === null || frame.sentence !== last ? null : decided(frame.source, frame);
}

/** The last cue with a strong source whose words lie in (from, to). */
function latestFrame(view: ParagraphView, from: number, to: number): Frame | null {
  for (let i = view.frames.length - 1; i >= 0; i--) {
    const frame = view.frames[i];
    if (frame === undefined || frame.cueFirst >= to) continue;
    if (frame.cueFirst <= from) return null;
    if (frame.strength !== "stance") return frame;
  }
  return null;
}

/** The first mention of a sentence that could be its subject. */
function firstSubject(view: ParagraphView, sentence: number, before: number): Candidate | null {
  for (const mention of view.mentions.inSentence(sentence)) {
    if (mention.last >= before) return null;
    if (mention.possessive || followsPreposition(view.tokens, mention)) continue;
    return mention.type === null && mention.kind === "nominal" ? null : mention;
  }
  return null;
}

/** Nothing but the stretch, or what hangs on its closing comma, ends the sentence. */
function endsSentence({ tokens }: ParagraphView, at: number): boolean {
  const next = tokens[at + 1];
  const closed = next === undefined || next.sentence !== tokens[at]?.sentence || next.text === ".";
  const opens = at === 0 || tokens[at - 1]?.sentence !== tokens[at]?.sentence;
  return closed || opens;
}
