import { createRequire } from "node:module";
import { tokenize } from "../../src/language/tokenize.js";
import { shapes, type Tokens } from "../../src/language/tokens.js";
import { isTitled } from "../../src/language/tag-words.js";
import { tagNumber, type PosTag } from "../../src/language/pos-tags.js";
import { paragraphsOf, type GoldArticle } from "./read-articles.js";

/** Added to the tag of a token that the teachers do not agree on. */
export const disagree = 64;

interface Wink {
  tagRawTokens(words: string[]): { pos: string }[];
}
interface EnPos {
  Tag: new (words: string[]) => { initial(): { smooth(): { tags: string[] } } };
}
const load = createRequire(import.meta.url);
const wink: Wink = load("wink-pos-tagger")();
const enPos: EnPos = load("en-pos");

const coarse: Readonly<Record<string, PosTag>> = {
  NN: "noun",
  NNS: "noun",
  NNP: "name",
  NNPS: "name",
  JJ: "adjective",
  JJR: "adjective",
  JJS: "adjective",
  DT: "determiner",
  PDT: "determiner",
  PRP: "pronoun",
  PRP$: "possessive",
  WP$: "possessive",
  WP: "wh",
  WDT: "wh",
  WRB: "wh",
  VBD: "finite",
  VBZ: "finite",
  VBP: "finite",
  VB: "base",
  VBG: "ing",
  VBN: "participle",
  MD: "modal",
  IN: "preposition",
  TO: "to",
  CC: "and",
  RB: "adverb",
  RBR: "adverb",
  RBS: "adverb",
  RP: "adverb",
  CD: "number",
  POS: "'s",
};

const pronouns = new Set(
  "i me he him she her it we us they them you himself herself itself themselves myself yourself ourselves".split(" "),
);
const possessives = new Set("my your his its our their".split(" "));
const wh = new Set("who whom which whoever what".split(" "));

function teach(tokens: Tokens): Uint8Array {
  const tags = new Uint8Array(tokens.start.length);
  for (let i = 0; i < tags.length;) {
    let end = i;
    while (end < tags.length && tokens.sentence[end] === tokens.sentence[i]) end++;
    const titled = isTitled(tokens, i, tags.length);
    const words = Array.from({ length: end - i }, (_, k) =>
      tokens.text.slice(tokens.start[i + k], tokens.end[i + k]).replace(/’/g, "'"),
    );
    const plain = words.map((word) => {
      const bare = word.replace(/n't$/, "") || word;
      return titled && isCommon(bare) ? bare.toLowerCase() : bare;
    });
    const first = wink.tagRawTokens(plain).map((tag) => tag.pos);
    const second = new enPos.Tag(plain).initial().smooth().tags;
    words.forEach(
      (word, k) =>
        (tags[i + k] = vote(
          tokens,
          i + k,
          word,
          first[k] ?? "",
          second[k] ?? "",
          k === 0 || (titled && isCommon(word)),
        )),
    );
    i = end;
  }
  return tags;
}

/** How often a word stands in lower case, less how often with a capital where no rule asks for one. */
const lowerLead = new Map<string, number>();

function isCommon(word: string): boolean {
  return (lowerLead.get(word.toLowerCase()) ?? 0) > 0;
}

function countCapitals(tokens: Tokens): void {
  let titled = false;
  for (let i = 0; i < tokens.start.length; i++) {
    const opens = i === 0 || tokens.sentence[i] !== tokens.sentence[i - 1];
    if (opens) titled = isTitled(tokens, i, tokens.start.length);
    if (opens || titled || (tokens.shape[i] ?? 9) > shapes.mixed) continue;
    const word = tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase().replace(/’/g, "'");
    lowerLead.set(word, (lowerLead.get(word) ?? 0) + (tokens.shape[i] === shapes.lower ? 1 : -1));
  }
}

function vote(tokens: Tokens, i: number, word: string, first: string, second: string, opens: boolean): number {
  const shape = tokens.shape[i];
  const lower = word.toLowerCase();
  if (shape === shapes.mark) return tagNumber("mark");
  if (pronouns.has(lower) && word !== "US")
    return tagNumber(lower === "her" && first === "PRP$" ? "possessive" : "pronoun");
  if (possessives.has(lower)) return tagNumber("possessive");
  if (wh.has(lower)) return tagNumber("wh");
  const a = coarse[first] ?? "other";
  const b = coarse[second] ?? "other";
  // A capital inside a sentence is a name, unless both teachers know the word as something that no name is.
  if (!opens && (shape === shapes.capital || shape === shapes.mixed || shape === shapes.capitals)) {
    const closed = new Set<PosTag>(["determiner", "preposition", "pronoun", "and", "to", "modal", "wh"]);
    return tagNumber(
      closed.has(a) && closed.has(b) ? a : a === "adjective" && b === "adjective" ? "adjective" : "name",
    );
  }
  return tagNumber(a) + (a === b ? 0 : disagree);
}

/** Tokens with one byte each: the tag's index, plus `disagree` where the teachers do not agree. */
export interface Tagged {
  readonly tokens: Tokens;
  readonly gold: Uint8Array;
}

/** Tags texts with two published taggers, the teachers of our own; at training time only. */
export function teachTags(articles: readonly GoldArticle[]): Tagged[] {
  const read = articles.map(({ text }) => tokenize(text, paragraphsOf(text)));
  for (const tokens of read) countCapitals(tokens);
  return read.map((tokens) => ({ tokens, gold: teach(tokens) }));
}
