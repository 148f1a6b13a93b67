/** Learns everything from the training articles and writes one file of weights: `npm run train`. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { knowWords } from "../../src/speakers/learnt/know-words.js";
import { learnWords } from "./learn-words.js";
import { linkArticles, prepare } from "./prepare-articles.js";
import { readArticles } from "./read-articles.js";
import { teachTags } from "./teach-tags.js";
import { defaults, trainSpeakers } from "./train-speakers.js";
import { trainTagger } from "./train-tagger.js";
import { writeModel } from "./write-model.js";

const articles = readArticles("train");
const tagger = trainTagger(teachTags(articles));
const learnt = learnWords(articles, tagger);
const words = knowWords(learnt);
const prepared = linkArticles(articles, true).map((linked) => prepare(linked, tagger, words));
const models = trainSpeakers(prepared, words, defaults);
const data = createHash("sha256").update(JSON.stringify(articles)).digest("hex").slice(0, 12);
const file = writeModel(tagger, learnt, models, { command: "npm run train", data });
writeFileSync("src/speakers/speakers.weights", file);
console.log(
  `src/speakers/speakers.weights: ${(file.length / 1000).toFixed(0)} kB, learnt from ${articles.length} articles`,
);
