import { fileURLToPath } from "node:url";
import { type FormatDocument, FormatError } from "../document.js";
import { believeProperties } from "../office/believe-properties.js";
import { asOneLine, type DocumentLine, hintOf } from "../office/text-layer.js";
import { findBlocks } from "./find-blocks.js";
import { findParagraphs } from "./find-paragraphs.js";
import { findRows } from "./find-rows.js";
import { joinParagraphs } from "./join-paragraphs.js";
import { LineJoiner } from "./join-lines.js";
import { openPdf, type OpenedPdf } from "./open-pdf.js";
import type { Paragraph } from "./page-types.js";
import { takeRunningHeads } from "./take-running-heads.js";
import { tagParagraphs } from "./tag-paragraphs.js";

/** Beside the program: the build puts it there. */
const cmaps = "../cmaps/";

/** The text of a PDF in the order of reading, one line for each paragraph, with the page that it begins on. */
export async function readPdf(bytes: Uint8Array): Promise<FormatDocument[]> {
  const opened = await openPdf(bytes, fileURLToPath(new URL(cmaps, import.meta.url)));
  return [layOut(opened)];
}

/** A paragraph as a line of the layer. */
type PageLine = DocumentLine & { readonly page: number };

/** Makes a document of the pages: pure, so that tests can draw their own. */
export function layOut({ pages, title, author, language }: OpenedPdf): FormatDocument {
  const rows = pages.map(({ runs }) => findRows(runs));
  const empty = pages.filter((_, index) => rows[index]?.length === 0).map(({ number }) => number);
  if (empty.length === pages.length) throw new FormatError(noText(pages.length));
  const running = takeRunningHeads(pages, rows);
  const blocks = pages.flatMap(({ number }, index) => findBlocks(running.rows[index] ?? [], number));
  const paragraphs = joinParagraphs(
    blocks.flatMap((block, index) => findParagraphs(block).map((p) => ({ ...p, block: index }))),
  );
  const lines: PageLine[] = [
    ...running.heads.map(({ text, page }) => ({ text, page, hint: hintOf("p", "header") })),
    ...toLines(paragraphs),
    ...running.feet.map(({ text, page }) => ({ text, page, hint: hintOf("p", "footer") })),
  ];
  const believed = believeProperties(lines, { title, author, language });
  return {
    name: null,
    text: lines.map(({ text }) => `${text}\n`).join(""),
    fileLines: null,
    hints: believed.lines.map(({ hint }) => hint),
    pages: lines.map(({ page }) => page),
    given: { ...believed.given, url: running.url },
    ...(empty.length === 0 ? {} : { notes: [emptyPages(empty)] }),
  };
}

function toLines(paragraphs: readonly Paragraph[]): PageLine[] {
  const joiner = new LineJoiner(paragraphs.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const hints = tagParagraphs(paragraphs);
  return paragraphs.flatMap(({ lines }, index) => {
    const text = asOneLine(joiner.join(lines.map((line) => line.text)));
    return text === "" ? [] : [{ text, hint: hints[index] ?? hintOf("p"), page: lines[0]?.page ?? 1 }];
  });
}

function noText(pages: number): string {
  const what = pages === 1 ? "its page is a picture" : "its pages are pictures";
  return `it has no text: ${what}; make it readable first, for example with ocrmypdf`;
}

/** "page 3 has no text: it is a picture", "pages 3, 4 and 9 have no text: they are pictures". */
function emptyPages(numbers: readonly number[]): string {
  if (numbers.length === 1) return `page ${numbers[0]} has no text: it is a picture`;
  const shown = numbers.slice(0, 10);
  const rest = numbers.length > shown.length ? ` and ${numbers.length - shown.length} more` : ` and ${shown.pop()}`;
  return `pages ${shown.join(", ")}${rest} have no text: they are pictures`;
}
