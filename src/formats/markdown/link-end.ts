const deepestParentheses = 5;
const longestAddress = 4000;
const longestTitle = 1000;
const longestLabel = 200;

/** Where each square bracket is closed. */
export function matchBrackets(source: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const character = source.charCodeAt(i);
    if (character === 92) i++;
    else if (character === 91) open.push(i);
    else if (character === 93) {
      const start = open.pop();
      if (start !== undefined) closing.set(start, i);
    }
  }
  return closing;
}

interface Known {
  readonly brackets: ReadonlyMap<number, number>;
  readonly isReference: (label: string) => boolean;
}

/** Where a link ends whose words stand in the brackets at `open` and `close`: "[words](address "title"){target=_blank}", "[words][label]", "[label]"; null where it is none. */
export function linkEnd(source: string, open: number, close: number, { brackets, isReference }: Known): number | null {
  const next = source.charAt(close + 1);
  if (next === "(") {
    const end = addressEnd(source, close + 2);
    return end === null ? null : attributesEnd(source, end);
  }
  const words = close - open > longestLabel ? "" : source.slice(open + 1, close);
  if (next === "[") {
    const labelEnd = brackets.get(close + 1);
    if (labelEnd === undefined || labelEnd - close > longestLabel) return null;
    const label = source.slice(close + 2, labelEnd);
    if (label.includes("\n")) return null;
    return isReference(label === "" ? words : label) ? labelEnd + 1 : null;
  }
  return words !== "" && isReference(words) ? close + 1 : null;
}

/** Behind the bracket that closes the address that begins at `at`. */
function addressEnd(source: string, at: number): number | null {
  let i = skipSpaces(source, at);
  if (source.charAt(i) === "<") {
    const inAngles = /<[^<>\n]{0,4000}>/y;
    inAngles.lastIndex = i;
    const match = inAngles.exec(source);
    if (match === null) return null;
    i += match[0].length;
  } else {
    const start = i;
    let depth = 0;
    for (; i < source.length && i - start < longestAddress; i++) {
      const character = source.charCodeAt(i);
      if (character <= 32) break;
      if (character === 92 && source.charCodeAt(i + 1) > 32) i++;
      else if (character === 40 && ++depth > deepestParentheses) return null;
      else if (character === 41 && depth-- === 0) return i + 1;
    }
  }
  i = skipSpaces(source, i);
  if (source.charAt(i) === ")") return i + 1;
  return titleEnd(source, i);
}

function titleEnd(source: string, at: number): number | null {
  const quote = source.charAt(at);
  if (quote !== '"' && quote !== "'" && quote !== "(") return null;
  const close = quote === "(" ? ")" : quote;
  const until = Math.min(source.length, at + longestTitle);
  for (let i = at + 1; i < until && source.charAt(i) !== "\n"; i++) {
    if (source.charAt(i) !== close) continue;
    const end = skipSpaces(source, i + 1);
    if (source.charAt(end) === ")") return end + 1;
  }
  return null;
}

function skipSpaces(source: string, at: number): number {
  let i = at;
  while (source.charAt(i) === " " || source.charAt(i) === "\t") i++;
  return i;
}

/** "{target=_blank}", "{: .button}": what some programs write behind a link. */
function attributesEnd(source: string, at: number): number {
  const attributes = /\{[:#.\w \t="'-]{0,100}\}/y;
  attributes.lastIndex = at;
  return at + (source.charAt(at) === "{" ? (attributes.exec(source)?.[0].length ?? 0) : 0);
}
