import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { BuiltProgram } from "../build-program.js";

/** What a run of the program gave. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type Question = readonly string[];

/** All but when the quotes were counted. */
const rowOfSpeaker = "speaker,speakerType,quotes,articles,roles,names,maybe,first,last,places";

/** Of all articles: which there are, how often somebody speaks in each, what stands in them, and who says it. */
export const list: Question = ["list", "clips", "--jsonl"];
export const search: Question = ["search", "harbour", "clips", "--jsonl"];
const quotes: Question = ["quotes", "clips", "--by", "ferrer", "--jsonl"];
export const speakers: Question = ["speakers", "clips", "--jsonl", "--limit", "4", "--fields", rowOfSpeaker];
export const questions = [list, search, quotes];

const people = ["Amara Diallo", "Jonas Ferrer", "Mei Tanaka", "Robert Achebe", "Lucia Moreno", "Ivan Petrov"];

/** A made-up article; another number is another story. */
export function story(number: number): string {
  const who = people[number % people.length];
  return `Harbour story ${number} opens

The ferry number${number} left the harbour on Monday with ${number} passengers.

“We waited ${number} hours,” said ${who}, the mayor of Lindholm.

Officials met shopkeepers on Friday.
`;
}

/** A folder `clips` of made-up articles, a cache, and the built program to ask. */
export class Trial {
  readonly home = mkdtempSync(join(tmpdir(), "onrecord-faults-"));
  readonly cache = join(this.home, "cache");
  readonly clips = join(this.home, "clips");
  readonly #saved = join(this.home, "saved");
  readonly #program: BuiltProgram;
  readonly #truths = new Map<Question, Run>();

  constructor(program: BuiltProgram, articles: number) {
    this.#program = program;
    // Another user asks in some trials.
    for (const folder of [this.home, dirname(dirname(program.path))]) chmodSync(folder, 0o755);
    for (let i = 0; i < articles; i++) this.write(`part${i % 7}/story${i}.txt`, story(i));
  }

  write(path: string, text: string): void {
    this.#truths.clear();
    mkdirSync(dirname(join(this.clips, path)), { recursive: true });
    writeFileSync(join(this.clips, path), text);
  }

  /** So many of the first articles are other stories from now on. */
  edit(count: number, by: number): void {
    for (let i = 0; i < count; i++) this.write(`part${i % 7}/story${i}.txt`, story(i + by));
  }

  remove(path: string): void {
    this.#truths.clear();
    rmSync(join(this.clips, path));
  }

  command(question: Question): string[] {
    return [process.execPath, this.#program.path, ...question];
  }

  get options() {
    return { cwd: this.home, env: { ONRECORD_CACHE: this.cache, PATH: process.env["PATH"] ?? "" } };
  }

  /** Asks; `around` is a command that runs another. */
  ask(question: Question, around: readonly string[] = []): Run {
    const [command = "", ...words] = [...around, ...this.command(question)];
    const { status, stdout, stderr } = spawnSync(command, words, { ...this.options, encoding: "utf8", maxBuffer: 1e9 });
    return { code: status, stdout, stderr };
  }

  /** Asks while something happens; `kill` ends it as a power cut does. */
  start(question: Question): { readonly ended: Promise<Run>; kill(): void } {
    const [command = "", ...words] = this.command(question);
    const child = spawn(command, words, { ...this.options, stdio: ["ignore", "pipe", "pipe"] });
    const out = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (out.stderr += text));
    const ended = new Promise<Run>((resolve) => child.on("close", (code) => resolve({ code, ...out })));
    return { ended, kill: () => child.kill("SIGKILL") };
  }

  /** What is answered without a cache, as long as nothing is written to the folder. */
  truth(question: Question, around: readonly string[] = []): Run {
    const known = this.#truths.get(question);
    if (known !== undefined) return known;
    const run = this.ask([...question, "--no-cache"], around);
    this.#truths.set(question, run);
    return run;
  }

  /** As `truth`, after something else in the folder has changed. */
  truthAgain(question: Question, around: readonly string[]): Run {
    this.#truths.clear();
    return this.truth(question, around);
  }

  /** As if all articles, and all of the cache, had been written then. */
  setTimes(time: Date): void {
    for (const path of [...filesBelow(this.clips), ...this.archiveFiles()]) utimesSync(path, time, time);
  }

  /** What is wrong with a run: another answer than without a cache, another exit code, or more than one warning more. */
  problems(question: Question, run: Run, around: readonly string[] = []): string[] {
    const truth = this.truth(question, around);
    const told = run.stderr.split("\n").filter((line) => line !== "" && !truth.stderr.includes(line));
    return [
      ...(run.stdout === truth.stdout ? [] : [`another answer to ${question.join(" ")}: ${difference(truth, run)}`]),
      ...(run.code === truth.code ? [] : [`exit code ${run.code}, not ${truth.code}: ${run.stderr}`]),
      ...(told.length > 1 ? [`more than one warning: ${told.join(" | ")}`] : []),
      ...truth.stderr.split("\n").flatMap((line) => (run.stderr.includes(line) ? [] : [`not said: ${line}`])),
    ];
  }

  /** Asks these questions, and gives what is wrong with the answers. */
  check(asked: readonly Question[]): string[] {
    return asked.flatMap((question) => this.problems(question, this.ask(question)));
  }

  /** As `check`, and nothing may be said but how old counts are: whatever was wrong has been mended before. */
  checkMended(question: Question): string[] {
    const run = this.ask(question);
    const said = run.stderr.replace(/^onrecord: counted as the files were .* ago .*\n/m, "");
    const told = said === this.truth(question).stderr ? [] : [`not mended: ${run.stderr}`];
    return [...this.problems(question, run), ...told];
  }

  save(): void {
    rmSync(this.#saved, { recursive: true, force: true });
    cpSync(this.cache, this.#saved, { recursive: true });
  }

  /** The cache as it was saved. */
  restore(): void {
    rmSync(this.cache, { recursive: true, force: true });
    if (existsSync(this.#saved)) cpSync(this.#saved, this.cache, { recursive: true });
  }

  /** Every file of the archives. */
  archiveFiles(): string[] {
    return existsSync(this.cache) ? filesBelow(this.cache) : [];
  }

  end(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

function difference(truth: Run, run: Run): string {
  const [ours, others] = [truth.stdout.split("\n"), run.stdout.split("\n")];
  const first = ours.findIndex((line, i) => line !== others[i]);
  return `${others.length} lines, not ${ours.length}; ${JSON.stringify(others[first])?.slice(0, 150)}, not ${JSON.stringify(ours[first])?.slice(0, 150)}; ${run.stderr.slice(0, 300)}`;
}
