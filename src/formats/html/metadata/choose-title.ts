import { plainWords } from "./plain-words.js";
import { type Heading, metaOf, type PageEvidence } from "./page-evidence.js";
import { stringOf } from "./read-json-ld.js";
import { titleKey } from "./title-key.js";

/** In UTF-16 units: what is longer is no title. */
const longestTitle = 300;

/**
 * The headline as the page prints it, where what its data say names it; else what the data say. The window's title loses the
 * name of the site.
 */
export function chooseTitle(evidence: PageEvidence, outlet: string | null): string | null {
  const stated = statedTitles(evidence, outlet);
  const printed = printedTitle(evidence.headings, stated);
  return printed ?? stated[0] ?? null;
}

function statedTitles({ facts, article, data }: PageEvidence, outlet: string | null): string[] {
  void data;
  const found = [
    article === null ? null : stringOf(article["headline"]),
    metaOf(facts, "og:title"),
    metaOf(facts, "citation_title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title"),
    metaOf(facts, "twitter:title", "twitter:text:title"),
    article === null ? null : stringOf(article["name"]),
    facts.windowTitle,
  ];
  return found
    .map((title) => withoutSite(plainWords(title ?? "").slice(0, longestTitle), outlet))
    .filter((title) => title !== "");
}

/** The heading that says what one of the titles says, the topmost level first. */
function printedTitle(headings: readonly Heading[], stated: readonly string[]): string | null {
  const keys = stated.map(titleKey).filter((key) => key !== "");
  const ranked = headings.toSorted((a, b) => a.tag.localeCompare(b.tag) || a.index - b.index);
  for (const key of keys) {
    const same = ranked.find(({ text }) => titleKey(text) === key);
    if (same !== undefined) return same.text;
  }
  const tops = headings.filter(({ tag, text }) => tag === "h1" && text.length <= longestTitle);
  const words = new Set(keys.flatMap((key) => key.split(" ")));
  const near = tops.find(({ text }) => shareOf(titleKey(text), words) >= sameShare);
  return near?.text ?? null;
}

/** So many of a heading's words are the title's where both name one story. */
const sameShare = 0.6;

function shareOf(key: string, words: ReadonlySet<string>): number {
  const own = key.split(" ").filter((word) => word !== "");
  if (own.length < 3) return 0;
  return own.filter((word) => words.has(word)).length / own.length;
}

/** "Rain floods Lagos | The Guardian" without the name of the site, known or not. */
export function withoutSite(title: string, outlet: string | null): string {
  const parts = /^(.{8,}?)\s+[|·•»«—–-]{1,2}\s+([^|·•»«]{2,60})$/.exec(title);
  const [, head = "", tail = ""] = parts ?? [];
  if (parts === null) return title;
  const isBar = /\s[|·•»«]\s+[^|]*$/.test(title);
  const isSite = outlet !== null && titleKey(tail) === titleKey(outlet);
  return isBar || isSite ? head : title;
}
