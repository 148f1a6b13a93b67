import { gunzipSync, inflateRawSync } from "node:zlib";
import { FormatError } from "../document.js";
import type { UnpackBudget } from "./limits.js";

/** Unpacks a deflated member of a zip, or a gzip file, within the budget. `what`: "it", "word/document.xml in it". */
export function inflate(kind: "raw" | "gzip", packed: Uint8Array, budget: UnpackBudget, what: string): Uint8Array {
  const unpack = kind === "raw" ? inflateRawSync : gunzipSync;
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
