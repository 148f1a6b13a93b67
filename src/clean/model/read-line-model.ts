import { lineWeightsUnusable } from "../../errors.js";
import { bytesOfTrees, readTrees, type Trees, type TreesHeader } from "../../text/trees.js";
import { WeightsFile } from "../../text/weights-file.js";
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

/** Reads a model from the bytes of its file; throws an `OnrecordError` where it is damaged or was learnt for other features. */
export function readLineModel(bytes: Uint8Array): LineModel {
  const file = new WeightsFile<LineModelHeader>(bytes, ({ kind }) => secondNames(kind), lineWeightsUnusable);
  const { kind, words, names, trees } = file.header;
  const model: LineModel = {
    kind,
    words: {
      story: file.takeTable(words.story),
      begin: file.takeTable(words.begin),
      end: file.takeTable(words.end),
    },
    names: names === null ? null : file.takeTable(names),
    first: treesOf(file.take(bytesOfTrees(trees.first)), trees.first, firstNames(kind).length),
    second: treesOf(file.take(bytesOfTrees(trees.second)), trees.second, secondNames(kind).length),
  };
  file.end();
  return model;
}

function treesOf(bytes: Uint8Array, header: TreesHeader, width: number): Trees {
  const trees = readTrees(bytes, header, width);
  if (trees === null) throw lineWeightsUnusable();
  return trees;
}
