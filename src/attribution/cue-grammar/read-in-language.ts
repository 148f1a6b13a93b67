import type { Analysis } from "../../language/analyse.js";
import { cueTables } from "../../language/which-language.js";
import type { Article, Stretch } from "../../types.js";
import type { CueReading } from "./cue-decision.js";
import { decideByCues } from "./decide-by-cues.js";
import { readTable, type Language } from "./language.js";
import { readScript } from "./scripts/read-script.js";
import { scriptPatterns, type ScriptPatterns } from "./scripts/script-patterns.js";

/** Tables made ready, each at its language's first text. */
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
  const language = languageOf(code);
  return language === null ? null : decideByCues(article, analysis, paragraphs, stretches, language);
}

function languageOf(code: string): Language | null {
  const known = languages.get(code);
  if (known !== undefined) return known;
  const table = cueTables.find((one) => one.code === code);
  if (table === undefined) return null;
  const language = readTable(table);
  languages.set(code, language);
  return language;
}

/** Whether a paragraph begins with a dash, as dialogue without marks does. */
export function mayHoldDialogue({ text, paragraphs }: Article): boolean {
  return paragraphs.some(({ start }) => "—–―".includes(text.charAt(start)));
}
