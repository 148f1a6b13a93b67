import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Stages } from "../../src/archive/guard-stages.js";
import { startLoadLog } from "../../src/load/options.js";
import {
  attributeQuotes,
  cleanArticle,
  explainQuotes,
  findActs,
  findFigures,
  findIndirect,
  findStretches,
  loadIndirectModel,
  loadLineModels,
  loadModel,
  loadSources,
  summariseArticle,
} from "../../src/stages.js";
import type { SourceText } from "../../src/types.js";

/** Files by their paths in a folder `clips`, as loading hands them over. */
export async function readFiles(files: Readonly<Record<string, string>>): Promise<SourceText[]> {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), "onrecord-archive-"));
  process.chdir(folder);
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const sources: SourceText[] = [];
    for await (const source of loadSources({ paths: ["clips"] }, startLoadLog())) sources.push(source);
    return sources;
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
}

/** The stages of the program. */
export const stages: Stages = {
  async clean() {
    const models = loadLineModels();
    return (source) => cleanArticle(source, models);
  },
  async attribute() {
    const model = loadModel();
    return (article) => attributeQuotes(article, findStretches(article), model);
  },
  async explain() {
    const model = loadModel();
    return (article) => explainQuotes(article, findStretches(article), model);
  },
  async indirect() {
    const [model, indirect] = [loadModel(), loadIndirectModel()];
    return (article, { quotes }) => findIndirect(article, findStretches(article), quotes, model, indirect);
  },
  async acts() {
    const model = loadModel();
    return (article, attributed) => findActs(article, findStretches(article), attributed, model);
  },
  summarise: async () => summariseArticle,
  figures: async () => findFigures,
};
