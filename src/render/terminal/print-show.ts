import type { ArticleHeading, LineRecord, ShowReport } from "../../records.js";
import { lineSpans } from "../../text/lines.js";
import { showControls } from "../../text/show-controls.js";
import { findFocus } from "../find-focus.js";
import { markText, type MarkedText } from "./mark-text.js";
import { gutterDigits, gutterLabel, printBlock, type Screen } from "./print-block.js";
import { momentOf, printHeading } from "./print-heading.js";

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

export function* printArticleHeading(
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
    if (record.label === "caption") yield* printBlock(screen, labelledText(record), { label, style: "dim" });
    else yield* printBlock(screen, markText(record.text), { label });
  }
}

/** The paragraph asked for between those about it, which are dimmed. */
function* printAround(report: ShowReport, screen: Screen): Iterable<string> {
  const focus = findFocus(report);
  const digits = gutterDigits(report.lines);
  for (const [index, record] of report.lines.entries()) {
    if (index > 0) yield "";
    const label = gutterLabel(record.line, digits);
    yield* printBlock(screen, markText(record.text), record === focus ? { label } : { label, style: "dim" });
  }
}

function* printLabelled({ lines }: ShowReport, screen: Screen): Iterable<string> {
  const digits = gutterDigits(lines);
  for (const record of lines) {
    yield* printBlock(screen, labelledText(record), { label: gutterLabel(record.line, digits) });
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
