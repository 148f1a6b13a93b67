import { existsSync } from "node:fs";
import { noSuchPath, onlyPathsServed, operandNeeded, pathLeadsOut } from "../../errors.js";
import { realPathOf } from "../../load/list-folder.js";
import { isAddress } from "../../text/is-address.js";
import { systemPath } from "../../text/system-path.js";

/** What a server was started with. Nothing else is ever read for an answer. */
export class ServedFolders {
  readonly paths: readonly string[];
  /** Where they led when the server was started, with "/" behind each. */
  readonly #roots: readonly string[];

  /** Throws an `OnrecordError` where a path is not there, or is standard input. */
  constructor(paths: readonly string[]) {
    if (paths.length === 0) throw operandNeeded("mcp", "a folder", "onrecord mcp clips");
    if (paths.includes("-")) throw onlyPathsServed();
    const missing = paths.find((path) => !isAddress(path) && !existsSync(path));
    if (missing !== undefined) throw noSuchPath(missing, null);
    this.paths = paths;
    this.#roots = paths.filter((path) => !isAddress(path)).map((path) => `${realPathOf(path).replace(/\/$/, "")}/`);
  }

  /**
   * Throws an `OnrecordError` where an article's file is no longer below the folders. No walk follows a link; but a folder, or
   * a file that was read before, may have been replaced by one since the server was started.
   */
  check(path: string): void {
    // On a cluster there are no files.
    if (this.#roots.length === 0) return;
    const file = [path, path.replace(/(?:#\d+|:\d+)$/, "")].find((one) => existsSync(systemPath(one)));
    // It has been removed meanwhile: what was read of it was below the folders.
    if (file === undefined) return;
    const real = `${realPathOf(file)}/`;
    if (!this.#roots.some((root) => real.startsWith(root))) throw pathLeadsOut(path);
  }
}
