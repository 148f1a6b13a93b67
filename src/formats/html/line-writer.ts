import { FormatError } from "../document.js";
import { type Element, outside } from "./element.js";
import { joinSegments } from "./join-segments.js";
import type { LayerLine, Segment } from "./layer-line.js";

/** The letters between two codes, for a class of letters in a pattern. */
const range = (from: number, to: number): string => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`;

/** Soft hyphens, places where a word may break, marks of byte order, and controls: nothing of them is seen. */
const hidden = `\u00ad\u200b\u2060\ufeff${range(0, 8)}${range(0x0e, 0x1f)}\u007f`;
const unseen = new RegExp(`[${hidden}]`, "g");
const seen = new RegExp(`[^\\s${hidden}]`);

/** White space that is not one space: most of a page's is. */
const unevenSpace = /\s{2,}|[^\S ]/g;

/** What has more is no page, and would not fit in memory with all that is known of each. */
const mostLines = 1_000_000;

/** Makes lines of the words that come in, block by block. */
export class LineWriter {
  readonly lines: LayerLine[] = [];
  private segments: Segment[] = [];
  private text = "";
  private at = 0;
  private linked = 0;
  private isIndented = false;
  private block: Element = outside;
  private hasGap = false;
  /** Line ends since the last word. */
  private breaks = 0;

  add(raw: string, at: number, element: Element): void {
    if (!element.isPre) {
      this.addWords(raw, at, element);
      return;
    }
    let start = 0;
    const lineEnd = raw.includes("\n") ? "\n" : "\r";
    for (let end = raw.indexOf(lineEnd); end >= 0; end = raw.indexOf(lineEnd, start)) {
      this.addWords(raw.slice(start, end), at + start, element);
      this.breakLine();
      start = end + 1;
    }
    this.addWords(raw.slice(start), at + start, element);
  }

  private addWords(raw: string, at: number, element: Element): void {
    const words = raw.replace(unseen, "").replace(unevenSpace, " ");
    const isFirst = this.text === "";
    if (words === "" || (words === " " && isFirst)) return;
    const isSpaced = words.startsWith(" ");
    if (isFirst) {
      const lead = raw.search(seen);
      this.at = at + Math.max(0, lead);
      this.isIndented = element.isPre && lead >= 2;
      if (this.segments.length === 0) this.block = element.block ?? outside;
      this.breaks = 0;
    }
    const added = isSpaced && (isFirst || this.text.endsWith(" ")) ? words.slice(1) : words;
    this.text += added;
    if (element.isLink) this.linked += added.length;
  }

  /** A space between words that stand apart without one: the links of a menu. */
  space(): void {
    if (this.text !== "" && !this.text.endsWith(" ")) this.text += " ";
  }

  /** One line end within a block; two end its paragraph. */
  breakLine(): void {
    this.endSegment();
    this.breaks++;
    if (this.breaks > 1) this.endBlock(true);
  }

  /** Ends the line, and with `isApart` leaves room before the next. */
  endBlock(isApart: boolean): void {
    if (this.text !== "") this.endSegment();
    if (this.segments.length > 0) {
      const { block } = this;
      for (const { text, at, linked, isIndented } of joinSegments(this.segments)) {
        this.lines.push({ text, at, linked, isIndented, block, hasGap: this.hasGap && this.lines.length > 0 });
        this.hasGap = false;
      }
      this.segments = [];
    }
    this.hasGap ||= isApart;
  }

  private endSegment(): void {
    const text = this.text.trimEnd();
    const linked = Math.min(this.linked, text.length);
    if (this.lines.length + this.segments.length >= mostLines)
      throw new FormatError("it has more than a million lines");
    if (text !== "") this.segments.push({ text, at: this.at, linked, isIndented: this.isIndented });
    this.text = "";
    this.linked = 0;
  }
}
