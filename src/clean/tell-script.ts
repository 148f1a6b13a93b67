/** The writing systems that matter when page furniture is told from a story: families, not Unicode's fine division. */
export type Script = "latin" | "greek" | "cyrillic" | "hebrew" | "arabic" | "indic" | "thai" | "hangul" | "han";

export const scripts: readonly Script[] = [
  "latin",
  "greek",
  "cyrillic",
  "hebrew",
  "arabic",
  "indic",
  "thai",
  "hangul",
  "han",
];

/** First code unit, last code unit, script; in order. Kana counts as Han: Japanese mixes the two in every sentence. */
const ranges: readonly (readonly [number, number, Script])[] = [
  [0x00c0, 0x024f, "latin"],
  [0x0370, 0x03ff, "greek"],
  [0x0400, 0x052f, "cyrillic"],
  [0x0590, 0x05ff, "hebrew"],
  [0x0600, 0x077f, "arabic"],
  [0x0900, 0x0dff, "indic"],
  [0x0e00, 0x0eff, "thai"],
  [0x1100, 0x11ff, "hangul"],
  [0x1e00, 0x1eff, "latin"],
  [0x1f00, 0x1fff, "greek"],
  [0x3040, 0x30ff, "han"],
  [0x3130, 0x318f, "hangul"],
  [0x3400, 0x9fff, "han"],
  [0xac00, 0xd7af, "hangul"],
  [0xfb50, 0xfdff, "arabic"],
  [0xfe70, 0xfefc, "arabic"],
];

/** The index in `scripts` of the script that a code unit is written in, or -1: digits, marks, signs. */
export function scriptIndex(code: number): number {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 0 : -1;
  for (const [first, last, script] of ranges) {
    if (code < first) return -1;
    if (code <= last) return scripts.indexOf(script);
  }
  return -1;
}

/** The share of a text's letters that are written in its commonest script, and which one that is. */
export function mainScript(counts: readonly number[]): { script: Script | null; share: number } {
  let total = 0;
  let best = -1;
  counts.forEach((count, i) => {
    total += count;
    if (count > (counts[best] ?? 0)) best = i;
  });
  return { script: scripts[best] ?? null, share: total === 0 ? 0 : (counts[best] ?? 0) / total };
}
