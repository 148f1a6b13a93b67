import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import { weightsChanged, weightsUnreadable } from "../errors.js";

/** Weights lie beside the sources that use them; the build puts them in the same place beside its chunks. */
type Shipped =
  | "attribution/model/speakers.weights"
  | "attribution/indirect/indirect.weights"
  | `clean/model/${"text" | "markup"}.weights`;

/** The CRC-32 of each file in JSON, as the build finds it; from the sources, where training writes them, any will do. */
declare const builtWeights: string | undefined;

/** The bytes of a file of weights: of one that ships, unless another is named. */
export function readWeights(shipped: Shipped, path?: string): Uint8Array {
  if (path !== undefined) return readBytes(path);
  const own = fileURLToPath(new URL(`../${shipped}`, import.meta.url));
  const bytes = readBytes(own);
  if (typeof builtWeights !== "undefined" && JSON.parse(builtWeights)[shipped] !== crc32(bytes))
    throw weightsChanged(own);
  return bytes;
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw weightsUnreadable(path, error);
  }
}
