import type { FormatDocument } from "../document.js";
import { buildLayer } from "./build-layer.js";
import { chooseLines } from "./choose-lines.js";
import { type LineFinder, makeDocument, markupLines } from "./make-document.js";
import { chooseMetadata } from "./metadata/choose-metadata.js";
import { gatherEvidence } from "./metadata/page-evidence.js";
import { FactCollector } from "./metadata/page-facts.js";

/** A page as a browser saves it: one document, whose lines are the page's blocks. */
export function readHtml(html: string, path: string, lineAt: LineFinder = markupLines(html)): FormatDocument[] {
  const isXml = /\.xht(?:ml)?$/i.test(path) || /^\s*<\?xml/.test(html.slice(0, 100));
  const collector = new FactCollector();
  const lines = chooseLines(buildLayer(html, isXml, collector));
  const evidence = gatherEvidence(collector.facts(), lines);
  return [makeDocument(lines, lineAt, chooseMetadata(evidence))];
}
