import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { nobody } from "../../src/attribution/indirect/find-indirect.js";
import type { WeighedReport } from "../../src/attribution/indirect/find-reports.js";
import { bodyProbability, resolveBody } from "../../src/attribution/resolve-body.js";
import type { SpeakerModel } from "../../src/attribution/model/read-model.js";
import type { Quote } from "../../src/types.js";
import { clauseFigures } from "./clause-figures.js";
import { learnIndirect } from "./learn-indirect.js";
import { cueShares, linkReports, readReports, type LinkedReports } from "./link-reports.js";
import type { GoldArticle } from "./read-articles.js";
import { reportFigures } from "./report-figures.js";
import { writeIndirectModel } from "./write-indirect-model.js";

const path = "src/attribution/indirect/indirect.weights";

/** Whom "they" and "it" stand for is a factor of the confidence that the program gives. */
function withBody(reports: readonly WeighedReport[], article: LinkedReports | undefined): WeighedReport[] {
  if (article === undefined) return [];
  const { chunks, entityOf } = article.part;
  return reports.map((report) => {
    const mention = chunks.mentions[report.source.phrase];
    const named = (entityOf[report.source.phrase] ?? 0) > 0;
    if (named || mention === undefined || resolveBody(article.part, mention, nobody) === null) return report;
    return { ...report, confidence: report.confidence * bodyProbability };
  });
}

/**
 * Learns from the articles what is reported without quotation marks, and writes the weights. `quotes` are the statements of each
 * article by models that were learnt from others: what stands around them is measured.
 */
export function trainIndirect(
  articles: readonly GoldArticle[],
  model: SpeakerModel,
  quotes: ReadonlyMap<string, readonly Quote[]>,
): void {
  const read = articles.map((article) => readReports(article, model));
  const share = cueShares(read);
  const linked = read.map((article) => linkReports(article, share));
  const learnt = learnIndirect(linked, (what) => console.log(`  reported speech: ${what}`));
  const reports = reportFigures(
    linked,
    learnt.heldOut.map((found, n) => withBody(found.reports, linked[n])),
  );
  const clauses = clauseFigures(linked, learnt.heldOut, quotes);
  const scores = { ...reports.scores, ...clauses.scores };
  const intervals = { ...reports.intervals, ...clauses.intervals };
  const data = createHash("sha256").update(JSON.stringify(articles)).digest("hex").slice(0, 12);
  const file = writeIndirectModel(learnt.model, { command: "npm run train", data, scores, intervals });
  writeFileSync(path, file);
  console.log(`${path}: ${(file.length / 1000).toFixed(0)} kB`);
  console.log("cross-validated:", JSON.stringify({ scores, intervals }));
}
