import type { Statement } from "../statements.js";
import type { Holdings } from "./holdings.js";
import type { OpenedHit } from "./opened-hit.js";

/** What may hold somebody's words: marks, a label before them, or a block that the page sets off. */
const maySpeak = /["“”„«»「『]|^[^.:]{1,60}:|^\s*>/;

/** Who says each matched word, where it stands in a quotation; null where it would take long to find out. */
export async function speakersOfHit(
  holdings: Holdings,
  { hit, article, paragraph }: OpenedHit,
): Promise<readonly (string | null)[] | null> {
  const text = article.text.slice(paragraph.start, paragraph.end);
  if (paragraph.setOffAs === null && !maySpeak.test(text)) return hit.matches.map(() => null);
  const attributed = await holdings.attributedSoon(hit.article);
  if (attributed === null) return null;
  const statements = attributed.quotes.filter(isStatement);
  return hit.matches.map(({ start }) => {
    const quote = statements.find((one) => holds(one, paragraph.start + start));
    return quote?.attribution?.speaker ?? null;
  });
}

function isStatement({ kind }: Statement): boolean {
  return kind === "direct" || kind === "mixed";
}

function holds({ spans }: Statement, at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}
