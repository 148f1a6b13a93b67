import { FormatError } from "../document.js";
import { mostMembers } from "./limits.js";
import type { PackedMember } from "./packed-member.js";

const blockLength = 512;

/** Whether bytes begin with the header of a tar archive. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= blockLength && latin1(bytes.subarray(257, 262)) === "ustar";
}

/** The files of a tar archive; folders, links and devices are no files. */
export function readTar(bytes: Uint8Array): PackedMember[] {
  const members: PackedMember[] = [];
  let longName: string | null = null;
  let at = 0;
  while (at + blockLength <= bytes.length && bytes[at] !== 0) {
    const header = bytes.subarray(at, at + blockLength);
    const size = readSize(header);
    const start = at + blockLength;
    if (start + size > bytes.length) throw new FormatError("it is damaged: the end of the tar archive is missing");
    const content = bytes.subarray(start, start + size);
    const type = String.fromCharCode(header[156] ?? 0);
    at = start + Math.ceil(size / blockLength) * blockLength;
    if (type === "L") longName = untilNul(content);
    else if (type === "x") longName = pathIn(content) ?? longName;
    else {
      if (type === "0" || type === "\0")
        members.push({ name: longName ?? nameIn(header), bytes: new Uint8Array(content) });
      if (members.length > mostMembers) throw new FormatError(`it has more than ${mostMembers} members`);
      longName = null;
    }
  }
  return members;
}

/** In bytes: digits in base 8. */
function readSize(header: Uint8Array): number {
  const size = Number.parseInt(untilNul(header.subarray(124, 136)).trim() || "0", 8);
  if (Number.isNaN(size)) throw new FormatError("it is damaged: no size in the header of a member of the tar archive");
  return size;
}

function nameIn(header: Uint8Array): string {
  const name = untilNul(header.subarray(0, 100));
  const prefix = latin1(header.subarray(257, 263)) === "ustar\0" ? untilNul(header.subarray(345, 500)) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** The path in an extended header: "27 path=clips/a.txt\n" among other keys. */
function pathIn(content: Uint8Array): string | null {
  for (const line of new TextDecoder().decode(content).split("\n")) {
    const key = line.indexOf(" path=");
    if (key > 0 && key < 8) return line.slice(key + " path=".length);
  }
  return null;
}

function untilNul(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
