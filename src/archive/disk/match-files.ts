import { statSync } from "node:fs";
import { systemPath } from "../../text/system-path.js";
import type { OpenSegment } from "../segment/open-segment.js";

/** A file that a question is about. */
export interface AskedFile {
  /** As it is shown, and opened. */
  readonly path: string;
  /** Below the archive's folder, with "/" between names. */
  readonly relative: string;
}

/** A file that a segment knows as it is now. */
export interface KnownFile<Asked extends AskedFile> {
  readonly path: string;
  readonly asked: Asked;
  readonly segment: OpenSegment;
  /** Its number in the segment. */
  readonly file: number;
}

/** When a file was last changed in any way, and its bytes; both 0 where it cannot be told: it is gone, or out of reach. */
export interface FileState {
  readonly changed: number;
  readonly size: number;
}

/** In milliseconds, more than the times of files are apart: what changes twice within it looks as if it had changed once. */
export const tick = 50;

/**
 * The state of a file now. The time is that of its last change of any kind, which nobody can set: a file that was copied
 * over keeps its older times.
 */
export function stateOf(path: string): FileState {
  try {
    const { ctimeMs, size } = statSync(systemPath(path));
    return { changed: ctimeMs, size };
  } catch {
    return { changed: 0, size: 0 };
  }
}

export function isSame(segment: OpenSegment, file: number, state: FileState): boolean {
  return segment.words.changedOf(file) === state.changed && segment.words.sizeOf(file) === state.size;
}

/** Which of some files an archive knows as they are now, and which have to be read, both in the order given. */
export function matchFiles<Asked extends AskedFile>(
  segments: readonly OpenSegment[],
  asked: readonly Asked[],
): { readonly known: KnownFile<Asked>[]; readonly stale: Asked[] } {
  const latest = latestOf(segments);
  const known: KnownFile<Asked>[] = [];
  const stale: Asked[] = [];
  for (const one of asked) {
    const found = latest.get(one.relative);
    if (found !== undefined && isSame(found.segment, found.file, stateOf(one.path))) {
      known.push({ ...found, path: one.path, asked: one });
    } else stale.push(one);
  }
  return { known, stale };
}

/** Of each segment the files that no later one has as well, ascending. */
export function latestFiles(segments: readonly OpenSegment[]): Map<OpenSegment, number[]> {
  const files = new Map<OpenSegment, number[]>(segments.map((segment) => [segment, []]));
  for (const { segment, file } of latestOf(segments).values()) files.get(segment)?.push(file);
  for (const own of files.values()) own.sort((a, b) => a - b);
  return files;
}

function latestOf(
  segments: readonly OpenSegment[],
): Map<string, { readonly segment: OpenSegment; readonly file: number }> {
  const latest = new Map<string, { readonly segment: OpenSegment; readonly file: number }>();
  for (const segment of segments) {
    for (let file = 0; file < segment.words.files; file++) latest.set(segment.words.pathOf(file), { segment, file });
  }
  return latest;
}
