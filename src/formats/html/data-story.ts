import { buildLayer, type PageListener } from "./build-layer.js";
import { chooseLines, countWords, proseOf } from "./choose-lines.js";
import { type Element, outside } from "./element.js";
import type { LayerLine } from "./layer-line.js";
import { parseJson } from "./metadata/parse-json.js";
import { isNode } from "./metadata/read-json-ld.js";
import type { PageEvidence } from "./metadata/page-evidence.js";

/** In words: what is shorter is a teaser. */
const shortestStory = 80;
/** A page that shows so much of a text shows it. */
const shownShare = 0.5;
/** Data that hold so much more than the page's prose hold what a script was to show. */
const moreProse = 0.8;

/**
 * The story as a page's data have it, where the page itself does not show it: a script was to draw it, or a subscriber's
 * curtain hides it. Null where the page shows its story.
 */
export function storyInData(
  evidence: PageEvidence,
  lines: readonly LayerLine[],
  title: string | null,
): readonly LayerLine[] | null {
  const prose = proseOf(lines);
  const stated = articleBodyOf(evidence);
  const script = evidence.facts.scripts.find(({ text }) => text.includes("articleBody"));
  if (stated !== null && script !== undefined) {
    const words = countWords(stated);
    if (words >= shortestStory && words >= prose * moreProse && shareShown(stated, lines) < shownShare)
      return linesOf(stated, script.at, title);
  }
  const state = evidence.facts.scripts.find(({ kind }) => kind === "next-data");
  if (state === undefined || prose >= shortestStory) return null;
  const story = longestText(parseJson(state.text));
  return countWords(story) >= Math.max(shortestStory, prose * 2) ? linesOf(story, state.at, title) : null;
}

/** The text of the story in the page's JSON-LD; null where it has none. */
export function articleBodyOf({ article }: PageEvidence): string | null {
  const body = article?.["articleBody"];
  return typeof body === "string" && body.trim() !== "" ? body : null;
}

const samples = 40;
const sampleWords = 6;

/** How much of a text the page shows, by samples. */
function shareShown(text: string, lines: readonly LayerLine[]): number {
  const shown = ` ${wordsOf(lines.map((line) => line.text).join(" ")).join(" ")} `;
  const words = wordsOf(text.replaceAll(/<[^<>]*>/g, " "));
  const step = Math.max(sampleWords, Math.floor(words.length / samples));
  let [found, all] = [0, 0];
  for (let at = 0; at + sampleWords <= words.length; at += step, all++)
    if (shown.includes(` ${words.slice(at, at + sampleWords).join(" ")} `)) found++;
  return all === 0 ? 1 : found / all;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const silent: PageListener = { open() {}, void() {}, text() {}, close() {}, comment() {} };

function linesOf(text: string, at: number, title: string | null): LayerLine[] {
  const markup = /<\w|&#?\w+;/.test(text) ? text : null;
  const paragraphs =
    markup === null
      ? text.split(/\s*[\n\r\u2028\u2029]\s*/).filter((line) => line.trim() !== "")
      : chooseLines(buildLayer(markup, false, silent)).map((line) => line.text);
  const lines = paragraphs.map((line) => lineOf(line.replaceAll(/\s+/g, " ").trim(), at, paragraphBlock));
  return title === null ? lines : [lineOf(title, at, titleBlock), ...lines];
}

function lineOf(text: string, at: number, block: Element): LayerLine {
  return { text, at, linked: 0, isIndented: false, block, hasGap: true };
}

const paragraphBlock: Element = { ...outside, tag: "p", area: "article", ownNames: "articlebody" };
const titleBlock: Element = { ...outside, tag: "title", area: "article", ownNames: "headline" };

const mostValues = 200_000;
const textKeys =
  /^(?:article_?body|body|body_?html|body_?text|content|content_?html|full_?text|html|paragraphs|rendered|story|text)$/i;

/** The longest text of a page's state, whole or in a list of paragraphs. */
function longestText(state: unknown): string {
  let longest = "";
  const waiting: { readonly key: string; readonly value: unknown }[] = [{ key: "", value: state }];
  for (let seen = 0; waiting.length > 0 && seen < mostValues; seen++) {
    const { key, value } = waiting.pop() ?? { key: "", value: null };
    const text = textKeys.test(key) ? textOf(value) : "";
    if (text.length > longest.length) longest = text;
    if (Array.isArray(value)) for (const item of value as unknown[]) waiting.push({ key: "", value: item });
    else if (isNode(value)) for (const [name, item] of Object.entries(value)) waiting.push({ key: name, value: item });
  }
  return longest;
}

/** A text, or the texts of a list of blocks (`[{ "type": "paragraph", "text": "…" }]`), each a paragraph. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return "";
  const parts = (value as unknown[]).map((item) => {
    if (typeof item === "string") return item;
    if (!isNode(item)) return "";
    const own = Object.entries(item).find(([name, text]) => textKeys.test(name) && typeof text === "string");
    return typeof own?.[1] === "string" ? own[1] : "";
  });
  return parts.filter((part) => part !== "").join("\n");
}
