import { plainWords } from "./plain-words.js";
import { type Heading, metaOf, type PageEvidence } from "./page-evidence.js";
import type { PageFacts } from "./page-facts.js";
import { decodeUrl } from "./read-url.js";
import { stringOf } from "./read-json-ld.js";
import { titleKey } from "./title-key.js";

/** In UTF-16 units: what is longer is no title. */
const longestTitle = 300;

/**
 * The headline as the page prints it, where what its data say names it; else what the data say. The window's title loses the
 * name of the site.
 */
export function chooseTitle(evidence: PageEvidence, outlet: string | null): string | null {
  const whole = statedTitles(evidence);
  const stated = whole.map((title) => withoutSite(title, outlet)).filter((title) => title !== "");
  const printed = printedTitle(evidence, whole, stated, outlet);
  return printed ?? stated[0] ?? null;
}

function statedTitles({ facts, article }: PageEvidence): string[] {
  const found = [
    article === null ? null : stringOf(article["headline"]),
    metaOf(facts, "og:title"),
    metaOf(facts, "citation_title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title"),
    metaOf(facts, "twitter:title", "twitter:text:title"),
    article === null ? null : stringOf(article["name"]),
    facts.windowTitle,
  ];
  return found.map((title) => plainWords(title ?? "").slice(0, longestTitle));
}

/** The heading that is the page's headline; null where none is surely it. */
function printedTitle(
  { headings, facts }: PageEvidence,
  whole: readonly string[],
  stated: readonly string[],
  outlet: string | null,
): string | null {
  const keys = keysOf(stated);
  const site = outlet === null ? "" : titleKey(outlet);
  const printed = headings
    .map((heading) => ({ ...heading, key: titleKey(heading.text) }))
    .filter(({ key }) => key !== site);
  const tops = printed.filter(({ tag, text }) => tag === "h1" && text.length <= longestTitle);
  const same = firstOf([...keysOf(whole), ...keys], tops);
  if (same !== null) return same.text;
  const words = new Set(keys.flatMap((key) => key.split(" ")));
  const shares = tops.map(({ key }) => shareOf(key, words));
  const share = Math.max(0, ...shares);
  const top = tops[shares.indexOf(share)];
  const lower = firstOf([...keys, ...addressKey(facts)], printed);
  // "Notes from the Quay" over "Planning a ferry": a blog's name, which its window's title has too.
  const isBlogs = lower !== null && top !== undefined && shareOf(top.key, new Set(lower.key.split(" "))) === 0;
  if (top !== undefined && !isBlogs && isSurelyNear(top, share, tops.length === 1)) return withoutDay(top, stated);
  if (lower !== null) return lower.text;
  const [first] = tops;
  const only = tops.length === 1 || first?.area === "header" || first?.area === "article" ? first : undefined;
  if (only !== undefined && isNear(only, shareOf(only.key, words))) return withoutDay(only, stated);
  return partOf(titleKey(facts.windowTitle), printed)?.text ?? null;
}

function keysOf(titles: readonly string[]): string[] {
  return titles.map(titleKey).filter((key) => key !== "");
}

/** The words at the end of the page's address, where they are many: sites make it of the headline. */
function addressKey(facts: PageFacts): string[] {
  const path = decodeUrl(facts.canonical ?? metaOf(facts, "og:url") ?? "").replace(/\/?(?:[?#].*)?$/, "");
  const key = titleKey(path.slice(path.lastIndexOf("/") + 1).replace(/\.\w{2,5}$/, ""));
  return key.split(" ").length >= addressWords ? [key] : [];
}

/** "March 9, 2024 Council shuts ferry terminal": blogs print the day in their headings. */
function withoutDay({ text, key }: Printed, stated: readonly string[]): string {
  return stated.find((title) => isDated(key, titleKey(title))) ?? text;
}

type Printed = Heading & { readonly key: string };

/** The first heading that says the same as one of the titles. "Planning", a section's name, may be a heading of the story as well. */
function firstOf(keys: readonly string[], headings: readonly Printed[]): Printed | null {
  for (const wanted of keys) {
    const isLong = wanted.split(" ").length >= fewWords;
    const same = headings.find(({ key, tag }) => key === wanted && (isLong || tag === "h1"));
    if (same !== undefined) return same;
  }
  return null;
}

/** The heading with which the window's title begins or ends: the rest of it is the site's. */
function partOf(windowTitle: string, headings: readonly Printed[]): Printed | null {
  const isPart = ({ key }: Printed): boolean =>
    key.split(" ").length >= fewWords && (windowTitle.startsWith(`${key} `) || windowTitle.endsWith(` ${key}`));
  return headings.find(isPart) ?? null;
}

function isDated(printed: string, title: string): boolean {
  return (
    title.split(" ").length >= fewWords &&
    printed.endsWith(` ${title}`) &&
    /^\P{L}*\d\P{L}*(?:\p{L}+\P{L}*)?$|^\p{L}+\P{L}*\d\P{L}*$/u.test(printed.slice(0, -title.length))
  );
}

const fewWords = 3;
const addressWords = 5;
/** So many words has a headline whose own words tell that it is one; less is a section's name, or the site's. */
const headlineWords = 4;
/** So many of its words are the title's where several headings could be meant, or it is short. */
const sureShare = 0.6;
const someShare = 0.15;

function isSurelyNear({ text }: Heading, share: number, isOnly: boolean): boolean {
  return share >= sureShare && (isOnly || text.split(" ").length >= fewWords);
}

/** A page's only topmost heading is its headline, though what is said for search engines may be put in other words. */
function isNear({ text, area }: Heading, share: number): boolean {
  return text.split(" ").length >= headlineWords && (share >= someShare || area === "main" || area === "article");
}

function shareOf(key: string, words: ReadonlySet<string>): number {
  const own = key.split(" ");
  return own.filter((word) => words.has(word)).length / own.length;
}

/** "Rain floods Lagos | The Guardian" or "The Guardian - Rain floods Lagos" without the name of the site, known or not. */
function withoutSite(title: string, outlet: string | null): string {
  const site = outlet === null ? "" : titleKey(outlet);
  const isSite = (part: string): boolean =>
    site !== "" && ` ${titleKey(part)} `.includes(` ${site} `) && part.length < site.length + 20;
  const tail = /^(.{8,}?)\s+([|·•»«—–-]{1,2})\s+([^|·•»«]{2,60})$/.exec(title);
  if (tail !== null && (/[|·•»«]/.test(tail[2] ?? "") || isSite(tail[3] ?? "")))
    return withoutSite(tail[1] ?? "", outlet);
  const head = /^([^|·•»«]{2,60}?)\s*(?:[|·•»«—–:]|\s-)\s+(.{8,})$/.exec(title);
  return head !== null && isSite(head[1] ?? "") ? (head[2] ?? "") : title;
}

/** "Harbour Herald", where the window's title is the headline and that; null where it is the headline alone. */
export function siteInTitle(windowTitle: string, title: string): string | null {
  const tail = /^(.{8,})\s[|·•»«—–-]{1,2}\s+([^|·•»«]{2,50})$/.exec(windowTitle);
  if (tail === null) return null;
  const [head, key] = [titleKey(tail[1] ?? ""), titleKey(title)];
  return key !== "" && (head === key || head.startsWith(`${key} `)) ? (tail[2] ?? "").trim() : null;
}
