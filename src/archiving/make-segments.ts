import { setTimeout } from "node:timers/promises";
import { SpeechMaker, WordsMaker } from "../archive/build/make-segment.js";
import { BuildFailed, type FileToKeep, type SegmentMaker, type SpeechToMake } from "../archive/build/segment-maker.js";
import { Container, memorySource } from "../archive/container/read-container.js";
import { stateOf, tick } from "../archive/disk/match-files.js";
import { openSource } from "../archive/disk/write-file.js";
import { guardStages, nobody, nothingReported, type Stages } from "../archive/guard-stages.js";
import type { KeptArticle, KeptFile } from "../archive/segment/kept.js";
import type { MadeSegment, SpeechKind } from "../archive/segment/open-segment.js";
import { WordsSegment } from "../archive/segment/read-words.js";
import { formats, type FormatId } from "../formats/formats.js";
import { loadFile } from "../load/load-file.js";
import { defaultMaxFileSize, startLoadLog } from "../load/options.js";
import type { Article, Attributions, Warning } from "../types.js";
import { layerOf, readLayer } from "./read-layer.js";
import { notesOf } from "./note-files.js";
import { importStages } from "../import-stages.js";

/** Makes segments in this thread. */
export function createSegmentMaker(): SegmentMaker {
  const warnings: Warning[] = [];
  const stages = importStages(warnings);
  return {
    width: 1,
    words: async (files) => {
      const words = new WordsMaker();
      for (const file of files) words.add(await keepFile(file, stages));
      const [first] = warnings;
      // What is found without all that was learnt is not kept.
      if (first !== undefined) throw new BuildFailed(first.message);
      return words.finish();
    },
    speech: async (request) => speechOf(request, stages),
    close: () => Promise.resolve(),
  };
}

async function keepFile({ path, relative, format }: FileToKeep, stages: Stages): Promise<KeptFile> {
  // Before it is read: a file that changes while it is read is another one at the next question.
  const state = stateOf(path);
  const age = Date.now() - state.changed;
  if (age >= 0 && age < tick) await setTimeout(tick - age);
  const log = startLoadLog();
  const clean = await guardStages(stages, log.warnings).clean();
  const loading = { options: { paths: [path] }, log, encoding: null, limit: defaultMaxFileSize };
  const articles: KeptArticle[] = [];
  for await (const source of loadFile(
    { kind: "file", path, format: formatCalled(format), only: null, named: false },
    loading,
  )) {
    const article = clean(source);
    if (article === null) continue;
    const place = source.path.slice(path.length);
    articles.push({ article, place, layer: place === "" ? layerOf(path, article.text) : "kept" });
  }
  return { path: relative, ...state, articles, notes: notesOf(path, log) };
}

export function formatCalled(id: string | null): FormatId | null {
  return formats.find((format) => format.id === id)?.id ?? null;
}

async function speechOf(
  { kinds, words, root, from, to }: SpeechToMake,
  stages: Stages,
): Promise<readonly MadeSegment[]> {
  const container = new Container(typeof words === "string" ? openSource(words) : memorySource(words));
  const segment = new WordsSegment(container);
  const makers = kinds.map((kind) => ({ kind, maker: new SpeechMaker(kind) }));
  const find = await speechFinder(kinds, stages);
  for (let n = from; n < to; n++) {
    const file = segment.fileOf(n);
    const path = root + segment.pathOf(file);
    const state = stateOf(path);
    const isSame = state.changed === segment.changedOf(file) && state.size === segment.sizeOf(file);
    // What has changed meanwhile is read again anyway.
    const found = isSame ? find(segment.article(n, path, readLayer)) : { speech: nobody, reports: nothingReported };
    for (const { kind, maker } of makers) maker.add(found[kind]);
  }
  container.close();
  return makers.map(({ maker }) => maker.finish());
}

/** Who says what in an article; null where the program fails on it, and of what is not asked for. */
async function speechFinder(
  kinds: readonly SpeechKind[],
  stages: Stages,
): Promise<(article: Article) => Readonly<Record<SpeechKind, Attributions | null>>> {
  const warnings: Warning[] = [];
  const guarded = guardStages(stages, warnings);
  const attribute = await guarded.attribute();
  const report = kinds.includes("reports") ? await guarded.indirect() : null;
  return (article) => {
    const failures = warnings.length;
    const speech = attribute(article);
    const hasFailed = warnings.length > failures;
    const reports = hasFailed || report === null ? null : report(article, speech);
    return { speech: hasFailed ? null : speech, reports: warnings.length > failures ? null : reports };
  };
}
