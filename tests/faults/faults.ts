import { rmSync, utimesSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import type { BuiltProgram } from "../build-program.js";
import { createRandom, cutsOf, flipsOf, type Damage } from "./damage.js";
import { list, questions, search, speakers, story, Trial, type Question } from "./trial.js";

/** How much of it is done: some in every test run, all of it by `npm run test:faults`. */
export interface Effort {
  readonly kills: number;
  /** Infinity: of each file of an archive one in every section, and cuts. */
  readonly damages: number;
  readonly tries: number;
  /** In one folder. */
  readonly files: number;
  readonly asked: readonly Question[];
}

export interface Outcome {
  readonly tries: number;
  readonly problems: readonly string[];
  /** Why it could not be tried here. */
  readonly notDone?: string;
}

export type Fault = (program: BuiltProgram, effort: Effort) => Promise<Outcome>;

/** More than are read into memory each time. */
const articles = 220;

/** Does something with a folder of its own, and gives what was wrong. */
export async function onTrial(
  program: BuiltProgram,
  work: (trial: Trial) => Promise<Outcome>,
  count = articles,
): Promise<Outcome> {
  const trial = new Trial(program, count);
  try {
    return await work(trial);
  } finally {
    trial.end();
  }
}

/** The states that an archive is in when a question has work to do: none yet; articles were edited; two segments are to be merged. */
function prepare(trial: Trial, state: number, round: number): Question {
  if (state === 0) rmSync(trial.cache, { recursive: true, force: true });
  if (state !== 1) return list;
  trial.edit(40, 1000 * (round + 1));
  return list;
}

export const killed: Fault = (program, { kills, asked }) =>
  onTrial(program, async (trial) => {
    const random = createRandom(1);
    const problems: string[] = [];
    for (let round = 0; round < kills; round++) {
      const question = prepare(trial, round % 3, round);
      const run = trial.start(question);
      await after(150 + random() * 900);
      run.kill();
      await run.ended;
      problems.push(...trial.check(asked).map((problem) => `killed in round ${round}: ${problem}`));
    }
    return { tries: kills, problems: [...problems, ...leftovers(trial)] };
  });

/** What was interrupted leaves files behind: they go away once nobody can be writing them any more. */
function leftovers(trial: Trial): string[] {
  const longAgo = new Date(Date.now() - 60 * 60 * 1000);
  for (const path of trial.archiveFiles()) utimesSync(path, longAgo, longAgo);
  trial.ask(list);
  const names = trial.archiveFiles().map((path) => path.slice(trial.cache.length));
  const parts = names.filter((name) => name.endsWith(".part"));
  return [
    ...(parts.length > 0 ? [`left over: ${parts.join()}`] : []),
    ...(names.length > 12 ? [`${names.length} files in the cache: ${names.join()}`] : []),
  ];
}

export const damaged: Fault = (program, { damages, asked }) =>
  onTrial(program, async (trial) => {
    trial.ask(list);
    trial.edit(15, 1000);
    for (const question of questions) trial.ask(question);
    return damageAll(trial, trial.archiveFiles(), damages, asked);
  });

/** More than are looked at one by one for each question: what the last look found is kept, and who speaks in them. */
const manyArticles = 3100;

export const wholeDamaged: Fault = (program, { damages }) =>
  onTrial(
    program,
    async (trial) => {
      // What changed just now is looked at again.
      await after(100);
      const asked = [speakers, search];
      for (const question of [list, ...asked]) trial.ask(question);
      const whole = trial.archiveFiles().filter((path) => basename(path).startsWith("whole."));
      if (whole.length < 2) return { tries: 0, problems: ["nothing is kept of the whole"] };
      return damageAll(trial, whole, Math.min(damages, 30), asked);
    },
    manyArticles,
  );

function damageAll(trial: Trial, paths: readonly string[], most: number, asked: readonly Question[]): Outcome {
  trial.save();
  const random = createRandom(2);
  const all = paths.flatMap((path) => {
    const damages = [...flipsOf(path, random), ...cutsOf(path, 6, random)];
    return damages.map((damage) => ({ path, damage }));
  });
  const chosen = sample(all, most, random);
  const problems = chosen.flatMap(({ path, damage }) => damageOnce(trial, path, damage, asked));
  return { tries: chosen.length, problems };
}

function damageOnce(trial: Trial, path: string, damage: Damage, asked: readonly Question[]): string[] {
  trial.restore();
  damage.do(path);
  const found = [...trial.check(asked), ...asked.flatMap((question) => trial.checkMended(question))];
  return found.map((problem) => `${path.slice(trial.cache.length)}, ${damage.name}: ${problem}`);
}

function sample<One>(all: readonly One[], count: number, random: () => number): One[] {
  if (count >= all.length) return [...all];
  return Array.from({ length: count }, () => all[Math.floor(random() * all.length)]).flatMap((one) =>
    one === undefined ? [] : [one],
  );
}

/** Two ask at once: of nothing yet, then of what has changed, then of what is to be merged. */
export const together: Fault = (program, { tries, asked }) =>
  onTrial(program, async (trial) => {
    const problems: string[] = [];
    for (let round = 0; round < tries; round++) {
      const state = round % 3;
      prepare(trial, state, round);
      const started = [list, list, search].map((question) => ({ question, run: trial.start(question) }));
      for (const { question, run } of started) {
        const found = trial.problems(question, await run.ended);
        problems.push(...found.map((problem) => `together in state ${state}: ${problem}`));
      }
      problems.push(...trial.check(asked));
    }
    return { tries, problems };
  });

export const cacheRemoved: Fault = (program, { tries, asked }) =>
  onTrial(program, async (trial) => {
    const random = createRandom(3);
    const problems: string[] = [];
    for (let round = 0; round < tries; round++) {
      prepare(trial, round % 3, round);
      const run = trial.start(list);
      await after(150 + random() * 700);
      rmSync(trial.cache, { recursive: true, force: true });
      problems.push(...trial.problems(list, await run.ended), ...trial.check(asked));
    }
    return { tries, problems: problems.map((problem) => `cache removed: ${problem}`) };
  });

/** Articles edited, added and removed while the folder is read: none that stays is missing, and the next answer is right. */
export const folderChanges: Fault = (program, { tries, asked }) =>
  onTrial(program, async (trial) => {
    const problems: string[] = [];
    for (let round = 0; round < tries; round++) {
      prepare(trial, 0, round);
      const run = trial.start(list);
      for (let i = 0; i < 20; i++) {
        await after(25);
        trial.edit(20, 1000 * round + i);
        trial.write(`part${i % 7}/more${round}-${i}.txt`, story(i));
        if (i % 2 === 0) trial.remove(`part${i % 7}/more${round}-${i}.txt`);
      }
      const { stdout, stderr } = await run.ended;
      const listed = stdout.split("\n").filter((line) => line.includes("/story")).length;
      if (listed !== articles && !stderr.includes("changing while")) problems.push(`${listed} listed: ${stderr}`);
      problems.push(...trial.check(asked));
    }
    return { tries, problems };
  });
