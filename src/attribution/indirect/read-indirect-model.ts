import { indirectWeightsUnusable } from "../../errors.js";
import { bytesOfTrees, readTrees, type TreesHeader } from "../../text/trees.js";
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
  readonly features: readonly string[];
  readonly cueWords: number;
  readonly linear: Readonly<Record<LinearName, Omit<LinearModel, "table">>>;
  readonly trees: TreesHeader;
}

/** What the models see, by name: weights that were learnt for other features may not be used. */
export function indirectFeatures(): string[] {
  return [...cueAspects, ...sourceAspects, ...earlierAspects, ...startAspects, ...endAspects, ...rowNames];
}

const lineFeed = 10;

/** Reads the models of reported speech from the bytes of their file; throws an `OnrecordError` where they cannot be used. */
export function readIndirectModel(file: Uint8Array): IndirectModel {
  const line = file.indexOf(lineFeed);
  const header = readHeader(file.subarray(0, Math.max(0, line)));
  if (header.features.join() !== indirectFeatures().join()) throw indirectWeightsUnusable();
  let at = line + 1;
  // Copies: a Buffer's slice would share its bytes, and numbers want to begin where memory does.
  const take = (bytes: number): Uint8Array => {
    if (at + bytes > file.length) throw indirectWeightsUnusable();
    return Uint8Array.from(file.subarray(at, (at += bytes)));
  };
  const cueWords = readCueWords(take(bytesOfCueWord * header.cueWords), header.cueWords);
  const linear = (name: LinearName): LinearModel => ({
    ...header.linear[name],
    table: new Int8Array(take(1 << header.linear[name].bits).buffer),
  });
  const [cue, source, start, end] = [linear("cue"), linear("source"), linear("start"), linear("end")];
  const confidence = readTrees(take(bytesOfTrees(header.trees)), header.trees, rowNames.length);
  if (at !== file.length || confidence === null) throw indirectWeightsUnusable();
  return { cueWords, cue, source, start, end, confidence };
}

function readHeader(line: Uint8Array): IndirectHeader {
  try {
    const header: IndirectHeader = JSON.parse(new TextDecoder().decode(line));
    if (header.features !== undefined) return header;
  } catch (error) {
    throw indirectWeightsUnusable(error);
  }
  throw indirectWeightsUnusable();
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
