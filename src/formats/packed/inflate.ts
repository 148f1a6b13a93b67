import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { FormatError } from "../document.js";
import type { UnpackBudget } from "./limits.js";

/** How bytes are packed: as the members of a zip file are, as gzip files are, or as servers send pages besides. */
export type Packing = "raw" | "gzip" | "zlib" | "brotli";

const unpackers = {
  raw: inflateRawSync,
  gzip: gunzipSync,
  zlib: inflateSync,
  brotli: brotliDecompressSync,
} as const;

/** Unpacks a deflated member of a zip, a gzip file or the like, within the budget. `what`: "it", "word/document.xml in it". */
export function inflate(kind: Packing, packed: Uint8Array, budget: UnpackBudget, what: string): Uint8Array {
  const unpack = unpackers[kind];
  try {
    const bytes = unpack(packed, { maxOutputLength: budget.limitFor(packed.length) });
    budget.spend(bytes.length);
    return bytes;
  } catch (error) {
    if (error instanceof FormatError) throw error;
    if (error instanceof RangeError) throw budget.refusal();
    throw new FormatError(`${what} is damaged: it cannot be unpacked; download or save it again`);
  }
}
