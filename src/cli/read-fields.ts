import type { Flags } from "./read-flags.js";

/** The fields that `--fields` names, or undefined where it was not given. */
export function readFields(flags: Flags): readonly string[] | undefined {
  const text = flags.text("--fields");
  return text?.split(",").map((field) => field.trim());
}
