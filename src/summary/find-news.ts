import { clockWords } from "../lexicon/languages/en/clock-words.js";
import { newsPhrases, newsWords, sceneWords } from "../lexicon/languages/en/news-words.js";
import { months } from "../lexicon/page/months.js";
import { fold } from "../text/fold.js";
import type { Candidate } from "./list-candidates.js";
import { needsContext } from "./needs-context.js";
import { termsOf } from "./weigh-terms.js";

/**
 * Where the news of a story begins, as the index of a sentence: 0 of nearly all. A story that opens with a scene ("Every
 * evening at six, Dina Marchetti folds the blanket …") says a few paragraphs later what it is about, in a long sentence
 * that leads from the one case to all of them, and from there on it has figures, bodies and days. In doubt a story
 * opens with its news.
 */
export function findNews(candidates: readonly Candidate[], title: string | null): number {
  const opening = candidates.slice(0, maxScene + behind);
  if (opening.length <= shortestScene || tellsNews.test(opening[0]?.text ?? "")) return 0;
  const titled = termsOf(title ?? "");
  const read = opening.map(({ text }) => readSentence(text, titled));
  for (let i = shortestScene; i < Math.min(maxScene, read.length); i++) {
    if (!isScene(read.slice(0, i))) return 0;
    if (bringsNews(read, i) && mayOpen(opening[i])) return strongestNear(opening, read, i);
  }
  return 0;
}

/** How many sentences a scene has, within how many the news comes, and how many behind it are looked at. */
const shortestScene = 2;
const maxScene = 16;
const behind = 5;

/** "Ana Souza has told a court …", "A singer who claims …": how news is told and scenes are not. */
const tellsNews = /\b(?:has|have) (?:been|lost|made|put|said|told|won|\p{Ll}+e[dn])\b|\bclaims?\b/u;

/** In points and words for a sentence, as `readSentence` gives them. */
const sceneBounds = { news: 1.6, meanNews: 0.5, scene: 0.6, words: 14 };
const newsBounds = { news: 1.6, rise: 0.8, meanRise: 0.4 };

/** Whether sentences may be a scene: none brings news, and they show somebody or are short. */
function isScene(read: readonly SentenceReading[]): boolean {
  if (read.some(({ news }) => news > sceneBounds.news) || mean(read, "news") > sceneBounds.meanNews) return false;
  return mean(read, "scene") >= sceneBounds.scene || mean(read, "words") <= sceneBounds.words;
}

function bringsNews(read: readonly SentenceReading[], at: number): boolean {
  const before = read.slice(0, at);
  const news = read[at]?.news ?? 0;
  const rise = news - Math.max(...before.map((one) => one.news));
  if (news < newsBounds.news || rise < newsBounds.rise) return false;
  return mean(read.slice(at, at + behind), "news") - mean(before, "news") >= newsBounds.meanRise;
}

function mean(read: readonly SentenceReading[], key: keyof SentenceReading): number {
  return read.reduce((sum, one) => sum + one[key], 0) / Math.max(1, read.length);
}

function mayOpen(candidate: Candidate | undefined): boolean {
  return candidate !== undefined && candidate.opensParagraph && !needsContext(candidate.text);
}

/** The news, or what says it much better in the next sentences. */
function strongestNear(opening: readonly Candidate[], read: readonly SentenceReading[], from: number): number {
  let best = from;
  for (let i = from + 1; i <= from + near && i < opening.length; i++) {
    if ((read[i]?.news ?? 0) >= (read[best]?.news ?? 0) + muchBetter && mayOpen(opening[i])) best = i;
  }
  return best;
}

const near = 4;
const muchBetter = 2;

/** The points of a sentence for being the news, and for being part of a scene. */
export interface SentenceReading {
  readonly news: number;
  readonly scene: number;
  readonly words: number;
}

function readSentence(text: string, titled: ReadonlySet<string>): SentenceReading {
  const folded = fold(text.slice(0, maxRead));
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const count = (table: ReadonlySet<string>): number => words.filter((word) => table.has(word)).length;
  const leading = phrases.filter((phrase) => folded.includes(phrase)).length;
  const figures = folded.match(/\d[\d,.]*/g)?.length ?? 0;
  const shared = titled.size < 2 ? 0 : [...termsOf(text)].filter((term) => titled.has(term)).length;
  const small =
    Math.min(2, count(ofNews)) + Math.min(2.5, figures) + (namesDay(folded, words) ? 1 : 0) + Math.min(4, shared);
  const news = Math.min(2, leading) + 0.6 * small + (words.length >= longSentence ? 0.8 : 0);
  // Somebody's words belong to the scene as his deeds do; a short sentence tells no news.
  const quoted = /["“”«»„]/.test(text);
  const scene = Math.min(2, count(ofScenes)) + (quoted ? 1 : 0);
  return { news: quoted || words.length < shortSentence ? news / 2 : news, scene, words: words.length };
}

const maxRead = 600;
const shortSentence = 12;
const longSentence = 24;

function namesDay(folded: string, words: readonly string[]): boolean {
  if (/\b(?:this|last|next) (?:week|month|year)\b/.test(folded)) return true;
  return words.some((word) => (clockWords.has(word) && word.endsWith("day")) || (months.has(word) && word.length > 3));
}

const setOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(" ")));
const phrases = [...newsPhrases];
const ofNews = setOf(newsWords);
const ofScenes = setOf(sceneWords);
