import { existsSync, statSync, type Stats } from "node:fs";
import { isAbsolute, relative as relativePath, resolve, sep } from "node:path";
import { allIgnored, fileSkipped, noArticlesIn, noFileMatches, noSuchPath, pathWarning } from "../errors.js";
import type { OnrecordError } from "../errors.js";
import type { LeftOut } from "../types.js";
import { compareCodePoints } from "../text/compare-code-points.js";
import { systemPath, writtenPath } from "../text/system-path.js";
import type { FormatId } from "../formats/formats.js";
import { chooseFormats, formatOfNamed } from "./choose-formats.js";
import { expandGlob, isGlob } from "./expand-glob.js";
import { explainFailure, failureCode } from "./explain-failure.js";
import { findMisread, lostByte, realPathOf } from "./list-folder.js";
import { matchGlobs } from "./match-globs.js";
import { countIn, countLeftOut, type LoadLog, type LoadOptions, startLoadLog } from "./options.js";
import { suggestPath } from "./suggest-path.js";
import { type LinkTarget, walkFolder, type Wanted } from "./walk-folder.js";

/** Something to read. */
export interface FoundFile {
  readonly kind: "file" | "stdin";
  /** As it is shown, and opened: "clips/a.txt"; "<stdin>". */
  readonly path: string;
  /** What its name or a flag says that it is; null where they do not tell. */
  readonly format: FormatId | null;
  /** The one article of it that is wanted: "#3", or ":7" of a file with a record a line; null: all of them. */
  readonly only: string | null;
  /** Somebody asked for this very file: that it is no text is worth saying. */
  readonly named: boolean;
}

interface Listing {
  readonly wanted: Wanted;
  readonly log: LoadLog;
  /** What a message says was looked for: ".txt", or the patterns that name files. */
  readonly lookedFor: readonly string[];
  /** By real path, so that a file named twice is read once. */
  readonly files: Map<string, FoundFile>;
  /** The folders that were entered, by real path with a "/" behind it. */
  readonly entered: Set<string>;
  /** The folders that the paths name. */
  readonly folders: WalkedFolder[];
  /** What is an error if nothing else can be read, and a warning otherwise. */
  readonly problems: OnrecordError[];
}

/** A folder that was walked, and what there is to say of it once all the others have been walked too. */
interface WalkedFolder {
  readonly path: string;
  readonly files: number;
  readonly links: readonly LinkTarget[];
  readonly leftOut: readonly LeftOut[];
  /** A part of it could not be opened. */
  readonly isIncomplete: boolean;
  /** The ignore files that left something out. */
  readonly ignoredBy: readonly string[];
}

/**
 * What the paths name, each file once, by path in code point order. Throws an `OnrecordError` if they name nothing; a path
 * that names nothing beside others that do is a warning.
 */
export async function findFiles(options: LoadOptions, log: LoadLog): Promise<FoundFile[]> {
  const wanted = await wantedBy(options);
  const { globs = [] } = options;
  const { selective, extensions } = wanted.formats;
  const lookedFor = wanted.globs?.selective === true || !selective ? globs : [...extensions, ...globs];
  const listing: Listing = { wanted, log, lookedFor, files: new Map(), entered: new Set(), folders: [], problems: [] };
  for (const path of options.paths) await addPath(existsSync(path) ? writtenPath(path) : path, listing);
  for (const folder of listing.folders) await tellOf(folder, listing);
  const [first, ...others] = listing.problems;
  const nothing = listing.files.size === 0;
  log.warnings.push(...(nothing ? others : listing.problems).map(pathWarning));
  if (nothing && first !== undefined) throw first;
  return [...listing.files.values()].toSorted((a, b) => compareCodePoints(a.path, b.path));
}

async function wantedBy(options: LoadOptions): Promise<Wanted> {
  return {
    formats: chooseFormats(options.types),
    globs: await matchGlobs(options.globs),
    hidden: options.hidden ?? false,
    noIgnore: options.noIgnore ?? false,
    maxDepth: options.maxDepth ?? Infinity,
  };
}

async function addPath(path: string, listing: Listing): Promise<void> {
  if (path === "-") {
    const format = listing.wanted.formats.otherwise;
    listing.files.set("-", { kind: "stdin", path: "<stdin>", format, only: null, named: true });
    return;
  }
  const stats = statPath(path, listing);
  if (stats === "unreadable") return;
  if (stats !== "missing") return addExisting(path, stats, listing);
  if (addArticle(path, listing)) return;
  const misread = path.includes(lostByte) ? findMisread(path) : [];
  for (const one of misread) await addPath(one, listing);
  if (misread.length > 0) return;
  if (!isGlob(path)) {
    listing.problems.push(noSuchPath(path, suggestPath(path)));
    return;
  }
  const matches = await expandGlob(path, listing.wanted.hidden);
  if (matches.length === 0) listing.problems.push(noFileMatches(path));
  for (const match of matches) {
    const matched = statPath(match, listing);
    // A link that leads nowhere, or a file that has just gone: a pattern does not name what is not there. Nor does it mean
    // pipes and devices, which can keep us waiting for ever.
    if (matched === "missing" || matched === "unreadable") continue;
    if (matched.isFile() || matched.isDirectory()) await addExisting(match, matched, listing);
  }
}

function statPath(path: string, listing: Listing): Stats | "missing" | "unreadable" {
  try {
    return statSync(systemPath(path));
  } catch (error) {
    const code = failureCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return "missing";
    listing.log.warnings.push(fileSkipped(path, explainFailure(error)));
    countIn(listing.log, "unreadable");
    return "unreadable";
  }
}

async function addExisting(path: string, stats: Stats, listing: Listing): Promise<void> {
  if (stats.isDirectory()) return addFolder(path, listing);
  const format = formatOfNamed(path, listing.wanted.formats);
  const key = realPath(path);
  const shown = listing.files.get(key)?.path ?? path;
  listing.files.set(key, { kind: "file", path: shown, format, only: null, named: true });
}

/** `Nexis.txt#3` and `feed.jsonl:7`, where there is no file of that very name: one article of a file. */
function addArticle(path: string, listing: Listing): boolean {
  const [, file, place] = /^(.+?)(#\d+|:\d+)$/s.exec(path) ?? [];
  if (file === undefined || place === undefined) return false;
  const format = formatOfNamed(file, listing.wanted.formats);
  if (
    (place.startsWith(":") && format !== "jsonl") ||
    statSync(systemPath(file), { throwIfNoEntry: false })?.isFile() !== true
  )
    return false;
  const key = realPath(file);
  const known = listing.files.get(key);
  // Of a file that is read whole each article is there.
  if (known !== undefined && known.only === null) return true;
  listing.files.set(known === undefined ? key : key + place, {
    kind: "file",
    path: file,
    format,
    only: place,
    named: true,
  });
  return true;
}

async function addFolder(path: string, listing: Listing): Promise<void> {
  const { files, entered, folders, log, wanted } = listing;
  const shown = shownBefore(path);
  const real = `${realPath(path).replace(/[/]$/, "")}/`;
  const links: LinkTarget[] = [];
  const ignoredBy = new Set<string>();
  const { unreadable, leftOut } = log.stats;
  let count = 0;
  const found = (relative: string, format: FormatId) => {
    count++;
    const key = real + relative;
    if (!files.has(key)) files.set(key, { kind: "file", path: shown + relative, format, only: null, named: false });
  };
  await walkFolder({
    wanted,
    log,
    shown,
    fromHere: fromHere(path),
    found,
    entered: (relative) => entered.add(real + relative),
    linked: (leadsTo) => links.push(leadsTo),
    ignoredBy,
  });
  folders.push({
    path,
    files: count,
    links,
    leftOut: countedSince(leftOut, log.stats.leftOut),
    isIncomplete: log.stats.unreadable > unreadable,
    ignoredBy: [...ignoredBy].toSorted(compareCodePoints),
  });
}

/** Which links of a folder lead to what is not read by itself, and that there is nothing in it, where that is so. */
async function tellOf(folder: WalkedFolder, listing: Listing): Promise<void> {
  const { log, problems, lookedFor } = listing;
  const { leftOut } = log.stats;
  for (const { kind } of folder.links.filter((link) => !isMet(link, listing)))
    countLeftOut(log, { kind: "", reason: kind === "nothing" ? "dead-link" : "link" });
  // Where a folder could not be opened, a warning has said so: nobody knows that there are no articles.
  if (folder.files > 0 || folder.isIncomplete) return;
  const { path, ignoredBy } = folder;
  const ignored = ignoredBy.length === 0 ? 0 : await countWithoutIgnoring(path, listing);
  const name = shownBefore(path) === "" ? "." : path;
  if (ignored > 0) problems.push(allIgnored(name, ignored, ignoredBy));
  else problems.push(noArticlesIn(name, lookedFor, [...folder.leftOut, ...countedSince(leftOut, log.stats.leftOut)]));
}

/** Whether what a link leads to is read by itself, or was met and told of. Of what was not asked for nothing is told. */
function isMet(link: LinkTarget, { files, entered, wanted }: Listing): boolean {
  if (link.kind === "nothing") return false;
  if (link.kind === "folder") return entered.has(`${link.path}/`);
  const isSelective = wanted.formats.selective || wanted.globs?.selective === true;
  return files.has(link.path) || (!isSelective && entered.has(link.path.slice(0, link.path.lastIndexOf("/") + 1)));
}

/** What was left out between two states of the log. */
function countedSince(before: readonly LeftOut[], now: readonly LeftOut[]): LeftOut[] {
  return now.flatMap((one) => {
    const known = before.find(({ kind, reason }) => kind === one.kind && reason === one.reason)?.files ?? 0;
    return one.files > known ? [{ ...one, files: one.files - known }] : [];
  });
}

async function countWithoutIgnoring(path: string, listing: Listing): Promise<number> {
  let count = 0;
  await walkFolder({
    wanted: { ...listing.wanted, noIgnore: true },
    log: startLoadLog(),
    shown: shownBefore(path),
    fromHere: fromHere(path),
    found: () => count++,
    entered: () => {},
    linked: () => {},
    ignoredBy: new Set(),
  });
  return count;
}

/** "clips/" for "clips" and "clips//"; nothing for the current folder, whose files are shown by name alone. */
function shownBefore(folder: string): string {
  const bare = folder.replace(/[/]+$/, "");
  if (bare === ".") return "";
  return `${bare}/`;
}

/** How `-g` sees a folder: from the current one if it lies in it, otherwise from itself. */
function fromHere(folder: string): string {
  const relative = relativePath("", resolve(folder)).replaceAll(sep, "/");
  return relative === "" || relative.startsWith("..") || isAbsolute(relative) ? "" : `${relative}/`;
}

function realPath(path: string): string {
  try {
    return realPathOf(path);
  } catch {
    return resolve(path).replaceAll(sep, "/");
  }
}
