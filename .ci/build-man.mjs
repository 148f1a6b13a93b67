// Writes the manual page, dist/onrecord.1, from the options of the program.
import { build } from "esbuild";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** `settings` are esbuild's. */
export async function buildMan(outdir, root, settings) {
  const program = join(outdir, "man-page.mjs");
  await build({ ...settings, entryPoints: ["src/cli/man-page.ts"], outfile: program, format: "esm" });
  const { formatManPage } = await import(pathToFileURL(program).href);
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  await writeFile(join(outdir, "onrecord.1"), formatManPage(version));
  await rm(program);
}
