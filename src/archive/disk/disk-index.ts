import { averageOf, type SearchIndex } from "../../search/build-index.js";
import type { HeldArticles } from "./held-articles.js";
import type { WordsSegment } from "../segment/read-words.js";
import { SegmentWords } from "../segment/segment-words.js";
import { nowhere } from "../segment/merge-postings.js";
import { JoinedWords, type PassageShifts } from "./joined-words.js";

/** What has to be read of an article, by its number. */
export type ArticleReader = Pick<SearchIndex, "article" | "text">;

/** An index over articles of segments on disk. */
export function createDiskIndex(held: HeldArticles, reader: ArticleReader): SearchIndex {
  const parts = held.segments.map(({ segment }) => readColumns(segment.words));
  const [only] = parts;
  return { ...reader, ...(held.isWhole && only !== undefined ? only : joinParts(held, parts)) };
}

type Columns = Omit<SearchIndex, keyof ArticleReader>;

/** A segment's own index. */
interface Part extends Columns {
  readonly words: SegmentWords;
}

function readColumns({ container, size }: WordsSegment): Part {
  const [totalLength = 0] = container.section("totalLength").numbers64();
  return {
    size,
    words: new SegmentWords(container),
    firstPassage: container.section("firstPassage").numbers32(),
    sectionOf: container.section("sectionOf").all(),
    lengths: container.section("lengths").numbers32(),
    averageLength: Math.max(1, totalLength / Math.max(1, size)),
  };
}

/** The parts as one, whose passages are numbered through the articles that are there. */
function joinParts({ segmentOf, local }: HeldArticles, parts: readonly Part[]): Columns {
  const size = local.length;
  const firstPassage = new Uint32Array(size + 1);
  const lengths = new Uint32Array(size);
  const shiftsOf = parts.map((part): PassageShifts => new Float64Array(part.size).fill(nowhere));
  for (let n = 0, at = 0; n < size; n++) {
    const [part, own] = [parts[segmentOf[n] ?? 0], local[n] ?? 0];
    const [from = 0, to = 0] = [part?.firstPassage[own], part?.firstPassage[own + 1]];
    lengths[n] = part?.lengths[own] ?? 0;
    shiftsOf[segmentOf[n] ?? 0]?.fill(at - from, own, own + 1);
    firstPassage[n + 1] = at += to - from;
  }
  const sectionOf = new Uint8Array(firstPassage[size] ?? 0);
  for (let n = 0; n < size; n++) {
    const [part, own] = [parts[segmentOf[n] ?? 0], local[n] ?? 0];
    const sections = part?.sectionOf.subarray(part.firstPassage[own], part.firstPassage[own + 1]);
    sectionOf.set(sections ?? [], firstPassage[n]);
  }
  const words = new JoinedWords(
    parts.map((part, i) => ({
      words: part.words,
      articles: part,
      shifts: shiftsOf[i] ?? new Float64Array(),
      isWhole: shiftsOf[i]?.includes(nowhere) === false,
    })),
  );
  return { size, words, firstPassage, sectionOf, lengths, averageLength: averageOf(lengths) };
}
