import { FormatError } from "../document.js";
import { inflate } from "./inflate.js";
import { kindOfEntries, kindOfZip } from "./kind-of-zip.js";
import { mostDepth, mostMembers, UnpackBudget } from "./limits.js";
import type { PackedContents, PackedMember } from "./packed-member.js";
import { isTar, readTar } from "./read-tar.js";
import { listZip, readZipEntry } from "./read-zip.js";

interface Unpacking {
  readonly members: PackedMember[];
  readonly left: { readonly name: string; readonly why: string }[];
  readonly budget: UnpackBudget;
}

/**
 * The files in a zip, gzip or tar file, archives inside it unpacked too. Documents that are a zip (DOCX, EPUB) stay whole.
 * `path` gives a gzip file's content its name. Throws a `FormatError` where it cannot be read or is too much; a member
 * that alone cannot be read is listed in `left`.
 */
export function unpack(bytes: Uint8Array, path: string, budget = new UnpackBudget()): PackedContents {
  const unpacking: Unpacking = { members: [], left: [], budget };
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (!unpackInto(unpacking, { name, bytes }, 1, "")) throw new FormatError(noArchive(bytes));
  return unpacking;
}

/** Whether it was an archive; then what it holds was added. `before` stands before the members' names. */
function unpackInto(unpacking: Unpacking, packed: PackedMember, depth: number, before: string): boolean {
  const { bytes } = packed;
  if (isGzip(bytes)) {
    const name = nameWithin(packed.name);
    const inner = {
      name: name.slice(name.lastIndexOf("/") + 1),
      bytes: inflate("gzip", bytes, unpacking.budget, "it"),
    };
    if (isTar(inner.bytes)) addAll(unpacking, readTar(inner.bytes), depth, before);
    else add(unpacking, { ...inner, name: before + inner.name }, depth + 1);
    return true;
  }
  if (isTar(bytes)) {
    unpacking.budget.spend(bytes.length);
    addAll(unpacking, readTar(bytes), depth, before);
    return true;
  }
  return isZip(bytes) && unpackZip(unpacking, bytes, depth, before);
}

/** Other documents are zip files too. */
const waysOut: ReadonlyMap<string, string> = new Map([
  ["xlsx", "it is a spreadsheet; save it as .csv"],
  ["pptx", "it is a presentation; save it as .pdf"],
  ["pages", "it is a Pages file; export it as .docx or .pdf"],
]);

function noArchive(bytes: Uint8Array): string {
  return (isZip(bytes) ? waysOut.get(kindOfZip(bytes)) : undefined) ?? "it is no archive that can be unpacked";
}

function unpackZip(unpacking: Unpacking, bytes: Uint8Array, depth: number, before: string): boolean {
  const entries = listZip(bytes);
  if (kindOfEntries(bytes, entries) !== "zip") return false;
  for (const entry of entries) {
    if (isLitter(entry.name)) continue;
    const name = before + entry.name;
    try {
      add(unpacking, { name, bytes: readZipEntry(bytes, entry, unpacking.budget) }, depth + 1);
    } catch (error) {
      leaveOut(unpacking, name, error, entry.isEncrypted ? "it is encrypted; pack it without a password" : null);
    }
  }
  return true;
}

function addAll(unpacking: Unpacking, members: readonly PackedMember[], depth: number, before: string): void {
  for (const member of members) {
    if (!isLitter(member.name)) add(unpacking, { ...member, name: before + member.name }, depth + 1);
  }
}

/** Adds a file, or what it holds if it is an archive itself. */
function add(unpacking: Unpacking, member: PackedMember, depth: number): void {
  try {
    if (depth > mostDepth && isArchive(member.bytes)) throw new FormatError("it is packed too deep; unpack it first");
    if (depth <= mostDepth && unpackInto(unpacking, member, depth, `${member.name}/`)) return;
  } catch (error) {
    leaveOut(unpacking, member.name, error, null);
    return;
  }
  unpacking.members.push(member);
  if (unpacking.members.length > mostMembers) throw new TooMany(`it has more than ${mostMembers} members`);
}

/** Refuses the whole archive, not one member. */
class TooMany extends FormatError {}

function leaveOut({ left, budget }: Unpacking, name: string, error: unknown, why: string | null): void {
  const isOne =
    error instanceof FormatError && !(error instanceof TooMany) && error.message !== budget.refusal().message;
  if (!isOne) throw error;
  left.push({ name, why: why ?? error.message });
}

function isArchive(bytes: Uint8Array): boolean {
  if (isZip(bytes)) return kindOfEntries(bytes, listZip(bytes)) === "zip";
  return isGzip(bytes) || isTar(bytes);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** What systems leave behind in archives. */
function isLitter(name: string): boolean {
  const parts = name.split("/");
  const last = parts.at(-1) ?? "";
  return parts.includes("__MACOSX") || last === ".DS_Store" || last === "Thumbs.db" || last.startsWith("._");
}

/** "a.txt" of "a.txt.gz", "b.tar" of "b.tgz". */
function nameWithin(name: string): string {
  return name.replace(/\.tgz$/i, ".tar").replace(/\.gz(?:ip)?$/i, "");
}
