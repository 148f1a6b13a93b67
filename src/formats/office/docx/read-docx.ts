import type { FormatDocument } from "../../document.js";
import { believeProperties } from "../believe-properties.js";
import { DocumentPackage } from "../package.js";
import { type Region } from "../paragraph-writer.js";
import { textsIn } from "../scan-xml.js";
import { tagByLook } from "../tag-by-look.js";
import { type DocumentLine, toDocument } from "../text-layer.js";
import { readBody } from "./read-body.js";
import { readStyles } from "./read-styles.js";

/** The parts beside the text, in the order in which they follow it. */
const others: readonly { readonly part: RegExp; readonly region: Region }[] = [
  { part: /^word\/header\d*\.xml$/, region: { area: "header", names: "header" } },
  { part: /^word\/(?:footnotes|endnotes)\.xml$/, region: { area: "footer", names: "footnote" } },
  { part: /^word\/footer\d*\.xml$/, region: { area: "footer", names: "footer" } },
];

/** The text of a Word document (.docx), one line for each paragraph. */
export function readDocx(bytes: Uint8Array): FormatDocument[] {
  const parts = new DocumentPackage(bytes);
  const main = parts.names.find((name) => mainPart.test(name)) ?? "word/document.xml";
  const styles = readStyles(parts.part("word/styles.xml"));
  const text = readBody(parts.mainPart(main), styles, { area: null, names: "" });
  const beside = others.map(({ part, region }) =>
    parts.names.filter((name) => part.test(name)).flatMap((name) => readBody(parts.mainPart(name), styles, region)),
  );
  const [headers = [], notes = [], footers = []] = beside;
  const lines = [...onlyOnce(headers), ...text, ...notes, ...onlyOnce(footers)];
  const believed = believeProperties(lines, readProperties(parts));
  return [toDocument(tagByLook(believed.lines), believed.given)];
}

/** Some programs number it. */
const mainPart = /^word\/document\d*\.xml$/;

/** Each section has its own headers, which mostly say the same. */
function onlyOnce(lines: readonly DocumentLine[]): DocumentLine[] {
  return [...new Map(lines.map((line) => [line.text, line])).values()];
}

function readProperties(parts: DocumentPackage) {
  const core = parts.part("docProps/core.xml");
  const texts = core === null ? null : textsIn(core, ["title", "creator", "language"]);
  const first = (name: string): string => texts?.get(name)?.[0] ?? "";
  return { title: first("title"), author: first("creator"), language: first("language") };
}
