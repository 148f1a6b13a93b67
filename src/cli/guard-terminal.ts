import type { RenderOptions } from "../render/render-report.js";
import { showControls } from "../text/show-controls.js";
import type { Output } from "./io.js";

/**
 * Output meant for programs, with what a terminal would obey made visible where a terminal is what reads it. The layout
 * for terminals has seen to that itself, and has colours that must pass; JSON escapes such characters everywhere.
 */
export function guardTerminal(pieces: Iterable<string>, options: RenderOptions, stdout: Output): Iterable<string> {
  const isRaw = options.show === "records" ? options.format === "csv" || options.format === "tsv" : options.nul;
  return stdout.isTTY === true && isRaw ? showEach(pieces) : pieces;
}

function* showEach(pieces: Iterable<string>): Iterable<string> {
  for (const piece of pieces) yield piece.replace(/[^\t\n]+/g, showControls);
}
