// Drafts of altered quotations: chosen and altered by a program with a seed from articles that belong to their publishers, so that
// nothing of them comes into the project.
import {
  attributeQuotes,
  cleanArticle,
  findStretches,
  loadLineModels,
  loadModel,
  sentenceSpans,
} from "../../dist/stages.js";
import { sourceOf } from "../data.mjs";
import { isAltered, madeWays, ways } from "./alter-quotes.mjs";
import { pick, seededRandom, shuffled } from "../random.mjs";

const seed = 12;
const articlesRead = 1500;
const perDraft = 10;

/** How many quotations of each way. */
const perWay = 20;

/** Drafts as texts of one paragraph a quotation; of each quotation its way, by draft and paragraph. `heldOut`: the articles of those that are to be found in none. */
export function makeDrafts(records) {
  const random = seededRandom(seed);
  const read = shuffled(records, random).slice(0, articlesRead).map(readArticle);
  const all = shuffled(read.flatMap(quotesIn), random);
  const tools = toolsFrom(all, random);
  const lost = takeUnique(all, records);
  const heldOut = new Set(lost.map(({ path }) => path));
  const articles = read.filter(({ path }) => !heldOut.has(path));
  const quotes = all.filter(({ path }) => !heldOut.has(path));
  const items = Object.entries(ways).flatMap(([way, how]) =>
    alterSome(quotes, tools, how).map((item) => ({ way, ...item })),
  );
  items.push(...reportedItems(articles, tools));
  items.push(...lost.map(({ words }) => ({ way: "invented", words, speaker: pick(tools.names, random) })));
  return { drafts: inDrafts(shuffled(items, random)), heldOut };
}

/** Quotations that one article alone has: leaving it out leaves none. */
function takeUnique(quotes, records) {
  const taken = [];
  for (const quote of quotes) {
    if (taken.length === perWay) break;
    const part = quote.words.slice(2, 6).join(" ");
    if (records.filter(({ text }) => text.includes(part)).length === 1) taken.push(quote);
  }
  return taken;
}

const isChangedBy = (verdict) => verdict === "changed" || verdict === "stitched" || verdict === "shortened";

function readArticle({ path, text }) {
  const article = cleanArticle(sourceOf(path, text), lineModel);
  return { article, path, attributed: attributeQuotes(article, findStretches(article), model) };
}

const model = loadModel();
const lineModel = loadLineModels();

/** Whole clauses in one line, without marks inside, said by somebody with a name. */
function quotesIn({ article, path, attributed }) {
  return attributed.quotes.flatMap(({ kind, spans, attribution, confidence, part }) => {
    const text = article.text.slice(spans[0].start, spans[0].end);
    const words = text.split(/\s+/);
    const isPlain = kind === "direct" && spans.length === 1 && part === null && !/["“”‘\n[\]()…]|\.\./.test(text);
    const isKnown = attribution?.speakerType === "person" && attribution.speaker !== null && confidence > 0.8;
    const isNamed = isKnown && /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2}$/u.test(attribution.speaker);
    if (!isPlain || !isNamed || words.length < 8 || words.length > 60) return [];
    return [{ path, words, speaker: attribution.speaker }];
  });
}

function toolsFrom(quotes, random) {
  const pool = [...new Set(quotes.flatMap(({ words }) => words.filter((word) => /^\p{Ll}{5,}$/u.test(word))))];
  const names = [...new Set(quotes.map(({ speaker }) => speaker))];
  return { random, pool, names };
}

/** Takes quotations from the front of the list that lend themselves to it; each is used once. */
function alterSome(quotes, tools, how) {
  const items = [];
  for (let i = 0; i < quotes.length && items.length < perWay; i++) {
    const quote = quotes[i];
    const others = quotes.filter(({ path }) => path !== quote.path);
    const altered = how.alter(quote, { ...tools, others });
    if (altered === null || (isChangedBy(how.verdict) && !isAltered(quote.words, altered.words))) continue;
    quotes.splice(i--, 1);
    items.push({ words: altered.words, speaker: altered.speaker ?? quote.speaker });
  }
  return items;
}

/** Sentences of the reporter's between quotation marks. */
function reportedItems(articles, { random, names }) {
  const sentences = articles.flatMap(({ article: { text, paragraphs } }) =>
    paragraphs
      .filter(({ label, start, end }) => label === "body" && !/["“”'‘’\n]/.test(text.slice(start, end)))
      .flatMap(({ start, end }) => sentenceSpans(text, start, end).map((span) => text.slice(span.start, span.end))),
  );
  const chosen = shuffled(sentences, random).filter((sentence) => /^(?:\S+\s+){9,30}\S+$/.test(sentence));
  return chosen
    .slice(0, perWay)
    .map((text) => ({ way: "reported", words: text.split(/\s+/), speaker: pick(names, random) }));
}

function inDrafts(items) {
  const drafts = [];
  for (let i = 0; i < items.length; i += perDraft) {
    const part = items.slice(i, i + perDraft);
    const paragraphs = part.map(({ words, speaker }, n) => printItem(words, speaker, n));
    drafts.push({ text: paragraphs.join("\n\n"), items: part });
  }
  return drafts;
}

/** Marks curled or straight, the source before or behind; what stands at the end is the draft's own. */
function printItem(words, speaker, n) {
  const text = words.join(" ").replace(/[.,;:]+$/, "");
  const [open, close] = n % 2 === 0 ? ["“", "”"] : ['"', '"'];
  return n % 3 === 0 ? `${speaker} said: ${open}${text}.${close}` : `${open}${text},${close} ${speaker} said.`;
}

/** The verdict that is right for a way, and the kind of change that must be named. */
export function truthOf(way) {
  const { verdict, kind = null } = ways[way] ?? madeWays[way];
  return { verdict, kind };
}
