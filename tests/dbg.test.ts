import { it } from "vitest";
import { tokenize } from "/work/wt-languages/src/language/tokenize.js";
import { languageOf, cueTables } from "/work/wt-languages/src/language/which-language.js";
import { readTable } from "/work/wt-languages/src/attribution/cue-grammar/language.js";
import { TextWords } from "/work/wt-languages/src/attribution/cue-grammar/text-words.js";
import { findCapitalNames } from "/work/wt-languages/src/attribution/cue-grammar/find-names.js";
import { wordsOf } from "/work/wt-languages/src/language/tokens.js";
import { readVerb } from "/work/wt-languages/src/attribution/cue-grammar/read-verb.js";
import { readFileSync } from "node:fs";
it("x", () => {
  const text = readFileSync(process.env.F ?? "", "utf8");
  const t = tokenize(text, [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length })));
  console.log(languageOf(t));
  const table = cueTables.find((x) => x.code === languageOf(t)); if (!table) return;
  const w = new TextWords(t, readTable(table), new Int32Array(t.start.length).fill(-1));
  console.log(findCapitalNames(w).map((n) => [wordsOf(t, n.first, n.next), n.title, n.first, n.type, n.gender]));
  for (let i = 0; i < t.start.length; i++) { const v = readVerb(w, i); if (v) console.log(i, w.full(i), v); }
});
