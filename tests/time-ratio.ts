/** Four times the text may take six times as long; a quadratic stage takes sixteen. */
export const maxRatio = 6;

/** Below this many milliseconds a machine measures itself. */
const floor = 10;

/**
 * The time for a text of `4 * count` units over that for `count`, side by side; the best of four rounds, since other
 * work only ever adds to one of them. `timeOf` says how many milliseconds a text took.
 */
export function ratioOf(timeOf: (text: string) => number, opening: string, unit: string, count: number): number {
  const time = (times: number): number => Math.max(floor, timeOf(opening + unit.repeat(times)));
  time(count);
  const rounds = [0, 1, 2, 3].map(() => {
    const once = time(count);
    return time(4 * count) / once;
  });
  return Math.min(...rounds);
}
