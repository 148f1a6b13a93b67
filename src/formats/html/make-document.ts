import type { GivenMetadata, LineHint } from "../../types.js";
import type { FormatDocument } from "../document.js";
import type { LayerLine } from "./layer-line.js";
import { NameReader } from "./name-reader.js";

/** Says for an offset into the markup, asked in rising order, which line of the file it stands on; null where there are no lines. */
export type LineFinder = ((at: number) => number) | null;

/** Puts a page's lines together to a text layer, with a blank line where the page leaves room. */
export function makeDocument(lines: readonly LayerLine[], lineAt: LineFinder, given: GivenMetadata): FormatDocument {
  const texts: string[] = [];
  const fileLines: number[] = [];
  const hints: (LineHint | null)[] = [];
  const names = new NameReader();
  let last = 1;
  for (const line of lines) {
    last = lineAt === null ? last : Math.max(last, lineAt(line.at));
    if (line.hasGap && texts.length > 0) {
      texts.push("");
      fileLines.push(last);
      hints.push(null);
    }
    texts.push(line.text);
    fileLines.push(last);
    hints.push(hintOf(line, names));
  }
  return {
    name: null,
    text: texts.join("\n"),
    fileLines: lineAt === null ? null : fileLines,
    hints,
    pages: null,
    given,
  };
}

function hintOf({ block, text, linked }: LayerLine, names: NameReader): LineHint {
  const links = text === "" ? 0 : Math.round((linked / text.length) * 100) / 100;
  return { tag: block.tag, area: block.area, links, names: names.namesOf(block) };
}

/** The lines of the markup itself: ended by "\n", or by "\r" in a file that has no other. */
export function markupLines(markup: string): (at: number) => number {
  const end = markup.includes("\n") ? "\n" : "\r";
  let line = 1;
  let next = markup.indexOf(end);
  return (at) => {
    while (next >= 0 && next < at) {
      line++;
      next = markup.indexOf(end, next + 1);
    }
    return line;
  };
}
