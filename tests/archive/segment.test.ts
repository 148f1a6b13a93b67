import { describe, expect, it } from "vitest";
import { SpeechMaker, WordsMaker } from "../../src/archive/build/make-segment.js";
import { Container, memorySource } from "../../src/archive/container/read-container.js";
import { ContainerWriter, memorySink, type Sink } from "../../src/archive/container/write-container.js";
import type { KeptFile } from "../../src/archive/segment/kept.js";
import { mergeSpeech } from "../../src/archive/segment/merge-speech.js";
import { mergeWords } from "../../src/archive/segment/merge-words.js";
import type { MadeSegment, SpeechKind } from "../../src/archive/segment/open-segment.js";
import { SpeechSegment } from "../../src/archive/segment/read-speech.js";
import { WordsSegment } from "../../src/archive/segment/read-words.js";
import { SegmentWords } from "../../src/archive/segment/segment-words.js";
import type { NamedStatements, ReportedStatements } from "../../src/archive/statements.js";
import { attributeQuotes } from "../../src/attribution/attribute-quotes.js";
import { findIndirect } from "../../src/attribution/indirect/find-indirect.js";
import { cleanArticle } from "../../src/clean/clean-article.js";
import { buildSource } from "../../src/load/build-source.js";
import { loadIndirectModel, loadModel } from "../../src/load-model.js";
import { findStretches } from "../../src/quotes/find-stretches.js";
import { inHundredths } from "../../src/archive/quote-records.js";
import type { Article, Attributions, Span } from "../../src/types.js";

const unknown = { title: null, authors: [], published: null, outlet: null, url: null, language: null };

const stories: Readonly<Record<string, string>> = {
  "a.txt":
    "Harbour to be dredged\n\nBy Ines Tavares\n\n“We start in May,” said Rui Almada, the harbour master. He gave no date.",
  "b/c.txt":
    "Bridge shut\n\nThe old bridge is shut. “Nobody crosses,” Mayor Oona Falk said on Monday.\n\n“Nobody,” she repeated.",
  "b/d.txt": "",
  "e.txt": "Café reopens\n\nThe Café Zürich reopens; 3,000 guests are expected, the owner's friends said.",
};

function articleOf(path: string, text: string): Article {
  const document = { name: null, text, fileLines: null, hints: null, pages: null, given: unknown };
  return cleanArticle(buildSource(document, { path, article: path, lineUnit: "file" }));
}

const model = loadModel();
const indirect = loadIndirectModel();

function speechOf(article: Article): NamedStatements {
  return asKept(attributeQuotes(article, findStretches(article), model));
}

function reportsOf(article: Article): NamedStatements & ReportedStatements {
  const stretches = findStretches(article);
  const { quotes } = attributeQuotes(article, stretches, model);
  const found = findIndirect(article, stretches, quotes, model, indirect);
  return { ...asKept(found), clauses: found.clauses };
}

function placeOf(words: Span | null): Span | null {
  return words === null ? null : { start: words.start, end: words.end };
}

/** Confidences are kept in hundredths, and mentions and cues by their places. */
function asKept(attributed: Attributions): NamedStatements {
  const quotes = attributed.quotes.map((quote) => ({
    ...quote,
    confidence: inHundredths(quote.confidence ?? 0),
    attribution: quote.attribution && {
      ...quote.attribution,
      mention: placeOf(quote.attribution.mention),
      cue: placeOf(quote.attribution.cue),
    },
  }));
  return { ...attributed, quotes };
}

function makeSpeech(statements: readonly (NamedStatements | null)[], kind: SpeechKind = "speech"): MadeSegment {
  const maker = new SpeechMaker(kind);
  for (const one of statements) maker.add(one);
  return maker.finish();
}

function keep(paths: readonly string[]): KeptFile[] {
  return paths.map((path, i) => {
    const article = articleOf(path, stories[path] ?? "");
    return {
      path,
      changed: 1000 + i / 2,
      size: article.text.length,
      notes: null,
      articles: [{ article, place: "", layer: i % 2 === 0 ? "file" : "kept" }],
    };
  });
}

function makeWords(files: readonly KeptFile[]): MadeSegment {
  const maker = new WordsMaker();
  for (const file of files) maker.add(file);
  return maker.finish();
}

function openWords({ bytes }: Pick<MadeSegment, "bytes">): WordsSegment {
  return new WordsSegment(new Container(memorySource(bytes)));
}

function openSpeech({ bytes }: Pick<MadeSegment, "bytes">): SpeechSegment {
  return new SpeechSegment(new Container(memorySource(bytes)));
}

function made(write: (container: ContainerWriter) => void): Uint8Array {
  const { sink, bytes }: { sink: Sink; bytes: () => Uint8Array } = memorySink();
  const container = new ContainerWriter(sink);
  write(container);
  container.finish();
  return bytes();
}

function speechOfAll(files: readonly KeptFile[]) {
  return files.flatMap(({ articles }) => articles.map(({ article }) => speechOf(article)));
}

/** Every word with the passages that hold it. */
function wordsOf(segment: WordsSegment): Map<string, readonly number[]> {
  const words = new SegmentWords(segment.container);
  return new Map(Array.from({ length: words.size }, (_, row) => [words.word(row), [...words.postings(row).passages]]));
}

const paths = Object.keys(stories);

describe("a segment", () => {
  it("gives back every article as cleaning made it", () => {
    const segment = openWords(makeWords(keep(paths)));
    expect(segment.files).toBe(4);
    for (const [n, path] of paths.entries()) {
      const text = stories[path] ?? "";
      const { get: _, ...article } = { ...articleOf(`shown/${path}`, text), article: path, get: 0 };
      expect(segment.article(n, `shown/${path}`, () => text)).toEqual(article);
      expect(segment.pathOf(segment.fileOf(n))).toBe(path);
      expect(segment.changedOf(n)).toBe(1000 + n / 2);
    }
  });

  it("gives back who says what", () => {
    const files = keep(paths);
    const segment = openSpeech(makeSpeech(speechOfAll(files)));
    for (const [n, file] of files.entries()) {
      const [article] = file.articles;
      expect(segment.attributed(n)).toEqual(article === undefined ? null : speechOf(article.article));
    }
    expect(segment.names.with(["almada"])).toEqual([{ name: "Rui Almada", named: [], speaking: [0] }]);
    expect(segment.names.with(["oona", "falk"])).toEqual([{ name: "Oona Falk", named: [], speaking: [1] }]);
    expect([segment.names.with(["alm"]), segment.names.with(["rui", "falk"])]).toEqual([[], []]);
  });

  it("of several merged is the one that all files make at once", () => {
    const parts = [
      ["b/c.txt", "e.txt"],
      ["a.txt", "b/d.txt"],
    ].map((own) => ({ own, files: keep(own) }));
    const words = parts.map(({ files }) => openWords(makeWords(files)));
    let places: ReturnType<typeof mergeWords> = [];
    const merged = openWords({
      bytes: made((container) => {
        places = mergeWords(
          container,
          words.map((segment) => ({ words: segment, files: [0, 1] })),
        );
      }),
    });
    const whole = openWords(makeWords(keep(paths)));
    expect(wordsOf(merged)).toEqual(wordsOf(whole));
    for (const [n, path] of paths.entries()) {
      const read = () => stories[path] ?? "";
      expect(merged.article(n, path, read)).toEqual(whole.article(n, path, read));
    }
    const speech = parts.map(({ files }) => openSpeech(makeSpeech(speechOfAll(files))));
    const mergedSpeech = openSpeech({ bytes: made((container) => mergeSpeech(container, "speech", speech, places)) });
    const wholeSpeech = openSpeech(makeSpeech(speechOfAll(keep(paths))));
    for (const n of paths.keys()) expect(mergedSpeech.attributed(n)).toEqual(wholeSpeech.attributed(n));
    expect([...mergedSpeech.names.all()]).toEqual([...wholeSpeech.names.all()]);
    expect(mergedSpeech.names.with(["oona", "falk"])).toEqual([{ name: "Oona Falk", named: [], speaking: [1] }]);
  });

  it("gives back what is reported without quotation marks, merged with others too", () => {
    const reports = keep(paths).flatMap(({ articles }) => articles.map(({ article }) => reportsOf(article)));
    expect(reports.map(({ quotes }) => quotes.length)).toEqual([0, 0, 0, 1]);
    const parts = [reports.slice(2), reports.slice(0, 2)].map((own) => openSpeech(makeSpeech(own, "reports")));
    const places = paths.map((_, n) => (n < 2 ? { part: 1, article: n } : { part: 0, article: n - 2 }));
    const merged = openSpeech({ bytes: made((container) => mergeSpeech(container, "reports", parts, places)) });
    for (const [n, { quotes, speakers, clauses }] of reports.entries()) {
      expect(merged.statements(n)).toEqual({ quotes, speakers, clauses });
    }
  });

  it("of several merged has what was edited in its new version, between what stayed as it was", () => {
    const old = speechOfAll(keep(paths));
    const edited = speechOf(articleOf("b/c.txt", stories["a.txt"] ?? ""));
    const parts = [old, [edited]].map((speech) => openSpeech(makeSpeech(speech)));
    const places = paths.map((path, n) => (path === "b/c.txt" ? { part: 1, article: 0 } : { part: 0, article: n }));
    const merged = openSpeech({ bytes: made((container) => mergeSpeech(container, "speech", parts, places)) });
    expect(paths.map((_, n) => merged.attributed(n))).toEqual([old[0], edited, old[2], old[3]]);
  });

  it("keeps of a merged one only the files that count", () => {
    const segment = openWords(makeWords(keep(paths)));
    const merged = openWords({
      bytes: made((container) => mergeWords(container, [{ words: segment, files: [1, 3] }])),
    });
    expect(merged.files).toBe(2);
    expect(new SegmentWords(merged.container).find("harbour")).toBeNull();
    expect(wordsOf(merged).get("bridge")).toHaveLength(2);
  });
});

describe("an article that the program fails on", () => {
  it("has nobody kept for it, so that every question asks again", () => {
    const [article] = keep(["a.txt"]).flatMap(({ articles }) => articles);
    const attributed = article === undefined ? null : speechOf(article.article);
    const segment = openSpeech(makeSpeech([null, attributed]));
    expect(segment.attributed(0)).toBeNull();
    expect(segment.attributed(1)).toEqual(attributed);
    expect(segment.names.with(["almada"])).toEqual([{ name: "Rui Almada", named: [], speaking: [1] }]);
  });
});
