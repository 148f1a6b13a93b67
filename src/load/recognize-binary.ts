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

/** Whether bytes without a byte order mark are something else than text. */
export function recognizeBinary(bytes: Buffer): boolean {
  if (signatures.some((signature) => startsWith(bytes, signature))) return true;
  if (bytes.includes(0)) return true;
  const length = Math.min(bytes.length, sampleLength);
  let controls = 0;
  for (let i = 0; i < length; i++) if (isControl(bytes[i])) controls++;
  return controls > length * mostControls;
}

function startsWith(bytes: Buffer, signature: string): boolean {
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
