/**
 * How many edits lead from one word to the other: insertions, deletions, substitutions and transpositions of neighbours,
 * one each; `most + 1` as soon as it is sure to be more than `most`. Takes time in proportion to `most` times the length.
 */
export function editDistance(a: string, b: string, most: number): number {
  const tooFar = most + 1;
  if (Math.abs(a.length - b.length) > most) return tooFar;
  let [before, above, row] = [emptyRow(b, tooFar), emptyRow(b, tooFar), emptyRow(b, tooFar)];
  for (let j = 0; j <= Math.min(b.length, most); j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row.fill(tooFar);
    row[0] = Math.min(i, tooFar);
    let nearest = row[0];
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const edits = Math.min(cheapest(a, b, i, j, row, above, before), tooFar);
      row[j] = edits;
      nearest = Math.min(nearest, edits);
    }
    if (nearest > most) return tooFar;
    [before, above, row] = [above, row, before];
  }
  return above[b.length] ?? tooFar;
}

function emptyRow(word: string, value: number): Uint32Array {
  return new Uint32Array(word.length + 1).fill(value);
}

function cheapest(
  a: string,
  b: string,
  i: number,
  j: number,
  row: Uint32Array,
  above: Uint32Array,
  before: Uint32Array,
): number {
  const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
  const swapped =
    i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
  const substitution = at(above, j - 1) + (same ? 0 : 1);
  const edits = Math.min(substitution, at(above, j) + 1, at(row, j - 1) + 1);
  return swapped ? Math.min(edits, at(before, j - 2) + 1) : edits;
}

function at(row: Uint32Array, column: number): number {
  return row[column] ?? Infinity;
}

/** The choice that was most likely meant ("serach" -> "search"), or null where none is near. */
export function closest(word: string, choices: readonly string[]): string | null {
  let best: string | null = null;
  // A third of the letters may be wrong: past that, people see no likeness.
  let most = Math.max(1, Math.floor(word.length / 3));
  for (const choice of choices) {
    const edits = editDistance(word.toLowerCase(), choice.toLowerCase(), most);
    if (edits > most) continue;
    best = choice;
    most = edits - 1;
    if (most < 0) break;
  }
  return best;
}
