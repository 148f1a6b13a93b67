import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTrial, type Fault } from "./faults.js";
import { list, search, story, type Question, type Trial } from "./trial.js";

/** Root may do everything: what is forbidden is tried as nobody. */
const isRoot = process.getuid?.() === 0;
const asNobody = isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];

/** What a trial could not be done for, said in place of being passed over in silence. */
const notDone = (why: string) => ({ tries: 0, problems: [], notDone: why });

/** Files may be no larger than so many blocks of 512 bytes, as on a disk that is nearly full. */
export const smallFiles: Fault = (program, { tries }) =>
  onTrial(program, async (trial) => {
    const limits = [0, 1, 8, 40, 64, 100].slice(0, tries);
    const problems = limits.flatMap((limit) => {
      rmSync(trial.cache, { recursive: true, force: true });
      const run = trial.ask(list, ["sh", "-c", `ulimit -f ${limit}; exec "$@"`, "sh"]);
      return [...trial.problems(list, run), ...trial.check([list]), ...trial.checkMended(list)];
    });
    return { tries: limits.length, problems };
  });

export const diskFull: Fault = (program, { tries }) =>
  onTrial(program, async (trial) => {
    mkdirSync(trial.cache);
    const sizes = ["16k", "40k", "64k", "100k", "160k", "200k"].slice(-tries);
    const problems: string[] = [];
    for (const size of sizes) {
      const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size},mode=0700`, "none", trial.cache]);
      if (status !== 0) return notDone("needs the right to mount a small disk");
      problems.push(...trial.check([list, search, list]).map((problem) => `a disk of ${size}: ${problem}`));
      trial.edit(60, 1000);
      problems.push(...trial.check([list, search, list]).map((problem) => `a disk of ${size}, edited: ${problem}`));
      spawnSync("umount", [trial.cache]);
    }
    return { tries: sizes.length, problems };
  });

function ownedByNobody(path: string, mode: number): void {
  if (isRoot) chownSync(path, 65534, 65534);
  chmodSync(path, mode);
}

/** A cache that cannot be written to, empty and with an archive that is out of date; one that others may read; a file in its place. */
export const cacheNotUsable: Fault = (program) =>
  onTrial(program, async (trial) => {
    const askAs = (question: Question) =>
      trial.problems(question, trial.ask(question, asNobody)).map((problem) => `not usable: ${problem}`);
    mkdirSync(trial.cache);
    ownedByNobody(trial.cache, 0o500);
    const problems = askAs(list);
    ownedByNobody(trial.cache, 0o700);
    problems.push(...askAs(list));
    ownedByNobody(trial.cache, 0o500);
    const files = trial.archiveFiles();
    for (const path of files) chmodSync(join(path, ".."), 0o500);
    problems.push(...askAs(search));
    trial.edit(3, 1000);
    problems.push(...askAs(list), ...askAs(search));
    for (const path of files) chmodSync(join(path, ".."), 0o700);
    for (const path of files) chmodSync(path, 0o000);
    problems.push(...askAs(list));
    ownedByNobody(trial.cache, 0o755);
    problems.push(...askAs(list));
    rmSync(trial.cache, { recursive: true });
    writeFileSync(trial.cache, "");
    problems.push(...trial.check([list]));
    return { tries: 7, problems };
  });

/** Another layout, and a manifest of another time. */
export const anotherVersion: Fault = (program) =>
  onTrial(program, async (trial) => {
    trial.ask(list);
    trial.save();
    const problems: string[] = [];
    const damages: [RegExp, (path: string) => void][] = [
      [/words$/, setFormat],
      [/speech$/, setFormat],
      [/json$/, (path) => writeFileSync(path, JSON.stringify({ version: 9, parts: [] }))],
      [/json$/, (path) => writeFileSync(path, "[]")],
      [
        /json$/,
        (path) => writeFileSync(path, readFileSync(path, "utf8").replaceAll(/"articles":\d+/g, '"articles":7')),
      ],
    ];
    for (const [which, change] of damages) {
      trial.restore();
      for (const path of trial.archiveFiles().filter((one) => which.test(one))) change(path);
      problems.push(...trial.check([list, search]), ...trial.checkMended(list));
    }
    return { tries: damages.length, problems: problems.map((problem) => `another version: ${problem}`) };
  });

/** The number of the layout is the last that a container says. */
function setFormat(path: string): void {
  const bytes = readFileSync(path);
  bytes.writeUInt32LE(7, bytes.length - 4);
  writeFileSync(path, bytes);
}

/** Line ends, odd bytes and odd letters in names; links that lead round, and nowhere. */
export const oddNames: Fault = (program) =>
  onTrial(program, async (trial) => {
    const names = [
      "new\nline.txt",
      "caf\xe9.txt",
      "d\xff/inner.txt",
      "caf\\xE9.txt",
      "tab\t.txt",
      "\x1b[31m.txt",
      " .txt",
    ];
    mkdirSync(Buffer.from(`${trial.clips}/d\xff`, "latin1"));
    for (const name of names) writeFileSync(Buffer.from(`${trial.clips}/${name}`, "latin1"), story(3));
    symlinkSync("..", join(trial.clips, "loop"));
    symlinkSync("self", join(trial.clips, "self"));
    const problems = [...trial.check([list, search]), ...trial.checkMended(list)];
    const listed = new Set(
      trial
        .truth(list)
        .stdout.split("\n")
        .filter((line) => line.includes("Harbour story 3 ")),
    );
    if (listed.size !== names.length + 1) problems.push(`${listed.size} of ${names.length + 1} articles are listed`);
    return { tries: names.length + 2, problems };
  });

/** Files and folders that may not be read, from before, and from half-way on; then they may again. */
export const forbidden: Fault = (program) =>
  onTrial(program, async (trial) => {
    mkdirSync(trial.cache);
    ownedByNobody(trial.cache, 0o700);
    const problems: string[] = [];
    const ask = (state: string) => {
      const truth = trial.truthAgain(list, asNobody);
      if (state !== "" && !truth.stderr.includes("permission denied")) problems.push(`nothing is forbidden: ${state}`);
      problems.push(...trial.problems(list, trial.ask(list, asNobody)).map((problem) => `${state}: ${problem}`));
    };
    const paths: [string, number][] = [
      ["part1/story1.txt", 0o000],
      ["part2", 0o000],
      ["part3", 0o444],
    ];
    const allow = () =>
      paths.forEach(([path]) => chmodSync(join(trial.clips, path), path.includes(".") ? 0o644 : 0o755));
    const forbid = ([path, mode]: [string, number]) => chmodSync(join(trial.clips, path), mode);
    forbid(["part1/story1.txt", 0o000]);
    ask("before");
    allow();
    ask("");
    for (const one of paths) {
      forbid(one);
      ask(one[0]);
    }
    allow();
    ask("");
    return { tries: 6, problems };
  });

/** Times of the articles and of the cache far in the future, then in the past: as after a clock that was wrong. */
export const wrongClock: Fault = (program) =>
  onTrial(program, async (trial) => {
    const problems: string[] = [];
    for (const year of [2100, 1971, 2030]) {
      trial.setTimes(new Date(Date.UTC(year, 1)));
      problems.push(...trial.check([list, search]));
      trial.edit(30, year);
      problems.push(...trial.check([list]));
    }
    return { tries: 3, problems };
  });

/** One folder of very many tiny files. */
export const manyFiles: Fault = (program, { files }) =>
  onTrial(program, async (trial) => {
    fill(trial, files);
    const problems = [...trial.check([list, search]), ...trial.checkMended(list)];
    trial.write("many/17.txt", story(4));
    problems.push(...trial.check([list]), ...trial.checkMended(search));
    return { tries: 1, problems };
  });

function fill(trial: Trial, count: number): void {
  for (let i = 0; i < count; i++) trial.write(`many/${i}.txt`, `Notice ${i}\n\nThe harbour opens at ${i % 24}.\n`);
}
