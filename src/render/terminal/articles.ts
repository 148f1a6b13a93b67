import type { CandidateRecord, CheckedQuoteRecord, LineRecord, QuotedSpeaker, SummaryRecord } from "../../records.js";
import type { ArticleHeading, CheckReport, ShowReport, SummaryReport } from "../../report.js";
import { lineSpans } from "../../text/lines.js";
import { showControls } from "../../text/show-controls.js";
import { findFocus, placeQuotes } from "../merge-context.js";
import { gutterDigits, gutterLabel, momentOf, printBlock, printHeading, type Screen } from "./layout.js";
import { type MarkedText, markText } from "./mark-text.js";

/** What each article says, in its own sentences with their line numbers; below them whom it quotes, and its figures. */
export function* printSummaries({ summaries }: SummaryReport, screen: Screen): Iterable<string> {
  for (const [index, summary] of summaries.entries()) {
    const { path, title, outlet, authors, published, sentences } = summary;
    if (index > 0) yield "";
    yield* printHeading(screen, { path, title, details: [outlet, authors.join(", "), momentOf(published)] });
    const digits = gutterDigits(sentences);
    for (const [index, { line, text }] of sentences.entries()) {
      if (index > 0) yield "";
      yield* printBlock(screen, markText(text), { label: gutterLabel(line, digits), target: { ...summary, line } });
    }
    yield* printDetails(summary, screen, gutterLabel(0, digits).length);
  }
}

/** `Quoted: John Kirby (2: 15, 29), Victor Cha (33)` and `Figures: 3,000 soldiers (15), $1.5 million (22)`. */
function* printDetails({ quoted, figures }: SummaryRecord, screen: Screen, indent: number): Iterable<string> {
  const label = " ".repeat(indent);
  const shown = quoted.slice(0, mostQuoted).map(printQuoted);
  const others = quoted.length - shown.length;
  const voices = others > 0 ? [...shown, `and ${others} more`] : shown;
  const counted = figures.map(({ text, line }) => `${text} (${line})`);
  if (voices.length + counted.length > 0) yield "";
  if (voices.length > 0) yield* printBlock(screen, markText(`Quoted: ${voices.join(", ")}`), { label, style: "dim" });
  if (counted.length > 0)
    yield* printBlock(screen, markText(`Figures: ${counted.join(", ")}`), { label, style: "dim" });
}

/** No reader of a summary wants more names; a record has all. */
const mostQuoted = 5;
const mostLines = 4;

function printQuoted({ speaker, quotes, lines }: QuotedSpeaker): string {
  const places = lines.length > mostLines ? `${lines.slice(0, mostLines).join(", ")} …` : lines.join(", ");
  return quotes === 1 ? `${speaker} (${places})` : `${speaker} (${quotes}: ${places})`;
}

/** One article to be read: the story, the lines about one line, every line with its label, or the text as it is. */
export function* printShow(report: ShowReport, screen: Screen): Iterable<string> {
  switch (report.view) {
    case "story":
      yield* printArticleHeading({ ...report.heading, path: null }, screen);
      yield* printStory(report, screen);
      break;
    case "around":
      yield* printArticleHeading(report.heading, screen);
      yield* printAround(report, screen);
      break;
    case "all":
      yield* printArticleHeading(report.heading, screen);
      yield* printLabelled(report, screen);
      break;
    case "raw":
      yield* printRaw(report.text);
      break;
  }
}

function* printArticleHeading(
  { path, title, outlet, authors, published }: Omit<ArticleHeading, "path"> & { readonly path: string | null },
  screen: Screen,
): Iterable<string> {
  yield* printHeading(screen, { path, title, details: [outlet, authors.join(", "), momentOf(published)] });
}

/** The paragraphs, with the captions dimmed; the title stands above. */
function* printStory({ lines }: ShowReport, screen: Screen): Iterable<string> {
  const story = lines.filter(({ label }) => label === "body" || label === "heading" || label === "caption");
  const digits = gutterDigits(story);
  for (const [index, record] of story.entries()) {
    if (index > 0) yield "";
    const label = gutterLabel(record.line, digits);
    if (record.label === "caption")
      yield* printBlock(screen, labelledText(record), { label, target: record, style: "dim" });
    else yield* printBlock(screen, markText(record.text), { label, target: record });
  }
}

/** The paragraph asked for between those about it, which are dimmed. */
function* printAround(report: ShowReport, screen: Screen): Iterable<string> {
  const focus = findFocus(report);
  const digits = gutterDigits(report.lines);
  for (const [index, record] of report.lines.entries()) {
    if (index > 0) yield "";
    const label = gutterLabel(record.line, digits);
    yield* printBlock(screen, markText(record.text), {
      label,
      target: record,
      ...(record !== focus && { style: "dim" }),
    });
  }
}

function* printLabelled({ lines }: ShowReport, screen: Screen): Iterable<string> {
  const digits = gutterDigits(lines);
  for (const record of lines) {
    yield* printBlock(screen, labelledText(record), { label: gutterLabel(record.line, digits), target: record });
  }
}

/** `caption: Soldiers stand in line`, the label dimmed. */
function labelledText({ label, text }: LineRecord): MarkedText {
  return markText(`${label}: ${text}`, [{ start: 0, end: label.length + 1 }], "dim");
}

const tabStop = "    ";

/** The text as it was read, not wrapped; only what a terminal would obey is made visible. */
function* printRaw(text: string): Iterable<string> {
  for (const { start, end } of lineSpans(text)) {
    yield showControls(text.slice(start, end).replaceAll("\t", tabStop).replaceAll("\r", " "));
  }
}

/** Every line with its label and rule; under it, indented, its quoted stretches with what was decided of each, and why. */
export function* printCheck(report: CheckReport, screen: Screen): Iterable<string> {
  yield* printArticleHeading(report.heading, screen);
  const digits = gutterDigits(report.lines);
  for (const [index, { line, quotes }] of placeQuotes(report).entries()) {
    if (index > 0) yield "";
    const label = gutterLabel(line.line, digits);
    const indent = " ".repeat(label.length);
    yield* printBlock(screen, markText(`${line.label} · ${line.rule}`), { label, target: line, style: "dim" });
    yield* printBlock(screen, markText(line.text), { label: indent });
    for (const quote of quotes) yield* printDecision(quote, indent, screen);
  }
}

function* printDecision(quote: CheckedQuoteRecord, indent: string, screen: Screen): Iterable<string> {
  const { line, column, kind, why, speaker, rule, confidence, text } = quote;
  const sure = confidence === null ? [] : [confidence.toFixed(2)];
  const decision = [`${line}:${column}`, kind, why ?? speaker ?? "speaker not found", rule, ...sure].join(" · ");
  yield* printBlock(screen, markText(decision), { label: `${indent}  `, style: "dim" });
  const quoted = { start: 0, end: text.length };
  yield* printBlock(screen, markText(text, [quoted], "quote"), { label: `${indent}  ` });
  for (const note of [printCandidates(quote), printReasons(quote)]) {
    if (note !== "") yield* printBlock(screen, markText(note), { label: `${indent}  `, style: "dim" });
  }
}

/** `considered: John Kirby (15) 0.98, the White House (15) 0.01`. */
function printCandidates({ candidates }: CheckedQuoteRecord): string {
  return candidates.length === 0 ? "" : `considered: ${candidates.map(printCandidate).join(", ")}`;
}

function printCandidate({ text, line, share, antecedents }: CandidateRecord): string {
  const own = share === null ? `${text} (line ${line})` : `${text} (line ${line}) ${share.toFixed(2)}`;
  const people = antecedents.map((one) => `${one.speaker} ${one.share.toFixed(2)}`).join(", ");
  return people === "" ? own : `${own} for ${people}`;
}

function printReasons({ reasons }: CheckedQuoteRecord): string {
  return reasons.length === 0 ? "" : `because: ${reasons.join("; ")}`;
}
