import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildProgram, type BuiltProgram } from "../build-program.js";
import { cacheRemoved, damaged, folderChanges, killed, together } from "../faults/faults.js";
import { smallFiles } from "../faults/surroundings.js";
import { list } from "../faults/trial.js";

// All of them, and many more times: `npm run test:faults`.
const some = { kills: 6, damages: 4, tries: 1, files: 0, asked: [list] };

let program: BuiltProgram;

beforeAll(() => {
  program = buildProgram();
});

afterAll(() => program.remove());

describe("an archive answers as the folder does, whatever happens", () => {
  it.each([
    ["it is killed while it builds, updates or merges", killed],
    ["bits are flipped, stretches zeroed, files cut", damaged],
    ["three questions come at once", together],
    ["the cache is removed meanwhile", cacheRemoved],
    ["articles are edited, added and removed meanwhile", folderChanges],
    ["the disk is full", smallFiles],
  ])("%s", async (_name, fault) => {
    const { problems } = await fault(program, some);
    expect(problems).toEqual([]);
  });
});
