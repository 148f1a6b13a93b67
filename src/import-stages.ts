import type { Stages } from "./archive/guard-stages.js";
import type { Reader } from "./attribution/attribute-quotes.js";
import { ruledAlone } from "./errors.js";
import type { Warning } from "./types.js";

/** The stages, each imported when it is first needed; `warnings` hears what one of them has to do without. */
export const importStages = (warnings: Warning[]): Stages => ({
  ...importAttribution(),
  async clean() {
    const [{ cleanArticle }, { lineModelsOrRules }] = await Promise.all([
      import("./clean/clean-article.js"),
      import("./load-line-model.js"),
    ]);
    const lineModels = lineModelsOrRules((error) => warnings.push(ruledAlone(error)));
    return (source) => cleanArticle(source, lineModels);
  },
  async explain() {
    const [{ explainQuotes }, findStretches, model] = await Promise.all([
      import("./attribution/explain-quotes.js"),
      ...importQuotes(),
    ]);
    return (article) => explainQuotes(article, findStretches(article), model);
  },
  async summarise() {
    return (await import("./summary/summarise-article.js")).summariseArticle;
  },
  async figures() {
    return (await import("./summary/find-figures.js")).findFigures;
  },
});

/** Who says what, in quotation marks and without them: both read an article once. */
function importAttribution(): Pick<Stages, "attribute" | "indirect" | "acts"> {
  let reader: Promise<Reader> | null = null;
  const importReader = (): Promise<Reader> =>
    (reader ??= import("./attribution/attribute-quotes.js").then(({ readArticle, rememberLast }) =>
      rememberLast(readArticle),
    ));
  return {
    async attribute() {
      const [{ attributeQuotes }, read, findStretches, model] = await Promise.all([
        import("./attribution/attribute-quotes.js"),
        importReader(),
        ...importQuotes(),
      ]);
      return (article) => attributeQuotes(article, findStretches(article), model, read);
    },
    async indirect() {
      const [{ findIndirect }, { loadIndirectModel }, read, findStretches, model] = await Promise.all([
        import("./attribution/indirect/find-indirect.js"),
        import("./load-model.js"),
        importReader(),
        ...importQuotes(),
      ]);
      const indirect = loadIndirectModel();
      return (article, { quotes }) => findIndirect(article, findStretches(article), quotes, model, indirect, read);
    },
    async acts() {
      const [{ findActs }, read, findStretches, model] = await Promise.all([
        import("./attribution/acts/find-acts.js"),
        importReader(),
        ...importQuotes(),
      ]);
      return (article, attributed) => findActs(article, findStretches(article), attributed, model, read);
    },
  };
}

/** What finds quoted stretches, and the model of who says them. */
function importQuotes() {
  return [
    import("./quotes/find-stretches.js").then(({ findStretches }) => findStretches),
    import("./load-model.js").then(({ loadModel }) => loadModel()),
  ] as const;
}
