import { type FormatDocument, plainDocument } from "../document.js";
import type { ReadHtml } from "../readers.js";
import { childOf, elementsBelow, textIn, wordsIn, type XmlElement } from "./read-xml.js";

/**
 * The notes of an Evernote export (`.enex`). A clipped page has its address; when a note was made and by whom says
 * nothing of the article in it.
 */
export function readNotes(root: XmlElement, readHtml: ReadHtml): FormatDocument[] {
  return elementsBelow(root, new Set(["note"])).map((note) => {
    const content = childOf(note, "content");
    const [read = plainDocument("")] = readHtml(content === null ? "" : pageOf(textIn(content)));
    const line = content?.line ?? note.line;
    const { given } = read;
    const attributes = childOf(note, "note-attributes");
    return {
      ...read,
      fileLines: read.fileLines?.map((at) => line + at - 1) ?? read.text.split("\n").map(() => line),
      given: {
        ...given,
        title: wordsIn(childOf(note, "title")) ?? given.title,
        url: wordsIn(childOf(attributes, "source-url")) ?? given.url,
      },
    };
  });
}

/** A note is XHTML in an element of its own kind. Its document type and media are of no use, and lines must stay where they are. */
function pageOf(content: string): string {
  return content
    .replace(/^\s*<\?xml[^>]*\?>/, "")
    .replace(/<!DOCTYPE[^>]*>/i, "")
    .replaceAll(/<(\/?)en-note\b/g, "<$1div")
    .replaceAll(/<en-todo\b[^>]*>|<\/?en-media\b[^>]*>|<\/en-todo>/g, "");
}
