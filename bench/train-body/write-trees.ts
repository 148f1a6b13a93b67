import type { Trees, TreesHeader } from "../../src/text/trees.js";

const mostSteps = 32767;

function scaleOf({ leaves }: Trees): number {
  return leaves.reduce((top, leaf) => Math.max(top, Math.abs(leaf)), 1e-9) / mostSteps;
}

/** What the file of a model says of them. */
export function headerOf(trees: Trees): TreesHeader {
  const { depth, bias, features } = trees;
  return { count: features.length / depth, depth, bias, scale: scaleOf(trees) };
}

/** Features, thresholds and leaves, one after the other; little-endian. */
export function bytesOf(trees: Trees): Buffer {
  const { features, thresholds, leaves } = trees;
  const numbers = Buffer.alloc(4 * thresholds.length + 2 * leaves.length);
  thresholds.forEach((threshold, i) => numbers.writeFloatLE(threshold, 4 * i));
  const scale = scaleOf(trees);
  leaves.forEach((leaf, i) => numbers.writeInt16LE(Math.round(leaf / scale), 4 * thresholds.length + 2 * i));
  return Buffer.concat([features, numbers]);
}
