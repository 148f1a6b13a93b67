import { Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { showProgress } from "../../src/cli/show-progress.js";

/** A terminal or a pipe, with all that was written to it. */
function screen(isTTY: boolean): { output: Writable & { isTTY: boolean }; written: string[] } {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  return { output: Object.assign(stream, { isTTY }), written };
}

describe("progress", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it("is silent about work that takes less than a second", () => {
    const { output, written } = screen(true);
    const { end } = showProgress(output);
    vi.advanceTimersByTime(900);
    end();
    expect(written).toEqual([]);
  });

  it("shows on a terminal how long it has taken, and erases itself", () => {
    const { output, written } = screen(true);
    const { end } = showProgress(output);
    vi.advanceTimersByTime(2100);
    expect(written.at(-1)).toBe("\r\u001b[Konrecord: reading, 2 s");
    end();
    expect(written.at(-1)).toBe("\r\u001b[K");
  });

  it("shows how far a stage is, and what it leaves to do at the speed so far", () => {
    const { output, written } = screen(true);
    const { onProgress } = showProgress(output);
    onProgress({ stage: "reading", done: 0, of: 12_000 });
    vi.advanceTimersByTime(2000);
    expect(written.at(-1)).toBe("\r\u001b[Konrecord: 0 of 12,000 files read");
    onProgress({ stage: "reading", done: 2000, of: 12_000 });
    vi.advanceTimersByTime(1000);
    expect(written.at(-1)).toBe("\r\u001b[Konrecord: 2,000 of 12,000 files read, 9 s left");
    vi.advanceTimersByTime(60_000);
    expect(written.at(-1)).toBe("\r\u001b[Konrecord: 2,000 of 12,000 files read, 1 s left");
    onProgress({ stage: "speakers", done: 0, of: 500 });
    vi.advanceTimersByTime(2000);
    onProgress({ stage: "speakers", done: 2, of: 500 });
    vi.advanceTimersByTime(250);
    expect(written.at(-1)).toBe("\r\u001b[Konrecord: 2 of 500 articles asked who speaks, 8 min left");
  });

  it("shows how many articles a second are stored on a cluster", () => {
    const { output, written } = screen(true);
    const { onProgress } = showProgress(output);
    onProgress({ stage: "storing", done: 0, of: 400, articles: 0 });
    vi.advanceTimersByTime(2000);
    expect(written.at(-1)).toBe("\r\u001b[Konrecord: 0 of 400 files stored");
    onProgress({ stage: "storing", done: 100.5, of: 400, articles: 2468 });
    vi.advanceTimersByTime(250);
    expect(written.at(-1)).toBe("\r\u001b[Konrecord: 100 of 400 files stored, 1,234 articles/s, 6 s left");
  });

  it("says nothing anywhere else", () => {
    const { output, written } = screen(false);
    const { end } = showProgress(output);
    vi.advanceTimersByTime(5000);
    end();
    expect(written).toEqual([]);
  });
});
