import type { Block } from "../group-blocks.js";
import type { BlockKind } from "../tell-kind.js";
import { type FeatureGroup, named, type PageView } from "./features.js";
import { isStamp, labelOrder } from "./own-features.js";
import { weightOf } from "./best-stretch.js";

const windows = [2, 6, 20];
const offsets = [-3, -2, -1, 1, 2, 3];
const sides = ["before", "after"];

/** What is summed over the blocks before and after a block. */
const sums: readonly { readonly name: string; readonly of: (view: PageView, at: number, block: Block) => number }[] = [
  { name: "prose", of: (_, __, block) => (block.kind === "prose" ? weightOf(block) : 0) },
  { name: "short", of: (_, __, { kind, closed }) => Number((kind === "short" || kind === "item") && !closed) },
  { name: "furniture", of: (_, __, { kind }) => Number(kind === "furniture" || kind === "tail") },
  { name: "stamps", of: (_, __, block) => Number(isStamp(block)) },
  { name: "word scores", of: ({ scores }, at) => scores.story[at] ?? 0 },
  { name: "told", of: ({ labels }, at, block) => (labels[at]?.label === "body" ? weightOf(block) : 0) },
];

const names = [
  ...sums.flatMap(({ name }) => windows.flatMap((size) => sides.map((side) => `${name} in ${size} ${side}`))),
  ...offsets.flatMap((offset) => ["words", "closed", "word score", "label", "kind"].map((name) => `${name} ${offset}`)),
  ...named("blank after, from prose, to prose, from tail, to tail, from furniture, same shape"),
];

/** What stands around a block. */
export const neighbourFeatures: FeatureGroup<PageView> = {
  names,
  prepare(view) {
    const totals = sums.map(({ of }) => runningTotals(view.blocks.map((block, at) => of(view, at, block))));
    const distances = distancesOf(view.blocks);
    const shapes = shapesOf(view.blocks);
    return (at, row, from) => {
      let column = from;
      for (const total of totals) {
        for (const size of windows) {
          row[column++] = (total[at] ?? 0) - (total[Math.max(0, at - size)] ?? 0);
          const end = Math.min(view.blocks.length, at + 1 + size);
          row[column++] = (total[end] ?? 0) - (total[at + 1] ?? 0);
        }
      }
      for (const offset of offsets) column = fillNeighbour(view, at + offset, row, column);
      row[column++] = Number(view.blocks[at + 1]?.blankBefore ?? true);
      for (const distance of distances) row[column++] = distance[at] ?? 0;
      row[column] = sameShapes(shapes, at);
    };
  },
};

const kinds = ["prose", "short", "item", "tail", "furniture"];

function fillNeighbour({ blocks, labels, scores }: PageView, at: number, row: Float32Array, column: number): number {
  const block = blocks[at];
  row[column] = block?.words ?? 0;
  row[column + 1] = Number(block?.closed ?? false);
  row[column + 2] = scores.story[at] ?? 0;
  row[column + 3] = block === undefined ? labelOrder.length : labelOrder.indexOf(labels[at]?.label ?? "body");
  row[column + 4] = block === undefined ? kinds.length : kinds.indexOf(block.kind);
  return column + 5;
}

/** Sums of the values before each index; one entry more than there are values. */
export function runningTotals(values: ArrayLike<number>): Float64Array {
  const totals = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) totals[i + 1] = (totals[i] ?? 0) + (values[i] ?? 0);
  return totals;
}

const farthest = 60;

/** Blocks since the last, and until the next, of the kinds that mark where a story begins and ends. */
function distancesOf(blocks: readonly Block[]): Float32Array[] {
  return [
    since(blocks, "prose"),
    until(blocks, "prose"),
    since(blocks, "tail"),
    until(blocks, "tail"),
    since(blocks, "furniture"),
  ];
}

function since(blocks: readonly Block[], kind: BlockKind): Float32Array {
  let distance = farthest;
  return new Float32Array(
    blocks.map((block) => {
      const here = Math.min(farthest, distance);
      distance = block.kind === kind ? 1 : distance + 1;
      return here;
    }),
  );
}

function until(blocks: readonly Block[], kind: BlockKind): Float32Array {
  return since(blocks.toReversed(), kind).toReversed();
}

/** Lines of a menu, of a list of headlines or of a table look alike. */
function shapesOf(blocks: readonly Block[]): Int32Array {
  return new Int32Array(
    blocks.map(({ words, closed, marker, blankBefore }) => {
      const size = Math.min(6, Math.floor(Math.log2(words + 1)));
      return size * 32 + (marker === null ? 0 : marker.length) * 4 + Number(closed) * 2 + Number(blankBefore);
    }),
  );
}

const shapeReach = 6;

function sameShapes(shapes: Int32Array, at: number): number {
  let same = 0;
  for (let i = Math.max(0, at - shapeReach); i <= at + shapeReach; i++) if (shapes[i] === shapes[at]) same++;
  return same;
}
