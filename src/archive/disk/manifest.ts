import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeFileWhole } from "./write-file.js";

/** A segment of an archive: files of its folder, by name. */
export interface ManifestSegment {
  readonly words: string;
  readonly articles: number;
  /** Who says what in its articles, from the first on: each file goes on where the one before ends. */
  readonly speech: readonly SpeechPart[];
}

export interface SpeechPart {
  readonly name: string;
  readonly articles: number;
}

/** What an archive consists of now. Of a file that lies in several segments the last one counts. */
export interface Manifest {
  /** The folder whose articles they are, for people. */
  readonly root: string;
  readonly segments: readonly ManifestSegment[];
}

const fileName = "manifest.json";

/** What `view.ts` and `speakers-file.ts` keep beside it. */
export const viewName = "whole.view";
export const speakersName = "whole.speakers";

/** The manifest in an archive's folder; null where there is none that can be read. */
export function readManifest(folder: string): Manifest | null {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, fileName), "utf8"));
    return isManifest(value) ? value : null;
  } catch {
    return null;
  }
}

function isManifest(value: unknown): value is Manifest {
  const { root, segments } = (value ?? {}) as Partial<Manifest>;
  return typeof root === "string" && Array.isArray(segments) && segments.every(isSegment);
}

function isSegment(value: unknown): value is ManifestSegment {
  const { words, articles, speech } = (value ?? {}) as Partial<ManifestSegment>;
  return (
    isName(words) && typeof articles === "number" && Array.isArray(speech) && speech.every((one) => isName(one?.name))
  );
}

/** A file of the folder itself, whatever somebody has written into the manifest. */
function isName(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-z]+\.[a-z]+$/.test(value);
}

export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileWhole(join(folder, fileName), (sink) => sink(Buffer.from(`${JSON.stringify(manifest)}\n`)));
}

/**
 * Removes what the manifest does not name and nobody may still be writing: leftovers of what was interrupted, and of
 * archives before. Another process may be about to name what it has just written.
 */
export function removeLeftovers(folder: string, manifest: Manifest): void {
  const named = new Set(
    manifest.segments
      .flatMap(({ words, speech }) => [words, ...speech.map(({ name }) => name)])
      .concat(fileName, viewName, speakersName),
  );
  for (const name of readdirSync(folder)) {
    if (named.has(name)) continue;
    const path = join(folder, name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Math.abs(Date.now() - changed) > leftFor) removeQuietly(path);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Somebody has it open, or the cache may not be written to: another time.
  }
}

/** In milliseconds: longer than writing one file takes. */
const leftFor = 10 * 60 * 1000;
