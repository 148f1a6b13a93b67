import type { GivenMetadata } from "../../types.js";
import { nothingGiven } from "../document.js";
import { asOneLine, type DocumentLine, hintOf } from "./text-layer.js";

/** What a document says of itself in its properties, as it is written there. */
export interface DocumentProperties {
  readonly title: string;
  readonly author: string;
  readonly language: string;
}

/** So many paragraphs from the top can hold the headline and the byline; and so many words of them. */
const paragraphsOfHead = 30;

/**
 * Properties are filled in by programs: the title of a template, the file's name, the user of the computer. A title and
 * an author are believed where the head of the text says them too. "Ferry closes | Harbour Herald" is believed where a
 * paragraph says "Ferry closes"; "Microsoft Word - ferry2.doc" and an author "Office User" are not. The paragraph
 * that is the title is marked as such where no style says which is; without any, a headline is the title.
 */
export function believeProperties(
  lines: readonly DocumentLine[],
  properties: DocumentProperties,
): { readonly lines: readonly DocumentLine[]; readonly given: GivenMetadata } {
  const styled = lines.find(({ hint }) => hint.tag === "title");
  const head = lines.slice(0, paragraphsOfHead).filter(({ hint }) => hint.area === null);
  const stated = head.find(({ text }) => saysTitle(asOneLine(text), asOneLine(properties.title)));
  const found = styled ?? stated ?? findHeadline(lines);
  const title = found === undefined ? null : asOneLine(found.text);
  const authors = splitAuthors(properties.author).filter((author) => head.some(({ text }) => names(text, author)));
  const language = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(properties.language)
    ? properties.language.toLowerCase()
    : null;
  return {
    lines: styled === undefined ? lines.map((line) => (line === found ? asTitle(line) : line)) : lines,
    given: { ...nothingGiven, title: title === "" ? null : title, authors, language },
  };
}

/** The one heading of the first level, where no paragraph of the story is above it; of several, each may be an article's. */
function findHeadline(lines: readonly DocumentLine[]): DocumentLine | undefined {
  const text = lines.filter(({ hint }) => hint.area === null);
  const [headline, ...others] = text.filter(({ hint }) => hint.tag === "h1");
  if (headline === undefined || others.length > 0 || !headline.text.includes(" ")) return undefined;
  const above = text.slice(0, text.indexOf(headline));
  return above.every((line) => line.text.length < shortestStory) ? headline : undefined;
}

/** In characters: a paragraph, and neither a byline nor a date. */
const shortestStory = 150;

function asTitle({ text, hint }: DocumentLine): DocumentLine {
  return { text, hint: { ...hintOf("title"), links: hint.links, names: hint.names } };
}

/** Whether a paragraph is the title, or the title without the name of the paper. */
function saysTitle(paragraph: string, title: string): boolean {
  if (title.length < shortestTitle || paragraph.length < shortestTitle) return false;
  const said = fold(paragraph);
  const asked = fold(title);
  return said === asked || (asked.startsWith(said) && /^\s*[|–—·:-]\s/.test(asked.slice(said.length)));
}

/** In characters: shorter ones are sections and names of files. */
const shortestTitle = 10;

/** Whether a paragraph names a person in full. */
function names(paragraph: string, author: string): boolean {
  return author.includes(" ") && ` ${fold(paragraph)} `.includes(` ${fold(author)} `);
}

function splitAuthors(authors: string): string[] {
  return authors
    .split(/\s*(?:[;,&]|\band\b)\s*/)
    .map(asOneLine)
    .filter((author) => author !== "" && author.length < 60);
}

/** Letters and digits in small letters, and single spaces; marks between the parts of a title stay. */
function fold(text: string): string {
  return asOneLine(
    text
      .toLowerCase()
      .normalize("NFKC")
      .replaceAll(/[.,;"'‘’“”()]/g, " "),
  );
}
