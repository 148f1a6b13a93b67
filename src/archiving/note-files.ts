import type { KeptNotes } from "../archive/segment/kept.js";
import { countIn, countLeftOut, type LoadLog } from "../load/options.js";

/** Null where there is nothing to say but how many articles it held. */
export function notesOf(path: string, { warnings, splits, stats }: LoadLog): KeptNotes | null {
  const { leftOut, unreadable } = stats;
  if (warnings.length + splits.length + leftOut.length + unreadable === 0) return null;
  return { path, warnings: warnings.map(({ code, message }) => ({ code, message })), splits, leftOut, unreadable };
}

/** Notes it as if the file, now called `path`, had been read just now. */
export function noteAgain(log: LoadLog, path: string, notes: KeptNotes): void {
  for (const { code, message } of notes.warnings) {
    log.warnings.push({ code, message: message.replaceAll(notes.path, path) });
  }
  for (const { articles } of notes.splits) log.splits.push({ path, articles });
  for (const { kind, reason, files } of notes.leftOut) {
    for (let i = 0; i < files; i++) countLeftOut(log, { kind, reason });
  }
  countIn(log, "unreadable", notes.unreadable);
}
