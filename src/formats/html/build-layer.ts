import type { Attributes, Element } from "./element.js";
import { ElementStack, makeElement } from "./element-stack.js";
import type { LayerLine } from "./layer-line.js";
import { LineWriter } from "./line-writer.js";
import { quotationMark } from "./quotation-marks.js";
import { joinRow } from "./table-rows.js";
import { spacedTags, voidTags } from "./tags.js";
import { type MarkupHandler, tokenizeMarkup } from "./tokenize-markup.js";

/** Who else reads the page as it goes by: the collector of metadata. */
export interface PageListener {
  open(element: Element, attributes: Attributes): void;
  /** A void element, which holds nothing: `meta`, `link`. */
  void(name: string, attributes: Attributes): void;
  text(text: string, at: number, element: Element): void;
  close(element: Element): void;
  comment(text: string): void;
}

export interface Layer {
  /** The lines that a page shows and those that it holds back, in its order. */
  readonly lines: readonly LayerLine[];
  /** The ids of what its buttons open and close. */
  readonly expandable: ReadonlySet<string>;
}

export function buildLayer(markup: string, isXml: boolean, listener: PageListener): Layer {
  const builder = new LayerBuilder(markup, isXml, listener);
  tokenizeMarkup(markup, isXml, builder);
  return builder.finish();
}

const barEnd = "END WAYBACK TOOLBAR INSERT";

class LayerBuilder implements MarkupHandler {
  private readonly writer = new LineWriter();
  private readonly stack = new ElementStack((element) => this.closed(element));
  /** The first line of each table row that is open. */
  private readonly rows: number[] = [];
  /** Where the last thing stood. */
  private at = 0;
  private readonly expandable = new Set<string>();
  private quotes = 0;
  /** The last thing was the end of a link or a button. */
  private isAfterLink = false;
  /** Inside what an archive put on the page. */
  private isForeignBar = false;
  /** Where the last such thing ends, before 0 where none does; null before the first. */
  private barEnd: number | null = null;
  private readonly markup: string;
  private readonly isXml: boolean;
  private readonly listener: PageListener;

  constructor(markup: string, isXml: boolean, listener: PageListener) {
    this.markup = markup;
    this.isXml = isXml;
    this.listener = listener;
  }

  finish(): Layer {
    this.stack.closeAll();
    this.writer.endBlock(false);
    return { lines: this.writer.lines, expandable: this.expandable };
  }

  isForeign(): boolean {
    return this.stack.has("svg") || this.stack.has("math");
  }

  open(name: string, attributes: Attributes, isClosed: boolean, at: number): void {
    this.at = at;
    this.stack.makeRoomFor(name);
    if (voidTags.has(name)) {
      this.listener.void(name, attributes);
      if (name === "br") this.writer.breakLine();
      else if (name === "hr") this.writer.endBlock(true);
      return;
    }
    const element = makeElement(name, attributes, this.stack.top());
    const controlled = attributes.get("aria-controls");
    if (controlled !== undefined) this.expandable.add(controlled);
    if (element.isBlock) this.writer.endBlock(spacedTags.has(name));
    this.listener.open(element, attributes);
    if (isClosed && (this.isXml || this.isForeign() || name === "svg")) {
      this.listener.close(element);
      return;
    }
    this.stack.push(element);
    if (name === "tr") this.rows.push(this.writer.lines.length);
    else if (name === "q") this.mark(element, false);
    else if (this.isAfterLink && (name === "a" || name === "button")) this.writer.space();
    this.isAfterLink = false;
  }

  close(name: string): void {
    if (this.stack.close(name)) return;
    if (name === "br") this.writer.breakLine();
    else if (name === "p") this.writer.endBlock(true);
  }

  text(text: string, at: number): void {
    const element = this.stack.top();
    this.at = at;
    this.listener.text(text, at, element);
    if (element.isWordless || this.isForeignBar || element.name === "title") return;
    // What is hidden in the middle of a line is not read with it; a block that is hidden is kept apart (see choose-lines.ts).
    if (element.hiddenBy !== null && (element.block?.hiddenBy ?? null) === null) return;
    this.writer.add(text, at, element);
    this.isAfterLink = false;
  }

  comment(text: string, at: number): void {
    this.listener.comment(text);
    if (text.includes("BEGIN WAYBACK TOOLBAR INSERT")) {
      this.barEnd ??= this.markup.lastIndexOf(barEnd);
      this.isForeignBar = this.barEnd > at;
    } else if (text.includes(barEnd)) this.isForeignBar = false;
  }

  private closed(element: Element): void {
    const { name } = element;
    if (name === "q") this.mark(element, true);
    if (element.isBlock) this.writer.endBlock(spacedTags.has(name));
    if (name === "tr") joinRow(this.writer.lines, this.rows.pop() ?? this.writer.lines.length, element);
    this.isAfterLink = name === "a" || name === "button";
    this.listener.close(element);
  }

  private mark(element: Element, isClosing: boolean): void {
    if (isClosing) this.quotes--;
    if (!element.isWordless && element.hiddenBy === null)
      this.writer.add(quotationMark(element.lang, this.quotes, isClosing), this.at, element);
    if (!isClosing) this.quotes++;
  }
}
