import type { LineLabel } from "../types.js";
import type { Flag } from "./flags.js";
import type { Flags } from "./read-flags.js";

export const everySection: readonly LineLabel[] = [
  "title",
  "meta",
  "body",
  "heading",
  "caption",
  "furniture",
  "repeat",
];

export const sectionFlag: Flag = {
  flags: "--section <NAME>",
  about: "only there: title, meta, body, heading, caption, furniture or repeat (repeatable)",
};

/** The sections asked for, or undefined where none were. */
export function readSections(flags: Flags): readonly LineLabel[] | undefined {
  const named = flags.choices("--section", everySection);
  return named.length > 0 ? named : undefined;
}
