// Builds the worker that reads files with the help of libraries (src/formats/worker.ts): a program of its own, with the
// libraries inside, each in a chunk that is loaded where its format occurs. Their licences lie beside it.
import { build } from "esbuild";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { licencesOf } from "./licences-of.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Writes the worker's program into `folder`/formats, and resolves to its path. What was there before is removed. */
export async function buildWorker(folder) {
  const outdir = resolve(folder, "formats");
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    target: "node20.19",
    metafile: true,
    entryPoints: { worker: "src/formats/worker.ts" },
    outdir,
    outExtension: { ".js": ".mjs" },
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    format: "esm",
    minify: true,
    keepNames: true,
    legalComments: "none",
    plugins: [withoutCanvas],
  });
  await writeFile(join(outdir, "LICENSES.txt"), await licencesOf(metafile, root));
  // The tables of characters that fonts of East Asia refer to by name.
  await cp(join(root, "node_modules/pdfjs-dist/cmaps"), join(outdir, "cmaps"), { recursive: true });
  return join(outdir, "worker.mjs");
}

/**
 * pdf.js looks for packages with native code, to draw with and for old versions of Node. We draw nothing, and what lies in
 * somebody's node_modules must not be loaded; nor is code to be made of what a file says, whatever its options are.
 */
const leftOut = ['process.getBuiltinModule("module").createRequire(import.meta.url)', "new Function"];
const throwing = "(() => { throw new Error('left out'); })";

const withoutCanvas = {
  name: "without-canvas",
  setup({ onLoad }) {
    onLoad({ filter: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/ }, async ({ path }) => {
      const code = await readFile(path, "utf8");
      return { contents: leftOut.reduce((rest, part) => rest.replaceAll(part, throwing), code), loader: "js" };
    });
  },
};
