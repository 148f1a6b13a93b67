import type { Block } from "../group-blocks.js";
import { type FeatureGroup, named, type PageView } from "./features.js";
import type { PageWords } from "./page-words.js";

const names = [
  ...named("blocks, share of prose, story words, mean prose, is page, story blocks, has title"),
  ...named("place, blocks before, blocks after, words before, from title, to story, past story"),
  ...named("in story's words, in title, of title, in many lines, same line, said before"),
];

/** Where a block stands on its page, and what of its words the page has elsewhere. */
export const placeFeatures: FeatureGroup<PageView> = {
  names,
  prepare(view) {
    const { blocks, titleAt, story } = view;
    const page = pageFigures(view);
    const wordsBefore = shareBefore(blocks);
    const vocabulary = readVocabulary(view);
    const lines = countLines(blocks);
    return (at, row, from) => {
      row.set(page, from);
      const place = from + page.length;
      row[place] = at / blocks.length;
      row[place + 1] = at;
      row[place + 2] = blocks.length - at;
      row[place + 3] = wordsBefore[at] ?? 0;
      row[place + 4] = titleAt === null ? -unknownDistance : Math.max(-unknownDistance, at - titleAt);
      row[place + 5] = story.from - at;
      row[place + 6] = at - story.to;
      const { inStory, inTitle, ofTitle, inLines } = vocabulary(at);
      row[place + 7] = inStory;
      row[place + 8] = inTitle;
      row[place + 9] = ofTitle;
      row[place + 10] = inLines;
      const { same, before } = lines[at] ?? nothingSame;
      row[place + 11] = same;
      row[place + 12] = before;
    };
  },
};

const unknownDistance = 500;
const nothingSame = { same: 0, before: 0 };

function pageFigures({ blocks, labels, story, titleAt }: PageView): number[] {
  const prose = blocks.filter(({ kind }) => kind === "prose");
  const told = blocks.reduce((sum, { words }, i) => sum + (labels[i]?.label === "body" ? words : 0), 0);
  const proseWords = prose.reduce((sum, { words }) => sum + words, 0);
  const mean = proseWords / Math.max(1, prose.length);
  const share = prose.length / blocks.length;
  return [blocks.length, share, told, mean, Number(story.isPage), story.to - story.from, Number(titleAt !== null)];
}

function shareBefore(blocks: readonly Block[]): Float32Array {
  const total = blocks.reduce((sum, { words }) => sum + words, 0);
  let sum = 0;
  return new Float32Array(
    blocks.map(({ words }) => {
      const share = sum / Math.max(1, total);
      sum += words;
      return share;
    }),
  );
}

/** How often each line is on the page, and how often above. */
function countLines(blocks: readonly Block[]): { same: number; before: number }[] {
  const seen = new Map<string, number>();
  const before = blocks.map(({ text }) => {
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return count;
  });
  return blocks.map(({ text }, i) => ({ same: seen.get(text) ?? 0, before: before[i] ?? 0 }));
}

/** Words are counted in so many slots; two of a page that share one do no harm worth the room. */
const slotBits = 14;
const slotOf = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> (32 - slotBits);

type Shares = { inStory: number; inTitle: number; ofTitle: number; inLines: number };

/** Of a block's words, the shares that the story's other paragraphs, the title, and many other lines have too. */
function readVocabulary({ blocks, labels, words, titleAt }: PageView): (at: number) => Shares {
  const told = new Uint16Array(1 << slotBits);
  const lines = new Uint16Array(1 << slotBits);
  const title = new Uint8Array(1 << slotBits);
  const isTold = (at: number) => labels[at]?.label === "body" && blocks[at]?.kind === "prose";
  blocks.forEach((_, at) => {
    eachSlot(words, at, (slot) => {
      if (isTold(at)) told[slot] = (told[slot] ?? 0) + 1;
      lines[slot] = (lines[slot] ?? 0) + 1;
      if (at === titleAt) title[slot] = 1;
    });
  });
  const titleWords = titleAt === null ? 0 : (words.from[titleAt + 1] ?? 0) - (words.from[titleAt] ?? 0);
  return (at) => {
    const own = isTold(at) ? 1 : 0;
    let [count, inStory, inTitle, inLines] = [0, 0, 0, 0];
    eachSlot(words, at, (slot) => {
      count++;
      if ((told[slot] ?? 0) > own) inStory++;
      if (title[slot] === 1) inTitle++;
      if ((lines[slot] ?? 0) > 2) inLines++;
    });
    const all = Math.max(1, count);
    const ofTitle = titleWords === 0 ? 0 : inTitle / titleWords;
    return { inStory: inStory / all, inTitle: inTitle / all, ofTitle, inLines: inLines / all };
  };
}

function eachSlot({ hashes, from }: PageWords, at: number, visit: (slot: number) => void): void {
  const to = from[at + 1] ?? 0;
  for (let word = from[at] ?? 0; word < to; word++) visit(slotOf(hashes[word] ?? 0));
}
