import type { FormatDocument } from "../document.js";
import { buildLayer } from "./build-layer.js";
import { chooseLines } from "./choose-lines.js";
import type { LayerLine } from "./layer-line.js";
import { type LineFinder, makeDocument, markupLines } from "./make-document.js";
import { chooseMetadata } from "./metadata/choose-metadata.js";
import { gatherEvidence, type Heading } from "./metadata/page-evidence.js";
import { FactCollector } from "./metadata/page-facts.js";

/** A page as a browser saves it: one document, whose lines are the page's blocks. */
export function readHtml(html: string, path: string, lineAt: LineFinder = markupLines(html)): FormatDocument[] {
  const isXml = /\.xht(?:ml)?$/i.test(path) || /^\s*<\?xml/.test(html.slice(0, 100));
  const collector = new FactCollector();
  const lines = chooseLines(buildLayer(html, isXml, collector));
  const evidence = gatherEvidence(collector.facts(), headingsOf(lines));
  return [makeDocument(lines, lineAt, chooseMetadata(evidence))];
}

const mostHeadings = 200;

function headingsOf(lines: readonly LayerLine[]): Heading[] {
  const headings: Heading[] = [];
  for (const [index, { text, block }] of lines.entries()) {
    if (/^h[1-6]$/.test(block.tag) && headings.length < mostHeadings) headings.push({ text, tag: block.tag, index });
  }
  return headings;
}
