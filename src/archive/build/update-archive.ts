import { stateOf } from "../disk/match-files.js";
import type { ArchiveFolder } from "../disk/archive-folder.js";
import { type OpenSegment, type SegmentStore, type SpeechKind, speechKinds } from "../segment/open-segment.js";
import type { MergedPart } from "../segment/merge-words.js";
import type { OnProgress } from "./progress.js";
import type { FileToKeep, SegmentMaker, SpeechToMake } from "./segment-maker.js";

/** In bytes, of files in one piece of work: twice as much is put together a little faster, in twice the memory. */
const bytesAPiece = 8 * 1024 * 1024;
const filesAPiece = 5000;
const articlesAPiece = 2000;

/** Towards the end pieces grow smaller, so that all threads end at once; but where there are many, none smaller than this. */
const leastAPiece = 250;

/** Reads files into an archive: what is done is on disk piece by piece, and is not done again if the rest is cut off. */
export async function addFiles(
  archive: SegmentStore,
  files: readonly FileToKeep[],
  maker: SegmentMaker,
  onProgress: OnProgress,
): Promise<void> {
  let done = 0;
  onProgress({ stage: "reading", done, of: files.length });
  await inTurn(
    filePieces(files, maker.width),
    maker.width,
    (some) => maker.words(some),
    (made, read) => {
      archive.addSegment(made);
      onProgress({ stage: "reading", done: (done += read.length), of: files.length });
    },
  );
}

function* filePieces(files: readonly FileToKeep[], width: number): Generator<readonly FileToKeep[]> {
  const share = sharesOf(files.length, width);
  for (let from = 0; from < files.length;) {
    const most = from + Math.min(filesAPiece, share(files.length - from));
    let to = from;
    for (let bytes = 0; to < files.length && to < most && bytes < bytesAPiece; to++)
      bytes += stateOf(files[to]?.path ?? "").size;
    yield files.slice(from, to);
    from = to;
  }
}

/** Given how many are left, how many make one piece at most. */
type Share = (left: number) => number;

function sharesOf(all: number, width: number): Share {
  const least = Math.min(leastAPiece, Math.ceil(all / width));
  return (left) => Math.max(least, Math.ceil(left / width));
}

/** Of how many articles of an archive it is not known yet who says what. */
export function countUnknown({ segments }: SegmentStore, kinds: readonly SpeechKind[]): number {
  return segments.reduce((sum, segment) => sum + segment.listed.articles - knownOfAll(segment, kinds), 0);
}

/** Of how many articles, from the first on, all these kinds are known. */
function knownOfAll(segment: OpenSegment, kinds: readonly SpeechKind[]): number {
  return Math.min(...kinds.map((kind) => segment.known(kind)));
}

/** Finds who says what in all articles of an archive in which that is not known yet; of several kinds, which share most of the work. */
export async function addSpeech(
  archive: SegmentStore,
  kinds: readonly SpeechKind[],
  maker: SegmentMaker,
  onProgress: OnProgress,
): Promise<void> {
  const of = countUnknown(archive, kinds);
  let done = 0;
  onProgress({ stage: "speakers", done, of });
  await inTurn(
    speechPieces(archive, kinds, maker.width),
    maker.width,
    (piece) => maker.speech(piece),
    (made, piece) => {
      for (const [i, kind] of piece.kinds.entries()) {
        if (made[i] !== undefined) archive.addSpeech(kind, piece.name, piece.from, made[i]);
      }
      onProgress({ stage: "speakers", done: (done += piece.to - piece.from), of });
    },
  );
}

interface SpeechPiece extends SpeechToMake {
  /** Of the segment. */
  readonly name: string;
}

function* speechPieces(archive: SegmentStore, kinds: readonly SpeechKind[], width: number): Generator<SpeechPiece> {
  // What is known changes while pieces are made.
  const open = archive.segments.map((segment) => ({
    segment,
    known: kinds.map((kind) => ({ kind, articles: segment.known(kind) })),
    from: knownOfAll(segment, kinds),
    of: segment.listed.articles,
  }));
  let left = open.reduce((sum, { from, of }) => sum + of - from, 0);
  const share = sharesOf(left, width);
  for (const { segment, known, from: first, of } of open) {
    const [name, words] = [segment.listed.words, archive.wordsOf(segment)];
    for (let from = first; from < of;) {
      const most = Math.min(of, from + Math.min(articlesAPiece, share(left)));
      // Each kind goes on where it ends.
      const to = Math.min(most, ...known.flatMap(({ articles }) => (articles > from ? articles : [])));
      const missing = known.filter(({ articles }) => articles <= from).map(({ kind }) => kind);
      yield { kinds: missing, name, words, root: `${archive.root}/`, from, to };
      left -= to - from;
      from = to;
    }
  }
}

/** So many segments, or small ones that hold such a share of all articles, are made one. */
const mostSegments = 6;
const mostApart = 0.1;

/** Makes one segment of all where they have become many, and says whether it did; `keep` says which files of each count. */
export function mergeSegments(
  archive: ArchiveFolder,
  keep: () => ReadonlyMap<OpenSegment, readonly number[]>,
  onProgress: OnProgress,
): boolean {
  const { segments } = archive;
  const total = segments.reduce((sum, { listed }) => sum + listed.articles, 0);
  const largest = Math.max(0, ...segments.map(({ listed }) => listed.articles));
  const isApart = segments.length > mostSegments || total - largest > total * mostApart;
  if (segments.length < 2 || !isApart || !speechKinds.every((kind) => isKnownOfAllOrNone(segments, kind))) return false;
  mergeAll(archive, keep, onProgress);
  return true;
}

function isKnownOfAllOrNone(segments: readonly OpenSegment[], kind: SpeechKind): boolean {
  const known = segments.filter((segment) => segment.knowsAll(kind)).length;
  return known === 0 || known === segments.length;
}

/** Makes one segment of all. Who says what must be known of all of them or of none. */
export function mergeAll(
  archive: ArchiveFolder,
  keep: () => ReadonlyMap<OpenSegment, readonly number[]>,
  onProgress: OnProgress,
): void {
  const { segments } = archive;
  const total = segments.reduce((sum, { listed }) => sum + listed.articles, 0);
  onProgress({ stage: "merging", done: 0, of: total });
  const files = keep();
  const parts: (MergedPart & { readonly segment: OpenSegment })[] = segments.map((segment) => ({
    segment,
    words: segment.words,
    files: files.get(segment) ?? [],
  }));
  archive.merge(parts);
}

/** Works on `width` pieces at once, and hands the results over in their order, each as soon as those before it are there. */
async function inTurn<Piece, Made>(
  pieces: Iterable<Piece>,
  width: number,
  make: (piece: Piece) => Promise<Made>,
  take: (made: Made, piece: Piece) => void,
): Promise<void> {
  const left = pieces[Symbol.iterator]();
  let taken = Promise.resolve();
  let hasFailed = false;
  const work = async (): Promise<void> => {
    for (let next = left.next(); next.done !== true; next = left.next()) {
      if (hasFailed) return;
      const piece = next.value;
      const made = make(piece);
      taken = Promise.all([made, taken]).then(([one]) => take(one, piece));
      // A disk that is full: the rest would be read for nothing.
      taken.catch(() => (hasFailed = true));
      await made;
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  await taken;
}
