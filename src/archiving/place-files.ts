import { statSync } from "node:fs";
import { archivedAbove, type Cache } from "../archive/disk/archive-key.js";
import { isWithin } from "../archive/disk/cache-folder.js";
import type { HeldArticles, ShownSegment } from "../archive/disk/held-articles.js";
import type { KnownFile } from "../archive/disk/match-files.js";
import { formatNamed } from "../formats/formats.js";
import type { FoundFile } from "../load/find-files.js";
import { realPathOf } from "../load/list-folder.js";
import type { LoadOptions } from "../load/options.js";
import { extensionOf } from "../text/file-names.js";
import { systemPath } from "../text/system-path.js";
import { filesToArchive } from "./may-be-archived.js";

/** A folder that a question is about, and the archive that its files are in, or will be. */
export interface Place {
  /** The archive's folder, a real path. */
  readonly root: string;
  /** What comes before the paths of its files as they are shown, and below the archive's folder. */
  readonly shown: string;
  readonly below: string;
  /** Whether there is an archive. */
  readonly archived: boolean;
}

/** Null where a path is no folder. An archive of a folder above has its files as well. */
export function placeOf(path: string, cache: Cache | null): Place | null {
  if (path === "-" || statSync(systemPath(path), { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  const real = realPathOf(path);
  const archived = cache === null ? null : archivedAbove(cache, real);
  const root = archived ?? real;
  const bare = path.replace(/[/]+$/, "");
  return {
    root,
    shown: bare === "." ? "" : `${bare}/`,
    below: real === root ? "" : `${real.slice(root.replace(/[/]$/, "").length + 1)}/`,
    archived: archived !== null,
  };
}

/** A file that a question is about, in its archive. */
export interface PlacedFile extends FoundFile {
  readonly place: Place;
  /** Below the archive's folder. */
  readonly relative: string;
}

/**
 * The files in their archives; null where they are not to be archived: few files, files named one by one, standard input,
 * or files that are read in another way than usual. `always`: however few they are.
 */
export function placeFiles(
  { paths, encoding, maxFileSize }: LoadOptions,
  files: readonly FoundFile[],
  { cache, always }: { readonly cache: Cache | null; readonly always: boolean },
): PlacedFile[] | null {
  if (encoding !== undefined || maxFileSize !== undefined) return null;
  const places = inOutermost(paths.map((path) => placeOf(path, cache)));
  const placed: PlacedFile[] = [];
  for (const file of files) {
    const place = places.find((one) => one !== null && file.path.startsWith(one.shown)) ?? null;
    if (place === null || !isUsual(file)) return null;
    placed.push({ ...file, place, relative: place.below + file.path.slice(place.shown.length) });
  }
  const isWorth = always || files.length >= filesToArchive || places.some((place) => place?.archived);
  return isWorth ? placed : null;
}

/** Folders that lie in another of them are in its archive: there is no second copy. */
function inOutermost(places: readonly (Place | null)[]): (Place | null)[] {
  const all = places.filter((place) => place !== null).toSorted((a, b) => a.root.length - b.root.length);
  return places.map((place) => {
    const outer = place === null ? undefined : all.find(({ root }) => isWithin(place.root, root));
    if (place === null || outer === undefined || outer.root === place.root) return place;
    const { root, archived } = outer;
    const below = `${place.root}/${place.below}`.slice(root.replace(/[/]$/, "").length + 1);
    return { root, archived, below, shown: place.shown };
  });
}

/** A file that any walk would read in the same way. */
function isUsual({ kind, only, named, path, format }: FoundFile): boolean {
  return kind === "file" && only === null && !named && (formatNamed(extensionOf(path))?.id ?? null) === format;
}

/** A file that its archive knows as it is now. */
export type KnownPlacedFile = KnownFile<PlacedFile>;

/** The articles of some files, in their order. */
export function holdFiles(files: readonly KnownPlacedFile[]): Omit<HeldArticles, "speakersFile"> {
  const segments: ShownSegment[] = [];
  const [segmentOf, local]: [number[], number[]] = [[], []];
  for (const { segment, file, asked } of files) {
    const number = placeAmong(segments, segment, asked.place);
    const { firstArticle } = segment.words;
    for (let n = firstArticle[file] ?? 0; n < (firstArticle[file + 1] ?? 0); n++) {
      segmentOf.push(number);
      local.push(n);
    }
  }
  const isWhole =
    segments.length === 1 &&
    segments[0]?.segment.words.size === local.length &&
    local.every((article, n) => article === n);
  return { segments, segmentOf: Uint32Array.from(segmentOf), local: Uint32Array.from(local), isWhole };
}

function placeAmong(segments: ShownSegment[], segment: ShownSegment["segment"], { below, shown }: Place): number {
  const known = segments.findIndex((one) => one.segment === segment && one.shown === shown);
  return known >= 0 ? known : segments.push({ segment, below, shown }) - 1;
}
