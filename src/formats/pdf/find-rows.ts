import type { Row, Segment, TextRun } from "./page-types.js";

/** Baselines that differ by less than this part of the letters' size are one: raised figures, fonts that are mixed. */
const sameBaseline = 0.35;
/** In ems: a wider gap may be the space between two columns; wide spaces of justified lines are put together later. */
const wideGap = 0.6;
/** In characters: what is drawn twice to be bold is a headline. */
const longestTwice = 400;
/** In ems: two runs that are closer belong to one word. */
const noGap = 0.12;

/** The rows of a page from top to bottom. */
export function findRows(runs: readonly TextRun[]): Row[] {
  const visible = runs.filter(({ text, size }) => text.trim() !== "" && size > 1);
  const rows: TextRun[][] = [];
  for (const run of addDropCaps(visible).toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && isSameRow(first, run)) row.push(run);
    else rows.push([run]);
  }
  const body = median(visible.map(({ size }) => size));
  return rows.map((row) => ({ y: median(row.map(({ y }) => y)), segments: joinStretched(joinRuns(row), body) }));
}

/** A headline that is stretched to both edges: words with the same wide gap between them. */
function joinStretched(segments: readonly Segment[], body: number): readonly Segment[] {
  const [first] = segments;
  const last = segments.at(-1);
  if (first === undefined || last === undefined || segments.length < 3 || first.size < 1.25 * body) return segments;
  const gaps = segments.slice(1).map(({ left }, index) => left - (segments[index]?.right ?? 0));
  const isEven = Math.max(...gaps) - Math.min(...gaps) < 0.15 * first.size;
  if (!isEven || segments.some(({ text }) => text.includes(" "))) return segments;
  return [{ ...first, text: segments.map(({ text }) => text).join(" "), right: last.right }];
}

function isSameRow(first: TextRun, run: TextRun): boolean {
  return run.y - first.y < sameBaseline * Math.min(first.size, run.size);
}

/** Puts together what no wide gap separates. The same letters drawn twice, a little beside each other, are bold. */
function joinRuns(row: readonly TextRun[]): Segment[] {
  const segments: Segment[] = [];
  for (const run of row.toSorted((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const text = run.text.trim();
    const right = run.x + run.width;
    const em = Math.max(run.size, last?.size ?? 0);
    if (last === undefined || run.x - last.right >= wideGap * em) {
      segments.push({ text, left: run.x, right, y: run.y, size: run.size, font: run.font });
      continue;
    }
    if (last.text.length < longestTwice && last.text.endsWith(text) && right <= last.right + noGap * em) continue;
    const isApart = run.x - last.right > noGap * em || run.text.startsWith(" ");
    const { size, font } = last.text.length >= text.length ? last : run;
    segments[segments.length - 1] = {
      ...last,
      text: `${last.text}${isApart ? " " : ""}${text}`,
      right: Math.max(right, last.right),
      size,
      font,
    };
  }
  return segments;
}

/**
 * A large first letter that reaches over several lines belongs to the highest of them; the others beside it begin where
 * it does.
 */
function addDropCaps(runs: readonly TextRun[]): TextRun[] {
  const body = median(runs.map(({ size }) => size));
  const caps = runs.filter(({ text, size }) => size > 1.7 * body && dropCap.test(text.trim())).slice(0, mostCaps);
  let added = [...runs];
  for (const cap of caps) {
    const beside = added.filter((run) => isBesideCap(run, cap));
    const first = beside.toSorted((a, b) => a.y - b.y || a.x - b.x)[0];
    if (first === undefined) continue;
    const moved = new Map(firstOfRows(beside).map((run) => [run, widenTo(run, cap, run === first)]));
    added = added.filter((run) => run !== cap).map((run) => moved.get(run) ?? run);
  }
  return added;
}

const dropCap = /^["'“‘„«]?\p{Lu}$/u;
/** A page has one for each of its articles, or for each of their parts. */
const mostCaps = 50;

function isBesideCap(run: TextRun, cap: TextRun): boolean {
  const capRight = cap.x + cap.width;
  const isBeside = run.x >= capRight - 1 && run.x - capRight < 0.5 * cap.size;
  return isBeside && run.size * 1.7 < cap.size && run.y > cap.y - cap.size && run.y < cap.y + 0.3 * run.size;
}

/** The leftmost run of each baseline. */
function firstOfRows(runs: readonly TextRun[]): TextRun[] {
  const firsts = new Map<number, TextRun>();
  for (const run of runs) {
    const row = Math.round(run.y);
    if (run.x < (firsts.get(row)?.x ?? Infinity)) firsts.set(row, run);
  }
  return [...firsts.values()];
}

function widenTo(run: TextRun, cap: TextRun, isFirst: boolean): TextRun {
  const text = isFirst ? `${cap.text.trim()}${run.text}` : run.text;
  return { ...run, text, x: cap.x, width: run.x + run.width - cap.x };
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
