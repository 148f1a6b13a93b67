import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { SpeakerModel } from "../../src/attribution/model/read-model.js";
import { learnIndirect } from "./learn-indirect.js";
import { cueShares, linkReports, readReports } from "./link-reports.js";
import type { GoldArticle } from "./read-articles.js";
import { reportFigures } from "./report-figures.js";
import { writeIndirectModel } from "./write-indirect-model.js";

const path = "src/attribution/indirect/indirect.weights";

/** Learns from the articles what is reported without quotation marks, and writes the weights. */
export function trainIndirect(articles: readonly GoldArticle[], model: SpeakerModel): void {
  const read = articles.map((article) => readReports(article, model));
  const share = cueShares(read);
  const linked = read.map((article) => linkReports(article, share));
  const learnt = learnIndirect(linked, (what) => console.log(`  reported speech: ${what}`));
  const scores = reportFigures(linked, learnt.heldOut);
  const data = createHash("sha256").update(JSON.stringify(articles)).digest("hex").slice(0, 12);
  const file = writeIndirectModel(learnt.model, { command: "npm run train", data, scores });
  writeFileSync(path, file);
  console.log(`${path}: ${(file.length / 1000).toFixed(0)} kB`);
  console.log("cross-validated:", JSON.stringify(scores));
}
