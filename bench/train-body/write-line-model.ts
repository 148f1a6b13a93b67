import type { LineModelHeader } from "../../src/clean/model/read-line-model.js";
import type { WordWeights } from "../../src/clean/model/word-score.js";
import { type LineModel, secondNames } from "../../src/clean/model/weigh-lines.js";
import { headerOf, bytesOf } from "./write-trees.js";

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
