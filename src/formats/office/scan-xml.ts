import { Parser } from "htmlparser2";
import { FormatError } from "../document.js";

/** The attributes of an element, by their names without prefix. */
export type Attributes = Readonly<Record<string, string>>;

/** Who is told what stands in an XML file. Names are without their prefix: "p" of "w:p". */
export interface XmlListener {
  open(name: string, attributes: Attributes, fullName: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** Elements inside each other; a table in a table in a text box has a few dozen. */
const deepest = 2000;
/** In bytes: read piece by piece, a large sheet is never one string. */
const pieceLength = 64 * 1024;

/**
 * Reads XML from end to end. Entities that the file itself defines are not known here, and stay as they are written:
 * nothing is ever expanded or fetched.
 */
export function scanXml(bytes: Uint8Array, listener: XmlListener): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(fullName, attributes) {
        if (++depth > deepest) throw new FormatError(`its elements lie more than ${deepest} deep in each other`);
        listener.open(localName(fullName), withoutPrefixes(attributes), fullName);
      },
      onclosetag(fullName) {
        depth--;
        listener.close(localName(fullName));
      },
      ontext(text) {
        listener.text(text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += pieceLength) {
    parser.write(decoder.decode(bytes.subarray(at, at + pieceLength), { stream: true }));
  }
  parser.end(decoder.decode());
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}

/** The texts of elements of these names, each time they occur: for properties and lists of contents. */
export function textsIn(bytes: Uint8Array, names: readonly string[]): Map<string, string[]> {
  const texts = new Map<string, string[]>(names.map((name) => [name, []]));
  let open: string | null = null;
  let text = "";
  scanXml(bytes, {
    open(name) {
      if (!texts.has(name)) return;
      open = name;
      text = "";
    },
    close(name) {
      if (name !== open) return;
      texts.get(name)?.push(text.trim());
      open = null;
    },
    text(piece) {
      if (open !== null && text.length < longestProperty) text += piece;
    },
  });
  return texts;
}

/** In characters. */
const longestProperty = 2000;
