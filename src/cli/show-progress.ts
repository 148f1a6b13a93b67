import type { CorpusOptions } from "../index.js";
import type { Output } from "./io.js";

const firstShownAfter = 1000;
const shownEvery = 250;

/** Erases the line that the cursor stands on. */
const eraseLine = "\r\u001b[K";

type OnProgress = NonNullable<CorpusOptions["onProgress"]>;
type Done = Parameters<OnProgress>[0];

/** The first and the last report of one stage, and when they came. */
interface StageProgress {
  readonly first: Done;
  readonly since: number;
  readonly last: Done;
  readonly at: number;
}

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
  let stage: StageProgress | null = null;
  let shown = false;
  const timer = setInterval(() => {
    const now = performance.now();
    if (now - started < firstShownAfter) return;
    shown = true;
    const line = stage === null ? `reading, ${Math.floor((now - started) / 1000)} s` : howFar(stage, now);
    stderr.write(`${eraseLine}onrecord: ${line}`);
  }, shownEvery);
  // Nothing may wait for the timer: when the work is done, so is the program.
  timer.unref();
  return {
    onProgress(done) {
      const at = performance.now();
      const { first, since } = stage?.last.stage === done.stage ? stage : { first: done, since: at };
      stage = { first, since, last: done, at };
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
  storing: "files stored",
};

/** "12,000 of 100,000 files read, 40 s left"; "12,000 of 100,000 files stored, 310 articles/s, 40 s left". */
function howFar(progress: StageProgress, now: number): string {
  const { stage, done, of } = progress.last;
  const left = secondsLeft(progress, now);
  const time = left === null ? "" : `, ${left < 90 ? `${left} s` : `${Math.round(left / 60)} min`} left`;
  return `${count(Math.floor(done))} of ${count(of)} ${units[stage]}${speedOf(progress)}${time}`;
}

/** Of what is stored on a cluster: it is what a second machine would add to. */
function speedOf({ first, since, last, at }: StageProgress): string {
  if (first.stage !== "storing" || last.stage !== "storing" || at <= since) return "";
  return `, ${count(Math.round(((last.articles - first.articles) * 1000) / (at - since)))} articles/s`;
}

/** As fast as from the first report to the last; null where there was only one. */
function secondsLeft({ first, since, last, at }: StageProgress, now: number): number | null {
  const made = last.done - first.done;
  if (made <= 0 || at <= since) return null;
  const milliseconds = ((last.of - last.done) * (at - since)) / made - (now - at);
  return Math.max(1, Math.ceil(milliseconds / 1000));
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}
