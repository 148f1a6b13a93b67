import type { QuotationSpans } from "../../src/language/chunk-types.js";
import type { GoldArticle, GoldAttribution, Pair } from "./read-articles.js";

/** A quotation counts as said when one gold content covers at least this share of its letters and digits, as in the scorer. */
const minCover = 0.5;

/** For each quotation the gold attribution that covers it best, or null. */
export function linkGold(article: GoldArticle, quotations: readonly QuotationSpans[]): (GoldAttribution | null)[] {
  return quotations.map((quotation) => {
    let best: GoldAttribution | null = null;
    let most = 0;
    const letters = quotation.spans.flatMap((span) => lettersIn(article.text, span.start, span.end));
    for (const attribution of article.attributions) {
      const share =
        letters.filter((at) => attribution.content.spans.some(([s, e]) => at >= s && at < e)).length /
        Math.max(1, letters.length);
      if (share >= minCover && share > most) [best, most] = [attribution, share];
    }
    return best;
  });
}

function lettersIn(text: string, start: number, end: number): number[] {
  const found: number[] = [];
  for (let i = start; i < end; i++) if (/[\p{L}\p{N}]/u.test(text.charAt(i))) found.push(i);
  return found;
}

/** As the scorer judges it: the mention touches a head of the source and is not much longer than it. */
export function isSource(
  source: { spans: readonly Pair[]; heads: readonly Pair[] },
  start: number,
  end: number,
): boolean {
  const length = source.spans.reduce((sum, [s, e]) => sum + e - s, 0);
  return end - start <= length + 15 && source.heads.some(([s, e]) => start < e && s < end);
}
