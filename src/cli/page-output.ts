import type { Io, Output } from "./io.js";
import { writeOutput } from "./write-output.js";

/** The command that is wanted: ONRECORD_PAGER, which a config file may stand for, or PAGER; null for the usual one. */
function pagerCommand(env: Io["env"]): string | null {
  return [env["ONRECORD_PAGER"], env["PAGER"]].find((name) => (name ?? "") !== "") ?? null;
}

/**
 * Writes pieces of output, through a pager where they are more than a screen holds. "unread" means that it could not be
 * started, and has shown nothing.
 */
export async function pageOutput(pieces: Iterable<string>, io: Io): Promise<"written" | "closed" | "unread"> {
  const iterator = pieces[Symbol.iterator]();
  const first = takeScreen(iterator, io.stdout);
  const rest = { [Symbol.iterator]: () => iterator };
  const command = pagerCommand(io.env);
  if (first.fits || command === "cat" || io.startPager === undefined) {
    return writeOutput(joined(first.pieces, rest), io.stdout);
  }
  const pager = await io.startPager(command);
  await writeOutput(joined(first.pieces, rest), pager.input);
  // Who leaves it early has seen enough of an answer that is as it is.
  return (await pager.end()) ? "written" : "unread";
}

function* joined(first: readonly string[], rest: Iterable<string>): Iterable<string> {
  yield* first;
  yield* rest;
}

/** As many pieces as fill a screen; `fits` where there are no more. */
function takeScreen(
  pieces: Iterator<string>,
  { rows = 24, columns = 80 }: Output,
): { readonly pieces: readonly string[]; readonly fits: boolean } {
  const taken: string[] = [];
  let lines = 0;
  // The prompt takes a line.
  while (lines < rows) {
    const { value, done } = pieces.next();
    if (done === true) return { pieces: taken, fits: true };
    taken.push(value);
    for (const line of value.split("\n").slice(0, -1)) lines += Math.max(1, Math.ceil(line.length / columns));
  }
  return { pieces: taken, fits: false };
}
