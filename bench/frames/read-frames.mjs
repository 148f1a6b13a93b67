// Reads the frames, and folds names for comparison.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const frameFolder = fileURLToPath(new URL(".", import.meta.url));

/** [file, frames] of each file of frames, or of those named; with `half`, the frames with odd (learn) or even (measure) numbers only. */
export function allFrames(names = [], half = null) {
  const files = readdirSync(frameFolder).filter(
    (name) => name.endsWith(".jsonl") && (names.length === 0 || names.includes(name.replace(".jsonl", ""))),
  );
  const rest = half === "measure" ? 0 : 1;
  return files.toSorted().map((file) => {
    const frames = readFileSync(frameFolder + file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    return [file, half === null ? frames : frames.filter((frame) => Number(frame.id.match(/\d+$/)[0]) % 2 === rest)];
  });
}

const entities = { ldquo: "“", rdquo: "”", rsquo: "’", lsquo: "‘", quot: '"', amp: "&", euml: "ë" };

/** A text without marks, capital letters, accents, entities, invisible characters and line-end hyphens. */
export function plain(text) {
  return text
    .replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole)
    .normalize("NFKD")
    .replace(/[\u00ad\u200b]|\p{M}/gu, "")
    .replace(/-\n(?=\p{Ll})/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .normalize("NFC")
    .toLowerCase();
}

const leading =
  /^(the|a|an|our|le|la|les|el|los|las|der|die|das|il|o|mr|mrs|ms|mx|dr|sir|lady|father|sister|rev|sen|senator|coach|mayor) /;

/** A name or noun phrase as the scorer compares it: no leading articles and titles. */
export function comparable(name) {
  let folded = plain(name);
  while (leading.test(folded)) folded = folded.replace(leading, "");
  return folded;
}

const wordsOf = (name) => comparable(name).split(" ");

/** Whether one name is the other, cut or padded: a surname alone, or a rank too many. Father and son are two. */
export function isCutOrPadded(one, other) {
  const generations = new Set([one, other].map((name) => comparable(name).match(/ (jr|sr)$/)?.[1]).filter(Boolean));
  if (generations.size === 2) return false;
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && (shared === a.size || shared === b.size);
}
