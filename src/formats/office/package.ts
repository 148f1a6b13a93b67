import { FormatError } from "../document.js";
import { UnpackBudget } from "../packed/limits.js";
import { listZip, readZipEntry, type ZipEntry } from "../packed/read-zip.js";

/** A document that is a zip of parts: DOCX, ODT, EPUB. */
export class DocumentPackage {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly budget = new UnpackBudget();
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.entries = new Map(listZip(bytes).map((entry) => [entry.name, entry]));
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** The bytes of a part; null where there is none of this name. */
  part(name: string): Uint8Array | null {
    const entry = this.entries.get(name);
    return entry === undefined ? null : readZipEntry(this.bytes, entry, this.budget);
  }

  /** The bytes of a part that the document cannot be without. */
  mainPart(name: string): Uint8Array {
    const part = this.part(name);
    if (part === null) throw new FormatError(`it is damaged: ${name} is missing in it`);
    return part;
  }
}
