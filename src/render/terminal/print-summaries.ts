import type { SummaryReport } from "../../records.js";
import { markText } from "./mark-text.js";
import { gutterDigits, gutterLabel, printBlock, type Screen } from "./print-block.js";
import { momentOf, printHeading } from "./print-heading.js";

/** What each article says, in its own sentences with their line numbers. */
export function* printSummaries({ summaries }: SummaryReport, screen: Screen): Iterable<string> {
  for (const [index, { path, title, outlet, authors, published, sentences }] of summaries.entries()) {
    if (index > 0) yield "";
    yield* printHeading(screen, { path, title, details: [outlet, authors.join(", "), momentOf(published)] });
    const digits = gutterDigits(sentences);
    for (const [index, { line, text }] of sentences.entries()) {
      if (index > 0) yield "";
      yield* printBlock(screen, markText(text), { label: gutterLabel(line, digits) });
    }
  }
}
