import type { TaggerModel } from "../../src/language/tag-words.js";
import { tagWords } from "../../src/language/tag-words.js";
import { stemWord } from "../../src/language/stem.js";
import { tokenize } from "../../src/language/tokenize.js";
import { shapes, type Tokens } from "../../src/language/tokens.js";
import { tagNumber } from "../../src/language/pos-tags.js";
import { auxiliaries as auxiliaryLines } from "../../src/lexicon/languages/en/function-words.js";
import type { LearntWords } from "../../src/language/vocabulary.js";
import { paragraphsOf, type GoldArticle, type Pair } from "./read-articles.js";

/** Upper bounds of the classes 0 to 4 of a share; class 5 is above them all. */
const bounds = [0.01, 0.06, 0.2, 0.4, 0.65];
const minSeen = 2;
const auxiliaries: ReadonlySet<string> = new Set(auxiliaryLines.flatMap((line) => line.split(" ")));

class Shares {
  readonly uses = new Map<string, number>();
  readonly hits = new Map<string, number>();
  count(map: Map<string, number>, stem: string, by = 1): void {
    map.set(stem, (map.get(stem) ?? 0) + by);
  }
  /** The class of each stem's share; a stem seen once proves little, so each starts with two uses that were no hit. */
  classes(): Map<string, number> {
    const classes = new Map<string, number>();
    for (const [stem, hits] of this.hits) {
      const uses = Math.max(hits, this.uses.get(stem) ?? 0);
      if (uses < minSeen) continue;
      const share = hits / (uses + 2);
      const found = bounds.findIndex((bound) => share < bound);
      const own = found < 0 ? bounds.length : found;
      if (own > 0) classes.set(stem, own);
    }
    return classes;
  }
}

/** Counts, over whole texts, how often each verb and noun is a cue and each noun the head of a source. */
export function learnWords(articles: readonly GoldArticle[], tagger: TaggerModel): LearntWords {
  const [verbs, nouns, sources] = [new Shares(), new Shares(), new Shares()];
  for (const article of articles) {
    const tokens = tokenize(article.text, paragraphsOf(article.text));
    const tags = new Uint8Array(tokens.start.length);
    tagWords(tagger, tokens, tags, 0, tags.length);
    const stemOf = (i: number): string => stemWord(article.text.slice(tokens.start[i], tokens.end[i]).toLowerCase());
    // What is written small is nobody's name.
    const isPlain = (i: number): boolean => tokens.shape[i] === shapes.lower;
    for (let i = 0; i < tags.length; i++) {
      if (!isPlain(i)) continue;
      if (isVerb(tags[i])) verbs.count(verbs.uses, stemOf(i));
      if (isNoun(tags[i])) {
        nouns.count(nouns.uses, stemOf(i));
        sources.count(sources.uses, stemOf(i));
      }
    }
    for (const { cue, source } of article.attributions) {
      const said = cue === null ? [] : tokensIn(tokens, cue.spans).filter(isPlain);
      const verb = said.findLast(
        (i) =>
          isVerb(tags[i]) &&
          !auxiliaries.has(stemOf(i)) &&
          !auxiliaries.has(article.text.slice(tokens.start[i], tokens.end[i]).toLowerCase()),
      );
      const noun = said.findLast((i) => isNoun(tags[i]));
      if (verb !== undefined) verbs.count(verbs.hits, stemOf(verb));
      else if (noun !== undefined) nouns.count(nouns.hits, stemOf(noun));
      for (const i of source === null ? [] : tokensIn(tokens, source.heads).filter(isPlain))
        if (isNoun(tags[i])) sources.count(sources.hits, stemOf(i));
    }
  }
  return { verbs: verbs.classes(), sayingNouns: nouns.classes(), sources: sources.classes() };
}

function isVerb(tag: number | undefined): boolean {
  return ["finite", "base", "ing", "participle"].some((name) => tag === verbTags.get(name));
}
const verbTags = new Map([
  ["finite", tagNumber("finite")],
  ["base", tagNumber("base")],
  ["ing", tagNumber("ing")],
  ["participle", tagNumber("participle")],
]);

function isNoun(tag: number | undefined): boolean {
  return tag === tagNumber("noun");
}

function tokensIn(tokens: Tokens, spans: readonly Pair[]): number[] {
  const found: number[] = [];
  for (const [start, end] of spans) {
    let low = 0;
    let high = tokens.start.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens.end[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    for (; (tokens.start[low] ?? Infinity) < end; low++) if (tokens.shape[low] !== shapes.mark) found.push(low);
  }
  return found;
}
