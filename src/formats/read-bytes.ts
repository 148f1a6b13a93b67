import { decodeText, type Decoded } from "./encoding/decode-text.js";
import { FormatError, plainDocument, type FormatDocument } from "./document.js";
import { formatOf, type Format, type FormatId } from "./formats.js";
import { repairDocument } from "./repair/repair-document.js";
import { recognizeFormat } from "./recognize-format.js";

/** The bytes of one file, and what is known of them. */
export interface FileBytes {
  readonly bytes: Buffer;
  readonly path: string;
  /** Under its standard name; null where nobody asked for one. */
  readonly encoding: string | null;
  /** The format that was asked for where the file does not tell. */
  readonly asked: FormatId | null;
}

/** What was read out of a file. */
export type Reading =
  | {
      readonly kind: "read";
      readonly format: Format;
      readonly documents: readonly FormatDocument[];
      /** How its text was come by; null where the format says it. */
      readonly decoded: Decoded | null;
      /** Parts of it that are no article, with why: `{ place: ":3", why: "not valid JSON" }`. */
      readonly bad: readonly BadPart[];
    }
  /** It is nothing that articles are read from. */
  | { readonly kind: "refused"; readonly why: string }
  /** It is, and could not be read. */
  | { readonly kind: "failed"; readonly why: string }
  /** It holds what the program itself has written, and no articles. */
  | { readonly kind: "own" };

export interface BadPart {
  readonly place: string;
  readonly why: string;
}

/** Reads what needs a library, in a worker. */
export type RunReader = (format: FormatId, bytes: Uint8Array, path: string) => Promise<readonly FormatDocument[]>;

/** The documents of a file, whatever its format. */
export async function readBytes(file: FileBytes, run: RunReader): Promise<Reading> {
  const { bytes, path, encoding, asked } = file;
  const isWide = encoding?.startsWith("utf-16") === true;
  const recognized = isWide ? textOnly : recognizeFormat(bytes, path, asked);
  if (recognized.kind === "refused") return recognized;
  const { format } = recognized;
  try {
    if (format.runs === "worker") return finished(format, await run(format.id, bytes, path));
    const decoded = await decodeText(bytes, encoding);
    if (format.runs === "worker-decoded") {
      return finished(format, await run(format.id, Buffer.from(decoded.text), path), decoded);
    }
    return await readText(format, decoded);
  } catch (error) {
    if (error instanceof FormatError) return { kind: "failed", why: error.message };
    throw error;
  }
}

const textOnly = { kind: "format", format: formatOf("text") } as const;

async function readText(format: Format, decoded: Decoded): Promise<Reading> {
  return finished(format, [plainDocument(decoded.text)], decoded);
}

function finished(format: Format, documents: readonly FormatDocument[], decoded: Decoded | null = null): Reading {
  return { kind: "read", format, documents: documents.map(repairDocument), decoded, bad: [] };
}
