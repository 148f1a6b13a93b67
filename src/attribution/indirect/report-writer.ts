import { indexAt } from "../../text/lines.js";
import { sentenceSpans } from "../../text/sentences.js";
import type { Article, Mention, Quote, Span } from "../../types.js";
import { slice } from "../finish-quotes.js";
import type { ReadArticle } from "../reading.js";
import { nameOfSource, typeOfSource, type Source } from "../source.js";
import type { ClauseText } from "./clause-text.js";
import { ruleOf } from "./content-view.js";
import type { WeighedReport } from "./find-reports.js";
import { actOf, isNegated } from "./report-act.js";
import type { ReportSource } from "./report-source.js";
import { spansOf } from "./token-ranges.js";

/** A report with who is behind it. */
export interface NamedReport {
  readonly text: ClauseText;
  readonly report: WeighedReport;
  readonly words: ReportSource;
  readonly source: Source;
  /** How likely a pronoun stands for the source. */
  readonly probability: number;
}

/** Makes reports into quotes. */
export class ReportWriter {
  readonly #article: Article;
  readonly #read: ReadArticle;
  readonly #sentences = new Map<number, readonly Span[]>();

  constructor(article: Article, read: ReadArticle) {
    this.#article = article;
    this.#read = read;
  }

  quoteOf({ text, report, words, source, probability }: NamedReport, n: number, via: string | null): Quote {
    const { tokens } = this.#read.analysis;
    const { cue, content, confidence } = report;
    const spans = spansOf(tokens, content.ranges);
    const paragraph = this.#read.paragraphs[tokens.paragraph[cue.token] ?? 0] ?? 0;
    const rule = ruleOf(text, cue, content.start, content.ranges.length);
    return {
      n,
      kind: "indirect",
      why: null,
      spans,
      sentence: this.#sentenceOf(paragraph, spans),
      section: this.#article.paragraphs[paragraph]?.label ?? "body",
      part: null,
      attribution: {
        mention: this.#words(words.first, words.next),
        cue: this.#words(cue.token, cue.token + 1),
        speaker: nameOfSource(source),
        speakerType: typeOfSource(source),
        rule,
      },
      rule,
      confidence: confidence * probability,
      reported: { act: actOf(text, cue), negated: isNegated(text, cue, words.mention), via },
    };
  }

  #words(first: number, next: number): Mention {
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
