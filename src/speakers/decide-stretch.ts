import { indexAt } from "../text/lines.js";
import type { Span } from "../types.js";
import { kindOfStatement, type KindDecision } from "./decide-kind.js";
import type { Frame } from "./find-frames.js";
import { isNobodysName } from "./is-name-start.js";
import type { Weighed, WeighedMention } from "./learnt/weigh-segments.js";
import type { Candidate } from "./make-mention.js";
import { isSurelyNamed, type RuleReading } from "./read-by-rules.js";
import type { ParagraphReader } from "./read-paragraph.js";

/** What a stretch is and whom its words are laid to. */
export interface StretchDecision {
  readonly kind: KindDecision;
  readonly candidate: Candidate | null;
  /** Offsets at which the text names whom the candidate stands for, the likeliest first; empty where only the rules know. */
  readonly namedAt: readonly number[];
  readonly frame: Frame | null;
  readonly cue: Span | null;
  /** The id of the rule that named the candidate, or of the kind of feature that weighed most for it. */
  readonly rule: string;
  /** It goes on from an earlier stretch. */
  readonly goesOn: boolean;
  readonly inSentence: number;
  /** How likely kind and speaker are right, from 0 to 1; null where only the rules decided. */
  readonly confidence: number | null;
}

/** The decision about one stretch: the model's where it has one, the rules' elsewhere. */
export function decideStretch(reader: ParagraphReader, reading: RuleReading, weighed: Weighed | null): StretchDecision {
  if (weighed === null || reading.placement === null) return byRules(reading);
  if (!weighed.said) return setAside(reading, weighed);
  // A statement of nobody's: the rules know what is long enough to be one.
  if (weighed.mention === null) return byRules(reading);
  // The model may not take the words for somebody ("the general").
  if (!weighed.mention.ruled && isSurelyNamed(reading)) return byRules(reading);
  const found = byWeight(reader, reading, weighed, weighed.mention);
  const kind = kindOfStatement(reading.placement, found);
  const rule = reading.kind.kind === "other" ? featureId(weighed.kindReason) : kind.rule;
  return { ...found, kind: { ...kind, rule } };
}

function byRules({ kind, decision, candidate, inSentence }: RuleReading): StretchDecision {
  const frame = candidate === null ? null : (decision?.frame ?? decision?.from?.frame ?? null);
  const goesOn = decision !== null && decision.from !== null;
  const rule = decision?.rule ?? "";
  return { kind, candidate, namedAt: [], frame, cue: frame?.cue ?? null, rule, goesOn, inSentence, confidence: null };
}

function setAside({ kind, alone, inSentence }: RuleReading, { kindReason }: Weighed): StretchDecision {
  const rule = kind.kind === "other" ? kind.rule : featureId(kindReason);
  const nobody = { candidate: null, namedAt: [], frame: null, cue: null, rule: "", goesOn: false, confidence: null };
  return { ...nobody, kind: { kind: "other", why: alone, rule }, inSentence };
}

function byWeight(
  reader: ParagraphReader,
  reading: RuleReading,
  { namedAt, speakerReason, confidence }: Weighed,
  mention: WeighedMention,
): StretchDecision {
  const { decision, kind, inSentence, evidence } = reading;
  const named = decision?.candidate ?? decision?.from?.candidate ?? null;
  if (mention.ruled && decision !== null && named !== null) {
    const frame = decision.frame ?? decision.from?.frame ?? null;
    const goesOn = decision.from !== null;
    const cue = frame?.cue ?? null;
    return { kind, candidate: named, namedAt, frame, cue, rule: decision.rule, goesOn, inSentence, confidence };
  }
  const candidate = candidateFor(reader, mention);
  const frame = evidence.find((item) => item.candidate === candidate)?.frame ?? null;
  const cue = frame?.cue ?? mention.cue;
  const rule = featureId(speakerReason);
  return { kind, candidate, namedAt, frame, cue, rule, goesOn: false, inSentence, confidence };
}

/** The candidate of the rules that the model's mention is, or a new one; null where its capital names nobody ("Ask"). */
function candidateFor(reader: ParagraphReader, mention: WeighedMention): Candidate | null {
  const { text, paragraphs } = reader.article;
  const view = reader.view(indexAt(paragraphs, mention.head.start));
  const tokens = view?.tokens ?? [];
  const known = view?.mentions.holding(indexAt(tokens, mention.head.start)) ?? null;
  if (known !== null) return known;
  const { start, end } = mention;
  const place = { start, end, first: indexAt(tokens, start), last: indexAt(tokens, end - 1) };
  if (mention.isName && isNobodysName(tokens, place.first)) return null;
  const kind = mention.isName ? "name" : "nominal";
  const nothing = { possessive: false, title: null, titleWords: 0, type: null, gender: null };
  return { ...place, ...nothing, kind, words: text.slice(start, end) };
}

/** "the word before it" as an id. */
function featureId(name: string): string {
  return name.replaceAll(" ", "-");
}
