import { decoderOf } from "../../encoding/decode-named.js";
import { charsetOf } from "../charset-of.js";
import type { MimePart } from "./mime-parts.js";

/** A part's text, and which line of the file each place of it stands on. */
export interface DecodedPart {
  readonly text: string;
  /** Asked for rising offsets. */
  readonly lineAt: (at: number) => number;
}

/** Undoes what a part was written in for the mail. `file` is as Latin-1. */
export function decodePart(file: string, part: MimePart): DecodedPart {
  const encoding = (part.headers.get("content-transfer-encoding") ?? "").trim().toLowerCase();
  const firstLine = countLines(file, part.start) + 1;
  const body = file.slice(part.start, part.end);
  const label = encodingOf(part, encoding === "base64" ? decodeBase64(body) : quotedBytes(body, encoding));
  const decoder = decoderOf(label);
  if (encoding === "base64") {
    const text = decoder.decode(decodeBase64(body)) + decoder.end();
    return { text, lineAt: () => firstLine };
  }
  let text = "";
  const starts: number[] = [];
  for (let at = 0; at < body.length;) {
    const newline = body.indexOf("\n", at);
    const end = newline < 0 ? body.length : newline + 1;
    starts.push(text.length);
    text += decoder.decode(quotedBytes(body.slice(at, end), encoding));
    at = end;
  }
  return { text: text + decoder.end(), lineAt: lineFinder(starts, firstLine) };
}

function lineFinder(starts: readonly number[], firstLine: number): (at: number) => number {
  let line = 0;
  return (at) => {
    while (line + 1 < starts.length && (starts[line + 1] ?? Infinity) <= at) line++;
    return firstLine + line;
  };
}

/** What the part says of its letters; where it does not, what the page in it says. */
function encodingOf(part: MimePart, bytes: Uint8Array): string {
  const named = /charset\s*=\s*"?([\w.:-]{2,40})/i.exec(part.headers.get("content-type") ?? "")?.[1];
  const head = new TextEncoder().encode(`<meta charset="${named ?? ""}">`);
  const stated = named === undefined ? null : charsetOf(Buffer.concat([head, bytes]));
  return stated ?? charsetOf(bytes) ?? "utf-8";
}

/** "=E2=80=9C" is three bytes, and "=" at a line's end nothing. */
function quotedBytes(line: string, encoding: string): Uint8Array {
  if (encoding !== "quoted-printable") return Buffer.from(line, "latin1");
  const plain = line
    .replaceAll(/=[ \t]*\r?\n/g, "")
    .replaceAll(/=([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, "latin1");
}

function decodeBase64(body: string): Uint8Array {
  return Buffer.from(body, "base64");
}

function countLines(file: string, end: number): number {
  let lines = 0;
  for (let at = file.indexOf("\n"); at >= 0 && at < end; at = file.indexOf("\n", at + 1)) lines++;
  return lines;
}
