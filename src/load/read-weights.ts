import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { weightsUnreadable } from "../errors.js";

/** Weights lie beside the sources that use them; the build puts them in the same place beside its chunks. */
type Shipped = "attribution/model/speakers.weights" | `clean/model/${"text" | "markup"}.weights`;

/** The bytes of a file of weights: of one that ships, unless another is named. */
export function readWeights(
  shipped: Shipped,
  path: string = fileURLToPath(new URL(`../${shipped}`, import.meta.url)),
): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw weightsUnreadable(path, error);
  }
}
