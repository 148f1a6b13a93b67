import type { CandidateRecord, CheckedQuoteRecord, CheckReport } from "../../records.js";
import { placeQuotes } from "../place-quotes.js";
import { markText } from "./mark-text.js";
import { gutterDigits, gutterLabel, printBlock, type Screen } from "./print-block.js";
import { printArticleHeading } from "./print-show.js";

/** Every line with its label and rule; under it, indented, its quoted stretches with what was decided of each, and why. */
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

function printCandidate({ text, line, share }: CandidateRecord): string {
  return share === null ? `${text} (line ${line})` : `${text} (line ${line}) ${share.toFixed(2)}`;
}

function printReasons({ reasons }: CheckedQuoteRecord): string {
  return reasons.length === 0 ? "" : `because: ${reasons.join("; ")}`;
}
