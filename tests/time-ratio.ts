/** Four times the text may take six times as long; a quadratic stage takes sixteen. */
export const maxRatio = 6;

const times = 4;

/** In milliseconds. What takes less is repeated, until a clock and what a machine does beside count for little. */
const floor = 10;

/** So often is a growth that seems too steep measured again, while all rounds took less than `patience`. */
const rounds = 20;

/** In milliseconds. */
const patience = 4000;

/** Makes a text of so many units, and gives the work on it: only the work is timed. */
export type Prepare = (size: number) => () => unknown;

/**
 * How much longer work takes on four times the text. Processor time of this process, and of each text the shortest: what
 * else a busy machine does counts for nothing. Measured again only while it seems too steep.
 */
export async function growthOf(prepare: Prepare, size: number): Promise<number> {
  const growth = await measure(prepare, size);
  if (growth < maxRatio || growth > 2 * maxRatio) return growth;
  // Where the larger text alone outgrows a near memory, one pair of sizes is too steep; more than a line is so at any.
  return Math.min(growth, await measure(prepare, times * size));
}

async function measure(prepare: Prepare, size: number): Promise<number> {
  const [once, more] = [prepare(size), prepare(times * size)];
  // The first run compiles what the others use.
  await timeOf(once, floor);
  let [short, long, spent] = [Infinity, Infinity, 0];
  for (let round = 0; round < rounds && spent < patience; round++) {
    const start = process.cpuUsage();
    const last = await timeOf(more, floor);
    long = Math.min(long, last);
    // For as long as the larger one, so that what disturbs, and the collection of garbage, falls on both alike.
    short = Math.min(short, await timeOf(once, Math.max(floor, last)));
    if (long / short < maxRatio) break;
    spent += millisecondsSince(start);
  }
  return long / short;
}

/** In milliseconds a run, of as many as take `least` together. */
async function timeOf(work: () => unknown, least: number): Promise<number> {
  const start = process.cpuUsage();
  for (let runs = 1; ; runs++) {
    await work();
    const spent = millisecondsSince(start);
    if (spent >= least) return spent / runs;
  }
}

function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
