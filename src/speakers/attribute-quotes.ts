import { isCapitalOrCaseless, isDigitCode, isLetterOrFigure } from "../text/character-classes.js";
import { lineSpans } from "../text/lines.js";
import { countWords } from "../text/words.js";
import type { Article, Attributed, Attribution, Part, Quote, Stretch } from "../types.js";
import { decideKind, type KindDecision } from "./decide-kind.js";
import { decideSpeaker, type Decision, type Situation, type Spoken } from "./decide-speaker.js";
import type { Candidate } from "./make-mention.js";
import { mergeSpeakers, nameOfSource, typeOfSource, type Source } from "./merge-speakers.js";
import { NameReader } from "./read-names.js";
import { ParagraphReader, type ParagraphView } from "./read-paragraph.js";

/** One stretch decided, before the names of the whole article are known. */
interface Decided {
  readonly stretch: Stretch;
  readonly kind: KindDecision;
  readonly decision: Decision | null;
  readonly candidate: Candidate | null;
  readonly source: Source | null;
  /** The reporter's sentence that the stretch stands in, or -1. */
  readonly inSentence: number;
}

/** What each quoted stretch of an article is, and who said it; null rather than a guess. */
export function attributeQuotes(article: Article, stretches: readonly Stretch[]): Attributed {
  if (stretches.length === 0) return { quotes: [], speakers: [], named: [] };
  const reader = new ParagraphReader(article, stretches);
  const names = new NameReader(reader);
  const latest: Latest = new Map();
  const decided = stretches.map((stretch) => decideStretch(reader, names, stretch, latest));
  names.readTo(article.paragraphs.length - 1);
  const parts = partsOf(decided);
  const sources = decided.flatMap((item) => (item.source === null ? [] : [item.source]));
  return {
    quotes: decided.map((item, index) => quoteOf(article, item, parts.get(index) ?? null)),
    speakers: mergeSpeakers(sources, names.rolesOf(sources, lineSpans(article.text))),
    named: names.unquoted(sources),
  };
}

/** By paragraph, who was quoted in it last. */
type Latest = Map<number, Spoken>;

const nested: KindDecision = { kind: "other", why: "nested", rule: "inside-another" };
const unread: KindDecision = { kind: "other", why: "unknown", rule: "not-prose" };

function decideStretch(reader: ParagraphReader, names: NameReader, stretch: Stretch, latest: Latest): Decided {
  const nothing = { stretch, decision: null, candidate: null, source: null, inSentence: -1 };
  const [first, last] = stretch.paragraphs;
  const view = reader.view(first);
  if (stretch.inside !== null || view === null) return { ...nothing, kind: view === null ? unread : nested };
  names.readTo(first);
  const content = stretch.spans.map((span) => reader.article.text.slice(span.start, span.end)).join("\n");
  const situation = describeSituation(view, reader, stretch, content, latest);
  const inSentence = view.tokens[situation.at]?.sentence ?? -1;
  const decision = decideSpeaker(situation);
  const kind = decideKind(situation, decision, content);
  if (kind.kind === "other" || decision === null) return { ...nothing, kind, inSentence };
  const candidate = decision.candidate ?? decision.from?.candidate ?? null;
  const source =
    decision.from?.source ?? (decision.candidate === null ? null : names.sourceOf(decision.candidate, view));
  if (source !== null) {
    const frame = decision.frame ?? decision.from?.frame ?? null;
    const spoken = { source, candidate, frame, at: situation.at, direct: kind.kind === "direct" };
    latest.set(first, spoken);
    if (last !== first) latest.set(last, { ...spoken, at: 0 });
    names.heard(source);
  }
  return { stretch, kind, decision, candidate, source, inSentence };
}

function describeSituation(
  view: ParagraphView,
  reader: ParagraphReader,
  stretch: Stretch,
  content: string,
  latest: Latest,
): Situation {
  const at = reader.tokenOf(stretch.n);
  const before = reader.before(view.index);
  const sentence = view.tokens[at]?.sentence;
  const opens = at === 0 || view.tokens[at - 1]?.sentence !== sentence;
  const next = view.tokens[at + 1];
  const stops = next?.text === "." && view.tokens[at + 2]?.sentence !== sentence;
  const trimmed = content.trim();
  return {
    view,
    before,
    at,
    words: countWords(trimmed),
    whole: opens && (next === undefined || next.sentence !== sentence || stops),
    opens,
    capital: beginsLikeSentence(trimmed),
    lastCharacter: trimmed
      .slice(-8)
      .replace(/['’"”]+$/u, "")
      .slice(-1),
    spokeHere: latest.get(view.index) ?? null,
    spokeBefore: before === null ? null : (latest.get(before.index) ?? null),
  };
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

/** Stretches of one quotation that its cue splits: neighbours of one speaker in one paragraph, both direct. */
function partsOf(decided: readonly Decided[]): Map<number, Part> {
  const parts = new Map<number, Part>();
  let run: number[] = [];
  const close = (): void => {
    if (run.length > 1) for (const [i, index] of run.entries()) parts.set(index, { n: i + 1, of: run.length });
    run = [];
  };
  for (const [index, item] of decided.entries()) {
    if (item.stretch.inside !== null) continue;
    const last = decided[run.at(-1) ?? -1];
    if (last === undefined || !continues(last, item)) close();
    if (item.kind.kind === "direct" && item.source !== null) run.push(index);
  }
  close();
  return parts;
}

function continues(last: Decided, item: Decided): boolean {
  if (item.source === null || last.source === null || item.kind.kind !== "direct") return false;
  if (item.stretch.paragraphs[0] !== last.stretch.paragraphs[0]) return false;
  if (nameOfSource(item.source) !== nameOfSource(last.source)) return false;
  if (item.decision?.rule === "next-sentence") return item.decision.from !== null;
  return item.inSentence === last.inSentence && item.decision?.frame === last.decision?.frame;
}

function quoteOf(article: Article, item: Decided, part: Part | null): Quote {
  const { stretch, kind } = item;
  return {
    n: stretch.n,
    kind: kind.kind,
    why: kind.why,
    spans: stretch.spans,
    sentence: stretch.sentence,
    section: article.paragraphs[stretch.paragraphs[0]]?.label ?? "body",
    part,
    attribution: attributionOf(article, item),
    rule: kind.rule,
  };
}

function attributionOf(article: Article, { source, candidate, decision }: Decided): Attribution | null {
  if (source === null || decision === null) return null;
  const frame = decision.frame ?? decision.from?.frame ?? null;
  return {
    mention: candidate === null ? null : slice(article, candidate.start, candidate.end),
    cue: frame === null ? null : slice(article, frame.cue.start, frame.cue.end),
    speaker: nameOfSource(source),
    speakerType: typeOfSource(source),
    rule: decision.rule,
  };
}

function slice(article: Article, start: number, end: number): { text: string; start: number; end: number } {
  return { text: article.text.slice(start, end), start, end };
}
