import { fitForTerminal, markText } from "./mark-text.js";
import { printBlock, type Screen } from "./print-block.js";

/** What stands over an article's results. */
export interface Heading {
  /** Null where the reader named the article. */
  readonly path: string | null;
  readonly title: string | null;
  /** What is known of outlet, authors and date, in this order. */
  readonly details: readonly (string | null)[];
}

/** Path, title and details, and the blank line that ends them. A path is never broken, so that it can be copied. */
export function* printHeading(screen: Screen, { path, title, details }: Heading): Iterable<string> {
  if (path !== null) yield screen.palette.path(fitForTerminal(path));
  if (title !== null) yield* printBlock(screen, markText(title));
  const known = details.filter((detail) => detail !== null && detail !== "");
  yield* printBlock(screen, markText(known.join(" · ")));
  yield "";
}

/** The day of an ISO date: `2024-10-24`. */
export function dayOf(published: string | null): string | null {
  return published?.slice(0, 10) ?? null;
}

/** An ISO date as people read it: `2024-10-24 17:37`. */
export function momentOf(published: string | null): string | null {
  return published?.replace("T", " ") ?? null;
}
