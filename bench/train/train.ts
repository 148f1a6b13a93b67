/** Learns everything from the training articles and writes one file of weights: `npm run train`. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { readModel } from "../../src/attribution/model/read-model.js";
import { fitConfidence } from "./fit-confidence.js";
import { holdOut, learn } from "./hold-out.js";
import { linkArticles } from "./prepare-articles.js";
import { readArticles } from "./read-articles.js";
import { steeringFigures } from "./steering-figures.js";
import { teachTags } from "./teach-tags.js";
import { defaults } from "./train-speakers.js";
import { trainTagger } from "./train-tagger.js";
import { trainIndirect } from "./write-indirect.js";
import { writeModel } from "./write-model.js";

const articles = readArticles("train");
const tagger = trainTagger(teachTags(articles));
const linked = linkArticles(articles, true);
const { quotes, predictions, trials } = holdOut(linked, tagger, defaults);
const model = { ...learn(linked, tagger, defaults), confidence: fitConfidence(trials) };
const data = createHash("sha256").update(JSON.stringify(articles)).digest("hex").slice(0, 12);
const scores = steeringFigures(articles, predictions);
const sources = process.env["ONRECORD_SOURCES"] ?? "";
const file = writeModel(model, { command: "npm run train", data, sources, scores });
writeFileSync("src/attribution/model/speakers.weights", file);
console.log(
  `src/attribution/model/speakers.weights: ${(file.length / 1000).toFixed(0)} kB, learnt from ${articles.length} articles`,
);
console.log("cross-validated:", JSON.stringify(scores));
trainIndirect(articles, readModel(file), quotes);
