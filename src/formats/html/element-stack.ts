import { type Attributes, type Element, outside } from "./element.js";
import {
  areaRoles,
  areaTags,
  barrierTags,
  blockTags,
  fallbackTags,
  groupingTags,
  headingTags,
  paragraphEnders,
  unseenClasses,
  wordlessTags,
} from "./tags.js";

/**
 * The elements that are open, as a browser would have them: which end tags are left out, and which end nothing. Every
 * question about what is open is answered from counted places, so that 100,000 nested elements take no longer each than ten.
 */
export class ElementStack {
  private readonly open: Element[] = [];
  /** Where the open elements of each name are. */
  private readonly places = new Map<string, number[]>();
  private readonly barriers: number[] = [];
  private readonly blocks: number[] = [];
  private readonly onClose: (element: Element) => void;

  constructor(onClose: (element: Element) => void) {
    this.onClose = onClose;
  }

  top(): Element {
    return this.open.at(-1) ?? outside;
  }

  has(name: string): boolean {
    return this.placeOf(name) >= 0;
  }

  /** Closes what a start tag ends without saying so. */
  makeRoomFor(name: string): void {
    if (paragraphEnders.has(name)) this.closeIfAbove("p", this.barrier());
    if (headingTags.has(name) && headingTags.has(this.top().name)) this.closeTo(this.open.length - 1);
    if (name === "li") this.closeIfAbove("li", Math.max(this.placeOf("ul"), this.placeOf("ol"), this.barrier()));
    else if (name === "dt" || name === "dd") this.closeItem(["dt", "dd"], this.placeOf("dl"));
    else if (name === "option" || name === "optgroup") this.closeItem(["option"], this.placeOf("select"));
    else if (name === "td" || name === "th") this.closeItem(["td", "th"], this.placeOf("tr"), true);
    else if (name === "tr") this.closeItem(["tr"], this.placeOf("table"), true);
    else if (/^t(?:body|head|foot)$/.test(name))
      this.closeItem(["tbody", "thead", "tfoot"], this.placeOf("table"), true);
    // A drawing whose end tag is missing does not swallow the page.
    if (paragraphEnders.has(name)) this.closeIfAbove("svg", this.placeOf("foreignobject"));
  }

  /** What lies deeper than any page does is taken for a part of what is around it. */
  push(element: Element): void {
    if (this.open.length >= deepest) return;
    const at = this.open.push(element) - 1;
    const places = this.places.get(element.name);
    if (places === undefined) this.places.set(element.name, [at]);
    else places.push(at);
    if (barrierTags.has(element.name)) this.barriers.push(at);
    if (element.isBlock) this.blocks.push(at);
  }

  /** An end tag. False where it ends nothing. */
  close(name: string): boolean {
    const at = this.placeOf(name);
    if (at < 0) return false;
    // The end of an inline element within a block that it holds, or of a block from within a table's cell, ends nothing.
    if (!blockTags.has(name) && (this.blocks.at(-1) ?? -1) > at) return false;
    if (this.barrier() > at && !barrierTags.has(name) && name !== "tr" && name !== "body" && name !== "html")
      return false;
    this.closeTo(at);
    return true;
  }

  closeAll(): void {
    this.closeTo(0);
  }

  private placeOf(name: string): number {
    return this.places.get(name)?.at(-1) ?? -1;
  }

  private barrier(): number {
    return this.barriers.at(-1) ?? -1;
  }

  private closeIfAbove(name: string, floor: number): void {
    const at = this.placeOf(name);
    if (at > floor) this.closeTo(at);
  }

  private closeItem(names: readonly string[], floor: number, inTable = false): void {
    const at = Math.max(...names.map((name) => this.placeOf(name)));
    if (at > floor && (inTable || at > this.barrier())) this.closeTo(at);
  }

  private closeTo(depth: number): void {
    while (this.open.length > depth) {
      const element = this.open.pop();
      if (element === undefined) return;
      this.places.get(element.name)?.pop();
      if (barrierTags.has(element.name)) this.barriers.pop();
      if (element.isBlock) this.blocks.pop();
      this.onClose(element);
    }
  }
}

const deepest = 200_000;

/** An element as its start tag and what is around it make it. */
export function makeElement(name: string, attributes: Attributes, parent: Element): Element {
  const style = attributes.get("style") ?? "";
  const isSigner = parent.tag === "blockquote" && signs(name, parent);
  const isBlock = blockTags.has(name)
    ? !isInline(name, style, parent)
    : isSigner || /display:\s*(?:block|flex|grid|table)\b/.test(style);
  const id = attributes.get("id") ?? "";
  const isBody = attributes.get("itemprop")?.toLowerCase() === "articlebody";
  const names = `${isBody ? "articlebody " : ""}${attributes.get("class") ?? ""} ${id}`;
  const element: { -readonly [Key in keyof Element]: Element[Key] } = {
    name,
    parent,
    isBlock,
    block: parent.block,
    tag: isSigner ? "cite" : isBlock ? tagOf(name, parent) : parent.tag,
    area: isSigner
      ? parent.area
      : (areaRoles.get(attributes.get("role") ?? "") ?? (areaTags.has(name) ? name : parent.area)),
    isWordless: parent.isWordless || wordlessTags.has(name) || /(?:^|\s)wm-ipp(?:-base)?(?:$|\s)/.test(names),
    hiddenBy: parent.hiddenBy,
    isPre: name === "pre" || name === "listing" || name === "xmp" || (parent.isPre && name !== "td"),
    lang: attributes.get("lang") ?? attributes.get("xml:lang") ?? parent.lang,
    id,
    ownNames: names,
    isLink: name === "a" ? attributes.has("href") : parent.isLink,
  };
  if (isBlock) element.block = element;
  if (element.hiddenBy === null && isHidden(name, attributes, style, names, isBlock)) element.hiddenBy = element;
  return element;
}

/** What says whose a block quotation is. In the middle of its words `cite` names a work. */
function signs(name: string, parent: Element): boolean {
  return name === "footer" || name === "figcaption" || (name === "cite" && parent.name === "blockquote");
}

/** A button in the middle of a sentence explains a word; any other is a line. */
function isInline(name: string, style: string, parent: Element): boolean {
  if (name === "button") return /^(?:p|li|h[1-6]|dd|td)$/.test(parent.block?.name ?? "");
  return (name === "div" || name === "li" || name === "p") && /display:\s*inline\s*(?:;|$|!)/.test(style);
}

/** What a paragraph in a quotation, a caption or a heading is, is said by that. */
function tagOf(name: string, { tag }: Element): string {
  if (/^h[1-6]$/.test(name)) return name;
  const isPlain = name === "p" || name === "div" || groupingTags.has(name);
  if (isPlain && (tag === "blockquote" || tag === "cite" || tag === "figcaption" || tag === "caption")) return tag;
  if (name === "th" || name === "tr") return "td";
  return groupingTags.has(name) ? "div" : name;
}

function isHidden(name: string, attributes: Attributes, style: string, names: string, isBlock: boolean): boolean {
  if (fallbackTags.has(name)) return !attributes.has("shadowrootmode");
  if (name === "dialog") return !attributes.has("open");
  const hidden = attributes.get("hidden");
  // React sends parts of a page behind it, and a script puts them in their places.
  const isLate = hidden !== undefined && /^S:[\da-f]+$/.test(attributes.get("id") ?? "");
  return (
    (hidden !== undefined && hidden !== "false" && hidden !== "until-found" && !isLate) ||
    (isBlock && attributes.get("aria-hidden") === "true") ||
    /display:\s*none\b/.test(style) ||
    unseenClasses.test(names)
  );
}
