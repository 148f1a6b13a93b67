import { crc32 } from "node:zlib";
import { FormatError } from "../document.js";
import { inflate } from "./inflate.js";
import { mostMembers, type UnpackBudget } from "./limits.js";

/** A member of a zip as its directory lists it: a file, never a folder, link or device. */
export interface ZipEntry {
  /** As it is written there, with "/" between folders; only a name, never a path to write to. */
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  /** In bytes. */
  readonly packedSize: number;
  /** Where its own header begins, in bytes from the beginning of the file. */
  readonly offset: number;
}

const damaged = "it is damaged: the end of the zip archive is missing; download or save it again";

/** The members that a zip's directory lists. Throws a `FormatError` where there is none to be read. */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = findDirectory(view);
  if (count > mostMembers) throw new FormatError(`it has more than ${mostMembers} members`);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + directoryHeader > view.byteLength || view.getUint32(at, true) !== directorySignature) {
      throw new FormatError(damaged);
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const entry = readEntry(bytes, view, at, { nameLength, extraLength });
    if (entry !== null) entries.push(entry);
    at += directoryHeader + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The bytes of a member. Throws a `FormatError` where it is encrypted, damaged or too much. */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry, budget: UnpackBudget): Uint8Array {
  const { name, offset, packedSize } = entry;
  if (entry.isEncrypted) throw new FormatError(`${name} in it is encrypted; save it without a password`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isThere = offset + localHeader <= view.byteLength && view.getUint32(offset, true) === localSignature;
  if (!isThere) throw new FormatError(damaged);
  const start = offset + localHeader + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new FormatError(damaged);
  const packed = bytes.subarray(start, start + packedSize);
  const unpacked = unpack(packed, entry, budget);
  if (crc32(unpacked) !== entry.crc) throw new FormatError(`it is damaged: ${name} in it is not what it was`);
  return unpacked;
}

function unpack(packed: Uint8Array, { name, method }: ZipEntry, budget: UnpackBudget): Uint8Array {
  if (method === stored) {
    budget.spend(packed.length);
    return new Uint8Array(packed);
  }
  if (method === deflated) return inflate("raw", packed, budget, `${name} in it`);
  throw new FormatError(`${name} in it is packed in a way that is not read (method ${method}); pack it anew as zip`);
}

/** Where the list of members begins and how many there are; in large archives a second record has the numbers. */
function findDirectory(view: DataView): { readonly count: number; readonly start: number } {
  const lowest = Math.max(0, view.byteLength - endRecord - longestComment);
  for (let at = view.byteLength - endRecord; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    const isLarge = count === 0xffff || start === 0xffffffff;
    return (isLarge ? findLargeDirectory(view, at) : null) ?? { count, start };
  }
  throw new FormatError(damaged);
}

function findLargeDirectory(view: DataView, end: number): { readonly count: number; readonly start: number } | null {
  const locator = end - largeLocator;
  if (locator < 0 || view.getUint32(locator, true) !== largeLocatorSignature) return null;
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + largeEndRecord > view.byteLength) return null;
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    start: Number(view.getBigUint64(record + 48, true)),
  };
}

interface Lengths {
  readonly nameLength: number;
  readonly extraLength: number;
}

/** Null for what is no file. */
function readEntry(bytes: Uint8Array, view: DataView, at: number, lengths: Lengths): ZipEntry | null {
  const flags = view.getUint16(at + 8, true);
  const nameStart = at + directoryHeader;
  const nameBytes = bytes.subarray(nameStart, nameStart + lengths.nameLength);
  const name = decodeName(nameBytes, (flags & nameInUtf8) !== 0).replaceAll("\\", "/");
  if (name === "" || name.endsWith("/") || isSpecial(view, at)) return null;
  const sizes = readSizes(view, at, lengths);
  return {
    name,
    isEncrypted: (flags & encrypted) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...sizes,
  };
}

/** Sizes that do not fit 32 bits stand in an extra field, in the order of those that are all ones. */
function readSizes(view: DataView, at: number, { nameLength, extraLength }: Lengths) {
  let packedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  let field = at + directoryHeader + nameLength;
  const end = Math.min(field + extraLength, view.byteLength);
  while (field + 4 <= end) {
    const size = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1 && field + 4 + size <= view.byteLength) {
      let value = field + 4 + (view.getUint32(at + 24, true) === 0xffffffff ? 8 : 0);
      if (packedSize === 0xffffffff && value + 8 <= end) {
        packedSize = Number(view.getBigUint64(value, true));
        value += 8;
      }
      if (offset === 0xffffffff && value + 8 <= end) offset = Number(view.getBigUint64(value, true));
    }
    field += 4 + size;
  }
  return { packedSize, offset };
}

/** A link, a device or a pipe, as Unix writes it into the directory. */
function isSpecial(view: DataView, at: number): boolean {
  const madeOnUnix = view.getUint8(at + 5) === 3;
  const kind = (view.getUint32(at + 38, true) >>> 28) & 0xf;
  return madeOnUnix && kind !== 0 && kind !== regularFile;
}

/** Names without the mark are in the encoding of whoever packed it; most write UTF-8 all the same. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const localSignature = 0x04034b50;
const directorySignature = 0x02014b50;
const endSignature = 0x06054b50;
const largeLocatorSignature = 0x07064b50;

const localHeader = 30;
const directoryHeader = 46;
const endRecord = 22;
const largeLocator = 20;
const largeEndRecord = 56;
const longestComment = 0xffff;

const encrypted = 1;
const nameInUtf8 = 0x800;
const stored = 0;
const deflated = 8;
const regularFile = 8;
