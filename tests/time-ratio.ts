/** Four times the text may take six times as long; a quadratic stage takes sixteen. */
export const maxRatio = 6;

/** Below this many milliseconds a machine measures itself. */
const floor = 10;

/** So often is a growth that seems too steep measured again; more often while all rounds took less than `patience`. */
const rounds = 4;
const mostRounds = 20;

/** In milliseconds. Short work is the easiest to disturb, and the cheapest to repeat. */
const patience = 6000;

/** Makes a text of so many units, and gives the work on it: only the work is timed. */
export type Prepare = (size: number) => () => unknown;

/**
 * How much longer work takes on `times` the text. Processor time of this process, and of each text the shortest run: what
 * else a busy machine does counts for nothing. Measured again only while it seems too steep.
 */
export async function growthOf(prepare: Prepare, size: number, times = 4, enough = maxRatio): Promise<number> {
  const growth = await measure(prepare, size, times, enough);
  // Where the larger text alone outgrows the near memory, one pair of sizes is too steep; a square is so from any size on.
  return growth < enough ? growth : Math.min(growth, await measure(prepare, 2 * size, times, enough));
}

async function measure(prepare: Prepare, size: number, times: number, enough: number): Promise<number> {
  const [once, more] = [prepare(size), prepare(times * size)];
  // The first run compiles what the others use.
  await processorTime(once);
  let [short, long] = [Infinity, Infinity];
  let spent = 0;
  for (let round = 0; round < rounds || (round < mostRounds && spent < patience); round++) {
    const runs = [await processorTime(once), await processorTime(once), await processorTime(more)] as const;
    short = Math.min(short, runs[0], runs[1]);
    long = Math.min(long, runs[2]);
    if (long / short < enough) break;
    spent += runs[0] + runs[1] + runs[2];
  }
  return long / short;
}

/** In milliseconds, no less than what can be told. */
async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(floor, (user + system) / 1000);
}
