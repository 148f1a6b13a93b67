import { type ChildProcess, spawn } from "node:child_process";
import { symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuiltProgram, buildProgram } from "../build-program.js";

const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** How a run of the program ended. */
export interface Run {
  /** null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program as it ships, where the client for clusters is installed too. */
export function buildWithClient(): BuiltProgram {
  const program = buildProgram();
  symlinkSync(modules, join(dirname(dirname(program.path)), "node_modules"));
  return program;
}

/** Where and with which variables of the environment the program is run. */
interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the program; `ended` resolves when it has ended, however it does. */
export function start(
  { path }: BuiltProgram,
  words: readonly string[],
  { cwd, env = {} }: Surroundings,
): { readonly process: ChildProcess; readonly ended: Promise<Run> } {
  const settings = { HOME: cwd, ONRECORD_CACHE: join(cwd, ".cache"), NO_COLOR: "1", ...env };
  const child = spawn(process.execPath, [path, ...words], {
    cwd,
    env: { PATH: process.env["PATH"], ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (bytes: Buffer) => (stdout += bytes.toString()));
  child.stderr.on("data", (bytes: Buffer) => (stderr += bytes.toString()));
  const ended = new Promise<Run>((resolve) => {
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
  return { process: child, ended };
}
