import type { LayerLine } from "../layer-line.js";
import { decodeUrl } from "./read-url.js";
import type { PageFacts } from "./page-facts.js";
import { articlesOf, type JsonNode, type LinkedData, readJsonLd, stringOf } from "./read-json-ld.js";
import { plainWords } from "./plain-words.js";
import { titleKey } from "./title-key.js";

/** A line of the page that may be its headline. */
export interface Heading {
  readonly text: string;
  readonly tag: string;
  readonly area: string | null;
  readonly index: number;
}

/** Everything that a page's metadata are chosen from. */
export interface PageEvidence {
  readonly facts: PageFacts;
  readonly data: LinkedData;
  /** The node of the JSON-LD that is this page's article; null where none is. */
  readonly article: JsonNode | null;
  /** The page's headings, in its order. */
  readonly headings: readonly Heading[];
  /** Whether one of the page's short lines has these words. */
  prints(words: string): boolean;
}

/** In UTF-16 units: bylines are shorter. */
const shortLine = 100;

export function gatherEvidence(facts: PageFacts, lines: readonly LayerLine[]): PageEvidence {
  const data = readJsonLd(facts.scripts.filter(({ kind }) => kind === "json-ld").map(({ text }) => text));
  const prints = (words: string): boolean => {
    const wanted = words.toLowerCase();
    return lines.some(({ text }) => text.length <= shortLine && text.toLowerCase().includes(wanted));
  };
  return { facts, data, article: chooseArticle(facts, data), headings: headingsOf(lines), prints };
}

const mostHeadings = 200;

function headingsOf(lines: readonly LayerLine[]): Heading[] {
  const headings: Heading[] = [];
  for (const [index, { text, block }] of lines.entries()) {
    if (/^h[1-6]$/.test(block.tag) && headings.length < mostHeadings)
      headings.push({ text, tag: block.tag, area: block.area, index });
  }
  return headings;
}

/** The first content of the first of these meta tags that has one. */
export function metaOf({ metas }: PageFacts, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = plainWords(metas.get(name)?.[0] ?? "");
    if (value !== "") return value;
  }
  return null;
}

/** Of several articles (teasers are marked up too) the one that the page is about. */
function chooseArticle(facts: PageFacts, data: LinkedData): JsonNode | null {
  const articles = articlesOf(data);
  if (articles.length < 2) return articles[0] ?? null;
  const address = decodeUrl(facts.canonical ?? metaOf(facts, "og:url") ?? "");
  const titles = [facts.windowTitle, metaOf(facts, "og:title") ?? ""].map(titleKey).filter((key) => key !== "");
  const isSame = (node: JsonNode): boolean => {
    const key = titleKey(stringOf(node["headline"] ?? node["name"]) ?? "");
    const url = decodeUrl(stringOf(node["url"]) ?? stringOf(node["@id"]) ?? "");
    return (key !== "" && titles.some((title) => title.includes(key))) || (address !== "" && url.startsWith(address));
  };
  return articles.find(isSame) ?? articles[0] ?? null;
}
