/** onrecord as a library: open a folder of saved articles, and ask it who said what. */
export { openCorpus } from "./corpus.js";
export type { Corpus, CorpusOptions } from "./corpus.js";
export { streamArticles } from "./stream.js";
export type { ArticleStream, StreamOptions } from "./stream.js";
export { clearArchives, fillArchive, findArchives, findRemoteArchive, indexFolders } from "./archives.js";
export { openShown, swapArchive } from "./archives.js";
export type { ArchivesOptions, ClusterOptions, Filled, FillOptions, Indexed, IndexOptions } from "./archives.js";
export type { RemoteArchiveOptions, ShownOptions, ShownQuotes, SwapOptions } from "./archives.js";
export { OnrecordError } from "./errors.js";
export type { ErrorCode } from "./errors.js";
export type * from "./questions.js";
export type * from "./records.js";
export type * from "./report.js";
export type * from "./types.js";
