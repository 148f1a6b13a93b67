import { readFileSync, truncateSync, writeFileSync } from "node:fs";

/** A seeded random number in [0, 1): a failure can be repeated. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Something that has happened to a file. */
export interface Damage {
  readonly name: string;
  readonly do: (path: string) => void;
}

/** A stretch of a file. */
interface Stretch {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** One bit flipped in every part of a file. */
export function flipsOf(path: string, random: () => number): Damage[] {
  return partsOf(readFileSync(path)).map(({ name, start, end }) => {
    const [at, bit] = [start + Math.floor(random() * (end - start)), Math.floor(random() * 8)];
    return {
      name: `bit ${bit} of byte ${at} (${name})`,
      do: (file) => change(file, (bytes) => (bytes[at] = (bytes[at] ?? 0) ^ (1 << bit))),
    };
  });
}

/** Cut at random places, emptied, and a stretch of it zeroed. */
export function cutsOf(path: string, count: number, random: () => number): Damage[] {
  const { length } = readFileSync(path);
  const lengths = Array.from({ length: count }, (_, i) => (i === 0 ? 0 : Math.floor(random() * length)));
  return lengths.flatMap((cut) => [
    { name: `cut at ${cut}`, do: (file: string) => truncateSync(file, cut) },
    {
      name: `zeroed from ${cut}`,
      do: (file: string) => change(file, (bytes) => bytes.fill(0, cut, Math.min(bytes.length, cut + 4096))),
    },
  ]);
}

function change(path: string, how: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path);
  how(bytes);
  writeFileSync(path, bytes);
}

/** The sections of a container and what is around them; stretches of anything else. */
function partsOf(bytes: Buffer): Stretch[] {
  if (bytes.toString("latin1", 0, 8) !== "ONRECORD") return charactersOf(bytes);
  const end = bytes.length - 24;
  const body = bytes.readDoubleLE(end);
  const table = body + bytes.readUInt32LE(end + 8);
  const sections = JSON.parse(bytes.toString("utf8", table, end)) as Record<string, [number, number]>;
  const inside = Object.entries(sections).map(([name, [start, length]]) => ({ name, start, end: start + length }));
  const around = [
    { name: "magic", start: 0, end: 8 },
    { name: "sums", start: body, end: table },
    { name: "table", start: table, end },
    { name: "lengths", start: end, end: end + 20 },
    { name: "format", start: end + 20, end: end + 24 },
  ];
  return [...inside, ...around].filter((part) => part.end > part.start);
}

/** Forty stretches of it. */
function charactersOf({ length }: Buffer): Stretch[] {
  const size = Math.ceil(length / 40);
  const starts = Array.from({ length: Math.ceil(length / size) }, (_, i) => i * size);
  return starts.map((start) => ({ name: "manifest", start, end: Math.min(length, start + size) }));
}
