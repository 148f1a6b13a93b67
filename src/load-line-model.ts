import { readLineModel } from "./clean/model/read-line-model.js";
import type { LineModels, PageKind } from "./clean/model/weigh-lines.js";
import { readWeights } from "./load/read-weights.js";

/**
 * What was learnt about which lines of a page are of its story, from the weights that ship. They are read where the first
 * page of a kind is met: most articles have none around them.
 */
export function loadLineModels(): LineModels {
  const models = new Map<PageKind, ReturnType<LineModels>>();
  return (kind) => {
    const model = models.get(kind) ?? readLineModel(readWeights(`clean/model/${kind}.weights`));
    models.set(kind, model);
    return model;
  };
}
