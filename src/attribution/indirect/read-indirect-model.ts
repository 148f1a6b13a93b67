import { indirectWeightsUnusable } from "../../errors.js";
import { bytesOfTrees, readTrees, type TreesHeader } from "../../text/trees.js";
import { WeightsFile } from "../../text/weights-file.js";
import type { LinearModel } from "../model/linear-model.js";
import { endAspects } from "./content-end.js";
import { startAspects } from "./content-start.js";
import { cueAspects } from "./cue-features.js";
import type { CueUse, IndirectModel } from "./indirect-model.js";
import { rowNames } from "./report-row.js";
import { earlierAspects, sourceAspects } from "./source-features.js";

type LinearName = "cue" | "source" | "start" | "end";

/** The first line of the file of weights, as JSON; behind it the words that may be cues, the four tables and the trees. */
export interface IndirectHeader {
  readonly command: string;
  readonly data: string;
  /** In percent, on articles that were not learnt from. */
  readonly scores: Readonly<Record<string, number>>;
  /** The bounds that hold some of them in 95 of 100 resamplings of the articles. */
  readonly intervals: Readonly<Record<string, readonly [low: number, high: number]>>;
  readonly features: readonly string[];
  readonly cueWords: number;
  readonly linear: Readonly<Record<LinearName, Omit<LinearModel, "table">>>;
  readonly trees: TreesHeader;
}

/** What the models see, by name: weights that were learnt for other features may not be used. */
export function indirectFeatures(): string[] {
  return [...cueAspects, ...sourceAspects, ...earlierAspects, ...startAspects, ...endAspects, ...rowNames];
}

/** Reads the models of reported speech from the bytes of their file; throws an `OnrecordError` where they cannot be used. */
export function readIndirectModel(bytes: Uint8Array): IndirectModel {
  const file = new WeightsFile<IndirectHeader>(bytes, indirectFeatures, indirectWeightsUnusable);
  const { cueWords: count, linear, trees } = file.header;
  const cueWords = readCueWords(file.take(bytesOfCueWord * count), count);
  const [cue, source, start, end] = [
    file.takeTable(linear.cue),
    file.takeTable(linear.source),
    file.takeTable(linear.start),
    file.takeTable(linear.end),
  ];
  const confidence = readTrees(file.take(bytesOfTrees(trees)), trees, rowNames.length);
  if (confidence === null) throw indirectWeightsUnusable();
  file.end();
  return { cueWords, cue, source, start, end, confidence };
}

/** A key takes four bytes, its uses and its share one each. */
const bytesOfCueWord = 6;
/** A share of 1 in a byte. */
export const wholeShare = 255;

function readCueWords(bytes: Uint8Array, count: number): Map<number, CueUse> {
  const numbers = new DataView(bytes.buffer);
  const words = new Map<number, CueUse>();
  for (let i = 0; i < count; i++) {
    const uses = numbers.getUint8(4 * count + i);
    words.set(numbers.getUint32(4 * i, true), { uses, share: numbers.getUint8(5 * count + i) / wholeShare });
  }
  return words;
}
