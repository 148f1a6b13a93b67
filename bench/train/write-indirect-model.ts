import type { IndirectModel } from "../../src/attribution/indirect/indirect-model.js";
import {
  indirectFeatures,
  wholeShare,
  type IndirectHeader,
} from "../../src/attribution/indirect/read-indirect-model.js";
import type { LinearModel } from "../../src/attribution/model/linear-model.js";
import { bytesOf, headerOf } from "../train-body/write-trees.js";

const partOf = ({ bits, bias, scale }: LinearModel) => ({ bits, bias, scale });

/** The model file: a header line, the words that may be cues, the tables, the trees. */
export function writeIndirectModel(
  { cueWords, cue, source, start, end, confidence }: IndirectModel,
  from: Pick<IndirectHeader, "command" | "data" | "scores" | "intervals">,
): Buffer {
  const words = [...cueWords].toSorted(([a], [b]) => a - b);
  const header: IndirectHeader = {
    ...from,
    features: indirectFeatures(),
    cueWords: words.length,
    linear: { cue: partOf(cue), source: partOf(source), start: partOf(start), end: partOf(end) },
    trees: headerOf(confidence),
  };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    Buffer.from(Uint32Array.from(words, ([key]) => key).buffer),
    Buffer.from(Uint8Array.from(words, ([, { uses }]) => uses)),
    Buffer.from(Uint8Array.from(words, ([, { share }]) => Math.round(share * wholeShare))),
    ...[cue, source, start, end].map(({ table }) => Buffer.from(table)),
    bytesOf(confidence),
  ]);
}
