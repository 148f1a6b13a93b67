import type { QuoteRecord } from "../records.js";
import type { Span } from "../types.js";

/** The quoted words alone where they are whole clauses; else inside their sentence, which says what they are about. */
export function printedText(quote: QuoteRecord): { text: string; quoted: Span[] } {
  const quoted = quote.kind === "direct" ? [] : findSpans(quote.sentence, quote);
  if (quoted.length > 0) return { text: quote.sentence, quoted };
  return { text: quote.kind === "indirect" ? quote.text : quotedWithMarks(quote), quoted };
}

const openingMarks = "“„‟‘‚«‹»›「『\"'";
const closingMarks = "”“’‘»›«‹」』\"'";

/** Where the quoted words stand in the text that carries them, rather after an opening mark than not; null if nowhere. */
function findQuoted(text: string, quoted: string): Span | null {
  if (quoted === "") return null;
  const first = text.indexOf(quoted);
  let start = first;
  while (start >= 0 && !isOneOf(openingMarks, text.charAt(start - 1))) {
    start = text.indexOf(quoted, start + quoted.length);
  }
  const found = start < 0 ? first : start;
  return found < 0 ? null : { start: found, end: found + quoted.length };
}

/** Where the words of a quote stand in a text; those of indirect speech may stand on both sides of their source. */
export function findSpans(text: string, quote: QuoteRecord): Span[] {
  if (quote.kind !== "indirect") {
    const span = findQuoted(text, quote.text);
    return span === null ? [] : [span];
  }
  const first = quote.spans[0];
  if (first === undefined) return [];
  const start = text.indexOf(quote.text.slice(0, first.end - first.start));
  const shift = start - first.start;
  return start < 0 ? [] : quote.spans.map((span) => ({ start: span.start + shift, end: span.end + shift }));
}

/** The quoted words between the marks that the source puts about them; between “ ” where the sentence does not tell. */
function quotedWithMarks({ sentence, text }: QuoteRecord): string {
  const span = findQuoted(sentence, text);
  const before = span === null ? "" : sentence.charAt(span.start - 1);
  const after = span === null ? "" : sentence.charAt(span.end);
  const areMarks = isOneOf(openingMarks, before) && isOneOf(closingMarks, after);
  return areMarks ? before + text + after : `“${text}”`;
}

function isOneOf(marks: string, character: string): boolean {
  return character !== "" && marks.includes(character);
}

/** What words without marks are; "" for a quotation. What somebody denies or leaves unsaid may not read as what he says. */
export function nameReport({ kind, negated, via }: QuoteRecord): string {
  if (kind !== "indirect") return "";
  const parts = ["indirect", negated === true ? "negated" : "", via === null ? "" : `by way of ${via}`];
  return parts.filter((part) => part !== "").join(" · ");
}

/** From here on up a quote is as surely right as most, and the number would be noise. */
const minSure = 0.7;

/** `unsure (0.54)`, or nothing. */
export function nameDoubt({ confidence }: QuoteRecord): string {
  return confidence === null || confidence >= minSure ? "" : `unsure (${confidence.toFixed(2)})`;
}

/** What a quote is where it is no whole clause in marks: "partial quote", "not a statement: title"; else "". */
export function nameKind(quote: QuoteRecord): string {
  const { kind, why } = quote;
  switch (kind) {
    case "direct":
      return "";
    case "mixed":
      return "partial quote";
    case "indirect":
      return nameReport(quote);
    case "other":
      return why === null ? "not a statement" : `not a statement: ${why}`;
  }
}

/** Of a quotation that its cue splits: "part 1 of 2"; else "". */
export function namePart({ part }: QuoteRecord): string {
  return part === null ? "" : `part ${part.n} of ${part.of}`;
}
