import { readLineModel } from "./clean/model/read-line-model.js";
import type { LineModel, LineModels, PageKind } from "./clean/model/weigh-lines.js";
import { readWeights } from "./load/read-weights.js";

/**
 * What was learnt about which lines of a page are of its story, from the weights that ship. They are read where the first
 * page of a kind is met: most articles have none around them.
 */
export function loadLineModels(): (kind: PageKind) => LineModel {
  const models = new Map<PageKind, LineModel>();
  return (kind) => {
    const model = models.get(kind) ?? readLineModel(readWeights(`clean/model/${kind}.weights`));
    models.set(kind, model);
    return model;
  };
}

/** The same, but of weights that cannot be had only `report` hears: without them, rules alone tell a story from its page. */
export function lineModelsOrRules(report: (error: unknown) => void): LineModels {
  const load = loadLineModels();
  const missing = new Set<PageKind>();
  return (kind) => {
    if (missing.has(kind)) return null;
    try {
      return load(kind);
    } catch (error) {
      missing.add(kind);
      report(error);
      return null;
    }
  };
}
