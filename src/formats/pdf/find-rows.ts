import type { Row, Segment, TextRun } from "./page-types.js";

/** Baselines that differ by less than this part of the letters' size are one: raised figures, fonts that are mixed. */
const sameBaseline = 0.35;
/** In ems: a wider gap may be the space between two columns; wide spaces of justified lines are put together later. */
const wideGap = 0.6;
/** In ems: two runs that are closer belong to one word. */
const noGap = 0.12;

/** The rows of a page from top to bottom. */
export function findRows(runs: readonly TextRun[]): Row[] {
  const visible = runs.filter(({ text, size }) => text.trim() !== "" && size > 1);
  const rows: TextRun[][] = [];
  for (const run of visible.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && isSameRow(first, run)) row.push(run);
    else rows.push([run]);
  }
  return addDropCaps(rows.map((row) => ({ y: median(row.map(({ y }) => y)), segments: joinRuns(row) })));
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
    if (last.text.endsWith(text) && right <= last.right + noGap * em) continue;
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

/** A large first letter that reaches over several lines belongs to the highest of them. */
function addDropCaps(rows: readonly Row[]): Row[] {
  const added = rows.map(({ y, segments }) => ({ y, segments: [...segments] }));
  rows.forEach((row, index) => {
    const cap = row.segments.find(({ text }) => /^["'“‘„«]?\p{Lu}$/u.test(text));
    if (cap === undefined) return;
    for (let i = Math.max(0, index - 12); i <= index; i++) {
      const above = added[i];
      const at = above?.segments.findIndex((segment) => isBesideCap(segment, cap)) ?? -1;
      const first = above?.segments[at];
      if (above === undefined || first === undefined) continue;
      const own = added[index];
      if (own !== undefined) own.segments = own.segments.filter((segment) => segment !== cap);
      above.segments[at] = { ...first, text: `${cap.text}${first.text}`, left: cap.left };
      return;
    }
  });
  return added.filter(({ segments }) => segments.length > 0);
}

function isBesideCap(segment: Segment, cap: Segment): boolean {
  const isSmaller = segment.size * 1.7 < cap.size;
  const isBeside = segment.left >= cap.right - 1 && segment.left - cap.right < cap.size;
  return isSmaller && isBeside && segment.y > cap.y - cap.size;
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
