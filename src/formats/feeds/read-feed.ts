import { type FormatDocument, FormatError } from "../document.js";
import type { ReadHtml } from "../readers.js";
import { articleOfFields, linesInFile } from "../records/article-of-record.js";
import { keyOf } from "../records/fields.js";
import { dateOf } from "../records/read-date-value.js";
import { isMarkup } from "../records/read-fragment.js";
import { decodeEntities } from "../repair/decode-entities.js";
import { pickSite } from "./pick-site.js";
import { readNewsXml } from "./read-news-xml.js";
import {
  childOf,
  elementsBelow,
  isElement,
  localName,
  markupIn,
  readXml,
  textIn,
  wordsIn,
  type XmlElement,
} from "./read-xml.js";

/** XML that names articles and holds none. */
const withoutArticles: Readonly<Record<string, string>> = {
  opml: "it is a list of feeds (OPML), which holds no articles; save the articles or the feeds themselves",
  urlset: "it is a sitemap, which holds no articles; save the pages that it names",
  sitemapindex: "it is a list of sitemaps, which holds no articles; save the pages that they name",
};

/**
 * The articles of an XML file: the items of a feed (RSS, Atom, RDF), news in NITF or NewsML, the notes of an Evernote
 * export. An item that only announces its article is a short article.
 */
export function readFeed(xml: string, readHtml: ReadHtml): FormatDocument[] {
  const top = readXml(xml);
  const root = top.children.find(isElement);
  if (root === undefined) throw new FormatError("it has no XML element");
  const name = localName(root);
  const refusal = Object.hasOwn(withoutArticles, name.toLowerCase()) ? withoutArticles[name.toLowerCase()] : undefined;
  if (refusal !== undefined) throw new FormatError(refusal);
  const documents = isFeed(name) ? readItems(root, readHtml) : readNewsXml(root, readHtml);
  if (documents === null)
    throw new FormatError(`<${name.slice(0, longestName)}> is no format of articles that is known`);
  if (documents.length === 0) throw new FormatError("it has no articles in it");
  return documents;
}

const longestName = 40;

function isFeed(root: string): boolean {
  return /^(?:rss|rdf|feed|channel|item|entry)$/i.test(root);
}

function readItems(root: XmlElement, readHtml: ReadHtml): FormatDocument[] {
  const channel = childOf(root, "channel") ?? root;
  const site = {
    outlet: pickSite(wordsIn(childOf(channel, "title")), linkOf(channel)),
    language: wordsIn(childOf(channel, "language")) ?? root.attributes["xml:lang"] ?? null,
    author: personIn(childOf(channel, "author")),
  };
  const isItem = /^(?:item|entry)$/.test(localName(root));
  const items = isItem ? [root] : elementsBelow(root, new Set(["item", "entry"]));
  return items.map((item) => readItem(item, site, readHtml)).filter((document) => document !== null);
}

interface Site {
  readonly outlet: string | null;
  readonly language: string | null;
  /** Whose entries they are that name nobody. */
  readonly author: string | null;
}

/** An item's elements have a record's keys, and are read as one. */
function readItem(item: XmlElement, site: Site, readHtml: ReadHtml): FormatDocument | null {
  const fields = new Map<string, unknown>();
  const lines: { readonly value: unknown; readonly line: number }[] = [];
  for (const child of item.children.filter(isElement)) {
    const key = keyOf(child.name);
    const value = valueOf(child);
    if (value === null) continue;
    const before = fields.get(key);
    fields.set(key, before === undefined ? value : key === "author" ? [before, value].flat() : before);
    lines.push({ value, line: child.line });
  }
  fields.set("link", linkOf(item) ?? fields.get("link"));
  if (!fields.has("source")) fields.set("source", site.outlet);
  if (!fields.has("language")) fields.set("language", site.language);
  if (!fields.has("author") && !fields.has("dccreator")) fields.set("author", site.author);
  const title = childOf(item, "title");
  const article = articleOfFields(fields, {}, readHtml);
  if ("why" in article) return title === null ? null : titleAlone(title, fields, readHtml);
  const line = lines.find(({ value }) => value === article.source)?.line ?? item.line;
  return completed({ ...article.document, fileLines: linesInFile(article, line) }, fields);
}

/** Nothing but its headline is there of the article: that is its text. */
function titleAlone(title: XmlElement, fields: Map<string, unknown>, readHtml: ReadHtml): FormatDocument | null {
  const words = wordsIn(title);
  if (words === null) return null;
  fields.set("text", decodeEntities(words));
  const article = articleOfFields(fields, {}, readHtml);
  if ("why" in article) return null;
  const hint = { tag: "title", area: null, links: 0, names: "" };
  const { document } = article;
  return completed({ ...document, fileLines: [title.line], hints: document.text.split("\n").map(() => hint) }, fields);
}

/** Atom says when an entry was changed, and may not say when it was published. */
function completed(document: FormatDocument, fields: ReadonlyMap<string, unknown>): FormatDocument {
  const { given } = document;
  return { ...document, given: { ...given, published: given.published ?? dateOf(fields.get("updated")) } };
}

/** What an element says, as the value of a record's key. */
function valueOf(element: XmlElement): unknown {
  const name = localName(element);
  if (name === "author" || name === "creator") return personIn(element);
  if (name === "source") return wordsIn(childOf(element, "title")) ?? wordsIn(element);
  if (name === "link") return null;
  if (element.children.some(isElement))
    return element.attributes["type"] === "text" ? textIn(element) : markupIn(element);
  const text = textIn(element);
  // What is text in XML is HTML to whoever shows a feed.
  return text.trim() === "" ? null : isMarkup(text) ? text : decodeEntities(text);
}

/** "desk@wexley.example (Ada Moss)", as RSS writes people, or Atom's element with a name in it. */
function personIn(element: XmlElement | null): string | null {
  const words = wordsIn(childOf(element, "name")) ?? wordsIn(element);
  const named = words === null ? null : /^\S+@\S+ \(([^()]+)\)$/.exec(words)?.[1];
  return named ?? (words === null || /^\S+@\S+$/.test(words) ? null : words);
}

/** The address of the page: RSS has it in the element, Atom in an attribute. */
function linkOf(element: XmlElement): string | null {
  const links = element.children.filter(isElement).filter((child) => localName(child) === "link");
  const page = links.find(({ attributes }) => (attributes["rel"] ?? "alternate") === "alternate");
  return page === undefined ? null : (page.attributes["href"] ?? wordsIn(page));
}
