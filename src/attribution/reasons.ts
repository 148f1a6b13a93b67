import { findGovernor } from "../language/governor.js";
import type { Chunks } from "../language/chunk-types.js";
import { firstCharacter, sameSentence, wordsOf } from "../language/tokens.js";
import { mentionKinds } from "../language/vocabulary.js";
import { sides, type Candidate } from "./model/candidates.js";
import type { candidateFeatures } from "./model/feature-names.js";
import type { QuotationView } from "./model/model-types.js";

/** Longer than this the words between speaker and quotation are not repeated. */
const maxBetween = 48;

/** What a reason speaks of. */
interface Told {
  readonly chunks: Chunks;
  readonly candidate: Candidate;
  readonly view: QuotationView;
}

type Phrase = (told: Told) => string;

const phraseEdge: Phrase = () => "how the quotation begins and ends";
const phraseLast: Phrase = () => "who was quoted last";
const phraseNoun: Phrase = (told) => `“${mentionText(told)}” looks like a speaker`;
const phraseOwnVerb: Phrase = ({ chunks, candidate }) => phraseVerb(chunks, findGovernor(chunks, candidate.chunk));
const phraseVerbBefore: Phrase = ({ chunks, candidate }) =>
  `“${chunkText(chunks, candidate.chunk - 1)}” stands before it`;

const phrases: Readonly<Record<keyof typeof candidateFeatures, Phrase>> = {
  path: phraseWay,
  coarsePath: phraseWay,
  neighbours: phraseAfter,
  nearer: ({ candidate }) =>
    candidate.mentions === 0 ? "nobody stands nearer" : "of those who stand nearer none fits",
  distance: phrasePlace,
  sentences: phrasePlace,
  verbsBetween: phrasePlace,
  mentionKind: (told) => `it is ${nameKind(told)}`,
  noun: phraseNoun,
  opener: phraseNoun,
  wordAfter: phraseAfter,
  wordBefore: phraseBefore,
  verb: phraseOwnVerb,
  verbWord: phraseOwnVerb,
  verbAndQuote: phraseOwnVerb,
  verbBefore: phraseVerbBefore,
  verbBeforeWord: phraseVerbBefore,
  edge: phraseEdge,
  edgeAndVerb: phraseEdge,
  lastMention: phraseLast,
  lastEntity: phraseLast,
  place: phraseBefore,
  preposition: ({ chunks, candidate: { chunk } }) =>
    `“${chunkText(chunks, chunk - 2)} ${chunkText(chunks, chunk - 1)}” stands before it`,
  nameShape: phraseNoun,
  quotesBetween: ({ candidate }) =>
    candidate.quotes === 0 ? "no other quotation lies between" : "other quotations lie between",
  bestVerbBetween: phraseOwnVerb,
  rivals: phraseOwnVerb,
  edgeAndKind: phraseEdge,
  beforeQuote: ({ chunks, view }) =>
    `“${tokenWords(chunks, (chunks.first[view.firstChunk] ?? 0) - 1)}” stands before the quotation`,
  bearer: phraseNoun,
};

const order = Object.values(phrases);

/** Why a candidate was chosen, by the number of the kind of feature, in words that an analyst can check. */
export function phraseReason(kind: number, chunks: Chunks, candidate: Candidate, view: QuotationView): string {
  return order[kind]?.({ chunks, candidate, view }) ?? "";
}

/** What stands between the candidate and the quotation. */
function phraseWay({ chunks, candidate, view }: Told): string {
  const { text, start, end } = chunks.tokens;
  const after = candidate.side === sides.after;
  const mention = chunks.mentions[candidate.mention];
  const from = after ? (chunks.next[view.lastChunk] ?? 1) - 1 : (mention?.next ?? 1) - 1;
  const to = after ? (mention?.first ?? 0) : (chunks.first[view.firstChunk] ?? 0);
  const between = text.slice(end[from], start[to]).trim().replace(/\s+/g, " ");
  if (between === "") return "it stands right beside the quotation";
  if (between.length > maxBetween) return "speakers often stand so to a quotation";
  return `only “${between}” stands between it and the quotation`;
}

function phrasePlace({ candidate: { side, stops, paragraphs } }: Told): string {
  if (side === sides.earlier) return "it spoke before";
  if (paragraphs > 0)
    return side === sides.after ? "it stands in the paragraph after" : "it stands in the paragraph before";
  return stops === 0 ? "it stands in the same sentence" : "it stands in the same paragraph";
}

function phraseVerb(chunks: Chunks, verb: number): string {
  return verb < 0 ? "nobody else's verb tells of speech" : `its verb is “${chunkText(chunks, verb)}”`;
}

function nameKind({ chunks, candidate }: Told): string {
  const kind = chunks.mentions[candidate.mention]?.kind;
  return kind === mentionKinds.name ? "a name" : kind === mentionKinds.nominal ? "a noun" : "a pronoun";
}

function mentionText({ chunks, candidate }: Told): string {
  const mention = chunks.mentions[candidate.mention];
  return mention === undefined ? "" : wordsOf(chunks.tokens, mention.first, mention.next);
}

/** The two words after the candidate, in its sentence. */
function phraseAfter({ chunks, candidate }: Told): string {
  const { tokens, mentions } = chunks;
  const next = mentions[candidate.mention]?.next ?? 0;
  let to = next;
  while (to < next + 2 && sameSentence(tokens, to, next - 1)) to++;
  if (to === next || firstCharacter(tokens, next) === ".") return "it ends its sentence";
  return `“${wordsOf(tokens, next, to)}” follows it`;
}

function phraseBefore({ chunks, candidate }: Told): string {
  const first = chunks.mentions[candidate.mention]?.first ?? 0;
  return sameSentence(chunks.tokens, first - 1, first)
    ? `“${tokenWords(chunks, first - 1)}” stands before it`
    : "it opens its sentence";
}

function chunkText({ tokens, first, next }: Chunks, chunk: number): string {
  return wordsOf(tokens, first[chunk] ?? 0, next[chunk] ?? 0);
}

function tokenWords({ tokens }: Chunks, token: number): string {
  return wordsOf(tokens, token, token + 1);
}
