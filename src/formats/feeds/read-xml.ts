import { Parser } from "htmlparser2";
import { FormatError } from "../document.js";

export interface XmlElement {
  /** As it is written, with its prefix: "content:encoded". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The 1-based line of the file on which its content begins. */
  readonly line: number;
}

export type XmlNode = XmlElement | string;

/** No file of news is deeper, or has more elements; what has would take all of the memory. */
const deepest = 250;
const mostElements = 2_000_000;

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * An XML text as a tree; what is not well formed is read as far as it makes sense. A document type is passed over, and with
 * it all entities that it would declare, those in other files too: only the five of XML and numbers are decoded.
 */
export function readXml(xml: string): XmlElement {
  const root: OpenElement = { name: "", attributes: {}, children: [], line: 1 };
  const open: OpenElement[] = [root];
  const lineAt = lineCounter(xml);
  let elements = 0;
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > deepest) throw new FormatError(`its elements are nested more than ${deepest} deep`);
        if (++elements > mostElements) throw new FormatError(`it has more than ${mostElements} elements`);
        const element = { name, attributes, children: [], line: lineAt(parser.endIndex) };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag() {
        open.pop();
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return root;
}

/** Tells on which line an offset is; offsets are asked for in rising order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf("\n");
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf("\n", next + 1)) line++;
    return line;
  };
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

/** "encoded" of "content:encoded". */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The first child of one of these names, prefixes left out; earlier names go first. */
export function childOf(element: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  for (const name of names) {
    for (const child of element?.children ?? []) if (isElement(child) && localName(child) === name) return child;
  }
  return null;
}

/** Every element of these names below one, in their order; none inside another. */
export function elementsBelow(element: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => (names.has(localName(child)) ? [child] : elementsBelow(child, names)));
}

/** The words in an element, or null where there are none. */
export function wordsIn(element: XmlElement | null): string | null {
  const words = element === null ? "" : textIn(element).replaceAll(/\s+/g, " ").trim();
  return words === "" ? null : words;
}

/** The text of an element, white space and all. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? textIn(child) : child)).join("");
}

/** What is in an element as HTML; `names` says what HTML calls its elements, null that one is to be left out. */
export function markupIn(element: XmlElement, names: Readonly<Record<string, string | null>> = {}): string {
  return element.children.map((child) => (isElement(child) ? writeElement(child, names) : escape(child))).join("");
}

function writeElement(element: XmlElement, names: Readonly<Record<string, string | null>>): string {
  const own = localName(element).toLowerCase();
  const name = Object.hasOwn(names, own) ? names[own] : own;
  if (name === null || name === undefined) return "";
  const attributes = ["href", "src", "class", "alt", "title"]
    .filter((key) => Object.hasOwn(element.attributes, key))
    .map((key) => ` ${key}="${escape(element.attributes[key] ?? "").replaceAll('"', "&quot;")}"`);
  if (/^(?:br|hr|img|wbr)$/.test(name)) return `<${name}${attributes.join("")}>`;
  return `<${name}${attributes.join("")}>${markupIn(element, names)}</${name}>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
