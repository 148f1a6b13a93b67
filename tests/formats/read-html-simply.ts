import { type FormatDocument, plainDocument } from "../../src/formats/document.js";
import { readFragment } from "../../src/formats/records/read-fragment.js";

/** Stands in for the reader of HTML, which is tested by itself: a line for each block. */
export function readHtmlSimply(html: string): readonly FormatDocument[] {
  return [plainDocument(readFragment(html))];
}
