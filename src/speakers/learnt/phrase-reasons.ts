import { agreement, candidateFeatures, type SegmentView } from "./describe-candidates.js";
import { findGovernor } from "./find-governor.js";
import type { Candidate } from "./gather-candidates.js";
import { mentionKinds } from "./know-words.js";
import type { Outline } from "./outline-text.js";

/** Longer than this the words between speaker and quotation are not repeated. */
const maxBetween = 48;

type Phrase = (outline: Outline, candidate: Candidate, view: SegmentView) => string;

const phraseEdge: Phrase = () => "how the quotation begins and ends";
const phraseLast: Phrase = () => "who was quoted last";
const phraseNoun: Phrase = (outline, candidate) => `“${mentionText(outline, candidate)}” looks like a speaker`;
const phraseOwnVerb: Phrase = (outline, { step }) => phraseVerb(outline, findGovernor(outline, step).step);
const phraseVerbBefore: Phrase = (outline, { step }) => `“${stepText(outline, step - 1)}” stands before it`;
const phraseRules: Phrase = (_, { mention }, { ruled }) =>
  agreement(ruled, mention) === 3 ? rulesName : "the rules name nobody else";

/** Said where the rules name the same speaker. */
export const rulesName = "the rules name it";

const phrases: Readonly<Record<(typeof candidateFeatures)[number], Phrase>> = {
  "the way to the quote": phraseWay,
  "the rough way and the kind of mention": phraseWay,
  "what stands beside the mention": phraseAfter,
  "nearer candidates and the kind of mention": (_, { mentions }) =>
    mentions === 0 ? "nobody stands nearer" : "of those who stand nearer none fits",
  "steps to the quote": phrasePlace,
  "sentences between": phrasePlace,
  "verbs between": phrasePlace,
  "the kind of mention": (outline, candidate) => `it is ${nameKind(outline, candidate)}`,
  "the noun": phraseNoun,
  "the article before it": phraseNoun,
  "the word after it": phraseAfter,
  "the word before it": phraseBefore,
  "its verb": phraseOwnVerb,
  "the word of its verb": phraseOwnVerb,
  "its verb and the quote": phraseOwnVerb,
  "the verb before it": phraseVerbBefore,
  "the word of the verb before it": phraseVerbBefore,
  "the edge of the quote": phraseEdge,
  "the edge of the quote and its verb": phraseEdge,
  "the same as the last speaker": phraseLast,
  "the same name as the last speaker": phraseLast,
  "its place in the sentence": phraseBefore,
  "its preposition": (outline, { step }) =>
    `“${stepText(outline, step - 2)} ${stepText(outline, step - 1)}” stands before it`,
  "the shape of the name": phraseNoun,
  "quotes between": (_, { quotes }) =>
    quotes === 0 ? "no other quotation lies between" : "other quotations lie between",
  "the best verb between": phraseOwnVerb,
  "the verb next to the quote": phraseOwnVerb,
  "the edge of the quote and the kind of mention": phraseEdge,
  "the word before the quote": (outline, _, { firstStep }) =>
    `“${tokenText(outline, (outline.first[firstStep] ?? 0) - 1)}” stands before the quotation`,
  "whom the rules name": phraseRules,
  "the same name as whom the rules name": phraseRules,
};

/** Why a candidate was chosen, by the kind of feature (an index of `candidateFeatures`), in words that an analyst can check. */
export function phraseReason(kind: number, outline: Outline, candidate: Candidate, view: SegmentView): string {
  const feature = candidateFeatures[kind];
  return feature === undefined ? "" : phrases[feature](outline, candidate, view);
}

/** What stands between the candidate and the quotation. */
function phraseWay(outline: Outline, candidate: Candidate, view: SegmentView): string {
  const { text, start, end } = outline.tokens;
  const after = candidate.side === 1;
  const from = after ? (outline.next[view.lastStep] ?? 1) - 1 : nextOf(outline, candidate) - 1;
  const to = after ? firstOf(outline, candidate) : (outline.first[view.firstStep] ?? 0);
  const between = text.slice(end[from], start[to]).trim().replace(/\s+/g, " ");
  if (between === "") return "it stands right beside the quotation";
  if (between.length > maxBetween) return "speakers often stand so to a quotation";
  return `only “${between}” stands between it and the quotation`;
}

function phrasePlace(_: Outline, { side, stops, paragraphs }: Candidate): string {
  if (side === 2) return "it spoke before";
  if (paragraphs > 0) return side === 1 ? "it stands in the paragraph after" : "it stands in the paragraph before";
  return stops === 0 ? "it stands in the same sentence" : "it stands in the same paragraph";
}

function phraseVerb(outline: Outline, step: number): string {
  return step < 0 ? "nobody else's verb tells of speech" : `its verb is “${stepText(outline, step)}”`;
}

function nameKind({ mentions }: Outline, { mention }: Candidate): string {
  const kind = mentions[mention]?.kind;
  return kind === mentionKinds.name ? "a name" : kind === mentionKinds.nominal ? "a noun" : "a pronoun";
}

function firstOf({ mentions }: Outline, { mention }: Candidate): number {
  return mentions[mention]?.first ?? 0;
}

function nextOf({ mentions }: Outline, { mention }: Candidate): number {
  return mentions[mention]?.next ?? 0;
}

function mentionText(outline: Outline, candidate: Candidate): string {
  return textOf(outline, firstOf(outline, candidate), nextOf(outline, candidate));
}

/** The two words after the candidate, in its sentence. */
function phraseAfter(outline: Outline, candidate: Candidate): string {
  const { sentence } = outline.tokens;
  const next = nextOf(outline, candidate);
  let to = next;
  while (to < next + 2 && sentence[to] === sentence[next - 1]) to++;
  return to === next || tokenText(outline, next) === "."
    ? "it ends its sentence"
    : `“${textOf(outline, next, to)}” follows it`;
}

function phraseBefore(outline: Outline, candidate: Candidate): string {
  const { sentence } = outline.tokens;
  const first = firstOf(outline, candidate);
  return sentence[first - 1] === sentence[first]
    ? `“${tokenText(outline, first - 1)}” stands before it`
    : "it opens its sentence";
}

function stepText(outline: Outline, step: number): string {
  return textOf(outline, outline.first[step] ?? 0, outline.next[step] ?? 0);
}

function tokenText(outline: Outline, token: number): string {
  return textOf(outline, token, token + 1);
}

/** The words of tokens [first, next), with single spaces. */
function textOf({ tokens }: Outline, first: number, next: number): string {
  return tokens.text.slice(tokens.start[first], tokens.end[next - 1]).replace(/\s+/g, " ");
}
