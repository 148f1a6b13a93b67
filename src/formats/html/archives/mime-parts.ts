/** A part of a page saved as MHTML. Offsets are into the file as Latin-1, a byte for each UTF-16 unit. */
export interface MimePart {
  /** Its headers, unfolded, by their names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

const mostParts = 20_000;
const deepest = 8;

/** The parts of a file that hold no parts themselves, in its order; a file that is not of parts is one. */
export function mimeParts(file: string): MimePart[] {
  const parts: MimePart[] = [];
  const waiting: { readonly start: number; readonly end: number; readonly depth: number }[] = [
    { start: 0, end: file.length, depth: 0 },
  ];
  while (waiting.length > 0 && parts.length < mostParts) {
    const { start, end, depth } = waiting.pop() ?? { start: 0, end: 0, depth: 0 };
    const part = readPart(file, start, end);
    const type = part.headers.get("content-type") ?? "";
    const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type);
    if (!/^\s*multipart\//i.test(type) || boundary === null || depth >= deepest) parts.push(part);
    else
      for (const inner of splitParts(file, part, boundary[1] ?? boundary[2] ?? "").toReversed())
        waiting.push({ ...inner, depth: depth + 1 });
  }
  return parts;
}

/** The headers of the whole file. */
export function headersOf(file: string): ReadonlyMap<string, string> {
  return readPart(file, 0, file.length).headers;
}

/** The headers of what is between two places, and where its body is. */
function readPart(file: string, from: number, end: number): MimePart {
  const headers = new Map<string, string>();
  let name: string | null = null;
  let at = from;
  while (at < end) {
    const newline = file.indexOf("\n", at);
    const lineEnd = newline < 0 || newline >= end ? end : newline;
    const line = file.slice(at, Math.min(lineEnd, at + 4000)).replace(/\r$/, "");
    at = lineEnd + 1;
    if (line === "") {
      if (headers.size > 0) break;
      continue;
    }
    const header = /^([\w-]{1,80})\s*:\s?(.*)$/.exec(line);
    if (/^[ \t]/.test(line) && name !== null) headers.set(name, `${headers.get(name) ?? ""} ${line.trim()}`);
    else if (header === null) return { headers, start: at - line.length - 1, end };
    else {
      name = (header[1] ?? "").toLowerCase();
      if (!headers.has(name)) headers.set(name, header[2] ?? "");
    }
  }
  return { headers, start: Math.min(at, end), end };
}

function splitParts(file: string, { start, end }: MimePart, boundary: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  const mark = `--${boundary}`;
  let from: number | null = null;
  for (let at = file.indexOf(mark, start); at >= 0 && at < end; at = file.indexOf(mark, at + mark.length)) {
    if (at > 0 && file.charAt(at - 1) !== "\n") continue;
    if (from !== null) places.push({ start: from, end: at });
    const isLast = file.startsWith("--", at + mark.length);
    const newline = file.indexOf("\n", at + mark.length);
    from = isLast || newline < 0 ? null : newline + 1;
    if (isLast || places.length >= mostParts) break;
  }
  // A file that was cut off lacks its last boundary.
  if (from !== null && from < end) places.push({ start: from, end });
  return places;
}
