/**
 * The lines of a file that comes in pieces, without their `\n`, in one pass; null for a line that is longer than `longest`
 * bytes. A line may be overwritten by the next: it is to be used at once.
 */
export function* splitLines(chunks: Iterable<Buffer>, longest: number): Generator<Buffer | null> {
  let held: Buffer[] = [];
  let length = 0;
  const take = (end: Buffer): Buffer | null => {
    const line = length + end.length > longest ? null : held.length === 0 ? end : Buffer.concat([...held, end]);
    held = [];
    length = 0;
    return line;
  };
  for (const chunk of chunks) {
    let start = 0;
    for (let newline = chunk.indexOf(10); newline >= 0; newline = chunk.indexOf(10, start)) {
      yield take(newline === start ? nothing : chunk.subarray(start, newline));
      start = newline + 1;
    }
    if (start === chunk.length) continue;
    length += chunk.length - start;
    if (length > longest) held = [];
    else held.push(Buffer.from(chunk.subarray(start)));
  }
  if (length > 0) yield take(nothing);
}

const nothing = Buffer.alloc(0);
