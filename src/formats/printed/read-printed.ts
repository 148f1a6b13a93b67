import type { LineHint } from "../../types.js";
import type { FormatDocument } from "../document.js";
import { findRunningLines } from "./find-running-lines.js";
import type { PrintedLine } from "./printed-line.js";
import { unfoldColumns } from "./unfold-columns.js";

/**
 * A text that was taken from printed pages, as a person reads it: columns one below the other, running heads, feet and page
 * numbers out of the way of the story, which goes on over the page's end. What is out of the way stands behind the story
 * as lines of data; `fileLines` says where each line was. Other texts, which are nearly all, come back as they are.
 */
export function readPrinted(document: FormatDocument): FormatDocument {
  const { text } = document;
  const hasPages = text.includes("\f");
  if (document.hints !== null || document.fileLines !== null) return document;
  if (!hasPages && !wideGap.test(text)) return document;
  const lines = text.split("\n").map((line, index) => ({ text: line.replace(/\r$/, ""), fileLine: index + 1 }));
  const pages = unfoldPages(lines);
  const running = hasPages ? findRunningLines(pages) : new Set<PrintedLine>();
  const isAsItWas = !hasPages && pages.flat().every(({ text: words }, index) => words === lines[index]?.text);
  return isAsItWas ? document : layOut(document, pages, running);
}

/** Between columns; a gap or two of the kind stand in many texts. */
const wideGap = /\S {3,}\S.*\n.*\S {3,}\S.*\n.*\S {3,}\S/;

function unfoldPages(lines: readonly PrintedLine[]): PrintedLine[][] {
  const pages: PrintedLine[][] = [[]];
  for (const line of lines) {
    const [first = "", ...next] = line.text.split("\f");
    pages.at(-1)?.push({ ...line, text: first });
    for (const text of next) pages.push([{ ...line, text }]);
  }
  return pages.map(unfoldColumns);
}

const data: LineHint = { tag: "meta", area: null, links: 0, names: "" };

function layOut(
  document: FormatDocument,
  pages: readonly (readonly PrintedLine[])[],
  running: ReadonlySet<PrintedLine>,
): FormatDocument {
  const story: PrintedLine[] = [];
  for (const page of pages) {
    const lines = page.filter((line) => !running.has(line));
    const last = story.findLastIndex(({ text }) => text.trim() !== "");
    const first = lines.findIndex(({ text }) => text.trim() !== "");
    if (last < 0 || first < 0 || !runsOver(story[last]?.text ?? "", lines[first]?.text ?? "")) story.push(...lines);
    else story.splice(last + 1, Infinity, ...lines.slice(first));
  }
  const behind = [...running];
  const lines =
    behind.length === 0 ? story : [...story, { text: "", fileLine: story.at(-1)?.fileLine ?? 1 }, ...behind];
  return {
    ...document,
    text: lines.map(({ text }) => text).join("\n"),
    fileLines: lines.map(({ fileLine }) => fileLine),
    hints: behind.length === 0 ? null : lines.map((_, index) => (index < lines.length - behind.length ? null : data)),
  };
}

/** A page that ends inside a sentence, and one that goes on in small letters. */
function runsOver(last: string, first: string): boolean {
  return /[\p{L}\d,;–—-]\s*$/u.test(last) && /^\s*\p{Ll}/u.test(first);
}
