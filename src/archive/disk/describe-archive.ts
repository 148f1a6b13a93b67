import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ArchiveRecord } from "../../records.js";
import { BrokenContainer } from "../container/container.js";
import { Container } from "../container/read-container.js";
import { WordsSegment } from "../segment/read-words.js";
import { knownOf, type ListedSegment, type SpeechKind } from "../segment/open-segment.js";
import { archiveFolder, type Cache } from "./archive-key.js";
import type { KnownArchive } from "./cache-folder.js";
import { filesOf, readManifest } from "./manifest.js";
import { openSource } from "./write-file.js";

type Counts = Pick<ArchiveRecord, "files" | "articles" | "attributed" | "reported" | "textBytes">;

/** What one file of articles counts. */
interface FileCounts {
  readonly size: number;
  readonly articles: number;
  readonly attributed: number;
  readonly reported: number;
}

/** What there is of a folder; its articles are not read. */
export function describeArchive(cache: Cache, { folder, root }: KnownArchive): ArchiveRecord {
  const manifest = readManifest(folder) ?? { root, segments: [] };
  const { segments } = manifest;
  const isOwn = archiveFolder(cache, root) === folder;
  return {
    schema: "onrecord.index/1",
    root,
    state: !existsSync(root) ? "gone" : isOwn ? "kept" : "older",
    ...(countFiles(folder, segments) ?? countListed(segments)),
    bytes: filesOf(manifest).reduce((sum, name) => sum + sizeOf(join(folder, name)), 0),
    folder,
  };
}

/** Each file once, as its last segment has it. Null where a segment cannot be read. */
function countFiles(folder: string, segments: readonly ListedSegment[]): Counts | null {
  const files = new Map<string, FileCounts>();
  try {
    for (const segment of segments) {
      const container = new Container(openSource(join(folder, segment.words)));
      const words = new WordsSegment(container);
      for (let file = 0; file < words.files; file++) {
        const [first = 0, end = 0] = words.firstArticle.subarray(file, file + 2);
        const known = (kind: SpeechKind): number => Math.max(0, Math.min(knownOf(segment, kind), end) - first);
        files.set(words.pathOf(file), {
          size: words.sizeOf(file),
          articles: end - first,
          attributed: known("speech"),
          reported: known("reports"),
        });
      }
      container.close();
    }
  } catch (error) {
    if (error instanceof BrokenContainer || isSystemError(error)) return null;
    throw error;
  }
  const counts = { files: files.size, articles: 0, attributed: 0, reported: 0, textBytes: 0 };
  for (const { size, articles, attributed, reported } of files.values()) {
    counts.articles += articles;
    counts.attributed += attributed;
    counts.reported += reported;
    counts.textBytes += size;
  }
  return counts;
}

/** What the manifest says. */
function countListed(segments: readonly ListedSegment[]): Counts {
  const sumOf = (count: (segment: ListedSegment) => number): number =>
    segments.reduce((sum, segment) => sum + count(segment), 0);
  return {
    files: null,
    articles: sumOf(({ articles }) => articles),
    attributed: sumOf((segment) => knownOf(segment, "speech")),
    reported: sumOf((segment) => knownOf(segment, "reports")),
    textBytes: null,
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Another process may have removed a file just now. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
