/**
 * Mends UTF-8 that some program has read as windows-1252 ("â€œSÃ­, seÃ±ora,â€\u009d"): every run of characters that such a
 * reading makes is turned back to bytes, and taken where they are UTF-8. One such run proves nothing ("Â£5" may be meant
 * so), several do, and so do the remains of a curly mark.
 */
export function mendMojibake(text: string): string {
  const runs = text.match(suspects);
  if (runs === null) return text;
  const mended = runs.filter((run) => toUtf8(run) !== null).length;
  const isSure = text.includes("\u00e2\u20ac") || text.includes("\u00e2\u0080") || mended >= 3;
  if (!isSure || mended < runs.length / 2) return text;
  return text.replace(lostMark, "\u201d").replace(suspects, (run) => toUtf8(run) ?? run);
}

/** A first byte of two or more as windows-1252 shows it, and what follows it. */
const suspects =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]+/g;

/** The closing mark's last byte has no character in windows-1252, and most programs drop it. */
const lostMark = /\u00e2\u20ac(?=[\s,.;:!?)\]]|$)|\u00e2\u20ac\ufffd/gm;

function toUtf8(run: string): string | null {
  const bytes = new Uint8Array(run.length);
  for (let i = 0; i < run.length; i++) {
    const code = run.charCodeAt(i);
    const byte = code < 0x100 ? code : (byteOf.get(run.charAt(i)) ?? 0);
    if (byte === 0) return null;
    bytes[i] = byte;
  }
  const decoded = new TextDecoder("utf-8").decode(bytes);
  return decoded.includes("\ufffd") ? null : decoded;
}

/** The characters that windows-1252 has at 0x80 to 0x9F. */
const high =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
const byteOf: ReadonlyMap<string, number> = new Map([...high].map((character, i) => [character, 0x80 + i]));
