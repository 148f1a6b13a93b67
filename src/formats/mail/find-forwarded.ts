import { forwardFields, forwardMarks } from "../../lexicon/page/mail-words.js";

/** The header of a mail that is sent on in another one, as it is printed there. Lines by index, half-open. */
export interface Forwarded {
  readonly from: number;
  readonly to: number;
  readonly fields: ReadonlyMap<"from" | "date" | "subject" | "to", string>;
}

/** So many lines may stand before it: who sends something on says why. */
const latest = 60;

/** A field is a line, and those between the first and the last may be some lines more. */
const longestHeader = 16;

/**
 * Catches "---------- Forwarded message ---------", "From: Wexley Courier <news@…>", "Date: …", "Subject: …"; not a "From:"
 * by itself. A mail that was sent on several times has several, the innermost last.
 */
export function findForwarded(lines: readonly string[]): readonly Forwarded[] {
  const found: Forwarded[] = [];
  let last = latest;
  for (let at = 0; at < Math.min(lines.length, last); at++) {
    const isMarked = isMark(lines[at] ?? "");
    const header = readHeader(lines, isMarked ? at + 1 : at);
    if (header === null || !(isMarked || header.fields.size > 2)) continue;
    found.push({ ...header, from: at });
    last = header.to + latest;
    at = header.to - 1;
  }
  return found;
}

function isMark(line: string): boolean {
  if (line.length > 100) return false;
  return forwardMarks.has(
    line
      .replaceAll(/[-_*=>:：]+/g, " ")
      .trim()
      .toLowerCase(),
  );
}

/** Two fields at least, of which one says who sent it and one when or what. */
function readHeader(lines: readonly string[], start: number): Omit<Forwarded, "from"> | null {
  const fields = new Map<"from" | "date" | "subject" | "to", string>();
  let end = start;
  for (let at = start; at < Math.min(lines.length, start + longestHeader); at++) {
    const line = (lines[at] ?? "").replace(/^[>\s*]+/, "");
    const field = readField(line);
    if (field !== null) {
      if (!fields.has(field.name)) fields.set(field.name, field.value);
      end = at + 1;
    } else if (line !== "" || (fields.size > 1 && fields.has("subject"))) break;
  }
  return fields.has("from") && (fields.has("date") || fields.has("subject")) ? { to: end, fields } : null;
}

function readField(line: string): { readonly name: "from" | "date" | "subject" | "to"; readonly value: string } | null {
  const colon = line.slice(0, 20).search(/[:：]/);
  if (colon < 1 || line.length > 500) return null;
  const name = line.slice(0, colon).replaceAll(/[*\s]/g, "").toLowerCase();
  const field = Object.hasOwn(forwardFields, name) ? forwardFields[name] : undefined;
  return field === undefined
    ? null
    : {
        name: field,
        value: line
          .slice(colon + 1)
          .replace(/^[*\s]+/, "")
          .trim(),
      };
}
