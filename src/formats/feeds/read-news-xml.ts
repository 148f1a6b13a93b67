import type { GivenMetadata } from "../../types.js";
import { type FormatDocument, nothingGiven, plainDocument } from "../document.js";
import type { ReadHtml } from "../readers.js";
import { dateOf } from "../records/read-date-value.js";
import { isMarkup } from "../records/read-fragment.js";
import { languageOf } from "../records/read-value.js";
import { readNotes } from "./read-notes.js";
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

/**
 * Articles in the formats of news agencies, and the notes of an Evernote export; null where the root is of another format.
 */
export function readNewsXml(root: XmlElement, readHtml: ReadHtml): FormatDocument[] | null {
  const name = localName(root);
  if (name === "en-export") return readNotes(root, readHtml);
  if (name === "nitf") return [readNitf(root, nothingGiven, readHtml)];
  if (name === "NewsML")
    return elementsBelow(root, new Set(["NewsItem"])).flatMap((item) => readNewsMl1(item, readHtml));
  if (name === "newsItem") return readNewsItem(root, readHtml);
  if (name !== "newsMessage") return null;
  return elementsBelow(root, new Set(["newsItem"])).flatMap((item) => readNewsItem(item, readHtml));
}

/** What HTML calls NITF's elements, where it has another name for them. */
const nitfNames: Readonly<Record<string, string | null>> = {
  hl1: "h1",
  hl2: "h2",
  block: "div",
  media: "figure",
  "media-caption": "figcaption",
  "media-reference": null,
  "media-metadata": null,
  "media-producer": null,
  "body.content": "div",
};

function below(element: XmlElement, ...names: readonly string[]): XmlElement | null {
  for (const name of names) {
    const [found] = elementsBelow(element, new Set([name]));
    if (found !== undefined) return found;
  }
  return null;
}

/** NITF, the format that agencies write their stories in; `outer` is what the envelope around it says. */
function readNitf(nitf: XmlElement, outer: GivenMetadata, readHtml: ReadHtml): FormatDocument {
  const content = below(nitf, "body.content") ?? childOf(nitf, "body") ?? nitf;
  const issued = below(nitf, "date.issue", "story.date");
  const credit = below(nitf, "byttl");
  return documentOf(markupIn(content, nitfNames), content.line, readHtml, {
    title: wordsIn(below(nitf, "hl1")) ?? wordsIn(below(nitf, "title")) ?? outer.title,
    authors: namesIn(elementsBelow(nitf, new Set(["byline"])), credit) ?? outer.authors,
    published: dateOf(issued?.attributes["norm"]) ?? outer.published,
    outlet: below(nitf, "pubdata")?.attributes["name"] ?? wordsIn(below(nitf, "distributor")) ?? outer.outlet,
    url: below(nitf, "pubdata")?.attributes["ex-ref"] ?? outer.url,
    language: languageOf(nitf.attributes["xml:lang"]) ?? outer.language,
  });
}

/** A byline names the writer's office too ("Ada Moss, Staff Writer"), as an element of its own. */
function namesIn(bylines: readonly XmlElement[], office: XmlElement | null): readonly string[] | null {
  const names = bylines.map(
    (byline) => wordsIn(below(byline, "person")) ?? wordsIn(byline)?.replace(wordsIn(office) ?? "", ""),
  );
  const written = names.map((name) => name?.trim().replace(/,$/, "") ?? "").filter((name) => name !== "");
  return written.length === 0 ? null : written;
}

/** NewsML 1: one or several components, each with its headline and a story in NITF, HTML or plain text. */
function readNewsMl1(item: XmlElement, readHtml: ReadHtml): FormatDocument[] {
  const given: GivenMetadata = {
    title: wordsIn(below(item, "HeadLine")),
    authors: [wordsIn(below(item, "ByLine"))].filter((name) => name !== null),
    published: dateOf(wordsIn(below(item, "FirstCreated", "ThisRevisionCreated"))),
    outlet: partyOf(below(item, "Provider")) ?? partyOf(below(item, "Source")),
    url: null,
    language: languageOf(below(item, "Language")?.attributes["FormalName"]),
  };
  return elementsBelow(item, new Set(["DataContent"])).flatMap((content) => readContent(content, given, readHtml));
}

function partyOf(element: XmlElement | null): string | null {
  return (element === null ? null : below(element, "Party"))?.attributes["FormalName"] ?? null;
}

/** NewsML-G2: what it is about in `contentMeta`, the story in `inlineXML` or `inlineData`. */
function readNewsItem(item: XmlElement, readHtml: ReadHtml): FormatDocument[] {
  const meta = childOf(item, "contentMeta");
  const itemMeta = childOf(item, "itemMeta");
  const provider = childOf(itemMeta, "provider") ?? childOf(meta, "infoSource");
  const byline = wordsIn(childOf(meta, "by")) ?? wordsIn(childOf(childOf(meta, "creator"), "name"));
  const given: GivenMetadata = {
    title: wordsIn(childOf(meta, "headline")) ?? wordsIn(childOf(itemMeta, "title")),
    authors: byline === null ? [] : [byline],
    published: dateOf(
      wordsIn(childOf(itemMeta, "firstCreated", "versionCreated")) ?? wordsIn(childOf(meta, "contentCreated")),
    ),
    outlet: wordsIn(childOf(provider, "name")) ?? provider?.attributes["literal"] ?? null,
    url: null,
    language: languageOf(childOf(meta, "language")?.attributes["tag"] ?? item.attributes["xml:lang"]),
  };
  const contents = elementsBelow(item, new Set(["inlineXML", "inlineData"]));
  return contents.flatMap((content) => readContent(content, given, readHtml));
}

/** What an envelope holds: another format's element, or text. */
function readContent(content: XmlElement, given: GivenMetadata, readHtml: ReadHtml): FormatDocument[] {
  const inner = childOf(content, "nitf", "html", "div", "body");
  const text = textIn(content);
  if (inner !== null && localName(inner) === "nitf") return [readNitf(inner, given, readHtml)];
  if (text.trim() === "") return [];
  if (content.children.some(isElement))
    return [documentOf(markupIn(content, nitfNames), content.line, readHtml, given)];
  if (/<nitf[\s>]/.test(text.slice(0, longestProlog))) {
    const nitf = readXml(text).children.find(isElement);
    if (nitf !== undefined) return [readNitf(nitf, given, readHtml)];
  }
  if (isMarkup(text)) return [documentOf(text, content.line, readHtml, given)];
  return [{ ...plainDocument(text), fileLines: text.split("\n").map((_, at) => content.line + at), given }];
}

const longestProlog = 2000;

function documentOf(html: string, line: number, readHtml: ReadHtml, given: GivenMetadata): FormatDocument {
  const [read] = readHtml(html);
  const { text, hints, pages } = read ?? plainDocument("");
  const fileLines = read?.fileLines?.map((at) => line + at - 1) ?? text.split("\n").map(() => line);
  return { name: null, text, fileLines, hints, pages, given };
}
