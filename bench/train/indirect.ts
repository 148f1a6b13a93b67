/** Learns what is reported without quotation marks, with the speakers' model that ships, and writes its weights: a part of `npm run train`. */
import { readFileSync } from "node:fs";
import { readModel } from "../../src/attribution/model/read-model.js";
import { readArticles } from "./read-articles.js";
import { trainIndirect } from "./write-indirect.js";

trainIndirect(readArticles("train"), readModel(readFileSync("src/attribution/model/speakers.weights")));
