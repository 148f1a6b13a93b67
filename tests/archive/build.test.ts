import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { WordsMaker } from "../../src/archive/build/make-segment.js";
import type { FileToKeep, SegmentMaker } from "../../src/archive/build/segment-maker.js";
import { addFiles } from "../../src/archive/build/update-archive.js";
import { MemoryStore } from "../../src/archive/memory/memory-store.js";
import type { MadeSegment } from "../../src/archive/segment/open-segment.js";

const nothing = (): void => {};

function files(sizes: readonly number[]): FileToKeep[] {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-build-"));
  return sizes.map((size, i) => {
    const relative = `${i}`.padStart(5, "0");
    writeFileSync(join(folder, relative), "");
    if (size > 0) writeFileSync(join(folder, relative), Buffer.alloc(size));
    return { path: join(folder, relative), relative, format: "text" };
  });
}

function made(paths: readonly FileToKeep[]): MadeSegment {
  const maker = new WordsMaker();
  for (const { relative } of paths) maker.add({ path: relative, changed: 0, size: 0, articles: [], notes: null });
  return maker.finish();
}

/** Notes the pieces that it is asked for; how long each takes is for `work` to say. */
function fakeMaker(width: number, work: (piece: number) => Promise<void>) {
  const pieces: FileToKeep[][] = [];
  const maker: SegmentMaker = {
    width,
    async words(asked) {
      const number = pieces.push([...asked]) - 1;
      await work(number);
      return made(asked);
    },
    speech: () => Promise.reject(new Error("nobody asked for it")),
    close: () => Promise.resolve(),
  };
  return { maker, pieces };
}

const pathsIn = (store: MemoryStore) =>
  store.segments.map(({ words }) => Array.from({ length: words.files }, (_, file) => words.pathOf(file)));

describe("reading files into an archive", () => {
  it("reads few of them in as many pieces as there are threads", async () => {
    const { maker, pieces } = fakeMaker(2, async () => {});
    await addFiles(new MemoryStore("/"), files([1, 1, 1, 1, 1]), maker, nothing);
    expect(pieces.map((piece) => piece.length)).toEqual([3, 2]);
  });

  it("ends a piece where much has come together", async () => {
    const { maker, pieces } = fakeMaker(1, async () => {});
    const large = 17 * 1024 * 1024;
    await addFiles(new MemoryStore("/"), files([0, 5, large, 5, large, 0]), maker, nothing);
    expect(pieces.map((piece) => piece.length)).toEqual([3, 2, 1]);
  });

  it("goes on beside a piece that takes long, and keeps the order", async () => {
    const store = new MemoryStore("/");
    let free = nothing;
    const waited = new Promise<void>((resolve) => (free = resolve));
    const { maker, pieces } = fakeMaker(2, async (piece) => {
      if (piece === 0) await waited;
      if (piece === 3) free();
    });
    const all = files(Array.from({ length: 2000 }, () => 0));
    await addFiles(store, all, maker, nothing);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pathsIn(store).flat()).toEqual(all.map(({ relative }) => relative));
    expect(pathsIn(store).map(({ length }) => length)).toEqual(pieces.map(({ length }) => length));
  });

  it("reads no more where what was read cannot be kept", async () => {
    class FullStore extends MemoryStore {
      override addSegment(): void {
        throw new Error("disk full");
      }
    }
    const { maker, pieces } = fakeMaker(2, async () => {});
    const all = files(Array.from({ length: 3000 }, () => 0));
    await expect(addFiles(new FullStore("/"), all, maker, nothing)).rejects.toThrow("disk full");
    expect(pieces.length).toBeLessThan(5);
  });

  it("tells of a piece that could not be made, and keeps those before it", async () => {
    const store = new MemoryStore("/");
    const { maker } = fakeMaker(1, (piece) => (piece === 1 ? Promise.reject(new Error("no room")) : Promise.resolve()));
    const all = files([17 * 1024 * 1024, 1, 17 * 1024 * 1024, 1]);
    await expect(addFiles(store, all, maker, nothing)).rejects.toThrow("no room");
    expect(store.segments.length).toBe(1);
  });
});
