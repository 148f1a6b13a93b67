/** onrecord as a library: open a folder of saved articles, and ask it who said what. */
export { openCorpus } from "./corpus.js";
export type { Corpus, CorpusOptions } from "./corpus.js";
export { streamArticles } from "./stream.js";
export type { ArticleStream, StreamOptions } from "./stream.js";
export { clearArchives, findArchives, indexFolders, openShown } from "./archives.js";
export type { ArchivesOptions, Indexed, IndexOptions, ShownOptions, ShownQuotes } from "./archives.js";
export { OnrecordError } from "./errors.js";
export type { ErrorCode } from "./errors.js";
export type * from "./questions.js";
export type * from "./records.js";
export type * from "./report.js";
export type * from "./types.js";
