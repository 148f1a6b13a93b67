import { readWeights } from "./load/read-weights.js";
import { readModel, type SpeakerModel } from "./attribution/model/read-model.js";

/** What was learnt about who says what, from the weights that ship or from a file of others. */
export function loadModel(path?: string): SpeakerModel {
  return readModel(readWeights("attribution/model/speakers.weights", path));
}
