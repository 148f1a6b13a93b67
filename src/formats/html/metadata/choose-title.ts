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
  const printed = printedTitle(evidence.headings, stated, outlet);
  return printed ?? stated[0] ?? null;
}

function statedTitles({ facts, article }: PageEvidence, outlet: string | null): string[] {
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

/** The heading that is the page's headline; null where none is surely it. */
function printedTitle(headings: readonly Heading[], stated: readonly string[], outlet: string | null): string | null {
  const keys = stated.map(titleKey).filter((key) => key !== "");
  const ranked = headings.toSorted((a, b) => (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : a.index - b.index));
  for (const key of keys) {
    // "Planning", the name of a section, may be a heading of the story as well.
    const levels = key.split(" ").length < fewWords ? ["h1"] : ranked.map(({ tag }) => tag);
    const same = ranked.find(({ text, tag }) => titleKey(text) === key && levels.includes(tag));
    if (same !== undefined) return same.text;
  }
  const site = outlet === null ? "" : titleKey(outlet);
  const tops = headings.filter(
    ({ tag, text }) => tag === "h1" && text.length <= longestTitle && titleKey(text) !== site,
  );
  const words = new Set(keys.flatMap((key) => key.split(" ")));
  const shares = tops.map(({ text }) => shareOf(titleKey(text), words));
  const best = shares.indexOf(Math.max(...shares));
  const top = tops[best];
  if (top === undefined) return null;
  if (!isNear(top, shares[best] ?? 0, tops.length === 1)) return null;
  // "March 9, 2024 Council shuts ferry terminal": blogs print the day in their headings.
  const printed = titleKey(top.text);
  return stated.find((title) => isDated(printed, titleKey(title))) ?? top.text;
}

function isDated(printed: string, title: string): boolean {
  return (
    title.split(" ").length >= fewWords &&
    printed.endsWith(` ${title}`) &&
    /^\P{L}*(?:\p{L}+\P{L}*)?$/u.test(printed.slice(0, -title.length))
  );
}

const fewWords = 3;
/** So many words has a headline whose own words tell that it is one; less is a section's name, or the site's. */
const headlineWords = 4;
/** So many of its words are the title's where several headings could be meant, or it is short. */
const sureShare = 0.6;
const someShare = 0.15;

/** A page's only topmost heading is its headline, though what is said for search engines may be put in other words. */
function isNear({ text, area }: Heading, share: number, isOnly: boolean): boolean {
  if (share >= sureShare) return isOnly || text.split(" ").length >= fewWords;
  if (!isOnly || text.split(" ").length < headlineWords) return false;
  return share >= someShare || area === "main" || area === "article";
}

function shareOf(key: string, words: ReadonlySet<string>): number {
  const own = key.split(" ");
  return own.filter((word) => words.has(word)).length / own.length;
}

/** "Rain floods Lagos | The Guardian" or "The Guardian - Rain floods Lagos" without the name of the site, known or not. */
export function withoutSite(title: string, outlet: string | null): string {
  const site = outlet === null ? "" : titleKey(outlet);
  const isSite = (part: string): boolean =>
    site !== "" && ` ${titleKey(part)} `.includes(` ${site} `) && part.length < site.length + 20;
  const tail = /^(.{8,}?)\s+([|·•»«—–-]{1,2})\s+([^|·•»«]{2,60})$/.exec(title);
  if (tail !== null && (/[|·•»«]/.test(tail[2] ?? "") || isSite(tail[3] ?? "")))
    return withoutSite(tail[1] ?? "", outlet);
  const head = /^([^|·•»«]{2,60}?)\s*(?:[|·•»«—–:]|\s-)\s+(.{8,})$/.exec(title);
  return head !== null && isSite(head[1] ?? "") ? (head[2] ?? "") : title;
}
