import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The version in the package.json of the folder that the program is installed in. */
export function readVersion(home: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  const isVersioned = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return isVersioned ? String(manifest.version) : "unknown";
}
