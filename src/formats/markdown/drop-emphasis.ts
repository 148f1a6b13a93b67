/** Stars, low lines, tildes or equals signs that stand together. */
export interface Run {
  readonly sign: string;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

export interface Piece {
  readonly text: string;
  /** Null for words. */
  readonly run: Run | null;
}

/**
 * The run of signs that begins at `at`, and what it may do by what stands around it: stars between figures
 * multiply, between letters they hide a word ("d**n"), and a low line joins them.
 */
export function readRun(source: string, at: number): Run {
  const sign = source.charAt(at);
  let end = at + 1;
  while (source.charAt(end) === sign) end++;
  const before = source.charAt(at - 1);
  const after = source.charAt(end);
  const length = end - at;
  let opens = !isSpace(after);
  let closes = !isSpace(before);
  if (sign === "_") {
    opens &&= !isWord(before);
    closes &&= !isWord(after);
  } else if (/[a-z\d]/i.test(before) && /[a-z\d]/i.test(after)) {
    opens = false;
    closes = false;
  }
  // Struck out and highlighted words have two signs on either side, and a single one is a sign.
  if ((sign === "~" || sign === "=") && length !== 2) return { sign, length, opens: false, closes: false };
  return { sign, length, opens, closes };
}

function isSpace(character: string): boolean {
  return character === "" || /\s/.test(character);
}

function isWord(character: string): boolean {
  return character !== "" && /[\p{L}\p{N}]/u.test(character);
}

/** The pieces as one text, without the signs that open and close emphasis; a sign without its partner stays. */
export function dropEmphasis(pieces: readonly Piece[]): string {
  const left = pieces.map(({ run }) => run?.length ?? 0);
  const open = new Map<string, number[]>();
  for (const [i, { run }] of pieces.entries()) {
    if (run === null) continue;
    const openers = open.get(run.sign) ?? [];
    open.set(run.sign, openers);
    while (run.closes && (left[i] ?? 0) > 0) {
      const opener = openers.at(-1);
      if (opener === undefined) break;
      const both = Math.min(left[i] ?? 0, left[opener] ?? 0);
      left[i] = (left[i] ?? 0) - both;
      left[opener] = (left[opener] ?? 0) - both;
      if (left[opener] === 0) openers.pop();
    }
    if (run.opens && (left[i] ?? 0) > 0) openers.push(i);
  }
  return pieces.map(({ text, run }, i) => (run === null ? text : text.slice(0, left[i]))).join("");
}
