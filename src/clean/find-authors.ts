import type { Byline } from "./byline.js";
import { mainScript, scriptIndex, scripts } from "./tell-script.js";

/**
 * Who wrote it: the names of the bylines, the strongest kind of line deciding. Where the same people are named in the
 * story's script and in another, the other is left out: "서지은" above an English story is its "By Seo Ji-eun".
 */
export function findAuthors(bylines: ReadonlyMap<number, Byline>, storyScript: number | null): string[] {
  const lines = [...bylines.values()].filter(({ authors }) => authors.length > 0);
  const names = lines.flatMap(({ authors }) => authors);
  const own = names.filter((name) => storyScript === null || scriptOf(name) === storyScript);
  const kept = own.length > 0 ? own : names;
  const seen = new Set<string>();
  return kept.filter((name) => {
    const key = name.toLowerCase();
    return seen.size < mostAuthors && !seen.has(key) && seen.add(key);
  });
}

const mostAuthors = 6;

function scriptOf(name: string): number {
  const counts = scripts.map(() => 0);
  for (let i = 0; i < name.length; i++) {
    const script = scriptIndex(name.charCodeAt(i));
    if (script >= 0) counts[script] = (counts[script] ?? 0) + 1;
  }
  const { script } = mainScript(counts);
  return script === null ? -1 : scripts.indexOf(script);
}
