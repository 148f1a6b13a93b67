import type { QuoteRecord } from "../../records.js";
import { fitForTerminal, markText } from "./mark-text.js";
import { printBlock, type Screen } from "./print-block.js";

/**
 * Prints who says a quote, with the cue, and what the reader must know of it. The role stands only where an article
 * quotes somebody first, and not where the text shown above already gives it: one of these for each article.
 */
export class AttributionPrinter {
  readonly #introduced = new Set<string>();

  *print(quote: QuoteRecord, shown: string, label: string, screen: Screen): Iterable<string> {
    const parts = [
      this.#nameSpeaker(quote, shown),
      quote.cue?.text ?? "",
      nameKind(quote),
      namePart(quote),
      nameDoubt(quote),
    ];
    const line = markText(`— ${parts.filter((part) => part !== "").join(" · ")}`);
    yield* printBlock(screen, line, { label, style: "dim" });
  }

  #nameSpeaker({ kind, speaker, mention, role }: QuoteRecord, shown: string): string {
    if (speaker === null && kind === "other") return "";
    if (speaker === null) return mention === null ? "speaker not found" : `speaker not found (“${mention.text}”)`;
    const isNew = !this.#introduced.has(speaker);
    this.#introduced.add(speaker);
    const isTold = role === null || fitForTerminal(shown).includes(fitForTerminal(role));
    return isNew && !isTold ? `${speaker}, ${role}` : speaker;
  }
}

function nameKind({ kind, why }: QuoteRecord): string {
  switch (kind) {
    case "direct":
      return "";
    case "mixed":
      return "partial quote";
    case "indirect":
      return "indirect";
    case "other":
      return why === null ? "not a statement" : `not a statement: ${why}`;
  }
}

/** From here on up a quote is as surely right as most, and the number would be noise. */
const minSure = 0.7;

function nameDoubt({ confidence }: QuoteRecord): string {
  return confidence === null || confidence >= minSure ? "" : `unsure (${confidence.toFixed(2)})`;
}

function namePart({ part }: QuoteRecord): string {
  return part === null ? "" : `part ${part.n} of ${part.of}`;
}
