import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNamed } from "../../src/archive/disk/find-named.js";
import type { HeldArticles } from "../../src/archive/disk/held-articles.js";
import { WordsMaker } from "../../src/archive/build/make-segment.js";
import { Container, memorySource } from "../../src/archive/container/read-container.js";
import type { KeptFile } from "../../src/archive/segment/kept.js";
import { OpenSegment } from "../../src/archive/segment/open-segment.js";
import { WordsSegment } from "../../src/archive/segment/read-words.js";
import { cleanArticle } from "../../src/clean/clean-article.js";
import { buildSource } from "../../src/load/build-source.js";
import { compareCodePoints } from "../../src/text/compare-code-points.js";
import { fold } from "../../src/text/fold.js";

const unknown = { title: null, authors: [], published: null, outlet: null, url: null, language: null };

function fileOf(path: string, places: readonly string[], name: string | null): KeptFile {
  const articles = places.map((place) => {
    const document = { name, text: "Quay reopens", fileLines: null, hints: null, pages: null, given: unknown };
    const article = `${path.replace(/^.*\//, "").replace(/\.txt$/, "")}${place}`;
    const source = buildSource(document, { path: path + place, article: name ?? article, lineUnit: "file" });
    return { article: cleanArticle(source), place, layer: "kept" as const };
  });
  return { path, changed: 1, size: 12, articles, notes: null };
}

/** Files of a folder that is shown as `shown`, whose archive is that of the folder above. */
function held(files: readonly KeptFile[], shown: string): HeldArticles {
  const maker = new WordsMaker();
  for (const one of files) maker.add(one);
  const { bytes, articles } = maker.finish();
  const words = new WordsSegment(new Container(memorySource(bytes)));
  const segment = new OpenSegment({ words: "a.words", articles, speech: [], reports: [] }, words, {
    speech: [],
    reports: [],
  });
  const local = Uint32Array.from({ length: words.size }, (_, n) => n);
  return {
    segments: [{ segment, below: "2024/", shown }],
    segmentOf: new Uint32Array(words.size),
    local,
    isWhole: false,
    speakersFile: null,
  };
}

const piece = fc.constantFrom("quay", "Quay", "QUAI", "mill", "é", "Łódź", "-", "7", "11", "`", "x");
const fileName = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => `2024/${pieces.join("")}.txt`);
const file = fc.tuple(
  fileName,
  fc.constantFrom([""], ["#1", "#2"], [":7"], []),
  fc.constantFrom(null, null, "Milland", "Quay 7"),
);

describe("articles called by a part of their path, name or id", () => {
  it("are all found, whatever the part", () => {
    const files = fc.uniqueArray(file, { minLength: 1, maxLength: 6, selector: ([path]) => path });
    const shown = fc.constantFrom("clips/", "", "./", "Łódź/quay/");
    const ends = fc.tuple(fc.nat(40), fc.nat(12));
    fc.assert(
      fc.property(files, shown, fc.nat(20), ends, (all, before, pick, [from, length]) => {
        const sorted = all.toSorted(([a], [b]) => compareCodePoints(a, b)).map((one) => fileOf(...one));
        const holdings = held(sorted, before);
        const articles = sorted.flatMap(({ path, articles: own }) =>
          own.map(({ article, place }) => ({ ...article, path: before + path.slice("2024/".length) + place })),
        );
        const chosen = articles[pick % Math.max(1, articles.length)];
        if (chosen === undefined) return;
        for (const whole of [chosen.path, chosen.article, chosen.id]) {
          const start = from % Math.max(1, whole.length);
          const part = fold(whole === chosen.id ? whole : whole.slice(start, start + length));
          const fitting = [...articles.keys()].filter((n) => {
            const { path, article, id } = articles[n] ?? chosen;
            return id === part || fold(path).includes(part) || fold(article).includes(part);
          });
          const found = findNamed(holdings, part);
          expect(found).toEqual(expect.arrayContaining(fitting));
          expect(found).toEqual(found.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it("are told from others without reading every name", () => {
    const files = ["ferry", "mill", "quay"].map((name) => fileOf(`2024/${name}.txt`, [""], null));
    expect(findNamed(held(files, "clips/"), "mil")).toEqual([1]);
    expect(findNamed(held(files, "clips/"), "clips/q")).toEqual([2]);
    expect(findNamed(held(files, "clips/"), "tower")).toEqual([]);
  });
});
