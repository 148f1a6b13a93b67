import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type ListedSegment, speechKinds } from "../segment/open-segment.js";
import { writeFileWhole } from "./write-file.js";

/** What an archive consists of now. Of a file that lies in several segments the last one counts. */
export interface Manifest {
  /** The folder whose articles they are, for people. */
  readonly root: string;
  readonly segments: readonly ListedSegment[];
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

function isSegment(value: unknown): value is ListedSegment {
  const { words, articles, ...speech } = (value ?? {}) as Partial<ListedSegment>;
  return isName(words) && typeof articles === "number" && speechKinds.every((kind) => areParts(speech[kind]));
}

function areParts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => isName(one?.name));
}

/** A file of the folder itself, whatever somebody has written into the manifest. */
function isName(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-z]+\.[a-z]+$/.test(value);
}

export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileWhole(join(folder, fileName), (sink) => sink(Buffer.from(`${JSON.stringify(manifest)}\n`)));
}

/**
 * Removes the files of an archive that its manifest does not name, when nobody can need them any more: another process may
 * be about to name what it has just written, or its threads to open what a merge has replaced.
 */
export function removeLeftovers(folder: string, manifest: Manifest): void {
  const named = new Set(filesOf(manifest));
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!named.has(name) && isOld(path)) removeQuietly(path);
  }
}

/** Whether nobody can be writing to a folder without a manifest any more: the program was stopped before it wrote one. */
export function isLeft(folder: string): boolean {
  return [folder, ...readdirSync(folder).map((name) => join(folder, name))].every(isOld);
}

/** False of what has just gone. */
function isOld(path: string): boolean {
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
  return changed !== Infinity && Math.abs(Date.now() - changed) > leftFor;
}

/** The names of the files that an archive consists of; those of what is kept beside them may be missing. */
export function filesOf({ segments }: Manifest): string[] {
  const parts = segments.flatMap(({ words, speech, reports }) => [
    words,
    ...[...speech, ...reports].map(({ name }) => name),
  ]);
  return [...parts, fileName, viewName, speakersName];
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
