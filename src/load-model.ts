import { readIndirectModel } from "./attribution/indirect/read-indirect-model.js";
import type { IndirectModel } from "./attribution/indirect/indirect-model.js";
import { readWeights } from "./load/read-weights.js";
import { readModel, type SpeakerModel } from "./attribution/model/read-model.js";

/** What was learnt about who says what, from the weights that ship or from a file of others. */
export function loadModel(path?: string): SpeakerModel {
  return readModel(readWeights("attribution/model/speakers.weights", path));
}

/** What was learnt about speech that is reported without quotation marks, from the weights that ship or from a file of others. */
export function loadIndirectModel(path?: string): IndirectModel {
  return readIndirectModel(readWeights("attribution/indirect/indirect.weights", path));
}
