/** Learns what is reported without quotation marks, with the speakers' model that ships, and writes its weights: a part of `npm run train`. */
import { readFileSync } from "node:fs";
import { readModel } from "../../src/attribution/model/read-model.js";
import { holdOut } from "./hold-out.js";
import { linkArticles } from "./prepare-articles.js";
import { readArticles } from "./read-articles.js";
import { defaults } from "./train-speakers.js";
import { trainIndirect } from "./write-indirect.js";

const articles = readArticles("train");
const model = readModel(readFileSync("src/attribution/model/speakers.weights"));
const { quotes } = holdOut(linkArticles(articles, true), model.language.tagger, defaults);
trainIndirect(articles, model, quotes);
