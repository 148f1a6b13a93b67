import { homedir } from "node:os";
import { join } from "node:path";
import type { Io } from "./io.js";
import type { Flags } from "./read-flags.js";

/** The folder in which what was read of large folders is kept; undefined where nothing is to be kept. */
export function chooseCache(flags: Flags, io: Io): string | undefined {
  return flags.isOn("--no-cache") ? undefined : cacheFolder(io);
}

/** ONRECORD_CACHE, which may be "off", else where the system keeps such things. */
export function cacheFolder({ env }: Io): string | undefined {
  const named = env["ONRECORD_CACHE"] ?? "";
  if (named === "off") return undefined;
  return named === "" ? systemCache(env) : named;
}

function systemCache(env: Io["env"]): string {
  const { XDG_CACHE_HOME = "", LOCALAPPDATA = "" } = env;
  if (process.platform === "win32" && LOCALAPPDATA !== "") return join(LOCALAPPDATA, "onrecord", "Cache");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "onrecord");
  // A path that is not absolute is to be passed over, says the standard.
  return join(XDG_CACHE_HOME.startsWith("/") ? XDG_CACHE_HOME : join(homedir(), ".cache"), "onrecord");
}
