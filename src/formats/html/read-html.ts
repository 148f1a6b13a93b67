import { type FormatDocument, nothingGiven } from "../document.js";
import { buildLayer } from "./build-layer.js";
import { chooseLines } from "./choose-lines.js";
import { type LineFinder, makeDocument, markupLines } from "./make-document.js";

/** A page as a browser saves it: one document, whose lines are the page's blocks. */
export function readHtml(html: string, path: string, lineAt: LineFinder = markupLines(html)): FormatDocument[] {
  const isXml = /\.xht(?:ml)?$/i.test(path) || /^\s*<\?xml/.test(html.slice(0, 100));
  const listener = { open() {}, void() {}, text() {}, close() {}, comment() {} };
  return [makeDocument(chooseLines(buildLayer(html, isXml, listener)), lineAt, nothingGiven)];
}
