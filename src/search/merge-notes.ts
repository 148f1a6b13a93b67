import { placeOf } from "./place-passages.js";

/** What was noted of some passages, ascending: how much of something they hold. */
export interface Notes {
  readonly passages: Uint32Array;
  /** How often it stands there, doubtful spellings counting less. */
  readonly strengths: Float32Array;
  /** The surest spelling of it there, by its number among those of a clause. */
  readonly spellings: Uint32Array;
}

/** How something is spelt. */
export interface Spelling {
  /** How sure it is that it is meant: 1 for the word itself. */
  readonly weight: number;
  /** The row of its first word. */
  readonly row: number;
}

/** Of as many passages, to be filled in. */
export function emptyNotes(length: number): Notes {
  return {
    passages: new Uint32Array(length),
    strengths: new Float32Array(length),
    spellings: new Uint32Array(length),
  };
}

export function cutNotes({ passages, strengths, spellings }: Notes, length: number): Notes {
  return {
    passages: passages.subarray(0, length),
    strengths: strengths.subarray(0, length),
    spellings: spellings.subarray(0, length),
  };
}

/** All of some notes as one; of spellings that are equally sure, the first counts. */
export function mergeNotes(all: readonly Notes[], spellings: readonly Spelling[]): Notes {
  const [longest, ...others] = all.toSorted((a, b) => b.passages.length - a.passages.length);
  if (longest === undefined) return emptyNotes(0);
  return others.length === 0 ? longest : mergeTwo(sortTogether(others, spellings), longest, spellings);
}

/** Many short notes as one: sorting is done by the engine, in less time than a pass over them takes here. */
function sortTogether(all: readonly Notes[], spellings: readonly Spelling[]): Notes {
  const noted = emptyNotes(all.reduce((sum, { passages }) => sum + passages.length, 0));
  let length = 0;
  for (const notes of all) {
    copyNotes(noted, length, notes, 0, notes.passages.length);
    length += notes.passages.length;
  }
  // A passage, and where in `noted` it stands, in one number.
  const order = new Float64Array(noted.passages);
  for (let i = 0; i < length; i++) order[i] = (order[i] ?? 0) * length + i;
  order.sort();
  const sorted = emptyNotes(length);
  let found = 0;
  for (let i = 0; i < length; i++) {
    const from = (order[i] ?? 0) % length;
    const [passage, strength, spelling] = [
      noted.passages[from] ?? 0,
      noted.strengths[from] ?? 0,
      noted.spellings[from] ?? 0,
    ];
    if (found === 0 || sorted.passages[found - 1] !== passage) {
      sorted.passages[found] = passage;
      sorted.strengths[found] = strength;
      sorted.spellings[found++] = spelling;
      continue;
    }
    sorted.strengths[found - 1] = (sorted.strengths[found - 1] ?? 0) + strength;
    sorted.spellings[found - 1] = surest(sorted.spellings[found - 1] ?? 0, spelling, spellings);
  }
  return cutNotes(sorted, found);
}

/** Long stretches of `long` lie between the passages of `short`: they are copied as they are. */
function mergeTwo(short: Notes, long: Notes, spellings: readonly Spelling[]): Notes {
  const merged = emptyNotes(short.passages.length + long.passages.length);
  let [from, length] = [0, 0];
  for (let i = 0; i < short.passages.length; i++, length++) {
    const passage = short.passages[i] ?? 0;
    const to = placeOf(long.passages, passage, from);
    copyNotes(merged, length, long, from, to);
    length += to - from;
    from = to;
    copyNotes(merged, length, short, i, i + 1);
    if (long.passages[to] !== passage) continue;
    from++;
    merged.strengths[length] = (short.strengths[i] ?? 0) + (long.strengths[to] ?? 0);
    merged.spellings[length] = surest(short.spellings[i] ?? 0, long.spellings[to] ?? 0, spellings);
  }
  copyNotes(merged, length, long, from, long.passages.length);
  return cutNotes(merged, length + long.passages.length - from);
}

/** So many are copied faster one by one. */
const fewNotes = 16;

function copyNotes(to: Notes, at: number, notes: Notes, from: number, end: number): void {
  if (end - from > fewNotes) {
    to.passages.set(notes.passages.subarray(from, end), at);
    to.strengths.set(notes.strengths.subarray(from, end), at);
    to.spellings.set(notes.spellings.subarray(from, end), at);
    return;
  }
  for (let i = from; i < end; i++) {
    to.passages[at + i - from] = notes.passages[i] ?? 0;
    to.strengths[at + i - from] = notes.strengths[i] ?? 0;
    to.spellings[at + i - from] = notes.spellings[i] ?? 0;
  }
}

function surest(a: number, b: number, spellings: readonly Spelling[]): number {
  const [one, other] = [spellings[a]?.weight ?? 0, spellings[b]?.weight ?? 0];
  if (one === other) return Math.min(a, b);
  return one > other ? a : b;
}
