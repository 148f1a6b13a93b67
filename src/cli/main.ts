import { processIo } from "./process-io.js";
import { run } from "./run.js";

export { run };

/** Runs the program with the words and in the world of this process. `home` is the folder it is installed in. */
export async function main(home: string): Promise<void> {
  // Never `process.exit`: it would lose what a pipe has not taken yet.
  process.exitCode = await run(process.argv.slice(2), processIo(home));
}
