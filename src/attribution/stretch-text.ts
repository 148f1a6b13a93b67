import type { Article, Stretch } from "../types.js";

/** The words of a stretch, its paragraphs on a line each. */
export function contentOf({ text }: Article, { spans }: Stretch): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join("\n");
}
