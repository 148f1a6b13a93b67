import { isCapitalOrCaseless, isDigitCode, isLetterOrFigure } from "../text/character-classes.js";
import { countWords } from "../text/words.js";
import type { SetAside, Stretch } from "../types.js";
import { collectEvidence, type Evidence } from "./collect-evidence.js";
import { decideKind, whyAlone, type KindDecision } from "./decide-kind.js";
import { decideSpeaker, type Decision, type Situation, type Spoken, type Placement } from "./decide-speaker.js";
import type { Candidate } from "./make-mention.js";
import type { ParagraphReader, ParagraphView } from "./read-paragraph.js";
import type { Token } from "./read-tokens.js";

/** What the rules make of one stretch. */
export interface RuleReading {
  readonly kind: KindDecision;
  readonly decision: Decision | null;
  /** Whom the decision names, be it as the speaker of an earlier stretch. */
  readonly candidate: Candidate | null;
  /** How it stands in its sentence, and every cue of that sentence; null for what the rules did not look at. */
  readonly placement: Placement | null;
  readonly evidence: readonly Evidence[];
  /** Why it is left alone, if it is. */
  readonly alone: SetAside;
  /** The reporter's sentence that the stretch stands in, or -1. */
  readonly inSentence: number;
}

/** By paragraph, who was quoted in it last. */
type Latest = Map<number, Spoken>;

const nested: KindDecision = { kind: "other", why: "nested", rule: "inside-another" };
/** Listed, so that it can be found; whose it is and where its clause ends, nobody has looked. */
const unread: KindDecision = { kind: "mixed", why: null, rule: "not-prose" };

/** Reads the stretches of an article one after the other, each as the one after the earlier decisions. */
export class RuleReader {
  readonly #reader: ParagraphReader;
  readonly #latest: Latest = new Map();

  constructor(reader: ParagraphReader) {
    this.#reader = reader;
  }

  read(stretch: Stretch): RuleReading {
    const [first, last] = stretch.paragraphs;
    const view = this.#reader.view(first);
    if (stretch.inside !== null) return untouched(nested);
    if (view === null) return untouched(unread);
    const { text } = this.#reader.article;
    const content = stretch.spans.map((span) => text.slice(span.start, span.end)).join("\n");
    const situation = this.#describe(view, stretch, content);
    const { at, left, words, whole, opens, capital, splits } = situation;
    const evidence = collectEvidence(view, at);
    const decision = decideSpeaker(situation, evidence);
    const kind = decideKind(situation, decision, content);
    const candidate = kind.kind === "other" ? null : (decision?.candidate ?? decision?.from?.candidate ?? null);
    if (candidate !== null) {
      const frame = decision?.frame ?? decision?.from?.frame ?? null;
      const spoken = { candidate, frame, at, direct: kind.kind === "direct" };
      this.#latest.set(first, spoken);
      if (last !== first) this.#latest.set(last, { ...spoken, at: 0 });
    }
    return {
      kind,
      decision,
      candidate,
      placement: { at, left, words, whole, opens, capital, splits },
      evidence,
      alone: kind.why ?? whyAlone(situation, content),
      inSentence: view.tokens[at]?.sentence ?? -1,
    };
  }

  #describe(view: ParagraphView, stretch: Stretch, content: string): Situation {
    const reader = this.#reader;
    const at = reader.tokenOf(stretch.n);
    const before = reader.before(view.index);
    const sentence = view.tokens[at]?.sentence;
    const left = view.tokens[at - 1];
    const opens = left === undefined || left.sentence !== sentence;
    const next = view.tokens[at + 1];
    const stops = next?.text === "." && view.tokens[at + 2]?.sentence !== sentence;
    const trimmed = content.trim();
    return {
      view,
      before,
      signedBy: opens && next === undefined && at === 0 ? signatureIn(reader.after(stretch.paragraphs[1])) : null,
      at,
      left: opens ? null : left,
      words: countWords(trimmed),
      whole: opens && (next === undefined || next.sentence !== sentence || stops),
      opens,
      capital: beginsLikeSentence(trimmed),
      splits: splitsQuotation(reader.article.text, view.tokens, at),
      lastCharacter: trimmed
        .slice(-8)
        .replace(/['’"”]+$/u, "")
        .slice(-1),
      spokeHere: this.#latest.get(view.index) ?? null,
      spokeBefore: before === null ? null : (this.#latest.get(before.index) ?? null),
    };
  }
}

/**
 * Constructions that the texts to learn from have hardly any of: “accused Mensah of calling her “a wet rag””, where the
 * words are Mensah's; “Mensah was quoted by the agency as saying”; “Mensah's answer was short: “It rained.””; and
 * ““It rained,” the mayor said, according to the agency”, where the first of two sources stands right at the words.
 */
export function isSurelyNamed({ decision, placement }: Pick<RuleReading, "decision" | "placement">): boolean {
  if (decision?.rule === "signed-below") return true;
  const frame = decision?.frame ?? null;
  if (decision === null || frame === null || placement === null) return false;
  const { link, strength, first } = frame;
  if (link === "object" || link === "quoted") return true;
  if (link === "possessive") return decision.rule === "source-then-colon";
  if (decision.rule !== "quote-then-source" || strength !== "speech" || !placement.opens) return false;
  return (link === "subject" || link === "inverted") && first === placement.at + 1;
}

function untouched(kind: KindDecision): RuleReading {
  const nothing = { decision: null, candidate: null, placement: null, evidence: [], inSentence: -1 };
  return { ...nothing, kind, alone: kind.why ?? "unknown" };
}

/** "— Kofi Mensah, keeper of the lighthouse, February 1991" is about as long as a signature is. */
const maxSignatureTokens = 14;

/** The name behind the dash that opens a paragraph and, with a place, an office or a day, makes up all of it. */
function signatureIn(view: ParagraphView | null): Candidate | null {
  if (view === null || view.tokens.length > maxSignatureTokens || !/^[—–―-]$/.test(view.tokens[0]?.text ?? "")) {
    return null;
  }
  const name = view.mentions.startingAt(1);
  if (name === null || name.kind !== "name" || name.possessive || view.frames.length > 0) return null;
  const next = view.tokens[name.last + 1];
  return next === undefined || /^[,(]$/.test(next.text) ? name : null;
}

/** “It rained,” she said, “and …”: no more tokens than these stand between the two. */
const maxSplitTokens = 16;

/** Whether the stretch goes on, behind a comma, from one that opens the sentence and ends with its own comma. */
function splitsQuotation(text: string, tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.text !== ",") return false;
  for (let i = at - 2; i >= Math.max(0, at - maxSplitTokens); i--) {
    const token = tokens[i];
    if (token === undefined || token.sentence !== tokens[at]?.sentence) return false;
    if (token.kind !== "quote") continue;
    const comma = text.charAt(token.end - 2) === "," || (tokens[i + 1]?.text === "," && i + 1 < at - 1);
    return comma && tokens[i - 1]?.sentence !== token.sentence;
  }
  return false;
}

/** Marks stand in front of no more characters than this. */
const longestOpening = 40;

/** Whether the first letter or figure is a capital, a letter of a script without case, or a digit. */
function beginsLikeSentence(content: string): boolean {
  for (let at = 0; at < Math.min(content.length, longestOpening); at++) {
    const code = content.charCodeAt(at);
    if (isLetterOrFigure(code)) return isCapitalOrCaseless(code) || isDigitCode(code);
  }
  return false;
}
