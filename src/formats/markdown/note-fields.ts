import { foldKey } from "./front-matter.js";

/** Fields that a program writes among a note's lines. */
export interface NoteFields {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** The lines, counted from 0, that are nothing but data. */
  readonly lines: ReadonlySet<number>;
}

const pair = /^\s*(?:[-*+]\s+)?(?:\*\*)?([\p{L}][\p{L} _-]{1,30}):?(?:\*\*)?:{0,2}\s+(\S.*)$/u;
const mostHeadLines = 40;

/** "## Metadata" and a list of fields under it, as Readwise writes; and the lines at the end of Joplin's own files, up to "type_: 1". */
export function readNoteFields(lines: readonly string[], from: number): NoteFields {
  const fields = new Map<string, string[]>();
  const own = new Set<number>();
  const take = (i: number): boolean => {
    const match = pair.exec(lines[i]?.slice(0, 2000) ?? "");
    if (match === null) return false;
    const key = foldKey(match[1] ?? "");
    if (!fields.has(key)) fields.set(key, [(match[2] ?? "").trim()]);
    own.add(i);
    return true;
  };
  const heading = lines.findIndex(
    (line, i) => i >= from && i < from + mostHeadLines && /^#{1,4}\s+Metadata\s*$/i.test(line),
  );
  if (heading >= 0) {
    own.add(heading);
    for (let i = heading + 1; i < lines.length && (lines[i]?.trim() === "" || take(i)); i++);
  }
  readJoplinEnd(lines, take, own);
  return { fields, lines: own };
}

function readJoplinEnd(lines: readonly string[], take: (i: number) => boolean, own: Set<number>): void {
  let at = lines.length - 1;
  while (at > 0 && lines[at]?.trim() === "") at--;
  if (!/^type_: \d+$/.test(lines[at]?.trim() ?? "")) return;
  for (; at > 0 && /^[a-z_]+: ?/.test(lines[at] ?? ""); at--) if (!take(at)) own.add(at);
}
