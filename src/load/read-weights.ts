import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { weightsUnreadable } from "../errors.js";

/** Where the weights lie beside the sources; the build puts them in the same place beside its chunks. */
const shipped = "../attribution/model/speakers.weights";

/** The bytes of a file of weights: of the one that ships, unless another is named. */
export function readWeights(path: string = fileURLToPath(new URL(shipped, import.meta.url))): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw weightsUnreadable(path, error);
  }
}
