import { indexAt, lineSpans } from "../text/lines.js";
import { sentenceSpans } from "../text/sentences.js";
import type { Article, Attributions, Attribution, Quote, Span, Stretch } from "../types.js";
import { findContent, type Content } from "./find-content.js";
import { findCountFrames } from "./find-count-frames.js";
import type { Frame } from "./find-frames.js";
import { mergeSpeakers, nameOfSource, typeOfSource, type Source } from "./merge-speakers.js";
import { NameReader } from "./read-names.js";
import { ParagraphReader, type ParagraphView } from "./read-paragraph.js";

/** A content with its cue, before the names of the whole article are known. */
interface Reported {
  readonly content: Content;
  readonly frame: Frame;
  readonly source: Source;
  readonly spans: readonly Span[];
  readonly sentence: Span;
  readonly section: Quote["section"];
}

/**
 * What an article reports without quotation marks, in reading order, and who said it. `quotes` are what its stretches
 * were found to be: a clause that holds one of somebody's is listed as that one, not twice.
 */
export function findIndirect(article: Article, stretches: readonly Stretch[], quotes: readonly Quote[]): Attributions {
  const reader = new ParagraphReader(article, stretches);
  const names = new NameReader(reader);
  const said = new Map(quotes.map((quote) => [quote.n, quote]));
  const reported: Reported[] = [];
  for (const [index, { label }] of article.paragraphs.entries()) {
    if (label === "furniture" || label === "repeat" || label === "meta") continue;
    names.readTo(index);
    const view = reader.view(index);
    if (view !== null) reported.push(...readParagraph(article, view, names, said));
  }
  const sources = reported.map(({ source }) => source);
  const known = attributionsByMention(quotes);
  return {
    quotes: reported.map((item, index) => quoteOf(article, item, index + 1, known)),
    speakers: mergeSpeakers(sources, names.rolesOf(sources, lineSpans(article.text))),
    named: names.unquoted(sources),
  };
}

function readParagraph(
  article: Article,
  view: ParagraphView,
  names: NameReader,
  said: ReadonlyMap<number, Quote>,
): Reported[] {
  const found = findContents(article.text, view).filter(({ content }) => !holdsQuote(view, content, said));
  if (found.length === 0) return [];
  const sentences = sentenceSpans(article.text, view.paragraph.start, view.paragraph.end);
  return found
    .map(({ content, frame }) => ({ content, frame, spans: spansOf(view, content) }))
    .toSorted((a, b) => startOf(a.spans) - startOf(b.spans))
    .map(({ content, frame, spans }) => {
      const source = names.sourceOf(frame.source, []);
      names.heard(source);
      const sentence = sentences[indexAt(sentences, startOf(spans))] ?? view.paragraph;
      return { content, frame, source, spans, sentence, section: view.paragraph.label };
    });
}

interface Found {
  readonly content: Content;
  readonly frame: Frame;
}

/** Every content of a paragraph that lies inside no other: what Kim said Lee had said is Kim's word, not Lee's. */
function findContents(text: string, view: ParagraphView): Found[] {
  const found: Found[] = [];
  const inside = new Set<number>();
  for (const frame of framesOf(text, view)) {
    const content = inside.has(frame.cueFirst) ? null : findContent(view, frame);
    if (content === null) continue;
    found.push({ content, frame });
    for (const [from, to] of content.ranges) for (let i = from; i < to; i++) inside.add(i);
  }
  // A content that stands before its source may hold an earlier cue.
  return found.filter(({ frame }) => !inside.has(frame.cueFirst));
}

/** Every cue with its source, in order. */
function framesOf(text: string, view: ParagraphView): readonly Frame[] {
  const counts = findCountFrames(text, view.tokens, view.mentions);
  if (counts.length === 0) return view.frames;
  const counted = new Set(counts.map(({ cueFirst }) => cueFirst));
  const others = view.frames.filter(({ cueFirst }) => !counted.has(cueFirst));
  return [...counts, ...others].toSorted((a, b) => a.cueFirst - b.cueFirst);
}

function holdsQuote(view: ParagraphView, { ranges }: Content, said: ReadonlyMap<number, Quote>): boolean {
  return ranges
    .flatMap(([from, to]) => view.tokens.slice(from, to))
    .some(({ stretch }) => {
      const kind = stretch === null ? undefined : said.get(stretch)?.kind;
      return kind === "direct" || kind === "mixed";
    });
}

function spansOf({ tokens }: ParagraphView, { ranges }: Content): Span[] {
  return ranges.map(([from, to]) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }));
}

function startOf(spans: readonly Span[]): number {
  return spans[0]?.start ?? 0;
}

/** Where a mention is the source of quoted words too, it names the same speaker. */
function attributionsByMention(quotes: readonly Quote[]): Map<number, Attribution> {
  const known = new Map<number, Attribution>();
  for (const { attribution } of quotes) {
    if (attribution !== null && attribution.mention !== null) known.set(attribution.mention.end, attribution);
  }
  return known;
}

function quoteOf(article: Article, item: Reported, n: number, known: ReadonlyMap<number, Attribution>): Quote {
  const { content, frame, source, spans, sentence, section } = item;
  const same = known.get(frame.source.end);
  return {
    n,
    kind: "indirect",
    why: null,
    spans,
    sentence,
    section,
    part: null,
    attribution: {
      mention: slice(article, frame.source),
      cue: slice(article, frame.cue),
      speaker: same === undefined ? nameOfSource(source) : same.speaker,
      speakerType: same === undefined ? typeOfSource(source) : same.speakerType,
      rule: content.rule,
    },
    rule: content.rule,
    confidence: null,
  };
}

function slice(article: Article, { start, end }: Span): { text: string; start: number; end: number } {
  return { text: article.text.slice(start, end), start, end };
}
