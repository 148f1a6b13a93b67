/** The stages of onrecord, one by one: pure functions, text in and data out. `import … from "onrecord/stages"`. */
export { cleanArticle } from "./clean/clean-article.js";
export { loadLineModels } from "./load-line-model.js";
export { loadIndirectModel, loadModel } from "./load-model.js";
export { loadSources } from "./load/load-sources.js";
export type { LoadLog, LoadOptions } from "./load/options.js";
export { findStretches } from "./quotes/find-stretches.js";
export { buildIndex } from "./search/build-index.js";
export { parseQuery } from "./search/parse-query.js";
export { searchIndex } from "./search/search-index.js";
export { findActs } from "./attribution/acts/find-acts.js";
export { attributeQuotes } from "./attribution/attribute-quotes.js";
export { explainQuotes } from "./attribution/explain-quotes.js";
export { findIndirect } from "./attribution/indirect/find-indirect.js";
export { findFigures } from "./summary/find-figures.js";
export { summariseArticle } from "./summary/summarise-article.js";
export { sentenceSpans } from "./text/sentences.js";
