import type { Html } from "./markup.js";

/** Somebody heard in an article: what charts count and filters ask for. */
export interface Voice {
  /** Null where nobody is named. */
  readonly speaker: string | null;
  readonly outlet: string | null;
  /** `2024-10-24`, or less where less is known. */
  readonly day: string | null;
  readonly count: number;
}

/** What a filter shows or hides. */
export interface PageItem {
  /** An element's id, different for every item of a page. */
  readonly id: string;
  readonly kind: string;
  readonly voices: readonly Voice[];
  readonly body: Html;
}

/** Items that share what stands above them: a paragraph with its quotes. */
export interface Passage {
  readonly above: Html | null;
  readonly items: readonly PageItem[];
}

/** One article, or whatever else has a heading of its own. */
export interface Section {
  readonly heading: Html;
  readonly passages: readonly Passage[];
}

/** What a page shows of a report. */
export interface PageContent {
  readonly title: string;
  /** Under the title: how much there is. */
  readonly totals: readonly string[];
  /** What a kind is called over its filter: "Kind", "Verdict". */
  readonly kindName: string;
  /** What charts count: "quotes". */
  readonly counted: string;
  /** What the articles do with whoever is heard in them. */
  readonly heard: "quoted" | "named";
  /** How many results of the report these are, and of what: "speakers". */
  readonly shown: number;
  readonly noun: string;
  readonly sections: readonly Section[];
}
