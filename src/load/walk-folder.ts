import { statSync } from "node:fs";
import { fileSkipped } from "../errors.js";
import type { FormatId } from "../formats/formats.js";
import { extensionOf } from "../text/file-names.js";
import { systemPath } from "../text/system-path.js";
import type { ChosenFormats } from "./choose-formats.js";
import { isCorrections } from "./find-corrections.js";
import { explainFailure } from "./explain-failure.js";
import { listFolder, realPathOf, type FolderEntry } from "./list-folder.js";
import type { GlobRules } from "./match-globs.js";
import { countIn, countLeftOut, type LoadLog } from "./options.js";
import { ignoreFileNames, readIgnoreRules, type IgnoreRules } from "./read-ignore-rules.js";

/** Which files of a folder are wanted. */
export interface Wanted {
  readonly formats: ChosenFormats;
  readonly globs: GlobRules | null;
  readonly hidden: boolean;
  readonly noIgnore: boolean;
  readonly maxDepth: number;
}

export interface Walk {
  readonly wanted: Wanted;
  readonly log: LoadLog;
  /** Before a path below the folder, to show it: "clips/"; empty for the current folder. */
  readonly shown: string;
  /** Before a path below the folder, for `-g`: as seen from the current folder. */
  readonly fromHere: string;
  /** Called for each file, by its path below the folder. */
  readonly found: (relative: string, format: FormatId) => void;
  /** Called for each folder that is entered: "" or "world/". */
  readonly entered: (relative: string) => void;
  /** Called for each symbolic link that would be read, or entered, if it were what it leads to. */
  readonly linked: (leadsTo: LinkTarget) => void;
  /** The ignore files that left something out. */
  readonly ignoredBy: Set<string>;
}

/** What a symbolic link leads to, by its real path. */
export type LinkTarget = { readonly kind: "file" | "folder"; readonly path: string } | { readonly kind: "nothing" };

interface Folder {
  /** Its path below the folder that is walked: "" or "world/". */
  readonly relative: string;
  readonly depth: number;
  /** From the outermost folder inwards. */
  readonly rules: readonly PlacedRules[];
}

interface PlacedRules extends IgnoreRules {
  /** Where the rules stand, as `Folder.relative`. */
  readonly below: string;
}

/** Every wanted file below a folder. Symbolic links are told of and not followed; neither pipes nor devices are touched. */
export function walkFolder(walk: Walk): Promise<void> {
  return walkBelow(walk, { relative: "", depth: 1, rules: [] });
}

async function walkBelow(walk: Walk, folder: Folder): Promise<void> {
  if (folder.depth > walk.wanted.maxDepth) return;
  walk.entered(folder.relative);
  const entries = entriesOf(walk, folder);
  const rules = await withOwnRules(walk, folder, entries);
  for (const entry of entries) {
    const isFolder = entry.isDirectory();
    const relative = folder.relative + entry.name;
    if (entry.isSymbolicLink()) noteLink(walk, folder, relative, rules);
    if (!isFolder && !entry.isFile()) continue;
    if (!isFolder && isCorrections(walk.shown + relative)) continue;
    const format = isFolder && isPageParts(entry.name, entries) ? null : chooseFormat(walk, relative, isFolder, rules);
    if (isFolder && format !== null) {
      await walkBelow(walk, { relative: `${relative}/`, depth: folder.depth + 1, rules });
    } else if (format !== null && format !== "folder") {
      walk.found(relative, format);
    }
  }
}

function entriesOf(walk: Walk, folder: Folder): FolderEntry[] {
  const path = walk.shown + folder.relative;
  noteWalked(walk, path === "" ? "." : path);
  try {
    return listFolder(path === "" ? "." : path);
  } catch (error) {
    walk.log.warnings.push(fileSkipped(path === "/" ? path : path.replace(/\/$/, ""), explainFailure(error)));
    countIn(walk.log, "unreadable");
    return [];
  }
}

function noteWalked({ log }: Walk, path: string): void {
  log.walked.push({ path, changed: statSync(systemPath(path), { throwIfNoEntry: false })?.ctimeMs ?? 0 });
}

async function withOwnRules(
  walk: Walk,
  folder: Folder,
  entries: readonly FolderEntry[],
): Promise<readonly PlacedRules[]> {
  if (walk.wanted.noIgnore) return folder.rules;
  const names = entries.map((entry) => entry.name).filter((name) => ignoreFileNames.includes(name));
  if (names.length === 0) return folder.rules;
  for (const name of names) noteWalked(walk, walk.shown + folder.relative + name);
  const own = await readIgnoreRules(walk.shown + folder.relative, names);
  return [...folder.rules, { ...own, below: folder.relative }];
}

function noteLink(walk: Walk, { depth }: Folder, relative: string, rules: readonly PlacedRules[]): void {
  const leadsTo = followLink(walk.shown + relative);
  if (leadsTo === null || (leadsTo.kind === "folder" && depth >= walk.wanted.maxDepth)) return;
  const format = leadsTo.kind === "folder" ? "folder" : formatFor(walk.wanted, extensionOf(relative));
  if (isWanted(walk, relative, format, rules)) walk.linked(leadsTo);
}

/** Null for what no walk would read: pipes and devices. */
function followLink(path: string): LinkTarget | null {
  try {
    const stats = statSync(systemPath(path));
    if (!stats.isFile() && !stats.isDirectory()) return null;
    return { kind: stats.isFile() ? "file" : "folder", path: realPathOf(path) };
  } catch {
    return { kind: "nothing" };
  }
}

/** "story_files" beside "story.html": the pictures, scripts and frames of a page that a browser has saved. */
function isPageParts(name: string, entries: readonly FolderEntry[]): boolean {
  const stem =
    /^(.+)(?:_files|_fichiers|_archivos|_bestanden|_arquivos|_file|-Dateien|-filer|_pliki|_soubory|\.files)$/.exec(
      name,
    )?.[1];
  return stem !== undefined && entries.some((entry) => entry.name === `${stem}.html` || entry.name === `${stem}.htm`);
}

/** How an entry is read, or null if it is not wanted. A pattern of `-g` goes before everything else, as in ripgrep. */
function chooseFormat(
  walk: Walk,
  relative: string,
  isFolder: boolean,
  rules: readonly PlacedRules[],
): FormatId | "folder" | null {
  const extension = extensionOf(relative);
  const format = isFolder ? "folder" : formatFor(walk.wanted, extension);
  if (!isWanted(walk, relative, format, rules)) return null;
  if (format === null) countLeftOut(walk.log, { kind: extension, reason: "type" });
  return format;
}

/** Whether an entry is to be read; of one that nothing reads, whether anybody would miss it. */
function isWanted(
  walk: Walk,
  relative: string,
  format: FormatId | "folder" | null,
  rules: readonly PlacedRules[],
): boolean {
  const { wanted } = walk;
  if (format === null) return !isPassedOver(wanted, relative) && !isIgnored(walk, relative, rules);
  const isFolder = format === "folder";
  const verdict = wanted.globs?.judge(walk.fromHere + relative) ?? null;
  if (verdict !== null) return verdict === "read";
  if (!isFolder && wanted.globs?.selective === true) return false;
  if (!wanted.hidden && isHidden(relative)) return false;
  return !isIgnored(walk, isFolder ? `${relative}/` : relative, rules);
}

/** What nobody would miss: other types than were asked for, and what programs and projects put beside the articles. */
function isPassedOver(wanted: Wanted, relative: string): boolean {
  if (wanted.formats.selective || wanted.globs?.selective === true || isHidden(relative)) return true;
  return aboutTheFolder.has(relative.slice(relative.lastIndexOf("/") + 1).toLowerCase());
}

const aboutTheFolder: ReadonlySet<string> = new Set(
  "authors changelog copying desktop.ini license makefile notice readme thumbs.db".split(" "),
);

function isHidden(relative: string): boolean {
  return relative.startsWith(".", relative.lastIndexOf("/") + 1);
}

function formatFor(wanted: Wanted, extension: string): FormatId | null {
  const format = wanted.formats.byExtension.get(extension);
  if (format !== undefined) return format;
  return wanted.globs?.extensions.has(extension) === true ? "text" : null;
}

/** The innermost folder whose rules speak of it decides. */
function isIgnored(walk: Walk, relative: string, rules: readonly PlacedRules[]): boolean {
  for (const placed of rules.toReversed()) {
    const ignoreFile = placed.judge(relative.slice(placed.below.length));
    if (ignoreFile === undefined) continue;
    if (ignoreFile === null) return false;
    walk.ignoredBy.add(ignoreFile);
    countIn(walk.log, "ignored");
    return true;
  }
  return false;
}
