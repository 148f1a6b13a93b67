import type { LineModelHeader } from "../../src/clean/model/read-line-model.js";
import type { Trees } from "../../src/clean/model/trees.js";
import type { WordWeights } from "../../src/clean/model/word-score.js";
import { type LineModel, secondNames } from "../../src/clean/model/weigh-lines.js";

const mostSteps = 32767;

function scaleOf({ leaves }: Trees): number {
  return leaves.reduce((top, leaf) => Math.max(top, Math.abs(leaf)), 1e-9) / mostSteps;
}

function headerOf(trees: Trees) {
  const { depth, bias, features } = trees;
  return { count: features.length / depth, depth, bias, scale: scaleOf(trees) };
}

/** Features, thresholds and leaves, one after the other; little-endian. */
function bytesOf(trees: Trees): Buffer {
  const { features, thresholds, leaves } = trees;
  const numbers = Buffer.alloc(4 * thresholds.length + 2 * leaves.length);
  thresholds.forEach((threshold, i) => numbers.writeFloatLE(threshold, 4 * i));
  const scale = scaleOf(trees);
  leaves.forEach((leaf, i) => numbers.writeInt16LE(Math.round(leaf / scale), 4 * thresholds.length + 2 * i));
  return Buffer.concat([features, numbers]);
}

const partOf = ({ bits, bias, scale }: WordWeights) => ({ bits, bias, scale });

/** The model file: a header line, then the sections. */
export function writeLineModel(
  { kind, words, names, first, second }: LineModel,
  from: Pick<LineModelHeader, "command" | "data" | "scores">,
): Buffer {
  const header: LineModelHeader = {
    ...from,
    kind,
    features: secondNames(kind),
    names: names === null ? null : partOf(names),
    words: { story: partOf(words.story), begin: partOf(words.begin), end: partOf(words.end) },
    trees: { first: headerOf(first), second: headerOf(second) },
  };
  const tables = [words.story, words.begin, words.end, names].flatMap((own) =>
    own === null ? [] : [Buffer.from(own.table)],
  );
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...tables, bytesOf(first), bytesOf(second)]);
}
