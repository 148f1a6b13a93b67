import type { Output } from "./io.js";

const firstShownAfter = 1000;
const shownEvery = 250;

/** Erases the line that the cursor stands on. */
const eraseLine = "\r\u001b[K";

/** Says on a terminal that work is going on, once it has taken a second; the function returned ends and erases it. */
export function showProgress(stderr: Output): () => void {
  if (stderr.isTTY !== true) return () => {};
  const started = performance.now();
  let shown = false;
  const timer = setInterval(() => {
    const elapsed = performance.now() - started;
    if (elapsed < firstShownAfter) return;
    shown = true;
    stderr.write(`${eraseLine}onrecord: reading, ${Math.floor(elapsed / 1000)} s`);
  }, shownEvery);
  // Nothing may wait for the timer: when the work is done, so is the program.
  timer.unref();
  return () => {
    clearInterval(timer);
    if (shown) stderr.write(eraseLine);
  };
}
