import type { Corpus } from "../../index.js";
import type { ArticleFilter, Question, SortKey } from "../../questions.js";
import type { Report } from "../../report.js";
import type { QuoteKind } from "../../types.js";
import { dropUndefined, isAfter } from "../question-flags.js";
import { datesReversed } from "../../errors.js";
import type { Argument, Arguments } from "./tool-arguments.js";

/** A question that an assistant may ask. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  /** When to use it and what it answers, to be read by a model. */
  readonly about: string;
  readonly arguments: readonly Argument[];
  /** Asks for the first `wanted` results, or for more where they cannot be counted beforehand. */
  readonly ask: (corpus: Corpus, given: Arguments, wanted: number) => Promise<Report>;
}

/** In characters. */
const longestQuery = 1000;
/** In characters: some forty pages. */
const longestDraft = 100_000;

const mostResults = 100;
export const usualResults = 20;

const pageArguments: readonly Argument[] = [
  {
    name: "limit",
    about: `At most so many results in this answer (default ${usualResults}).`,
    takes: { kind: "number", from: 1, to: mostResults, whole: true },
  },
  {
    name: "offset",
    about: "Leave out so many results at the beginning: the next_offset of the answer before (default 0).",
    takes: { kind: "number", from: 0, to: 1_000_000, whole: true },
  },
];

const filterArguments: readonly Argument[] = [
  { name: "since", about: "Only articles published on this date or later.", takes: { kind: "date" } },
  { name: "until", about: "Only articles published on this date or earlier.", takes: { kind: "date" } },
  {
    name: "outlet",
    about: "Only articles of this outlet: whole words of its name.",
    takes: { kind: "text", longest: longestQuery },
  },
];

const orders = ["path", "date", "-date"] as const satisfies readonly SortKey[];

/** `also`: what the tool can sort by beside date and path. */
function sortArgument(choices: readonly SortKey[], about: string): Argument {
  return { name: "sort", about, takes: { kind: "choice", choices } };
}

const dateOrder = sortArgument(orders, "In which order: path (default), date (the earliest first) or -date.");

function filterOf(given: Arguments): ArticleFilter {
  const [since, until] = [given.text("since"), given.text("until")];
  if (since !== undefined && until !== undefined && isAfter(since, until)) throw datesReversed(since, until);
  return dropUndefined({ since, until, outlet: given.text("outlet") });
}

function questionOf(given: Arguments, limit: number, sortKeys: readonly SortKey[]): Question {
  return { ...filterOf(given), ...dropUndefined({ sort: given.choice("sort", sortKeys) }), limit };
}

const searchOrders = ["relevance", ...orders] as const satisfies readonly SortKey[];
const closeness = ["auto", "off"] as const;

const search: Tool = {
  name: "search",
  title: "Search passages",
  about:
    'Finds the paragraphs that hold the words of a query, the best article first, also where a name is misspelt. Several words must stand in one paragraph; "a phrase", -without, OR, and speaker:, title:, outlet: and date: are understood.',
  arguments: [
    { name: "query", about: "What to find.", takes: { kind: "text", longest: longestQuery }, needed: true },
    {
      name: "fuzzy",
      about: "Whether close spellings are found where a word stands nowhere: auto (default) or off.",
      takes: { kind: "choice", choices: closeness },
    },
    sortArgument(searchOrders, "In which order: relevance (default), path, date (the earliest first) or -date."),
    ...filterArguments,
    ...pageArguments,
  ],
  ask: (corpus, given, wanted) =>
    corpus.search({
      query: given.text("query") ?? "",
      ...questionOf(given, wanted, searchOrders),
      ...dropUndefined({ fuzzy: given.choice("fuzzy", closeness) }),
    }),
};

const kinds = ["direct", "mixed", "indirect", "other"] as const satisfies readonly QuoteKind[];

const quotes: Tool = {
  name: "quotes",
  title: "List quotes",
  about:
    "Lists who said what: quotations with speaker, role, exact words, the sentence about them, path and line. speaker is null where it is not known: do not guess.",
  arguments: [
    {
      name: "by",
      about: "Said by: whole parts of a name; several mean either. unknown: quotes without a speaker.",
      takes: { kind: "texts", longest: longestQuery },
    },
    {
      name: "about",
      about: "A search query over the quote and its sentence.",
      takes: { kind: "text", longest: longestQuery },
    },
    {
      name: "kinds",
      about:
        "direct (a whole clause in quotation marks), mixed (quoted words inside the reporter's sentence), indirect (reported without quotation marks), other (no statement: titles, terms). Default: direct and mixed.",
      takes: { kind: "choices", choices: kinds },
    },
    {
      name: "min_confidence",
      about: "Only quotes at least so surely right; 0.9 leaves nearly only right ones.",
      takes: { kind: "number", from: 0, to: 1, whole: false },
    },
    dateOrder,
    ...filterArguments,
    ...pageArguments,
  ],
  ask: (corpus, given, wanted) =>
    corpus.quotes({
      ...questionOf(given, wanted, orders),
      ...dropUndefined({
        by: given.texts("by"),
        about: given.text("about"),
        kinds: given.choices("kinds", kinds),
        minConfidence: given.number("min_confidence"),
      }),
    }),
};

const speakerOrders = ["quotes", "name"] as const satisfies readonly SortKey[];

const speakers: Tool = {
  name: "speakers",
  title: "List speakers",
  about:
    "Lists who is quoted, how often, in which roles, and on which lines. The record without a name counts the quotes whose speaker is not known.",
  arguments: [
    {
      name: "min",
      about: "Only who is quoted so often or more.",
      takes: { kind: "number", from: 1, to: 1_000_000, whole: true },
    },
    sortArgument(speakerOrders, "In which order: quotes (default, the most first) or name."),
    ...filterArguments,
    ...pageArguments,
  ],
  ask: (corpus, given, wanted) =>
    corpus.speakers({
      ...questionOf(given, wanted, speakerOrders),
      ...dropUndefined({ min: given.number("min") }),
    }),
};

const summary: Tool = {
  name: "summary",
  title: "Summarise articles",
  about:
    "Gives for each article title, outlet, date, a few of its own sentences with their lines, whom it quotes and its key figures. Also the way to see which articles there are.",
  arguments: [
    {
      name: "sentences",
      about: "So many sentences of each article (default 3).",
      takes: { kind: "number", from: 1, to: 20, whole: true },
    },
    dateOrder,
    ...filterArguments,
    ...pageArguments,
  ],
  ask: (corpus, given, wanted) =>
    corpus.summary({
      ...questionOf(given, wanted, orders),
      ...dropUndefined({ sentences: given.number("sentences") }),
    }),
};

const show: Tool = {
  name: "show",
  title: "Read an article",
  about:
    "Gives the paragraphs of one article without the page around it, or of one line with the paragraphs about it. Names only articles that the other tools answer with; it opens no other file.",
  arguments: [
    {
      name: "article",
      about: "The path that another answer gave, with :LINE behind it for one line; or the id, or a part of the name.",
      takes: { kind: "text", longest: longestQuery },
      needed: true,
    },
    {
      name: "context",
      about: "Paragraphs before and after the line (default 0).",
      takes: { kind: "number", from: 0, to: 20, whole: true },
    },
    ...pageArguments,
  ],
  ask: (corpus, given) =>
    corpus.show({ article: given.text("article") ?? "", ...dropUndefined({ context: given.number("context") }) }),
};

const verify: Tool = {
  name: "verify",
  title: "Verify a draft",
  about:
    "Holds every quotation of a draft against the articles: verbatim, shortened, changed (word by word), said by another speaker, stitched, unquoted or not found. Use it before any text with quotations is handed over.",
  arguments: [
    {
      name: "draft",
      about: "The text of the draft itself, plain or Markdown. Not a path.",
      takes: { kind: "text", longest: longestDraft },
      needed: true,
    },
    ...filterArguments,
    ...pageArguments,
  ],
  // The draft is what is read from standard input, as `verify -` reads it: so it is never a path.
  ask: (corpus, given) => corpus.verify({ ...filterOf(given), draft: "-" }),
};

export const tools: readonly Tool[] = [search, quotes, speakers, summary, show, verify];
