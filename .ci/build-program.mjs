// Builds what bin/onrecord.js runs: the program in parts (split-program.mjs), each with its code cache (cache-code.mjs).
import { build } from "esbuild";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { cacheCode, partsByQuestion } from "./cache-code.mjs";
import { licencesOf } from "./licences-of.mjs";
import { splitProgram } from "./split-program.mjs";

/**
 * Writes the program into `outdir`/program; `settings` are esbuild's. What it starts and reads must be in `outdir` already,
 * since it is asked questions: to find out which chunks of it these load, and what V8 compiles for them.
 */
export async function buildProgram(outdir, root, settings) {
  const folder = join(outdir, "program");
  const { chunks, licences } = await buildChunks({ ...settings, outdir: folder });
  await writeParts(
    folder,
    splitProgram(chunks, (name) => name),
  );
  const parts = await partsByQuestion(folder, root);
  // The engine of regular expressions is half as large as all else that few questions ask for: it lies by itself.
  await writeParts(
    folder,
    splitProgram(chunks, (name) => parts.get(name) ?? partOfRest(name)),
  );
  await writeFile(join(folder, "LICENSES.txt"), licences);
  await cacheCode(folder, root);
}

/**
 * The chunks of the program: names, code, and what each imports; the one that it starts in is the first. With the licences of
 * the packages in them.
 */
async function buildChunks(settings) {
  const { metafile, outputFiles } = await build({
    ...settings,
    entryPoints: { start: "src/cli/main.ts" },
    splitting: true,
    chunkNames: "[name]-[hash]",
    format: "esm",
    write: false,
    // Names stay as they are, for the stacks that ONRECORD_DEBUG shows.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "eof",
    // commander starts other programs for commands that are files of their own; none of ours is, and loading takes 3 ms.
    alias: { "node:child_process": "./.ci/no-child-process.cjs" },
    // bin/onrecord.js says where the program is.
    define: { ...settings.define, "import.meta.url": "module.url" },
    plugins: [withoutValidator],
  });
  const importsOf = new Map(Object.entries(metafile.outputs).map(([path, { imports }]) => [basename(path), imports]));
  const chunks = outputFiles.map(({ path, text }) => ({
    name: basename(path, ".js"),
    code: text,
    imports: importsOf.get(basename(path)).filter(({ kind }) => kind !== "require-call"),
  }));
  return {
    chunks: chunks.toSorted((a, b) => Number(b.name === "start") - Number(a.name === "start")),
    licences: await licencesOf(metafile, settings.absWorkingDir),
  };
}

/**
 * The server of the Model Context Protocol brings a compiler of JSON Schema, half of its size, for answers to questions that
 * it may put to people. We put none.
 */
const withoutValidator = {
  name: "without-validator",
  setup({ onLoad }) {
    onLoad({ filter: /@modelcontextprotocol[\\/]sdk[\\/]dist[\\/]esm[\\/]validation[\\/]ajv-provider\.js$/ }, () => ({
      contents: "export class AjvJsonSchemaValidator { getValidator() { throw new Error('left out'); } }",
    }));
  },
};

async function writeParts(folder, parts) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [part, code] of parts) await writeFile(join(folder, `${part}.cjs`), code);
}

/** The part of a chunk that no question needs at first. */
function partOfRest(name) {
  if (name.startsWith("serve-mcp-")) return "mcp";
  return name.startsWith("answer-pattern") ? "patterns" : "rest";
}
