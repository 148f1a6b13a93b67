import { languageOf } from "../../language/which-language.js";
import type { Chunks } from "../../language/chunk-types.js";
import type { Entity } from "../../language/entities.js";
import { wordsOf, type Tokens } from "../../language/tokens.js";
import { indexAt } from "../../text/lines.js";
import { sentenceSpans } from "../../text/sentences.js";
import type { Article, Attributions, LineLabel, Mention, Quote, Span, Stretch } from "../../types.js";
import { partOf, readArticle } from "../attribute-quotes.js";
import type { ReadArticle } from "../reading.js";
import { peopleOf, slice } from "../finish-quotes.js";
import type { LastSpeaker, Part } from "../model/model-types.js";
import type { SpeakerModel } from "../model/read-model.js";
import { PronounResolver } from "../model/resolve-pronoun.js";
import { SourceNamer } from "../name-sources.js";
import { firstPrinted, nameOfSource, typeOfSource, type Source } from "../source.js";
import { findContents, type Content, type Found } from "./find-content.js";

/** The story and its captions; nobody reports anything in what else stands on a page. */
const parts: readonly ReadonlySet<LineLabel>[] = [new Set(["title", "heading", "body"]), new Set(["caption"])];

/** A content with its cue and who is behind it. */
interface Reported extends Found {
  readonly source: Source;
  readonly spans: readonly Span[];
}

/**
 * What an article reports without quotation marks, in reading order, and who said it. `quotes` are what its stretches
 * were found to be: a clause that holds one of somebody's is listed as that one, not twice. Linear in the text.
 */
export function findIndirect(
  article: Article,
  stretches: readonly Stretch[],
  quotes: readonly Quote[],
  model: SpeakerModel,
): Attributions {
  const read = readArticle(article, stretches, model);
  const { analysis, paragraphs } = read;
  const said = saidQuotations(read, quotes);
  const namer = new SourceNamer(article, analysis);
  const known = sourcesByMention(quotes, analysis.entities.all);
  const endOfMention = ({ cue }: Reported): number => analysis.tokens.end[cue.source.next - 1] ?? 0;
  // The cues are those of one language.
  const found = (languageOf(analysis.tokens) === "en" ? parts : [])
    .flatMap((labels) => {
      const inPart = paragraphs.map((n) => labels.has(article.paragraphs[n]?.label ?? "furniture"));
      return reportedIn(partOf(analysis, paragraphs, inPart, true), said, namer, model);
    })
    .toSorted((a, b) => startOf(a) - startOf(b))
    .map((item) => ({ ...item, source: known.get(endOfMention(item)) ?? item.source }));
  const printed = firstPrinted(found.map(({ source }) => source));
  const reported = found.map((item) => ({ ...item, source: printed(item.source) }));
  const writer = new QuoteWriter(article, read);
  const sources = reported.map(({ source }) => source);
  return {
    quotes: reported.map((item, index) => writer.quoteOf(item, index + 1)),
    ...peopleOf(article, analysis, sources),
  };
}

function startOf({ spans }: Reported): number {
  return spans[0]?.start ?? 0;
}

/** Who is named as the source of quoted words, by where the mention ends: of words without marks it names the same. */
function sourcesByMention(quotes: readonly Quote[], entities: readonly Entity[]): ReadonlyMap<number, Source> {
  const known = new Map<number, Source>();
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  for (const { attribution } of quotes) {
    if (attribution === null || attribution.mention === null) continue;
    const { mention, speaker, speakerType } = attribution;
    const entity = byName.get(speaker ?? "");
    if (entity !== undefined) known.set(mention.end, { kind: "named", entity });
    else if (speaker === null || speakerType === null)
      known.set(mention.end, { kind: "unresolved", words: mention.text.toLowerCase() });
    else known.set(mention.end, { kind: "unnamed", words: speaker, type: speakerType });
  }
  return known;
}

/** The numbers of the quotations that are somebody's words. */
function saidQuotations({ outer }: ReadArticle, quotes: readonly Quote[]): ReadonlySet<number> {
  const said = new Set(quotes.filter(({ kind }) => kind === "direct" || kind === "mixed").map(({ n }) => n));
  return new Set([...outer.keys()].filter((number) => said.has(outer[number]?.n ?? -1)));
}

/** Who speaks is not carried from one cue to the next: unlike a quotation each has a source of its own. */
const nobody: LastSpeaker = { mention: -1, chunk: -1, entity: 0, near: 0 };

function reportedIn(part: Part, said: ReadonlySet<number>, namer: SourceNamer, model: SpeakerModel): Reported[] {
  const { chunks, entityOf } = part;
  const pronouns = new PronounResolver(part, model.models.antecedent);
  return findContents(chunks)
    .filter(({ content }) => !holdsQuotation(chunks, content, said))
    .flatMap((found) => {
      const { mention, first, next, type } = found.cue.source;
      const named = entityOf[mention] ?? 0;
      const antecedents = named > 0 ? null : pronouns.resolve(mention, nobody);
      const entity = named > 0 ? named : (antecedents?.entity ?? 0);
      const source: Source | null =
        type === null
          ? namer.sourceAt(part, mention, { entity, antecedents, last: nobody })
          : { kind: "unnamed", words: wordsOf(chunks.tokens, first, next), type };
      return source === null ? [] : [{ ...found, source, spans: spansOf(chunks.tokens, found.content) }];
    });
}

function holdsQuotation({ inside }: Chunks, { ranges }: Content, said: ReadonlySet<number>): boolean {
  return ranges.some(([from, to]) => inside.subarray(from, to).some((number) => said.has(number)));
}

function spansOf({ start, end }: Tokens, { ranges }: Content): Span[] {
  return ranges.map(([from, to]) => ({ start: start[from] ?? 0, end: end[to - 1] ?? 0 }));
}

/** Makes what was found into quotes. */
class QuoteWriter {
  readonly #article: Article;
  readonly #read: ReadArticle;
  readonly #sentences = new Map<number, readonly Span[]>();

  constructor(article: Article, read: ReadArticle) {
    this.#article = article;
    this.#read = read;
  }

  quoteOf({ content: { rule }, cue, source, spans }: Reported, n: number): Quote {
    const { tokens } = this.#read.analysis;
    const paragraph = this.#read.paragraphs[tokens.paragraph[cue.first] ?? 0] ?? 0;
    const [mention, speaker, speakerType] = [this.#words(cue.source), nameOfSource(source), typeOfSource(source)];
    return {
      n,
      kind: "indirect",
      why: null,
      spans,
      sentence: this.#sentenceOf(paragraph, spans),
      section: this.#article.paragraphs[paragraph]?.label ?? "body",
      part: null,
      attribution: { mention, cue: this.#words(cue), speaker, speakerType, rule },
      rule,
      confidence: null,
    };
  }

  #words({ first, next }: { readonly first: number; readonly next: number }): Mention {
    const { start, end } = this.#read.analysis.tokens;
    return slice(this.#article, { start: start[first] ?? 0, end: end[next - 1] ?? 0 });
  }

  /** From the sentence that a content begins in to the one that it ends in: the tokens know fewer abbreviations. */
  #sentenceOf(paragraph: number, spans: readonly Span[]): Span {
    const { start, end } = this.#article.paragraphs[paragraph] ?? { start: 0, end: 0 };
    const all = this.#sentences.get(paragraph) ?? sentenceSpans(this.#article.text, start, end);
    this.#sentences.set(paragraph, all);
    const first = all[indexAt(all, spans[0]?.start ?? start)];
    const last = all[indexAt(all, (spans.at(-1)?.end ?? end) - 1)];
    return { start: first?.start ?? start, end: last?.end ?? end };
  }
}
