import { processIo } from "./process-io.js";
import { run } from "./run.js";

// What is being written when the reader of a pipe goes away fails in its own call; without a listener the same failure
// would end the program with a stack trace.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

// Not awaited at the top: what `run` imports would wait for this file where they share code, and this file for them.
void main();

async function main(): Promise<void> {
  // Never `process.exit`: it would lose what a pipe has not taken yet.
  process.exitCode = await run(process.argv.slice(2), processIo(import.meta.url));
}
