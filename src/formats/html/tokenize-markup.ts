import { Tokenizer } from "htmlparser2";
import { type Attributes } from "./element.js";

/** What stands in a file of markup, in its order. Offsets are UTF-16, into that file. */
export interface MarkupHandler {
  open(name: string, attributes: Attributes, isClosed: boolean, at: number): void;
  close(name: string): void;
  text(text: string, at: number): void;
  comment(text: string, at: number): void;
  /** Whether the place is inside SVG or MathML, where markup has other rules. */
  isForeign(): boolean;
}

/** The attributes that anything is told by. Pictures in `src` and `style` may be megabytes, and are never copied. */
const asked: ReadonlySet<string> = new Set(
  (
    "aria-controls aria-hidden charset class content datetime hidden href http-equiv id itemid itemprop itemscope itemtype lang name open property " +
    "rel role shadowrootmode style type xml:lang"
  ).split(" "),
);

/** In UTF-16 units: what is longer is data, not a word about the page. */
const longestValue = 20_000;

const noAttributes: Attributes = new Map();

/**
 * Reads markup with htmlparser2's tokenizer: the one part of it whose time is linear on every input (its parser searches
 * all open elements for each end tag). What elements are open is kept by `ElementStack`.
 */
export function tokenizeMarkup(markup: string, isXml: boolean, handler: MarkupHandler): void {
  const reader = new MarkupReader(markup, handler);
  const tokenizer = new Tokenizer({ recognizeSelfClosing: isXml, decodeEntities: true }, reader);
  tokenizer.write(markup);
  tokenizer.end();
}

class MarkupReader {
  private name = "";
  private nameAt = 0;
  private attributes = new Map<string, string>();
  private attribute = "";
  private value = "";
  private readonly markup: string;
  private readonly handler: MarkupHandler;

  constructor(markup: string, handler: MarkupHandler) {
    this.markup = markup;
    this.handler = handler;
  }

  onopentagname(start: number, end: number): void {
    this.name = this.markup.slice(start, end).toLowerCase();
    this.nameAt = start;
    if (this.attributes.size > 0) this.attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    const name = end - start > 14 ? "" : this.markup.slice(start, end).toLowerCase();
    this.attribute = asked.has(name) && !this.attributes.has(name) ? name : "";
    this.value = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== "" && this.value.length < longestValue) {
      this.value += this.markup.slice(start, Math.min(end, start + longestValue));
    }
  }

  onattribentity(codePoint: number): void {
    if (this.attribute !== "" && this.value.length < longestValue) this.value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (this.attribute !== "") this.attributes.set(this.attribute, this.value);
  }

  onopentagend(): void {
    this.handler.open(this.name, this.attributes.size > 0 ? this.attributes : noAttributes, false, this.nameAt);
  }

  onselfclosingtag(): void {
    this.handler.open(this.name, this.attributes.size > 0 ? this.attributes : noAttributes, true, this.nameAt);
  }

  onclosetag(start: number, end: number): void {
    this.handler.close(this.markup.slice(start, end).toLowerCase());
  }

  ontext(start: number, end: number): void {
    this.handler.text(this.markup.slice(start, end), start);
  }

  ontextentity(codePoint: number, end: number): void {
    this.handler.text(String.fromCodePoint(codePoint), end - 1);
  }

  oncomment(start: number, end: number, offset: number): void {
    this.handler.comment(this.markup.slice(start, Math.min(end - offset, start + longestValue)), start);
  }

  oncdata(start: number, end: number, offset: number): void {
    this.handler.text(this.markup.slice(start, end - offset), start);
  }

  ondeclaration(): void {}

  onprocessinginstruction(): void {}

  onend(): void {}

  isInForeignContext(): boolean {
    return this.handler.isForeign();
  }
}
