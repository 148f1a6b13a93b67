import { FormatError, type FormatDocument } from "../document.js";
import { buildLayer } from "./build-layer.js";
import { chooseLines } from "./choose-lines.js";
import { storyInData } from "./data-story.js";
import { type LineFinder, makeDocument, markupLines } from "./make-document.js";
import { chooseMetadata } from "./metadata/choose-metadata.js";
import { markLines } from "./mark-lines.js";
import { gatherEvidence } from "./metadata/page-evidence.js";
import { FactCollector } from "./metadata/page-facts.js";

/** A page as a browser saves it: one document, whose lines are the page's blocks. */
export function readHtml(html: string, path: string): FormatDocument[] {
  const document = readPage(html, path, markupLines(html));
  if (document.text === "" && /<frame\s/i.test(html))
    throw new FormatError("it only sets up frames; save the frame that has the text");
  return [document];
}

/** The document of a page that a file holds; `lineAt` says where in the file its text stands. */
export function readPage(html: string, path: string, lineAt: LineFinder): FormatDocument {
  const isXml = /\.xht(?:ml)?$/i.test(path) || /^\s*<\?xml/.test(html.slice(0, 100));
  const collector = new FactCollector();
  const lines = chooseLines(buildLayer(html, isXml, collector));
  const evidence = gatherEvidence(collector.facts(), lines);
  const given = chooseMetadata(evidence);
  const story = storyInData(evidence, lines, given.title);
  return makeDocument(story ?? markLines(lines, evidence, given.title), lineAt, given);
}
