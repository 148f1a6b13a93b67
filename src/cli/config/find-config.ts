import { statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Io } from "../io.js";

/** A file of settings. */
export interface ConfigFile {
  /** As messages call it: relative where it lies in the current folder or above it. */
  readonly path: string;
  /** The user's own may name programs and folders; a project's, which comes with the articles, may not. */
  readonly isOwn: boolean;
}

const projectName = ".onrecord.json";

/**
 * The files of settings that are there: the nearest of a project, from the current folder upward, and the user's own. Asked
 * of every question: a look a folder.
 */
export function findConfigFiles({ env }: Pick<Io, "env">): readonly ConfigFile[] {
  const named = env["ONRECORD_CONFIG"] ?? "";
  if (named === "off") return [];
  const own = named === "" ? systemConfig(env) : named;
  const project = nearestProject();
  const files = [
    ...(project === null || project === own ? [] : [{ path: relative("", project), isOwn: false }]),
    // One that is named is to be there.
    ...(own !== null && (named !== "" || isFile(own)) ? [{ path: own, isOwn: true }] : []),
  ];
  return files;
}

function nearestProject(): string | null {
  let folder = currentFolder();
  while (folder !== null) {
    const path = join(folder, projectName);
    if (isFile(path)) return path;
    const above = dirname(folder);
    folder = above === folder ? null : above;
  }
  return null;
}

/** Null where it was removed under the shell: whoever needs it says so. */
function currentFolder(): string | null {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

/** Where the system keeps settings. A path that is not absolute is to be passed over, says the XDG standard. */
function systemConfig(env: Io["env"]): string | null {
  const { XDG_CONFIG_HOME = "", APPDATA = "", HOME = "" } = env;
  if (XDG_CONFIG_HOME.startsWith("/")) return join(XDG_CONFIG_HOME, "onrecord", "config.json");
  if (process.platform === "win32") return APPDATA === "" ? null : join(APPDATA, "onrecord", "config.json");
  return HOME === "" ? null : join(HOME, ".config", "onrecord", "config.json");
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}
