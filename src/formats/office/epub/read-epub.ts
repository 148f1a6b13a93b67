import { type FormatDocument, FormatError } from "../../document.js";
import { DocumentPackage } from "../package.js";
import { isIssue, joinChapters } from "./join-chapters.js";
import { readContents } from "./read-contents.js";

/** Reads a page of XHTML: `readHtml`, whose part of the program an office document needs only here. */
export type PageReader = (html: string, path: string) => readonly FormatDocument[];

/**
 * The text of an EPUB in the order of its chapters, one line for each paragraph. A book is one document; where chapters
 * have bylines or dates of their own, as in a newspaper for reading devices, each is an article.
 */
export function readEpub(bytes: Uint8Array, readPage: PageReader): FormatDocument[] {
  const parts = new DocumentPackage(bytes);
  const contents = readContents(parts);
  const chapters = contents.chapters.flatMap((name) => {
    const part = parts.part(name);
    if (part === null) return [];
    const [document] = readPage(new TextDecoder().decode(part), name);
    return document === undefined ? [] : [{ ...document, name: nameOf(name) }];
  });
  const withText = chapters.filter(({ text }) => text.trim() !== "");
  if (withText.length === 0) throw new FormatError("it has no text: no chapter of it can be read");
  if (contents.isPeriodical || isIssue(withText)) return withText.map((chapter) => joinChapters([chapter], null));
  return [joinChapters(withText, contents)];
}

/** "ch001" of "EPUB/text/ch001.xhtml". */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.x?html?$/i, "");
}
