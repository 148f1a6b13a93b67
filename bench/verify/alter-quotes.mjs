// Quotations altered by program, as people and models misquote: each way with the verdict that is right for it. A way gives
// the words and their speaker, or null where a quotation does not lend itself to it.
import { pick } from "../random.mjs";

const auxiliaries = "is are was were will would can could should must has have had".split(" ");
const otherTense = new Map(
  "is was,are were,was is,were are,will would,would will,can could,could can,has had,have had"
    .split(",")
    .map((pair) => pair.split(" ")),
);
const numbers = "two three four five six seven eight nine ten twenty thirty fifty".split(" ");

const plain = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}'’-]/gu, "");

/** The words with another in place of one, which keeps the marks about it. */
function replace(words, at, by) {
  const [, before, , after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(words[at]);
  return words.with(at, before + by + after);
}

/** The places of the words that fit, but for the first and the last: a quotation may begin and end where it will. */
const placesOf = (words, fits) =>
  words.flatMap((word, i) => (i > 0 && i < words.length - 1 && fits(word, i) ? [i] : []));

const isContent = (word) => /^\p{Ll}{5,}$/u.test(word);
const isName = (word, words, i) => /^\p{Lu}\p{Ll}{3,}$/u.test(word) && /[\p{Ll},]$/u.test(words[i - 1]);

/** By name: the verdict that is right, and what is done to the words of a quotation. */
export const ways = {
  unaltered: { verdict: "verbatim", alter: ({ words }) => ({ words }) },
  "shorter speaker": {
    verdict: "verbatim",
    alter: ({ words, speaker }) => (speaker.includes(" ") ? { words, speaker: speaker.split(" ").at(-1) } : null),
  },
  ellipsis: {
    verdict: "shortened",
    alter({ words }, { random }) {
      // No denial is left out, and no sentence is made of two.
      const from = 3 + Math.floor(random() * Math.max(1, words.length - 9));
      const to = from + 2 + Math.floor(random() * 3);
      const left = words.slice(from, to);
      if (
        words.length - to < 3 ||
        left.some((word) =>
          /[.?!]$|n['’]t$|^(?:cannot|neither|no|nor|not|never|none|nothing|nobody|without)$/i.test(word),
        )
      )
        return null;
      return { words: [...words.slice(0, from), "…", ...words.slice(to)] };
    },
  },
  bracket: {
    verdict: "shortened",
    alter({ words }, { random }) {
      const at = pick(
        placesOf(words, (word) => /^(?:he|she|it|they|we|him|them|her|this|that)$/i.test(word)),
        random,
      );
      return at === undefined ? null : { words: words.with(at, "[the council]") };
    },
  },
  swapped: {
    verdict: "changed",
    alter({ words }, { random, pool }) {
      const at = pick(placesOf(words, isContent), random);
      const by = pick(pool, random);
      return at === undefined || by === words[at] ? null : { words: replace(words, at, by) };
    },
  },
  dropped: {
    verdict: "changed",
    alter({ words }, { random }) {
      const at = pick(placesOf(words, isContent), random);
      return at === undefined ? null : { words: words.toSpliced(at, 1) };
    },
  },
  added: {
    verdict: "changed",
    alter({ words }, { random, pool }) {
      const at = pick(placesOf(words, isContent), random);
      return at === undefined ? null : { words: words.toSpliced(at, 0, pick(pool, random)) };
    },
  },
  negation: {
    verdict: "changed",
    kind: "negation",
    alter({ words }, { random }) {
      const denied = placesOf(words, (word) => /^not$/i.test(word))[0];
      if (denied !== undefined) return { words: words.toSpliced(denied, 1) };
      const at = pick(
        placesOf(words, (word, i) => auxiliaries.includes(word) && !/^not$/i.test(words[i + 1])),
        random,
      );
      return at === undefined ? null : { words: words.toSpliced(at + 1, 0, "not") };
    },
  },
  number: {
    verdict: "changed",
    kind: "number",
    alter({ words }, { random }) {
      const at = pick(
        placesOf(words, (word) => /^\d[\d,.]*%?$/.test(word) || numbers.includes(word)),
        random,
      );
      if (at === undefined) return null;
      const isWord = numbers.includes(words[at]);
      const others = numbers.filter((word) => word !== words[at]);
      const by = isWord ? pick(others, random) : words[at].replace(/\d/, (digit) => String((Number(digit) % 9) + 1));
      return { words: words.with(at, by) };
    },
  },
  name: {
    verdict: "changed",
    kind: "name",
    alter({ words }, { random, names }) {
      const at = pick(
        placesOf(words, (word, i) => isName(word, words, i)),
        random,
      );
      const by = pick(names, random).split(" ").at(-1);
      return at === undefined || by === words[at] ? null : { words: words.with(at, by) };
    },
  },
  tense: {
    verdict: "changed",
    kind: "form",
    alter({ words }, { random }) {
      const at = pick(
        placesOf(words, (word) => otherTense.has(word)),
        random,
      );
      return at === undefined ? null : { words: words.with(at, otherTense.get(words[at])) };
    },
  },
  splice: {
    verdict: "stitched",
    alter({ words, speaker }, { others }) {
      const head = words.slice(0, Math.max(6, words.length >> 1));
      const other = others.find((quote) => quote.words.length >= 12 && quote.speaker !== speaker);
      const tail = other.words.slice(-Math.max(6, other.words.length >> 1));
      // Of words that anybody says nobody can tell whose they are.
      if ([head, tail].some((half) => half.filter(isContent).length < 2)) return null;
      return { words: [...head.slice(0, -1), head.at(-1).replace(/[.,;:?!]+$/, ""), ...tail], speaker };
    },
  },
  "other speaker": {
    verdict: "speaker",
    alter({ words, speaker }, { random, names }) {
      const others = names.filter((name) => !name.split(" ").some((part) => speaker.includes(part)));
      return { words, speaker: pick(others, random) };
    },
  },
};

/** Words that stand together in no article, and words of the reporter's as if somebody had said them. */
export const madeWays = { invented: { verdict: "not found" }, reported: { verdict: "unquoted" } };

/** Whether an alteration left another text than there was: by chance a word may be put in its own place. */
export const isAltered = (before, after) => before.map(plain).join(" ") !== after.map(plain).join(" ");
