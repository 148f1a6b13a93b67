/** What stands above a note's text: its fields, and the lines that they take. */
export interface FrontMatter {
  /** By key in small letters, spaces for low lines and hyphens. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** The number of lines, with those that open and close it; 0 where there is none. */
  readonly lines: number;
}

const none: FrontMatter = { fields: new Map(), lines: 0 };
const mostLines = 300;

/**
 * The front matter of a note: YAML between lines of `---` (Obsidian, MarkDownload, Joplin, Zettlr, Jekyll) or TOML between
 * lines of `+++` (Hugo). The little of both that programs write there: scalars, quoted or not, lists, folded text.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const fence = lines[0]?.trimEnd().replace("\ufeff", "");
  if (fence !== "---" && fence !== "+++") return none;
  const close = lines
    .slice(1, mostLines)
    .findIndex((line) => line.trimEnd() === fence || (fence === "---" && line.trimEnd() === "..."));
  if (close < 0) return none;
  const own = lines.slice(1, close + 1);
  // A story between two rules is no data.
  if (fence === "---" && !own.every((line) => yamlLine.test(line.slice(0, longestKey)))) return none;
  const fields = fence === "---" ? readYaml(own) : readToml(own);
  return fields.size === 0 && own.some((line) => line.trim() !== "") ? none : { fields, lines: close + 2 };
}

const yamlLine = /^(?:\s|$|#|-\s|["']?[\p{L}_][\p{L}\d_ .:-]{0,60}?["']?:(?:\s|$))/u;
const longestKey = 80;

/** A key as all programs' spellings of it: "Date_Published" is "date published". */
export function foldKey(key: string): string {
  return key
    .trim()
    .replace(/^["']|["']$/g, "")
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .replace(/[_\s-]+/g, " ")
    .toLowerCase();
}

function readYaml(lines: readonly string[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let values: string[] = [];
  let isFolded = false;
  for (const line of lines) {
    const pair = /^(["']?[\p{L}_][\p{L}\d_ .:-]{0,60}?["']?):(?:\s+(.*)|)$/u.exec(line);
    if (pair !== null) {
      values = [];
      fields.set(foldKey(pair[1] ?? ""), values);
      const value = (pair[2] ?? "").trim();
      isFolded = /^[>|][+-]?\d?$/.test(value);
      if (!isFolded && value !== "") values.push(...readValues(value));
      continue;
    }
    const words = line.trim();
    if (words === "" || words.startsWith("# ")) continue;
    const item = /^-\s+(.*)$/.exec(words);
    const nested = /^(?:name|title):\s+(.*)$/.exec(item?.[1] ?? words);
    if (nested !== null && !isFolded) values.push(unquote(nested[1] ?? ""));
    else if (item !== null && !isFolded) values.push(...readValues(item[1] ?? ""));
    else if (/^\s/.test(line) && !/^[\w-]{1,20}:\s/.test(words)) {
      // Text that goes on in the next line.
      const last = values.pop();
      values.push(last === undefined ? unquote(words) : `${last} ${unquote(words)}`);
    }
  }
  return fields;
}

function readToml(lines: readonly string[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const line of lines) {
    const pair = /^\s*(["']?[\w.-]{1,60}["']?)\s*=\s*(.*)$/.exec(line);
    if (pair === null) continue;
    const key = foldKey(pair[1] ?? "");
    if (!fields.has(key)) fields.set(key, readValues((pair[2] ?? "").trim()));
  }
  return fields;
}

/** A value, or the values of a list on one line: `["Ida Crane", "Per Lind"]`. A wiki link is no list. */
function readValues(value: string): string[] {
  const list = /^\[(?!\[)(.*)\](?!\()$/.exec(value) ?? /^\[(\[\[.*\]\].*)\]$/.exec(value);
  if (list === null) return [unquote(value)].filter((one) => one !== "");
  const items = (list[1] ?? "").match(/"(?:[^"\\]|\\.)*"|'[^']*'|[^,]+/g) ?? [];
  return items.map((item) => unquote(item.trim())).filter((item) => item !== "");
}

function unquote(value: string): string {
  const words = value.trim();
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(words);
  if (double !== null) return (double[1] ?? "").replace(/\\(["\\/])/g, "$1").trim();
  const single = /^'((?:[^']|'')*)'/.exec(words);
  if (single !== null) return (single[1] ?? "").replaceAll("''", "'").trim();
  const plain = words.replace(/\s#\s.*$/, "");
  return plain === "null" || plain === "~" ? "" : plain;
}
