import type { LineHint, Paragraph } from "../types.js";
import type { KnownPage, Label } from "./label-rule.js";

/** Where more of the words than this stand in block quotations, they are how the page is laid out. */
const mostQuoted = 0.5;
const mostLinked = 0.5;

/**
 * The blocks of the story that the file sets off as block quotations, and those that sign one. What a page pulls out of its own story and
 * what it links to by a quotation's element (posts that are embedded as links) are none.
 */
export function findSetOff(
  { blocks, hints }: KnownPage,
  labels: readonly Label[],
): ReadonlyMap<number, Paragraph["setOffAs"]> {
  const found = new Map<number, Paragraph["setOffAs"]>();
  let [quoted, all] = [0, 0];
  for (const [at, { words }] of blocks.entries()) {
    all += words;
    const label = labels[at]?.label;
    if (label === "furniture" || label === "repeat") continue;
    const hint = hints.get(at);
    if (hint?.tag === "cite") found.set(at, "signature");
    else if (hint?.tag === "blockquote" && isQuotation(hint)) {
      found.set(at, "quotation");
      quoted += words;
    }
  }
  return quoted <= all * mostQuoted ? found : new Map();
}

/** "pullquote", "pull-quote", "pulled"; not "pull-right", which is a place. */
const pulled = /\bpull(?:ed|quotes?)?\b(?! (?:left|right))/;

function isQuotation({ links, names }: LineHint): boolean {
  return links <= mostLinked && !pulled.test(names);
}
