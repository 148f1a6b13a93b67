import type { CorpusOptions } from "../index.js";
import type { Output } from "./io.js";

const firstShownAfter = 1000;
const shownEvery = 250;

/** Erases the line that the cursor stands on. */
const eraseLine = "\r\u001b[K";

type OnProgress = NonNullable<CorpusOptions["onProgress"]>;
type Done = Parameters<OnProgress>[0];

/** A line on a terminal that says what is going on. */
export interface ProgressLine {
  readonly onProgress: OnProgress;
  /** Erases it. */
  readonly end: () => void;
}

/** Says on a terminal that work is going on, once it has taken a second, and how far it is where that is known. */
export function showProgress(stderr: Output): ProgressLine {
  if (stderr.isTTY !== true) return { onProgress: () => {}, end: () => {} };
  const started = performance.now();
  let stage = { done: null as Done | null, since: started };
  let shown = false;
  const timer = setInterval(() => {
    const now = performance.now();
    if (now - started < firstShownAfter) return;
    shown = true;
    const line =
      stage.done === null ? `reading, ${Math.floor((now - started) / 1000)} s` : howFar(stage.done, now - stage.since);
    stderr.write(`${eraseLine}onrecord: ${line}`);
  }, shownEvery);
  // Nothing may wait for the timer: when the work is done, so is the program.
  timer.unref();
  return {
    onProgress(done) {
      stage = { done, since: stage.done?.stage === done.stage ? stage.since : performance.now() };
    },
    end() {
      clearInterval(timer);
      if (shown) stderr.write(eraseLine);
    },
  };
}

const units: Readonly<Record<Done["stage"], string>> = {
  reading: "files read",
  speakers: "articles asked who speaks",
  merging: "articles put together",
};

/** "12,000 of 100,000 files read, 40 s left". */
function howFar({ stage, done, of }: Done, elapsed: number): string {
  const left = done === 0 || elapsed === 0 ? null : ((of - done) * elapsed) / done / 1000;
  const time = left === null ? "" : `, ${left < 90 ? `${Math.ceil(left)} s` : `${Math.round(left / 60)} min`} left`;
  return `${count(done)} of ${count(of)} ${units[stage]}${time}`;
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}
