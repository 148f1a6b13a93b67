import { stageFailed } from "../errors.js";
import type { SummaryFigure, SummarySentence } from "../records.js";
import type { Acts, Article, Attributions, Explanation, ReportedSpeech, SourceText, Warning } from "../types.js";
import { inHundredths } from "./quote-records.js";

/** Where the stages come from: each is imported when it is first needed. */
export interface Stages {
  clean(): Promise<(source: SourceText) => Article>;
  attribute(): Promise<(article: Article) => Attributions>;
  /** The same with the decision behind each quote. */
  explain(): Promise<(article: Article) => Explanation>;
  /** What is reported without quotation marks, beside what was found in them. */
  indirect(): Promise<(article: Article, attributed: Attributions) => ReportedSpeech>;
  /** What is told of those who are not quoted. */
  acts(): Promise<(article: Article, attributed: Attributions) => Acts>;
  summarise(): Promise<(article: Article, count: number, words?: number) => readonly SummarySentence[]>;
  /** The key figures of an article. */
  figures(): Promise<(article: Article) => readonly SummaryFigure[]>;
}

/** Stages that do not throw: what one fails on is left out. Confidences are as they are shown: no archive keeps more of them. */
export interface GuardedStages {
  clean(): Promise<(source: SourceText) => Article | null>;
  attribute(): Promise<(article: Article) => Attributions>;
  explain(): Promise<(article: Article) => Explanation>;
  indirect(): Promise<(article: Article, attributed: Attributions) => ReportedSpeech>;
  acts(): Promise<(article: Article, attributed: Attributions) => Acts>;
  summarise(): Promise<(article: Article, count: number, words?: number) => readonly SummarySentence[] | null>;
  figures(): Promise<(article: Article) => readonly SummaryFigure[]>;
}

/** What an article says in which nobody is found. */
export const nobody: Attributions = { quotes: [], speakers: [], named: [] };

/** The same of what is reported. */
export const nothingReported: ReportedSpeech = { ...nobody, clauses: [] };

/**
 * The stages, of which a defect on one article costs only that article: it becomes one warning with the error as its
 * cause, and the others are answered. That a stage cannot be had at all (weights are missing) is an error still.
 */
export function guardStages(stages: Stages, warnings: Warning[]): GuardedStages {
  const known = new Set<string>();
  // Two kinds of work share stages, and so their defects.
  const warn: Warn = (path, work, error) => {
    const defect = `${path}\n${String(error)}`;
    if (!known.has(defect)) warnings.push(stageFailed(path, work, error));
    known.add(defect);
  };
  const looking = "looking for quotes";
  return {
    clean: async () => guard(await stages.clean(), "telling the story from its page", null, warn),
    async attribute() {
      const attribute = guard(await stages.attribute(), looking, nobody, warn);
      return (article) => rounded(attribute(article));
    },
    async explain() {
      const explain = guard(await stages.explain(), looking, { attributed: nobody, decisions: [] }, warn);
      return (article) => {
        const { attributed, decisions } = explain(article);
        return { attributed: rounded(attributed), decisions };
      };
    },
    async indirect() {
      const find = guard(await stages.indirect(), "looking for indirect speech", nothingReported, warn);
      return (article, attributed) => rounded(find(article, attributed));
    },
    acts: async () => guard(await stages.acts(), "looking for who is not quoted", { acts: [], speakers: [] }, warn),
    summarise: async () => guard(await stages.summarise(), "summarising", null, warn),
    figures: async () => guard(await stages.figures(), "summarising", [], warn),
  };
}

function rounded<Found extends Attributions>(attributed: Found): Found {
  const quotes = attributed.quotes.map((quote) => ({
    ...quote,
    confidence: quote.confidence === null ? null : inHundredths(quote.confidence),
  }));
  return { ...attributed, quotes };
}

type Warn = (path: string, work: string, error: unknown) => void;

/** `stage`, with `instead` where it throws. */
function guard<Given extends { readonly path: string }, More extends readonly unknown[], Result, Instead>(
  stage: (given: Given, ...more: More) => Result,
  work: string,
  instead: Instead,
  warn: Warn,
): (given: Given, ...more: More) => Result | Instead {
  return (given, ...more) => {
    try {
      return stage(given, ...more);
    } catch (error) {
      warn(given.path, work, error);
      return instead;
    }
  };
}
