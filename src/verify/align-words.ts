import type { Word } from "./words.js";

/**
 * One step from the words of a draft to those of a source: the same word, another in its place, a word that only one of them has,
 * or a gap, for which the source has the words from `source` up to `to`.
 */
export type Step =
  | { readonly kind: "same" | "other"; readonly draft: number; readonly source: number }
  | { readonly kind: "added"; readonly draft: number }
  | { readonly kind: "dropped"; readonly source: number }
  | { readonly kind: "gap"; readonly draft: number; readonly source: number; readonly to: number };

/** How words of a draft lie over a part of a source. */
export interface Alignment {
  readonly steps: readonly Step[];
  /** Words of the draft that stand in the source too. */
  readonly same: number;
  /** The part of the source, by words, half-open. */
  readonly from: number;
  readonly to: number;
}

/** What a word costs; of two ways with as many changes the one that keeps more words is the cheaper. */
const dropping = 100;
const adding = 101;
const replacing = 102;
/** Words in brackets cost next to nothing, as they are there to be told from the source's. */
const bracketed = 5;
/** A word of the source for which a bracket stands. */
const replaced = 10;

/** More than this is not looked at: a hundredth of a second. What is larger is compared along a band. */
const mostCells = 4_000_000;
const narrowestBand = 32;

const [diagonal, above, left, skip] = [0, 1, 2, 3];

/**
 * Lays the words of a draft over the part of a source that takes the fewest changes; null where that takes too long to find. Where
 * the source begins and ends before and after it is free, and so is what a gap leaves out.
 */
export function alignWords(draft: readonly Word[], source: readonly Word[]): Alignment | null {
  const table = fillTable(draft, source);
  return table === null ? null : readBack(draft, source, table);
}

/** For each number of words, the cost of laying so many of the draft's first words over the best part of the source. */
export function costsOfBeginnings(draft: readonly Word[], source: readonly Word[]): Uint32Array | null {
  return fillTable(draft, source)?.best ?? null;
}

interface Table {
  /** For each row (words of the draft) and column (of the source) the last step. */
  readonly directions: Uint8Array;
  /** Of the gaps, by row: where the words left out begin, by column. */
  readonly skips: ReadonlyMap<number, Uint32Array>;
  readonly band: Band;
  /** The lowest cost of each row. */
  readonly best: Uint32Array;
  /** The column at which the last row is cheapest. */
  readonly end: number;
}

/** The columns that are looked at in a row: from `row + shift`, so many. */
interface Band {
  readonly shift: number;
  readonly width: number;
}

function fillTable(draft: readonly Word[], source: readonly Word[]): Table | null {
  const band = chooseBand(draft, source);
  if (band === null) return null;
  const { width } = band;
  const columns = source.length + 1;
  const directions = new Uint8Array((draft.length + 1) * width);
  const skips = new Map<number, Uint32Array>();
  const best = new Uint32Array(draft.length + 1);
  let before = new Uint32Array(columns);
  let row = new Uint32Array(columns).fill(tooMuch);
  for (let i = 1; i <= draft.length; i++) {
    const word = draft[i - 1];
    const [low, high] = rowLimits(band, i, columns);
    row.fill(tooMuch, Math.max(0, low - 1), Math.min(columns, high + 1));
    const cells: RowCells = { row, before, directions, offset: i * width - low, low, high };
    if (word?.kind === "gap") skips.set(i, fillGap(cells));
    else if (word !== undefined) fillRow(word, source, cells);
    best[i] = lowest(row, low, high);
    [before, row] = [row, before];
  }
  const [low, high] = rowLimits(band, draft.length, columns);
  return { directions, skips, band, best, end: before.subarray(low, high).indexOf(best[draft.length] ?? 0) + low };
}

const tooMuch = 0xffff_fff0 >>> 1;

function rowLimits({ shift, width }: Band, row: number, columns: number): readonly [number, number] {
  const low = Math.min(Math.max(0, row + shift), Math.max(0, columns - width));
  return [low, Math.min(columns, low + width)];
}

/** All columns where they are few enough, else those about the diagonal on which the most words agree. */
function chooseBand(draft: readonly Word[], source: readonly Word[]): Band | null {
  const columns = source.length + 1;
  if ((draft.length + 1) * columns <= mostCells) return { shift: -draft.length, width: columns };
  const width = Math.min(columns, Math.floor(mostCells / (draft.length + 1)));
  const hasGap = draft.some(({ kind }) => kind === "gap");
  return width < 2 * narrowestBand || hasGap ? null : { shift: findShift(draft, source) - (width >> 1), width };
}

/** By how many words the source lies behind the draft, as most of the words say that each has only once. */
function findShift(draft: readonly Word[], source: readonly Word[]): number {
  const places = placesOfSingles(source);
  const votes = new Map<number, number>();
  for (const [key, i] of placesOfSingles(draft)) {
    const j = places.get(key);
    if (j !== undefined) votes.set(j - i, (votes.get(j - i) ?? 0) + 1);
  }
  let [shift, most] = [0, 0];
  for (const [candidate, count] of votes) if (count > most) [shift, most] = [candidate, count];
  return shift;
}

function placesOfSingles(words: readonly Word[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [i, { key }] of words.entries()) {
    if (places.has(key)) repeated.add(key);
    else places.set(key, i);
  }
  for (const key of repeated) places.delete(key);
  return places;
}

/** The costs of a row and of the one before it by column, and the columns of the row that are looked at. */
interface RowCells {
  readonly row: Uint32Array;
  readonly before: Uint32Array;
  readonly directions: Uint8Array;
  /** Where column 0 of the row would be among the directions. */
  readonly offset: number;
  readonly low: number;
  readonly high: number;
}

function fillRow(word: Word, source: readonly Word[], cells: RowCells): void {
  const { row, before, directions, offset, low, high } = cells;
  const [adds, replaces] = word.bracketed ? [bracketed, bracketed] : [adding, replacing];
  for (let j = low; j < high; j++) {
    const other = source[j - 1];
    let cost = (before[j] ?? tooMuch) + adds;
    let direction = above;
    if (other !== undefined) {
      const beside = (before[j - 1] ?? tooMuch) + (other.key === word.key ? 0 : replaces);
      if (beside <= cost) [cost, direction] = [beside, diagonal];
      const drops = (row[j - 1] ?? tooMuch) + (word.bracketed ? replaced : isFree(other) ? bracketed : dropping);
      if (drops < cost) [cost, direction] = [drops, left];
    }
    row[j] = Math.min(cost, tooMuch);
    directions[offset + j] = direction;
  }
}

/** An ellipsis or a bracket of the source's is not the speaker's. */
function isFree({ bracketed, kind }: Word): boolean {
  return bracketed || kind === "gap";
}

/** Gives, for each column, from which one on the words before it are left out. */
function fillGap({ row, before, directions, offset, low, high }: RowCells): Uint32Array {
  const from = new Uint32Array(row.length);
  let cheapest = low;
  for (let j = low; j < high; j++) {
    // As few words as can be.
    if ((before[j] ?? tooMuch) <= (before[cheapest] ?? tooMuch)) cheapest = j;
    from[j] = cheapest;
    row[j] = before[cheapest] ?? tooMuch;
    directions[offset + j] = skip;
  }
  return from;
}

function lowest(row: Uint32Array, low: number, high: number): number {
  let least = tooMuch;
  for (let j = low; j < high; j++) least = Math.min(least, row[j] ?? tooMuch);
  return least;
}

function readBack(draft: readonly Word[], source: readonly Word[], { directions, skips, band, end }: Table): Alignment {
  const steps: Step[] = [];
  let [i, j, same] = [draft.length, end, 0];
  while (i > 0) {
    const [low] = rowLimits(band, i, source.length + 1);
    switch (directions[i * band.width - low + j] ?? above) {
      case diagonal: {
        [i, j] = [i - 1, j - 1];
        const isSame = draft[i]?.key === source[j]?.key;
        if (isSame) same++;
        steps.push({ kind: isSame ? "same" : "other", draft: i, source: j });
        break;
      }
      case left:
        steps.push({ kind: "dropped", source: --j });
        break;
      case skip: {
        const to = j;
        j = skips.get(i)?.[j] ?? j;
        steps.push({ kind: "gap", draft: --i, source: j, to });
        break;
      }
      default:
        steps.push({ kind: "added", draft: --i });
    }
  }
  return { steps: steps.toReversed(), same, from: j, to: end };
}
