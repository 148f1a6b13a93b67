import type { LineHint } from "../../types.js";
import { type FeatureGroup, named, type PageView } from "./features.js";
import { runningTotals } from "./neighbour-features.js";

const tags = [
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "td",
  "th",
  "div",
  "blockquote",
  "figcaption",
  "pre",
  "dd",
];
const areas = ["article", "main", null, "figure", "header", "form", "aside", "footer", "nav"];
const windows = [3, 10];
const sides = ["before", "after"];

const names = [
  ...named(
    "tag, area, links, names, tag before, tag after, area before, area after, same names before, same names after",
  ),
  ...windows.flatMap((size) => sides.flatMap((side) => [`links in ${size} ${side}`, `names in ${size} ${side}`])),
  ...named("prose of same names, like named, prose of innermost, least prose of a name, mean prose of names"),
  ...named("density of innermost, most density, mean density, prose of area, names score, from h1"),
];

/** What a page's markup says of a block: its tag and region, its share of links, and how much prose its containers hold. */
export const hintFeatures: FeatureGroup<PageView> = {
  names,
  prepare(view) {
    const { blocks, hints, nameScores } = view;
    const containers = readContainers(view);
    const links = runningTotals(blocks.map((block, at) => block.words * linksOf(hints.get(at))));
    const sizes = runningTotals(blocks.map((block) => block.words));
    const scores = runningTotals(nameScores);
    const headingAt = blocks.findIndex((_, at) => hints.get(at)?.tag === "h1");
    return (at, row, from) => {
      const hint = hints.get(at);
      let column = fillPlace(hints, at, row, from);
      for (const size of windows) {
        const ranges = [
          [Math.max(0, at - size), at],
          [at + 1, Math.min(blocks.length, at + 1 + size)],
        ] as const;
        for (const [start, end] of ranges) {
          row[column++] = between(links, start, end) / Math.max(1, between(sizes, start, end));
          row[column++] = between(scores, start, end) / Math.max(1, end - start);
        }
      }
      column = fillContainers(containers, view, at, row, column);
      row[column] = hint === undefined ? 0 : (nameScores[at] ?? 0);
      row[column + 1] = headingAt < 0 ? -99 : at - headingAt;
    };
  },
};

const linksOf = (hint: LineHint | undefined) => hint?.links ?? 0;
const between = (totals: Float64Array, from: number, to: number) => (totals[to] ?? 0) - (totals[from] ?? 0);

function fillPlace(hints: ReadonlyMap<number, LineHint>, at: number, row: Float32Array, from: number): number {
  const [before, own, after] = [hints.get(at - 1), hints.get(at), hints.get(at + 1)];
  row[from] = tagCode(own);
  row[from + 1] = areaCode(own);
  row[from + 2] = linksOf(own);
  row[from + 3] = own?.names.length ?? 0;
  row[from + 4] = tagCode(before);
  row[from + 5] = tagCode(after);
  row[from + 6] = areaCode(before);
  row[from + 7] = areaCode(after);
  row[from + 8] = Number(own !== undefined && before?.names === own.names);
  row[from + 9] = Number(own !== undefined && after?.names === own.names);
  return from + 10;
}

function tagCode(hint: LineHint | undefined): number {
  return hint === undefined ? -2 : tags.indexOf(hint.tag);
}

function areaCode(hint: LineHint | undefined): number {
  return hint === undefined ? -2 : areas.indexOf(hint.area);
}

interface Held {
  prose: number;
  blocks: number;
}

interface Containers {
  readonly byName: ReadonlyMap<number, Held>;
  readonly byNames: ReadonlyMap<string, Held>;
  readonly byArea: ReadonlyMap<string | null, Held>;
  /** The page's prose, in words, and one. */
  readonly all: number;
}

/** How much of the page's prose the containers hold, told by their names. */
function readContainers({ blocks, hints, hintTokens: { hashes, from } }: PageView): Containers {
  const byName = new Map<number, Held>();
  const byNames = new Map<string, Held>();
  const byArea = new Map<string | null, Held>();
  let all = 1;
  blocks.forEach((block, at) => {
    const hint = hints.get(at);
    if (hint === undefined) return;
    const prose = block.kind === "prose" ? block.words * (1 - hint.links) : 0;
    all += prose;
    add(byNames, hint.names, prose);
    add(byArea, hint.area, prose);
    for (let token = from[at] ?? 0; token < (from[at + 1] ?? 0); token++) add(byName, hashes[token] ?? 0, prose);
  });
  return { byName, byNames, byArea, all };
}

/** What the containers of a block hold; returns the column behind. */
function fillContainers(
  { byName, byNames, byArea, all }: Containers,
  { hints, hintTokens: { hashes, from } }: PageView,
  at: number,
  row: Float32Array,
  column: number,
): number {
  const hint = hints.get(at);
  const same = hint === undefined ? nothing : (byNames.get(hint.names) ?? nothing);
  const [first, end] = [from[at] ?? 0, from[at + 1] ?? 0];
  const inner = byName.get(hashes[first] ?? 0) ?? nothing;
  let [least, sum, most, dense] = [1, 0, 0, 0];
  for (let token = first; token < end; token++) {
    const held = byName.get(hashes[token] ?? 0) ?? nothing;
    least = Math.min(least, held.prose / all);
    sum += held.prose / all;
    most = Math.max(most, held.prose / held.blocks);
    dense += held.prose / held.blocks;
  }
  const count = Math.max(1, end - first);
  row[column] = same.prose / all;
  row[column + 1] = same.blocks;
  row[column + 2] = end > first ? inner.prose / all : -1;
  row[column + 3] = end > first ? least : -1;
  row[column + 4] = sum / count;
  row[column + 5] = end > first ? inner.prose / inner.blocks : -1;
  row[column + 6] = most;
  row[column + 7] = dense / count;
  row[column + 8] = hint === undefined ? -1 : (byArea.get(hint.area) ?? nothing).prose / all;
  return column + 9;
}

const nothing: Held = { prose: 0, blocks: 1 };

function add<Key>(held: Map<Key, Held>, key: Key, prose: number): void {
  const own = held.get(key);
  if (own === undefined) held.set(key, { prose, blocks: 1 });
  else {
    own.prose += prose;
    own.blocks++;
  }
}
