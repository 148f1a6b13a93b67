/** Four times the text may take six times as long; a quadratic stage takes sixteen. */
export const maxRatio = 6;

/** Below this many milliseconds a machine measures itself. */
const floor = 10;

/** So often is a growth that seems too steep measured again. */
const rounds = 4;

/** Makes a text of so many units, and gives the work on it: only the work is timed. */
export type Prepare = (size: number) => () => unknown;

/**
 * How much longer work takes on `times` the text. Processor time of this process, and of each text the shortest run: what
 * else a busy machine does counts for nothing. Measured again, up to four times, only while it seems too steep.
 */
export async function growthOf(prepare: Prepare, size: number, times = 4, enough = maxRatio): Promise<number> {
  const [once, more] = [prepare(size), prepare(times * size)];
  // The first run compiles what the others use.
  await processorTime(once);
  let [short, long] = [Infinity, Infinity];
  for (let round = 0; round < rounds && !(long / short < enough); round++) {
    for (let run = 0; run < 2; run++) short = Math.min(short, await processorTime(once));
    long = Math.min(long, await processorTime(more));
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
