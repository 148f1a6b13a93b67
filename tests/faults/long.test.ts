import { afterAll, beforeAll, expect, it } from "vitest";
import { buildProgram, type BuiltProgram } from "../build-program.js";
import { allFaults } from "./all-faults.js";
import { questions } from "./trial.js";

const everything = { kills: 100, damages: Infinity, tries: 12, files: 20_000, asked: questions };

/** `ONRECORD_FAULTS=some`: a few minutes of it, as `.ci/run` does it; always the same ones. */
const some = { kills: 9, damages: 6, tries: 2, files: 3_200, asked: questions };

const effort = process.env["ONRECORD_FAULTS"] === "some" ? some : everything;

let program: BuiltProgram;
const table: string[] = [];

beforeAll(() => {
  program = buildProgram();
});

afterAll(() => {
  program.remove();
  process.stdout.write(`\n${["fault".padEnd(52) + "tries  wrong  seconds", ...table].join("\n")}\n`);
});

it.each(allFaults)("%s: every answer is the folder's", async (name, fault) => {
  const from = performance.now();
  const { tries, problems, notDone } = await fault(program, effort);
  const seconds = ((performance.now() - from) / 1000).toFixed(0);
  const cells = [tries, problems.length, seconds].map((cell, i) => String(cell).padStart([5, 7, 9][i] ?? 0));
  table.push(name.padEnd(52) + cells.join("") + (notDone === undefined ? "" : `  not done: ${notDone}`));
  // What could not be tried has not been passed.
  expect([...problems, ...(notDone === undefined ? [] : [`not done: ${notDone}`])]).toEqual([]);
});
