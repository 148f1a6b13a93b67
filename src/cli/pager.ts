import type { Io, Pager } from "./io.js";

/** What fits on a screen is shown as ever, colours pass, and the screen stays when it ends. */
const usualPager = ["less", "-FRX"] as const;

function ignore(): void {}

/** What a shell says of a program that it cannot find, or cannot run. */
const notStarted = new Set([126, 127]);

/**
 * Starts a pager on the terminal: the command given, by a shell, or else less. As with git, one that is less without
 * options of its own has ours from the environment.
 */
export function startPager(command: string | null, env: Io["env"]): Pager {
  // Only whoever reads long answers in a terminal waits for this to load.
  const { spawn } = process.getBuiltinModule("node:child_process");
  const [less, ...options] = usualPager;
  const child = spawn(command ?? less, command === null ? options : [], {
    shell: command !== null,
    stdio: ["pipe", "inherit", "inherit"],
    env: { LESS: "FRX", LV: "-c", ...env },
  });
  // A reader who leaves early has seen enough.
  child.stdin.on("error", () => {});
  // Ctrl-C is for the pager: it would be left behind on the terminal without us.
  process.on("SIGINT", ignore);
  const ended = new Promise<boolean>((resolve) => {
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(!notStarted.has(code ?? 0)));
  });
  return {
    input: { write: (data, done) => child.stdin.write(data, done), isTTY: true },
    async end() {
      child.stdin.end();
      const started = await ended;
      process.off("SIGINT", ignore);
      return started;
    },
  };
}
