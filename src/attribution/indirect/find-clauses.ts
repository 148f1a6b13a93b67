import { tokenFrom } from "../../language/tokens.js";
import type { Clause, Quote, Span } from "../../types.js";
import { isVerbTag, type ClauseText } from "./clause-text.js";
import { viewCue } from "./cue-features.js";
import type { Content, ContentFinder } from "./find-content.js";
import type { WeighedReport } from "./find-reports.js";
import { ReportPlaces } from "./report-places.js";
import { holds, holdsMention, spansOf, type TokenRange } from "./token-ranges.js";
import { auxiliaryLemmas } from "./verb-syntax.js";

/** Below this probability a cue does not report the quoted words: they stand in its sentence by chance. */
const minMass = 0.1;

/**
 * Finds the clauses that quoted words are part of: "the agency “was not ready” for the vote". Who speaks the words decides: a
 * report of somebody else is not looked at.
 */
export class ClauseFinder {
  readonly #text: ClauseText;
  readonly #entityOf: Int32Array;
  readonly #contents: ContentFinder;
  readonly #reports = new ReportPlaces<WeighedReport>();

  constructor(text: ClauseText, entityOf: Int32Array, contents: ContentFinder, reports: readonly WeighedReport[]) {
    this.#text = text;
    this.#entityOf = entityOf;
    this.#contents = contents;
    for (const report of reports) this.#reports.add(report);
  }

  /** The clause of a mixed quote that stands in the text; null where none is likely enough. */
  clauseOf({ n, kind, spans, attribution }: Quote): Clause | null {
    const [words, ...more] = spans;
    const { mention = null, cue = null } = attribution ?? {};
    if (kind !== "mixed" || words === undefined || more.length > 0 || mention === null) return null;
    const held = this.#wholeQuotations([tokenFrom(this.#tokens, words.start), tokenFrom(this.#tokens, words.end)]);
    const source = this.#text.phraseOf[tokenFrom(this.#tokens, mention.end) - 1] ?? -1;
    if (source < 0 || this.#text.sentenceNext[held[0]] === 0) return null;
    const content = this.#reported(held, source) ?? (cue === null ? null : this.#around(held, source, cue));
    if (content === null) return null;
    const ranges = content.ranges.map((range) => this.#wholeQuotations(range));
    return { n, spans: spansOf(this.#tokens, ranges) };
  }

  get #tokens() {
    return this.#text.chunks.tokens;
  }

  /** A range to the marks of the quotations that it begins and ends in, as far as they stand in its paragraph. */
  #wholeQuotations([from, to]: TokenRange): TokenRange {
    const { inside } = this.#text.chunks;
    const { paragraph } = this.#tokens;
    const goesOn = (i: number): boolean =>
      (inside[i] ?? -1) >= 0 && inside[i] === inside[i - 1] && paragraph[i] === paragraph[i - 1];
    let [first, next] = [from, to];
    while (goesOn(first)) first--;
    while (goesOn(next)) next++;
    return [first, next];
  }

  /** What a source is likeliest reported to have said of all that holds the words. */
  #reported(held: TokenRange, source: number): Content | null {
    let best: WeighedReport | null = null;
    for (const report of this.#reports.near(held[0], held[0] + 1)) {
      const { ranges } = report.content;
      const { phrase } = report.source;
      if (!this.#isSame(phrase, source) || !holds(ranges, held)) continue;
      if ([phrase, source].some((mention) => holdsMention(this.#text, ranges, mention))) continue;
      if (best === null || report.confidence > best.confidence) best = report;
    }
    return best?.content ?? null;
  }

  #isSame(phrase: number, source: number): boolean {
    const entity = this.#entityOf[source] ?? 0;
    return phrase === source || (entity > 0 && this.#entityOf[phrase] === entity);
  }

  /** What the cue that the quotation has reports, given that it reports these words. */
  #around(held: TokenRange, source: number, cue: Span): Content | null {
    const content = this.#contents.findAround(viewCue(this.#text, this.#headOf(cue)), source, held);
    return content === null || content.mass < minMass ? null : content;
  }

  /** Of the words of a cue its verb. */
  #headOf({ start, end }: Span): number {
    const { tags, lemma } = this.#text;
    const [first, next] = [tokenFrom(this.#tokens, start), tokenFrom(this.#tokens, end)];
    for (let i = next - 1; i >= first; i--) if (isVerbTag(tags[i]) && !auxiliaryLemmas.has(lemma[i] ?? 0)) return i;
    return first;
  }
}
