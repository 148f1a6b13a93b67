/** One record of a web archive: its header by names in small letters, and what it holds. */
export interface WarcRecord {
  readonly header: ReadonlyMap<string, string>;
  readonly block: Buffer;
  /** The file ends before the record does. */
  readonly breaksOff: boolean;
}

/** The records of a web archive, one after the other. What lies between two that cannot be told apart is passed over. */
export function* splitWarc(bytes: Buffer): Generator<WarcRecord> {
  for (let at = nextRecord(bytes, 0); at >= 0;) {
    // No header reaches into the next record: many short ones must not be read again and again.
    const next = nextRecord(bytes, at + 1);
    const head = readHeader(next < 0 ? bytes : bytes.subarray(0, next), at);
    const length = Number(head.fields.get("content-length") ?? "x");
    const isKnown = Number.isSafeInteger(length) && length >= 0;
    const end = isKnown ? head.end + length : next;
    const block = bytes.subarray(head.end, end < 0 ? bytes.length : end);
    yield { header: head.fields, block, breaksOff: end > bytes.length };
    at = end < 0 || end >= bytes.length ? -1 : nextRecord(bytes, end);
  }
}

/** Where the next record begins: at the start of a line. */
function nextRecord(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf("WARC/", from); at >= 0; at = bytes.indexOf("WARC/", at + 1)) {
    if (at === 0 || bytes[at - 1] === newline) return at;
  }
  return -1;
}

const newline = 10;

export interface Header {
  readonly first: string;
  readonly fields: ReadonlyMap<string, string>;
  /** Where what it stands over begins. */
  readonly end: number;
}

/** No header is longer; where none ends, the bytes are no header. */
const longestHeader = 64 * 1024;

/** A first line and fields, ended by an empty line: of a record, or of an answer in it. */
export function readHeader(bytes: Buffer, from: number): Header {
  const near = bytes.subarray(from, from + longestHeader);
  const [end, gap] = emptyLine(near);
  const [first = "", ...lines] = near.toString("utf8", 0, end).split(/\r?\n/);
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { first, fields, end: from + end + gap };
}

/** Where the lines end, and how long the empty line behind them is. */
function emptyLine(bytes: Buffer): readonly [number, number] {
  const crlf = bytes.indexOf("\r\n\r\n");
  const lf = bytes.subarray(0, crlf < 0 ? undefined : crlf).indexOf("\n\n");
  if (lf >= 0) return [lf, 2];
  return crlf >= 0 ? [crlf, 4] : [bytes.length, 0];
}
