import { lineSpans } from "../text/lines.js";
import type { Article, Attributions, Attribution, Explanation, Part, Quote, Span, Stretch } from "../types.js";
import type { Candidate } from "./make-mention.js";
import { decideStretch, type StretchDecision } from "./decide-stretch.js";
import type { explainStretch } from "./explain-stretch.js";
import type { ExplainDecision } from "./learnt/explain-decision.js";
import type { SpeakerModel } from "./learnt/read-model.js";
import { mergeSpeakers, nameOfSource, typeOfSource, type Source } from "./merge-speakers.js";
import { NameReader } from "./read-names.js";
import { ParagraphReader } from "./read-paragraph.js";
import { RuleReader } from "./read-by-rules.js";
import { weighStretches } from "./weigh-stretches.js";

/** One stretch with its decision, and whom the words name. */
interface Decided {
  readonly stretch: Stretch;
  readonly decision: StretchDecision;
  readonly source: Source | null;
}

/** What each quoted stretch of an article is, and who said it; null rather than a guess. */
export function attributeQuotes(article: Article, stretches: readonly Stretch[], model: SpeakerModel): Attributions {
  return attributeAll(article, stretches, model, null).attributed;
}

/** What explains decisions, where somebody asks. */
export interface Explainer {
  readonly decision: ExplainDecision;
  readonly stretch: typeof explainStretch;
}

/** `attributeQuotes`, with the decisions explained where there is somebody to explain them. */
export function attributeAll(
  article: Article,
  stretches: readonly Stretch[],
  model: SpeakerModel,
  explainer: Explainer | null,
): Explanation {
  if (stretches.length === 0) return { attributed: { quotes: [], speakers: [], named: [] }, decisions: [] };
  const reader = new ParagraphReader(article, stretches);
  const names = new NameReader(reader);
  const rules = new RuleReader(reader);
  const readings = stretches.map((stretch) => {
    names.readTo(stretch.paragraphs[0]);
    return rules.read(stretch);
  });
  names.readTo(article.paragraphs.length - 1);
  const weighed = weighStretches(article, stretches, readings, model, { explain: explainer?.decision ?? null });
  const decided: Decided[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const reading = readings[index];
    if (reading === undefined) break;
    const decision = decideStretch(reader, reading, weighed[index] ?? null);
    const source = decision.candidate === null ? null : names.sourceOf(decision.candidate, decision.namedAt);
    if (source !== null) names.heard(source);
    decided.push({ stretch, decision, source });
  }
  const parts = partsOf(decided);
  const sources = decided.flatMap((item) => (item.source === null ? [] : [item.source]));
  const attributed = {
    quotes: decided.map((item, index) => quoteOf(article, item, parts.get(index) ?? null)),
    speakers: mergeSpeakers(sources, names.rolesOf(sources, lineSpans(article.text))),
    named: names.unquoted(sources),
  };
  return {
    attributed,
    decisions:
      explainer === null
        ? []
        : readings.map((reading, n) => explainer.stretch(article, reading, weighed[n]?.explanation ?? null)),
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
    if (item.decision.kind.kind === "direct" && item.source !== null) run.push(index);
  }
  close();
  return parts;
}

function continues(last: Decided, item: Decided): boolean {
  if (item.source === null || last.source === null || item.decision.kind.kind !== "direct") return false;
  if (item.stretch.paragraphs[0] !== last.stretch.paragraphs[0]) return false;
  if (nameOfSource(item.source) !== nameOfSource(last.source)) return false;
  if (item.decision.rule === "next-sentence") return item.decision.goesOn;
  return item.decision.inSentence === last.decision.inSentence && item.decision.frame === last.decision.frame;
}

function quoteOf(article: Article, item: Decided, part: Part | null): Quote {
  const { stretch, decision } = item;
  return {
    n: stretch.n,
    kind: decision.kind.kind,
    why: decision.kind.why,
    spans: stretch.spans,
    sentence: stretch.sentence,
    section: article.paragraphs[stretch.paragraphs[0]]?.label ?? "body",
    part,
    attribution: attributionOf(article, item),
    rule: decision.kind.rule,
    confidence: decision.confidence,
  };
}

function attributionOf(article: Article, { source, decision }: Decided): Attribution | null {
  if (source === null) return null;
  return {
    mention: decision.candidate === null ? null : slice(article, phraseOf(article, decision.candidate)),
    cue: decision.cue === null ? null : slice(article, decision.cue),
    speaker: nameOfSource(source),
    speakerType: typeOfSource(source),
    rule: decision.rule,
  };
}

/** The whole noun phrase: "pollster Ana Souza"; of "Governor Ana Souza" the name, as the office is part of no phrase. */
function phraseOf({ text }: Article, { start, end, title }: Candidate): Span {
  if (title === null || title.end > start) return { start, end };
  const lastWord = text.slice(text.lastIndexOf(" ", title.end - 1) + 1, title.end);
  return { start: lastWord === lastWord.toLowerCase() ? title.start : start, end };
}

function slice(article: Article, { start, end }: Span): { text: string; start: number; end: number } {
  return { text: article.text.slice(start, end), start, end };
}
