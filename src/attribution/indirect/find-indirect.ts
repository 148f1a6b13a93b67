import type { Chunks } from "../../language/chunk-types.js";
import { chunkAt } from "../../language/chunks.js";
import { isEnglish } from "../../language/is-english.js";
import { wordsOf, type Tokens } from "../../language/tokens.js";
import { indexAt } from "../../text/lines.js";
import { sentenceSpans } from "../../text/sentences.js";
import type { Article, Attribution, Attributions, LineLabel, Quote, Span, Stretch } from "../../types.js";
import { partOf, readArticle } from "../attribute-quotes.js";
import type { ReadArticle } from "../reading.js";
import { peopleOf, slice } from "../finish-quotes.js";
import type { LastSpeaker, Part } from "../model/model-types.js";
import type { SpeakerModel } from "../model/read-model.js";
import { PronounResolver } from "../model/resolve-pronoun.js";
import { SourceNamer } from "../name-sources.js";
import { nameOfSource, typeOfSource, type Source } from "../source.js";
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
  // The cues are those of one language.
  const reported = (isEnglish(analysis.tokens) ? parts : [])
    .flatMap((labels) => {
      const inPart = paragraphs.map((n) => labels.has(article.paragraphs[n]?.label ?? "furniture"));
      return reportedIn(partOf(analysis, paragraphs, inPart, true), said, namer, model);
    })
    .toSorted((a, b) => startOf(a) - startOf(b));
  const sources = reported.map(({ source }) => source);
  const writer = new QuoteWriter(article, read, quotes);
  return {
    quotes: reported.map((item, index) => writer.quoteOf(item, index + 1)),
    ...peopleOf(article, analysis, sources),
  };
}

function startOf({ spans }: Reported): number {
  return spans[0]?.start ?? 0;
}

/** The numbers of the quotations that are somebody's words. */
function saidQuotations({ outer }: ReadArticle, quotes: readonly Quote[]): ReadonlySet<number> {
  const said = new Set(quotes.filter(({ kind }) => kind === "direct" || kind === "mixed").map(({ n }) => n));
  return new Set([...outer.keys()].filter((number) => said.has(outer[number]?.n ?? -1)));
}

function reportedIn(part: Part, said: ReadonlySet<number>, namer: SourceNamer, model: SpeakerModel): Reported[] {
  const { chunks, entityOf } = part;
  const { tokens } = chunks;
  const pronouns = new PronounResolver(part, model.models.antecedent);
  let last: LastSpeaker = { mention: -1, chunk: -1, entity: 0, near: 0 };
  return findContents(chunks)
    .filter(({ content }) => !holdsQuotation(chunks, content, said))
    .flatMap(({ content, cue }) => {
      const { mention, first } = cue.source;
      const near = nearness(tokens, last.mention < 0 ? -1 : (chunks.mentions[last.mention]?.first ?? -1), first);
      const asked = { ...last, near };
      const named = entityOf[mention] ?? 0;
      const antecedents = named > 0 ? null : pronouns.resolve(mention, asked);
      const entity = named > 0 ? named : (antecedents?.entity ?? 0);
      const { type } = cue.source;
      const source =
        type !== null
          ? ({ kind: "unnamed", words: wordsOf(tokens, first, cue.source.next), type } as const)
          : namer.sourceAt(part, mention, { entity, antecedents, last: asked });
      last = { mention, chunk: chunkAt(chunks, first), entity, near: 0 };
      return source === null ? [] : [{ content, cue, source, spans: spansOf(tokens, content) }];
    });
}

/** As the model was told of quotations: 1 the same sentence, 2 the same paragraph, 3 the next one, 4 farther; 0 nobody. */
function nearness({ sentence, paragraph }: Tokens, then: number, now: number): number {
  if (then < 0) return 0;
  if (sentence[then] === sentence[now]) return 1;
  return Math.min(4, 2 + (paragraph[now] ?? 0) - (paragraph[then] ?? 0));
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
  /** Where a mention is the source of quoted words too, it names the same speaker: by where it ends. */
  readonly #known: ReadonlyMap<number, Attribution>;
  readonly #sentences = new Map<number, readonly Span[]>();

  constructor(article: Article, read: ReadArticle, quotes: readonly Quote[]) {
    this.#article = article;
    this.#read = read;
    this.#known = new Map(
      quotes.flatMap(({ attribution }) => {
        const mention = attribution?.mention ?? null;
        return attribution === null || mention === null ? [] : [[mention.end, attribution]];
      }),
    );
  }

  quoteOf({ content, cue, source, spans }: Reported, n: number): Quote {
    const { tokens } = this.#read.analysis;
    const index = this.#read.paragraphs[tokens.paragraph[cue.first] ?? 0] ?? 0;
    const paragraph = this.#article.paragraphs[index];
    const sentences = this.#sentencesOf(index);
    const sentence = sentences[indexAt(sentences, spans[0]?.start ?? 0)] ?? paragraph ?? { start: 0, end: 0 };
    const span = (first: number, next: number) =>
      slice(this.#article, { start: tokens.start[first] ?? 0, end: tokens.end[next - 1] ?? 0 });
    const mention = span(cue.source.first, cue.source.next);
    const same = this.#known.get(mention.end);
    const speaker = same === undefined ? nameOfSource(source) : same.speaker;
    const speakerType = same === undefined ? typeOfSource(source) : same.speakerType;
    const { rule } = content;
    const attribution = { mention, cue: span(cue.first, cue.next), speaker, speakerType, rule };
    const section = paragraph?.label ?? "body";
    return {
      n,
      kind: "indirect",
      why: null,
      spans,
      sentence,
      section,
      part: null,
      attribution,
      rule,
      confidence: null,
    };
  }

  #sentencesOf(index: number): readonly Span[] {
    const known = this.#sentences.get(index);
    if (known !== undefined) return known;
    const { start = 0, end = 0 } = this.#article.paragraphs[index] ?? {};
    const sentences = sentenceSpans(this.#article.text, start, end);
    this.#sentences.set(index, sentences);
    return sentences;
  }
}
