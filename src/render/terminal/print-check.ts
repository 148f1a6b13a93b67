import type { CheckReport, QuoteRecord } from "../../records.js";
import { placeQuotes } from "../place-quotes.js";
import { markText } from "./mark-text.js";
import { gutterDigits, gutterLabel, printBlock, type Screen } from "./print-block.js";
import { printArticleHeading } from "./print-show.js";

/** Every line with its label and rule; under it, indented, its quoted stretches with what was decided of each. */
export function* printCheck(report: CheckReport, screen: Screen): Iterable<string> {
  yield* printArticleHeading(report.heading, screen);
  const digits = gutterDigits(report.lines);
  for (const [index, { line, quotes }] of placeQuotes(report).entries()) {
    if (index > 0) yield "";
    const label = gutterLabel(line.line, digits);
    const indent = " ".repeat(label.length);
    yield* printBlock(screen, markText(`${line.label} · ${line.rule}`), { label, style: "dim" });
    yield* printBlock(screen, markText(line.text), { label: indent });
    for (const quote of quotes) yield* printDecision(quote, indent, screen);
  }
}

function* printDecision(quote: QuoteRecord, indent: string, screen: Screen): Iterable<string> {
  const { line, column, kind, why, speaker, rule, text } = quote;
  const decision = [`${line}:${column}`, kind, why ?? speaker ?? "speaker not found", rule].join(" · ");
  yield* printBlock(screen, markText(decision), { label: `${indent}  `, style: "dim" });
  const quoted = { start: 0, end: text.length };
  yield* printBlock(screen, markText(text, [quoted], "quote"), { label: `${indent}  ` });
}
