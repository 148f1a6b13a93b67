// What the first and the last letters of a line of JSON tell, before it is parsed.

export function isBlank(line: Buffer): boolean {
  return firstInk(line) === undefined;
}

/** Whether it begins as an object or a list does. */
export function mayOpen(line: Buffer): boolean {
  const first = firstInk(line);
  return first === openingBrace || first === openingBracket;
}

/** Whether nothing but brackets that open stands in it, as in the first line of a text that is laid out. */
export function isOpening(line: Buffer): boolean {
  return mayOpen(line) && line.every((byte) => isSpace(byte) || byte === openingBrace || byte === openingBracket);
}

/** Whether it begins as an object does and ends as one does. */
export function mayBeRecord(line: Buffer): boolean {
  const last = line.findLast((byte) => !isSpace(byte) && byte !== comma);
  return firstInk(line) === openingBrace && last === closingBrace;
}

function firstInk(line: Buffer): number | undefined {
  const first = line[0];
  return first !== undefined && !isSpace(first) ? first : line.find((byte) => !isSpace(byte));
}

function isSpace(byte: number): boolean {
  return byte === 32 || byte === 9 || byte === 13;
}

const comma = 0x2c;
const openingBracket = 0x5b;
const openingBrace = 0x7b;
const closingBrace = 0x7d;
