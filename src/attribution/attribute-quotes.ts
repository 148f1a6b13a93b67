import { analyse, type Analysis } from "../language/analyse.js";
import type { QuotationSpans } from "../language/chunk-types.js";
import { linkMentions } from "../language/link-mentions.js";
import { tokenFrom } from "../language/tokens.js";
import { languageOf } from "../language/which-language.js";
import type { Article, Attributions, LineLabel, Span, Stretch } from "../types.js";
import { finishQuotes } from "./finish-quotes.js";
import { mayHoldDialogue, readInLanguage } from "./cue-grammar/read-in-language.js";
import { kindOf, relationOf, type KindDecision } from "./kinds.js";
import { confidenceOf, confidenceRow } from "./model/confidence.js";
import { SourceDecider, type Decision } from "./model/decide-source.js";
import type { Part } from "./model/model-types.js";
import { viewQuotation } from "./model/quotation-view.js";
import type { SpeakerModel } from "./model/read-model.js";
import { LayoutReader } from "./read-layout.js";
import { reviewSignatures } from "./review-layouts.js";
import { SourceNamer } from "./name-sources.js";
import { nestedKind, undecided, type Decided, type ReadArticle, type Reading } from "./reading.js";

/** The story, whose paragraphs follow each other, and what stands around it; the rest is nobody's words. */
const parts: readonly ReadonlySet<LineLabel>[] = [new Set(["title", "heading", "body"]), new Set(["caption", "meta"])];

const allParts: ReadonlySet<LineLabel> = new Set(parts.flatMap((part) => [...part]));

/** A line longer than this is data, not prose: its quotations are listed, but nobody is looked for in it. */
const maxParagraphLength = 1_000_000;

/**
 * What each quoted stretch of an article is, and who said it; null rather than a guess. Linear in the text.
 *
 * @example
 * const { quotes } = attributeQuotes(article, findStretches(article), model);
 */
export function attributeQuotes(
  article: Article,
  stretches: readonly Stretch[],
  model: SpeakerModel,
  read: Reader = readArticle,
): Attributions {
  if (stretches.length === 0 && !mayHoldDialogue(article)) return { quotes: [], speakers: [], named: [] };
  return finishQuotes(decideQuotes(article, stretches, model, read));
}

/** Reads an article, or has read it. */
export type Reader = (article: Article, stretches: readonly Stretch[], model: SpeakerModel) => ReadArticle;

/** Reads each article once for all that is asked about it in a row: `stretches` and `model` are the same each time. */
export function rememberLast(read: Reader): Reader {
  let last: { readonly article: Article; readonly found: ReadArticle } | null = null;
  return (article, stretches, model) => {
    if (last?.article !== article) last = { article, found: read(article, stretches, model) };
    return last.found;
  };
}

/** The stretches that the models are asked about: in no other, or in a turn, whose speaker may quote somebody. */
export function askedStretches(stretches: readonly Stretch[]): Stretch[] {
  const turns = new Set(stretches.flatMap(({ n, setOff }) => (setOff?.kind === "turn" ? [n] : [])));
  return stretches.filter(({ n, inside }) => !turns.has(n) && (inside === null || turns.has(inside)));
}

/** Reads an article and decides about each of its quotations. */
export function decideQuotes(
  article: Article,
  stretches: readonly Stretch[],
  model: SpeakerModel,
  readOnce: Reader = readArticle,
): Reading {
  const { analysis, paragraphs, outer } = readOnce(article, stretches, model);
  const code = languageOf(analysis.tokens);
  if (code !== "en") {
    const reading = { article, analysis, paragraphs, stretches, decided: leftAllAlone(analysis, stretches) };
    const read = readInLanguage(reading, code) ?? reading;
    return { ...read, decided: reviewSignatures(read.decided, { article, analysis, paragraphs }) };
  }
  const decisions = decideParts(article, paragraphs, analysis, outer, model);
  const namer = new SourceNamer(article, analysis);
  const layout = new LayoutReader({ article, analysis, paragraphs });
  const decided = stretches.map((stretch): Decided => {
    if (stretch.setOff?.kind === "turn") return layout.readTurn(stretch, stretch.setOff.label);
    const found = decisions.get(stretch.n);
    return found === undefined
      ? leftAlone(stretch, isNickname(analysis, stretch.marks.start))
      : finish(stretch, found.part, found.decision, namer, model);
  });
  return { article, analysis, paragraphs, stretches, decided: layout.review(decided) };
}

/** Reads an article once. */
export function readArticle(article: Article, stretches: readonly Stretch[], model: SpeakerModel): ReadArticle {
  const paragraphs: number[] = [];
  for (const [n, { label, start, end }] of article.paragraphs.entries()) {
    if (allParts.has(label) && end - start <= maxParagraphLength) paragraphs.push(n);
  }
  const outer = askedStretches(stretches);
  const analysis = analyse(
    article.text,
    paragraphs.flatMap((n) => article.paragraphs[n] ?? []),
    outer.map((stretch) => spansOf(article, stretch)),
    model.language,
    article.paragraphs.some(({ label }) => label === "title") ? null : article.title,
  );
  return { analysis, paragraphs, outer };
}

interface Found {
  readonly part: Part;
  readonly decision: Decision;
}

/** The decisions about the quotations of each part of the page, by the number of their stretch. */
function decideParts(
  article: Article,
  paragraphs: readonly number[],
  analysis: Analysis,
  outer: readonly Stretch[],
  model: SpeakerModel,
): ReadonlyMap<number, Found> {
  const found = new Map<number, Found>();
  for (const labels of parts) {
    if (!outer.some(({ paragraphs: [first] }) => labels.has(article.paragraphs[first]?.label ?? "furniture"))) continue;
    const inPart = paragraphs.map((n) => labels.has(article.paragraphs[n]?.label ?? "furniture"));
    const part = partOf(analysis, paragraphs, inPart);
    const decider = new SourceDecider(part, model.models);
    for (const [number, stretch] of outer.entries()) {
      const view = viewQuotation(part.chunks, analysis.quotations[number] ?? { spans: [] }, number, extentOf(stretch));
      if (view !== null) found.set(stretch.n, { part, decision: decider.decide(number, view) });
    }
  }
  return found;
}

/** From the first to the last of the words between the marks. */
export function extentOf({ spans, marks }: Stretch): Span {
  return { start: spans[0]?.start ?? marks.start, end: spans.at(-1)?.end ?? marks.end };
}

/** A part of the page made ready for asking who speaks in it. */
export function partOf(
  analysis: Analysis,
  paragraphs: readonly number[],
  inPart: readonly boolean[],
  all = false,
): Part {
  const chunks = analysis.chunk(inPart, all);
  return { analysis, chunks, paragraphs, entityOf: linkMentions(chunks, analysis.entities) };
}

function finish(stretch: Stretch, part: Part, made: Decision, namer: SourceNamer, model: SpeakerModel): Decided {
  // Whoever signs words has said them: “We were never asked.” — Ana Souza. A title is signed by its author.
  const signs = made.signed && !made.said && made.view.placement.aside === null;
  const decision = signs ? { ...made, said: true } : made;
  const meant = decision.said ? namer.sourceOf(part, decision) : null;
  const source = meant?.source ?? null;
  const mention = decision.candidate === null ? undefined : part.chunks.mentions[decision.candidate.mention];
  const row =
    mention === undefined || !decision.said
      ? null
      : confidenceRow({ statement: decision.statementProbability, source: decision.sourceProbability }, mention.kind);
  return {
    stretch,
    kind: kindOf(part, decision),
    found: { part, decision },
    mention: source === null || mention === undefined ? null : mentionSpan(part, mention),
    cue: source === null ? null : decision.cue,
    source,
    rule: source === null ? "" : relationOf(part, decision),
    row,
    confidence: row === null ? null : confidenceOf(model.confidence, row) * (meant?.probability ?? 1),
  };
}

function mentionSpan({ chunks: { tokens } }: Part, { whole, next }: { whole: number; next: number }): Span {
  return { start: tokens.start[whole] ?? 0, end: tokens.end[next - 1] ?? 0 };
}

function leftAllAlone(analysis: Analysis, stretches: readonly Stretch[]): Decided[] {
  return stretches.map((stretch) => leftAlone(stretch, isNickname(analysis, stretch.marks.start)));
}

/** Robert “Bob” Dietz: the stretch is part of a name. */
function isNickname({ tokens, names, entities }: Analysis, start: number): boolean {
  const token = tokenFrom(tokens, start);
  const name = names[entities.nameAt(token)];
  return name !== undefined && name.first < token && name.next > token;
}

function leftAlone(stretch: Stretch, nickname: boolean): Decided {
  const nested = stretch.inside !== null;
  // Listed, so that it can be found; whose it is and where its clause ends, nobody has looked.
  const kind: KindDecision = nested
    ? nestedKind
    : nickname
      ? { kind: "other", why: "nickname", rule: "between-names" }
      : { kind: "mixed", why: null, rule: "not-prose" };
  return undecided(stretch, kind);
}

/** The pieces of a stretch, marks included, one for each paragraph that it runs over. */
export function spansOf(article: Article, stretch: Stretch): QuotationSpans {
  const spans: Span[] = [];
  for (let index = stretch.paragraphs[0]; index <= stretch.paragraphs[1]; index++) {
    const paragraph = article.paragraphs[index];
    const words = stretch.spans[spans.length];
    if (paragraph === undefined || words === undefined) break;
    if (words.start < paragraph.start || words.start > paragraph.end) continue;
    const last = spans.length === stretch.spans.length - 1;
    spans.push({
      start: Math.max(paragraph.start, stretch.marks.start),
      end: last ? stretch.marks.end : paragraph.end,
    });
  }
  return { spans };
}
