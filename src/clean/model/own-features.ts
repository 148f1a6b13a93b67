import type { Block } from "../group-blocks.js";
import { type FeatureGroup, named, type PageView } from "./features.js";
import { countNames } from "./page-words.js";

const kinds = ["prose", "short", "item", "tail", "furniture"];
const markers = [null, "quote", "item", "heading"];
export const labelOrder = ["body", "heading", "caption", "meta", "repeat", "title", "furniture"];

const names = [
  ...named("words, letters a word, lines, closed, blank before, kind, marker, label, word score"),
  ...named("opens with, ends with, stamp"),
  ...countNames.map((name) => `share of ${name}`),
  ...named("commas, stops"),
];

/** What a block says by itself. */
export const ownFeatures: FeatureGroup<PageView> = {
  names,
  prepare:
    ({ blocks, labels, words, scores }) =>
    (at, row, from) => {
      const block = blocks[at];
      if (block === undefined) return;
      const countsAt = at * countNames.length;
      const read = Math.max(1, (words.from[at + 1] ?? 0) - (words.from[at] ?? 0));
      row[from] = block.words;
      row[from + 1] = block.text.length / Math.max(1, block.words);
      row[from + 2] = block.to - block.from;
      row[from + 3] = Number(block.closed);
      row[from + 4] = Number(block.blankBefore);
      row[from + 5] = kinds.indexOf(block.kind);
      row[from + 6] = markers.indexOf(block.marker);
      row[from + 7] = labelOrder.indexOf(labels[at]?.label ?? "body");
      row[from + 8] = scores.story[at] ?? 0;
      row[from + 9] = openingOf(block.text.charCodeAt(0));
      row[from + 10] = endingOf(block.text.charCodeAt(block.text.length - 1));
      row[from + 11] = Number(isStamp(block));
      const shares = from + 12;
      for (let i = 0; i < countNames.length; i++) row[shares + i] = (words.counts[countsAt + i] ?? 0) / read;
      row[shares + countNames.length] = words.counts[countsAt + commasAt] ?? 0;
      row[shares + countNames.length + 1] = words.counts[countsAt + stopsAt] ?? 0;
    },
};

const commasAt = countNames.indexOf("commas");
const stopsAt = countNames.indexOf("stops");

function openingOf(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return 3;
  if (code >= 0x61 && code <= 0x7a) return 4;
  if (code >= 0x30 && code <= 0x39) return 1;
  if ("\"“”«„'‘「".includes(String.fromCharCode(code))) return 5;
  return code > 0x7f ? 2 : 0;
}

function endingOf(code: number): number {
  const ending = ':：?？!.。…,;)]"”»'.indexOf(String.fromCharCode(code));
  return ending < 0 ? 0 : 1 + ending;
}

const stampWords = 12;

/** Whether a line says when: "2 hours ago", "Nov 4, 2023 at 10:12". */
export function isStamp({ digits, words, text }: Block): boolean {
  if (digits === 0 || words > stampWords) return false;
  return /\b(?:19|20)\d\d\b|\d\s?(?:hours?|days?|min|minutes|weeks?|months?|h|d)\b|\d:\d\d/.test(text);
}
