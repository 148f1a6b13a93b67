import { lineWeightsUnusable } from "../../errors.js";
import { bytesOfTrees, readTrees, type Trees, type TreesHeader } from "../../text/trees.js";
import type { WordModels, WordWeights } from "./word-score.js";
import { firstNames, type LineModel, type PageKind, secondNames } from "./weigh-lines.js";

/** The first line of the file of weights, as JSON; the sections' bytes follow it in this order. */
export interface LineModelHeader {
  readonly command: string;
  /** Hash of the pages that it was learnt from. */
  readonly data: string;
  /** 4-gram F1 in percent on sites that were not learnt from. */
  readonly scores: Readonly<Record<string, number>>;
  /** What a row of features holds, in order. */
  readonly features: readonly string[];
  readonly kind: PageKind;
  readonly words: Readonly<Record<keyof WordModels, Omit<WordWeights, "table">>>;
  readonly names: Omit<WordWeights, "table"> | null;
  readonly trees: Readonly<Record<TreesName, TreesHeader>>;
}

type TreesName = "first" | "second";

const lineFeed = 10;

/** Reads a model from the bytes of its file; throws an `OnrecordError` where it is damaged or was learnt for other features. */
export function readLineModel(file: Uint8Array): LineModel {
  const line = file.indexOf(lineFeed);
  const header = readHeader(file.subarray(0, Math.max(0, line)));
  const { kind, words, names, trees } = header;
  if (header.features.join() !== secondNames(kind).join()) throw lineWeightsUnusable();
  let at = line + 1;
  // Copies: a Buffer's slice would share its bytes, and numbers want to begin where memory does.
  const take = (bytes: number): Uint8Array => {
    if (at + bytes > file.length) throw lineWeightsUnusable();
    return Uint8Array.from(file.subarray(at, (at += bytes)));
  };
  const table = (part: Omit<WordWeights, "table">): WordWeights => ({
    ...part,
    table: new Int8Array(take(1 << part.bits).buffer),
  });
  const model: LineModel = {
    kind,
    words: { story: table(words.story), begin: table(words.begin), end: table(words.end) },
    names: names === null ? null : table(names),
    first: treesOf(take(bytesOfTrees(trees.first)), trees.first, firstNames(kind).length),
    second: treesOf(take(bytesOfTrees(trees.second)), trees.second, secondNames(kind).length),
  };
  if (at !== file.length) throw lineWeightsUnusable();
  return model;
}

function readHeader(line: Uint8Array): LineModelHeader {
  try {
    const header: LineModelHeader = JSON.parse(new TextDecoder().decode(line));
    if (header.features !== undefined) return header;
  } catch (error) {
    throw lineWeightsUnusable(error);
  }
  throw lineWeightsUnusable();
}

function treesOf(bytes: Uint8Array, header: TreesHeader, width: number): Trees {
  const trees = readTrees(bytes, header, width);
  if (trees === null) throw lineWeightsUnusable();
  return trees;
}
