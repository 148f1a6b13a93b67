/**
 * Reads JSON as pages have it: in comments, with commas too many, with line ends inside strings. Null where even that cannot
 * be read.
 */
export function parseJson(text: string): unknown {
  const plain = parse(text);
  if (plain !== undefined) return plain;
  const bare = text
    .replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?)/, "")
    .replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?)\s*;?\s*$/, "");
  return parse(mend(bare)) ?? null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Without comments, control characters and commas before a closing bracket, all of them outside strings or, of controls, inside. */
function mend(text: string): string {
  let mended = "";
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (isString) {
      if (letter === "\\") {
        const next = text.charAt(++at);
        mended += /["\\/bfnrtu]/.test(next) ? letter + next : next;
      } else {
        if (letter === '"') isString = false;
        mended += letter < " " ? " " : letter;
      }
      continue;
    }
    if (letter === '"') isString = true;
    if (letter === "/" && (text.charAt(at + 1) === "*" || text.charAt(at + 1) === "/")) {
      const end = text.charAt(at + 1) === "*" ? text.indexOf("*/", at + 2) : text.indexOf("\n", at);
      at = end < 0 ? text.length : text.charAt(at + 1) === "*" ? end + 1 : end;
      continue;
    }
    if (letter === "," && endsList(text, at + 1)) continue;
    if (letter !== ";") mended += letter;
  }
  return mended;
}

/** Whether a bracket closes after nothing but white space. */
function endsList(text: string, from: number): boolean {
  let at = from;
  while (" \t\r\n".includes(text.charAt(at)) && at < text.length) at++;
  return at >= text.length || text.charAt(at) === "}" || text.charAt(at) === "]";
}
