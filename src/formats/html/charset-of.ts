/** The encoding that a page or an XML file names in its first 4 KB; null where it names none that is known. */
export function charsetOf(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4096).toString("latin1");
  const named =
    /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]{0,400}\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  if (named === undefined) return null;
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return null;
  }
}
