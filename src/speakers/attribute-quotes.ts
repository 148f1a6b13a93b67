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
  const decided: Decided[] = [];
  const latest = new Map<number, Spoken & { readonly source: Source }>();
  for (const stretch of stretches) {
    decided.push(decideStretch(article, reader, names, stretch, latest));
  }
  names.readTo(article.paragraphs.length - 1);
  const parts = partsOf(decided);
  const quotes = decided.map((item, index) => quoteOf(article, item, parts.get(index) ?? null));
  const sources = decided.flatMap((item) => (item.source === null || item.kind.kind === "other" ? [] : [item.source]));
  return {
    quotes,
    speakers: mergeSpeakers(sources, names.rolesOf(sources, lineSpans(article.text))),
    named: names.unquoted(sources),
  };
}

type Latest = Map<number, Spoken & { readonly source: Source }>;

const nested: KindDecision = { kind: "other", why: "nested", rule: "inside-another" };
const unread: KindDecision = { kind: "other", why: "unknown", rule: "not-prose" };

function decideStretch(
  article: Article,
  reader: ParagraphReader,
  names: NameReader,
  stretch: Stretch,
  latest: Latest,
): Decided {
  const nothing = { stretch, decision: null, candidate: null, source: null, inSentence: -1 };
  const index = stretch.paragraphs[0];
  const view = reader.view(index);
  if (stretch.inside !== null || view === null) {
    return { ...nothing, kind: stretch.inside === null ? unread : nested };
  }
  names.readTo(index);
  const at = reader.tokenOf(stretch.n);
  const before = reader.before(index);
  const spokeHere = latest.get(index) ?? null;
  const spokeBefore = before === null ? null : (latest.get(before.index) ?? null);
  const content = stretch.spans.map((span) => article.text.slice(span.start, span.end)).join("\n");
  const situation = situationOf(view, before, at, content, spokeHere, spokeBefore);
  const inSentence = view.tokens[at]?.sentence ?? -1;
  const decision = decideSpeaker(situation);
  const kind = decideKind(situation, decision, content);
  if (kind.kind === "other" || decision === null) return { ...nothing, kind, inSentence };
  const from = decision.from;
  const source = from === null ? sourceOf(names, decision.candidate, view) : sourceOfSpoken(from, latest);
  const candidate = decision.candidate ?? from?.candidate ?? null;
  if (source !== null) {
    const spoken = {
      candidate,
      frame: decision.frame ?? from?.frame ?? null,
      at,
      direct: kind.kind === "direct",
      source,
    };
    latest.set(index, spoken);
    latest.set(stretch.paragraphs[1], { ...spoken, at: stretch.paragraphs[1] === index ? at : 0 });
    names.heard(source);
  }
  return { stretch, kind, decision, candidate, source, inSentence };
}

function sourceOf(names: NameReader, candidate: Candidate | null, view: ParagraphView): Source | null {
  return candidate === null ? null : names.sourceOf(candidate, view);
}

function sourceOfSpoken(from: Spoken, latest: Latest): Source | null {
  for (const spoken of latest.values()) if (spoken === from) return spoken.source;
  return null;
}

function situationOf(
  view: ParagraphView,
  before: ParagraphView | null,
  at: number,
  content: string,
  spokeHere: Spoken | null,
  spokeBefore: Spoken | null,
): Situation {
  const sentence = view.tokens[at]?.sentence;
  const opens = at === 0 || view.tokens[at - 1]?.sentence !== sentence;
  const next = view.tokens[at + 1];
  const closes =
    next === undefined ||
    next.sentence !== sentence ||
    (next.text === "." && view.tokens[at + 2]?.sentence !== sentence);
  const trimmed = content.trim();
  return {
    view,
    before,
    at,
    words: countWords(trimmed),
    whole: opens && closes,
    opens,
    capital: /^[^\p{L}\p{N}]*[\p{Lu}\p{Lo}\d]/u.test(trimmed),
    lastCharacter: trimmed.replace(/['’"”]+$/u, "").slice(-1),
    spokeHere,
    spokeBefore,
  };
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
