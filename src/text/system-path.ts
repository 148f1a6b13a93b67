/**
 * A name of a file that is no UTF-8 is shown, kept and named with its odd bytes written out: "caf\xE9.txt". Where a name
 * has such letters itself, its backslash is: "caf\x5CxE9.txt".
 */
const written = /\\x(?:[89A-F][0-9A-F]|5C(?=x))/g;

/** Windows has no names in bytes, and a backslash is not part of one. */
const hasByteNames = process.platform !== "win32";

/** What the system is to be asked for: the path itself, or its bytes where some are written out. */
export function systemPath(path: string): string | Buffer {
  if (!hasByteNames || !path.includes("\\x") || path.search(written) < 0) return path;
  const parts: Buffer[] = [];
  let end = 0;
  for (const { 0: byte, index } of path.matchAll(written)) {
    parts.push(Buffer.from(path.slice(end, index)), Buffer.from(byte.slice(2), "hex"));
    end = index + byte.length;
  }
  return Buffer.concat([...parts, Buffer.from(path.slice(end))]);
}

/** How a path that the system knows by these letters is written. */
export function writtenPath(path: string): string {
  return hasByteNames && path.includes("\\x") ? path.replaceAll(written, (byte) => `\\x5C${byte.slice(1)}`) : path;
}
