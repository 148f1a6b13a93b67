/** In bytes: a page says early what its letters are in. */
const firstBytes = 4096;

/**
 * The encoding that a page's first bytes declare, under its standard name ("windows-1251"): in an XML declaration, in
 * `<meta charset>`, or in `<meta http-equiv>`. Null where they declare none, and where the page is UTF-8 whatever it declares:
 * browsers save pages in UTF-8 and leave the old declaration in place.
 */
export function charsetOf(bytes: Uint8Array): string | null {
  const head = latin(bytes.subarray(0, firstBytes)).replaceAll(/<!--[\s\S]*?(?:-->|$)/g, "");
  const declared =
    /^[\s\u00ef\u00bb\u00bf]*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)?.[1] ??
    /<meta[^>]{0,500}?\scharset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /<meta[^>]{0,500}?content\s*=\s*["'][^"'>]{0,200}?charset\s*=\s*([\w.:-]{2,40})/i.exec(head)?.[1] ??
    null;
  if (declared === null) return null;
  const label = standardName(declared);
  if (label === null) return null;
  // A page whose declaration can be read byte by byte is not in UTF-16, whatever it says.
  if (label.startsWith("utf-16")) return "utf-8";
  return label !== "utf-8" && isUtf8(bytes) ? "utf-8" : label;
}

/** "latin1" is windows-1252; null for a name that no browser knows. */
function standardName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** A byte as a letter: the words of a declaration are ASCII in every encoding that can be declared. */
function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Whether the bytes are UTF-8 and have letters that would be something else in other encodings. */
function isUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte > 0x7f)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
