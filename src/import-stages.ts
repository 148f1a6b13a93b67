import type { Stages } from "./archive/guard-stages.js";
import { ruledAlone } from "./errors.js";
import type { Warning } from "./types.js";

/** The stages, each imported when it is first needed; `warnings` hears what one of them has to do without. */
export const importStages = (warnings: Warning[]): Stages => ({
  async clean() {
    const [{ cleanArticle }, { lineModelsOrRules }] = await Promise.all([
      import("./clean/clean-article.js"),
      import("./load-line-model.js"),
    ]);
    const lineModels = lineModelsOrRules((error) => warnings.push(ruledAlone(error)));
    return (source) => cleanArticle(source, lineModels);
  },
  async attribute() {
    const [{ attributeQuotes }, findStretches, model] = await Promise.all([
      import("./attribution/attribute-quotes.js"),
      ...importQuotes(),
    ]);
    return (article) => attributeQuotes(article, findStretches(article), model);
  },
  async explain() {
    const [{ explainQuotes }, findStretches, model] = await Promise.all([
      import("./attribution/explain-quotes.js"),
      ...importQuotes(),
    ]);
    return (article) => explainQuotes(article, findStretches(article), model);
  },
  async indirect() {
    const [{ findIndirect }, findStretches, model] = await Promise.all([
      import("./attribution/indirect/find-indirect.js"),
      ...importQuotes(),
    ]);
    return (article, { quotes }) => findIndirect(article, findStretches(article), quotes, model);
  },
  async summarise() {
    return (await import("./summary/summarise-article.js")).summariseArticle;
  },
  async figures() {
    return (await import("./summary/find-figures.js")).findFigures;
  },
});

/** What finds quoted stretches, and the model of who says them. */
function importQuotes() {
  return [
    import("./quotes/find-stretches.js").then(({ findStretches }) => findStretches),
    import("./load-model.js").then(({ loadModel }) => loadModel()),
  ] as const;
}
