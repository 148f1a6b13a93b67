/** Formats that may go on for a while without a NUL byte. All others have one near their beginning. */
const signatures = [
  "%PDF-",
  "{\\rtf",
  "\x89PNG",
  "\xff\xd8\xff",
  "GIF87a",
  "GIF89a",
  "PK\x03\x04",
  "\x1f\x8b",
  "7z\xbc\xaf",
  "Rar!\x1a",
  "\xfd7zXZ",
  "\x28\xb5\x2f\xfd",
];

/** Text has almost no control characters beside tabs and line ends; random bytes are one tenth control characters. */
const mostControls = 0.05;
const sampleLength = 1024;

/** A text may hold a stray NUL byte, one in so many; what is packed has them everywhere. */
const strayNul = 1 / 500;

/** Whether bytes without a byte order mark are something else than text. */
export function isBinary(bytes: Buffer): boolean {
  if (startsWith(bytes, "\xff\xfe") || startsWith(bytes, "\xfe\xff")) return false;
  if (signatures.some((signature) => startsWith(bytes, signature))) return true;
  if (bytes.includes(0)) return wideWithoutMark(bytes) === null && !hasStrayNuls(bytes);
  const length = Math.min(bytes.length, sampleLength);
  let controls = 0;
  for (let i = 0; i < length; i++) if (isControl(bytes[i])) controls++;
  return controls > length * mostControls;
}

/**
 * Few NUL bytes in what else is text: a program that copied the text left them. At its end there may be many: a disk has
 * made room for more than was written.
 */
function hasStrayNuls(padded: Buffer): boolean {
  const bytes = padded.subarray(0, padded.findLastIndex((byte) => byte !== 0) + 1);
  let nuls = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1))
    if (++nuls > 1 + bytes.length * strayNul) return false;
  const length = Math.min(bytes.length, sampleLength);
  let controls = 0;
  for (let i = 0; i < length; i++) if (isControl(bytes[i])) controls++;
  return bytes.length >= fewestBytes && controls <= Math.max(1, length * 0.01);
}

const fewestBytes = 16;

/**
 * UTF-16 without a byte order mark, of a text in Latin letters: every second byte is zero, and nearly none of the others is.
 * Null for what is not that.
 */
export function wideWithoutMark(bytes: Buffer): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length & ~1, sampleLength);
  if (length < fewestBytes || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = length / 2;
  if (odd > half * 0.7 && even <= half * 0.01) return "utf-16le";
  return even > half * 0.7 && odd <= half * 0.01 ? "utf-16be" : null;
}

export function startsWith(bytes: Buffer, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) if (bytes[i] !== signature.charCodeAt(i)) return false;
  return true;
}

function isControl(byte: number | undefined): boolean {
  if (byte === undefined || byte > deleteMark) return false;
  const isSpace = byte >= 9 && byte <= 13;
  return (byte < 32 && !isSpace && byte !== escape) || byte === deleteMark;
}

/** Terminal colours, and the shifts of ISO-2022-JP. */
const escape = 27;
const deleteMark = 127;
