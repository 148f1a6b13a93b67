import type { Analysis } from "../../language/analyse.js";
import { cueTables } from "../../language/which-language.js";
import type { Article, Stretch } from "../../types.js";
import type { CueReading } from "./cue-decision.js";
import { Language } from "./language.js";
import { readQuotes } from "./read-quotes.js";
import { readScript } from "./scripts/read-script.js";
import { scriptPatterns, type ScriptPatterns } from "./scripts/script-patterns.js";

/** Tables and patterns made ready, each at its language's first text. */
const languages = new Map<string, Language>();
const scripts = new Map<string, ScriptPatterns>();

/** What the cues of a language say of the quotations of a text; null where there is no table for it. */
export function readInLanguage(
  article: Article,
  analysis: Analysis,
  paragraphs: readonly number[],
  stretches: readonly Stretch[],
  code: string | null,
): CueReading | null {
  if (code === null) return null;
  const script = scripts.get(code) ?? scriptPatterns[code]?.();
  if (script !== undefined) {
    scripts.set(code, script);
    return readScript(article, analysis, stretches, script);
  }
  const table = cueTables.find((one) => one.code === code);
  if (table === undefined) return null;
  const language = languages.get(code) ?? new Language(table);
  languages.set(code, language);
  return readQuotes(article, analysis, paragraphs, stretches, language);
}

/** Whether a paragraph begins with a dash, as dialogue without marks does. */
export function mayHoldDialogue({ text, paragraphs }: Article): boolean {
  return paragraphs.some(({ start }) => "—–―".includes(text.charAt(start)));
}
