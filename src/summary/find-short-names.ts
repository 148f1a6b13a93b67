import { isUpperCase } from "../text/character-classes.js";
import { wordSpans } from "../text/words.js";

/**
 * Of each sentence the names that it takes as known, because an earlier one gives them in full: "Osei" after "Ama Osei".
 * A name is a word with a capital; in scripts without capitals none is found, and nothing is lost but a nicety.
 */
export function findShortNames(sentences: readonly string[]): string[][] {
  const introduced = new Set<string>();
  return sentences.map((text) => {
    const runs = nameRuns(text);
    const short = runs.filter((run) => run.length === 1).map(([name = ""]) => name);
    const known = short.filter((name) => introduced.has(name));
    for (const run of runs) if (run.length > 1) introduced.add(run.at(-1) ?? "");
    return known;
  });
}

/** The runs of words with a capital that only a space parts. */
function nameRuns(text: string): string[][] {
  const runs: string[][] = [];
  let end = -2;
  for (const word of wordSpans(text)) {
    const raw = text.slice(word.start, word.end);
    if (!isUpperCase(raw.charAt(0)) || raw.length < 2) continue;
    const name = raw.replace(/['’]s?$/, "");
    if (word.start === end + 1 && text.charAt(end) === " ") runs.at(-1)?.push(name);
    else runs.push([name]);
    // A possessive ends a name: "Osei's Ghana" is two.
    end = name === raw ? word.end : -2;
  }
  return runs;
}
