import type { ArchiveFolder } from "../disk/archive-folder.js";
import type { OpenSegment, SegmentStore } from "../segment/open-segment.js";
import type { MergedPart } from "../segment/merge-words.js";
import type { OnProgress } from "./progress.js";
import type { MadeSegment } from "./make-segment.js";
import type { FileToKeep, SegmentMaker } from "./segment-maker.js";

/** Files in one piece of work: few enough for memory, and that what is done is soon on disk. */
const filesAPiece = 1000;
const articlesAPiece = 1000;

/** Reads files into an archive: what is done is on disk piece by piece, and is not done again if the rest is cut off. */
export async function addFiles(
  archive: SegmentStore,
  files: readonly FileToKeep[],
  maker: SegmentMaker,
  onProgress: OnProgress,
): Promise<void> {
  const size = Math.max(1, Math.min(filesAPiece, Math.ceil(files.length / maker.width)));
  const pieces = Array.from({ length: Math.ceil(files.length / size) }, (_, i) =>
    files.slice(i * size, (i + 1) * size),
  );
  let done = 0;
  onProgress({ stage: "reading", done, of: files.length });
  await inTurn(
    pieces,
    maker.width,
    (piece) => maker.words(piece),
    ({ bytes, articles }, piece) => {
      archive.addSegment(bytes, articles);
      onProgress({ stage: "reading", done: (done += piece.length), of: files.length });
    },
  );
}

/** Finds who says what in all articles of an archive in which that is not known yet. */
export async function addSpeech(archive: SegmentStore, maker: SegmentMaker, onProgress: OnProgress): Promise<void> {
  const open = archive.segments.filter(({ isComplete }) => !isComplete);
  const pieces = open.flatMap((segment) => speechPieces(archive, segment, maker.width));
  const of = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  let done = 0;
  onProgress({ stage: "speakers", done, of });
  await inTurn(
    pieces,
    maker.width,
    (piece) => maker.speech(piece),
    ({ bytes, articles }, { name, from }) => {
      archive.addSpeech(name, from, bytes, articles);
      onProgress({ stage: "speakers", done: (done += articles), of });
    },
  );
}

function speechPieces(archive: SegmentStore, segment: OpenSegment, width: number) {
  const { listed, known } = segment;
  const size = Math.max(1, Math.min(articlesAPiece, Math.ceil((listed.articles - known) / width)));
  const pieces = [];
  for (let from = known; from < listed.articles; from += size) {
    const to = Math.min(listed.articles, from + size);
    pieces.push({ name: listed.words, words: archive.wordsOf(segment), root: `${archive.root}/`, from, to });
  }
  return pieces;
}

/** So many segments, or small ones that hold such a share of all articles, are made one. */
const mostSegments = 6;
const mostApart = 0.1;

/** Makes one segment of all where they have become many, and says whether it did; `keep` says which files of each count. */
export function mergeSegments(
  archive: ArchiveFolder,
  keep: (segment: OpenSegment) => readonly number[],
  onProgress: OnProgress,
): boolean {
  const { segments } = archive;
  const total = segments.reduce((sum, { listed }) => sum + listed.articles, 0);
  const largest = Math.max(0, ...segments.map(({ listed }) => listed.articles));
  const isApart = segments.length > mostSegments || total - largest > total * mostApart;
  const complete = segments.filter(({ isComplete }) => isComplete).length;
  if (segments.length < 2 || !isApart) return false;
  if (complete !== 0 && complete !== segments.length) return false;
  mergeAll(archive, keep, onProgress);
  return true;
}

/** Makes one segment of all. Who says what must be known of all of them or of none. */
export function mergeAll(
  archive: ArchiveFolder,
  keep: (segment: OpenSegment) => readonly number[],
  onProgress: OnProgress,
): void {
  const { segments } = archive;
  const total = segments.reduce((sum, { listed }) => sum + listed.articles, 0);
  onProgress({ stage: "merging", done: 0, of: total });
  const parts: (MergedPart & { readonly segment: OpenSegment })[] = segments.map((segment) => ({
    segment,
    words: segment.words,
    files: keep(segment),
  }));
  archive.merge(parts);
}

/** Works on `width` pieces at once, and hands the results over in their order, each as soon as those before it are there. */
async function inTurn<Piece>(
  pieces: readonly Piece[],
  width: number,
  make: (piece: Piece) => Promise<MadeSegment>,
  take: (made: MadeSegment, piece: Piece) => void,
): Promise<void> {
  const started: { readonly piece: Piece; readonly made: Promise<MadeSegment> }[] = [];
  const start = (piece: Piece | undefined): void => {
    if (piece === undefined) return;
    const made = make(piece);
    // Whoever waits for an earlier piece hears of a failure of this one when its turn comes.
    made.catch(() => null);
    started.push({ piece, made });
  };
  for (const piece of pieces.slice(0, width)) start(piece);
  for (let next = width, one = started.shift(); one !== undefined; one = started.shift()) {
    const made = await one.made;
    start(pieces[next++]);
    take(made, one.piece);
  }
}
