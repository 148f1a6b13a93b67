import type { ConfigReport } from "../../report.js";
import { countCells } from "../../text/cells.js";
import { printSetting } from "../text-lines.js";
import { printBlock, type Screen } from "./layout.js";
import { fitForTerminal, markText } from "./mark-text.js";

/** Each setting with its value, and behind that where it is from; what nobody has set is dimmed. */
export function* printSettings({ settings }: ConfigReport, screen: Screen): Iterable<string> {
  const width = settings.reduce((most, { setting }) => Math.max(most, countCells(setting)), 0);
  for (const record of settings) {
    const { setting, from, where } = record;
    const value = fitForTerminal(printSetting(record));
    const source = where === null ? "" : `  (${fitForTerminal(where)})`;
    const text = value + source;
    const marked = markText(text, [{ start: value.length, end: text.length }], "dim");
    const label = `${setting.padEnd(width)}  `;
    yield* printBlock(screen, marked, from === "default" ? { label, style: "dim" } : { label });
  }
}
