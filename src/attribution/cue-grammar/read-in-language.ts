import { cueTables } from "../../language/which-language.js";
import type { Article } from "../../types.js";
import type { Reading } from "../reading.js";
import { Language } from "./text-words.js";
import { readQuotes } from "./read-quotes.js";
import { readScript } from "./scripts/read-script.js";
import { scriptPatterns, type ScriptPatterns } from "./scripts/script-patterns.js";

/** Tables and patterns made ready, each at its language's first text. */
const languages = new Map<string, Language>();
const scripts = new Map<string, ScriptPatterns>();

/** Reads an article's quotations anew, by the cues of its language; null where there is no table for it. */
export function readInLanguage(reading: Reading, code: string | null): Reading | null {
  if (code === null) return null;
  const script = scripts.get(code) ?? scriptPatterns[code]?.();
  if (script !== undefined) {
    scripts.set(code, script);
    return readScript(reading, script);
  }
  const table = cueTables.find((one) => one.code === code);
  if (table === undefined) return null;
  const language = languages.get(code) ?? new Language(table);
  languages.set(code, language);
  return readQuotes(reading, language);
}

/** Whether a paragraph begins with a dash, as dialogue without marks does. */
export function mayHoldDialogue({ text, paragraphs }: Article): boolean {
  return paragraphs.some(({ start }) => "—–―".includes(text.charAt(start)));
}
