import type { SearchableArticle, SearchIndex } from "../../search/build-index.js";
import type { WordsSegment } from "../segment/read-words.js";
import { SegmentWords } from "../segment/segment-words.js";
import { nowhere } from "../segment/merge-postings.js";
import { JoinedWords, type PassageMap } from "./joined-words.js";

/** The articles of an index: of each its segment, and its number there. */
export interface PlacedArticles {
  readonly size: number;
  readonly segments: readonly WordsSegment[];
  /** By the number of an article: the place of its segment among all. */
  readonly segmentOf: Uint32Array;
  readonly local: Uint32Array;
}

/** An index over articles of segments on disk, of which `article` gives what has to be read of one. */
export function createDiskIndex(placed: PlacedArticles, article: (number: number) => SearchableArticle): SearchIndex {
  const { size, segments } = placed;
  const firsts = segments.map(({ container }) => container.section("firstPassage").numbers32());
  const { firstPassage, lengths } = measureArticles(placed, firsts);
  const { articleOf, sectionOf, maps } = placePassages(placed, firsts, firstPassage);
  const parts = segments.map(({ container }, part) => ({ words: new SegmentWords(container), map: maps[part] ?? 0 }));
  const [only] = parts;
  const isOne = only !== undefined && parts.length === 1 && only.map === 0;
  return {
    size,
    article,
    words: isOne ? only.words : new JoinedWords(parts),
    firstPassage,
    articleOf,
    sectionOf,
    lengths,
  };
}

/** Where each article's passages begin in the whole, and how many words it has. */
function measureArticles({ size, segments, segmentOf, local }: PlacedArticles, firsts: readonly Uint32Array[]) {
  const lengthsOf = segments.map(({ container }) => container.section("lengths").numbers32());
  const firstPassage = new Uint32Array(size + 1);
  const lengths = new Uint32Array(size);
  for (let n = 0; n < size; n++) {
    const [part, own] = [segmentOf[n] ?? 0, local[n] ?? 0];
    const passages = (firsts[part]?.[own + 1] ?? 0) - (firsts[part]?.[own] ?? 0);
    firstPassage[n + 1] = (firstPassage[n] ?? 0) + passages;
    lengths[n] = lengthsOf[part]?.[own] ?? 0;
  }
  return { firstPassage, lengths };
}

/** Of each passage of the whole its article and section; of each segment where its passages are. */
function placePassages(placed: PlacedArticles, firsts: readonly Uint32Array[], firstPassage: Uint32Array) {
  const { size, segments, segmentOf, local } = placed;
  const sectionsOf = segments.map(({ container }) => container.section("sectionOf").all());
  const articleOf = new Uint32Array(firstPassage[size] ?? 0);
  const sectionOf = new Uint8Array(articleOf.length);
  const maps = segments.map((_, part): PassageMap =>
    isWhole(placed, part)
      ? (firstPassage[segmentOf.indexOf(part)] ?? 0)
      : new Uint32Array(firsts[part]?.at(-1) ?? 0).fill(nowhere),
  );
  for (let n = 0; n < size; n++) {
    const [part, own, at] = [segmentOf[n] ?? 0, local[n] ?? 0, firstPassage[n] ?? 0];
    const [from, to] = [firsts[part]?.[own] ?? 0, firsts[part]?.[own + 1] ?? 0];
    articleOf.fill(n, at, at + to - from);
    sectionOf.set(sectionsOf[part]?.subarray(from, to) ?? [], at);
    const map = maps[part];
    if (typeof map === "object") for (let passage = from; passage < to; passage++) map[passage] = at + passage - from;
  }
  return { articleOf, sectionOf, maps };
}

/** Whether all articles of a segment are there, one after the other and in their order. */
function isWhole({ size, segments, segmentOf, local }: PlacedArticles, part: number): boolean {
  const first = segmentOf.indexOf(part);
  const articles = segments[part]?.size ?? 0;
  if (first < 0 || first + articles > size) return false;
  for (let own = 0; own < articles; own++) {
    if (segmentOf[first + own] !== part || local[first + own] !== own) return false;
  }
  return segmentOf.indexOf(part, first + articles) < 0;
}
