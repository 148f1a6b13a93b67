/** A time of day that stands beside a date. */
export interface PrintedTime {
  readonly iso: string;
  /** How much of the line after the date it takes, and how much before. */
  readonly length: number;
  readonly before: number;
}

const clock =
  "(?:(오전|오후|午前|午後|上午|下午)\\s?)?(\\d{1,2})(?:\\s?[:.h時时시]\\s?(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s?[分분]?)?\\s?([ap]\\.?\\s?m\\b\\.?)?(?:\\s?Uhr)?";
const zone =
  "(?:\\s?\\(?(Z\\b|UTC|GMT|[A-Z]{3,4}\\b)?\\s?((?<=GMT|UTC)[+-]\\d{1,2}(?![\\d:])|[+-]\\d{2}:?\\d{2}\\b)?\\)?)?";
/** What may stand between a date and its time: "at", "um", "à", "|", "T", "(Thu)". */
const between =
  "^(?:\\s?[,|·•\\-–—(/]|T|\\s(?:at|um|a las|a la|às|as|à|alle|kl\\.?|o|в|om|ore|pukul|na|klo|ob)(?!\\S)|\\s?\\([^\\s\\d()]{1,4}\\))?\\s{0,3}";
const timeAfter = new RegExp(`${between}${clock}${zone}`, "i");
/** The commonest form, so that most dates never ask the one above; its groups are those of `clock`. */
const plainTime = /^,?\s{1,3}()(\d{1,2}):(\d{2})$/;
const timeBefore = new RegExp(`(?<![\\d.])${clock}${zone}[\\s,|·-]{0,3}(?:on\\s|[a-z]{3,9},?\\s)?$`, "i");

/** Zones that mean one offset wherever they are written. "ET", "BST" and "IST" do not. */
const zones: ReadonlyMap<string, string> = new Map([
  ["Z", "Z"],
  ["UTC", "Z"],
  ["GMT", "Z"],
  ["EST", "-05:00"],
  ["EDT", "-04:00"],
  ["PST", "-08:00"],
  ["PDT", "-07:00"],
  ["CET", "+01:00"],
  ["CEST", "+02:00"],
  ["KST", "+09:00"],
  ["JST", "+09:00"],
  ["WIB", "+07:00"],
]);

/** The time that follows a date, and whose zone is printed with it. */
export function readTime(rest: string): PrintedTime | null {
  const plain = plainTime.exec(rest);
  const word = plain === null ? /^,?\s(?:at )?(noon|midnight)\b/i.exec(rest) : null;
  if (word !== null)
    return { iso: /noon/i.test(word[1] ?? "") ? "T12:00" : "T00:00", length: word[0].length, before: 0 };
  const match = plain ?? timeAfter.exec(rest);
  if (match === null) return null;
  const iso = writeTime(match);
  return iso === null ? null : { iso, length: match[0].trimEnd().length, before: 0 };
}

/** "5:37 pm, October 24, 2024": a time just before the date. */
export function readTimeBefore(line: string, at: number): PrintedTime | null {
  const lead = line.slice(Math.max(0, at - 28), at);
  const match = timeBefore.exec(lead);
  const iso = match === null ? null : writeTime(match);
  return iso === null || match === null ? null : { iso, length: 0, before: match[0].length };
}

function writeTime(match: RegExpExecArray): string | null {
  const [, half = "", hours = "", minutes, seconds, suffix = "", named = "", offset = ""] = match;
  const mark = suffix.slice(0, 1).toLowerCase();
  if (minutes === undefined && mark === "") return null;
  const isAfternoon = mark === "p" || /오후|午後|下午/.test(half);
  const isTwelveHour = mark !== "" || half !== "";
  let hour = Number(hours);
  if (hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59 || (isTwelveHour && hour > 12)) return null;
  if (isTwelveHour) hour = (hour % 12) + (isAfternoon ? 12 : 0);
  const printedZone = offset === "" ? (zones.get(named) ?? "") : writeOffset(offset);
  return `T${String(hour).padStart(2, "0")}:${minutes ?? "00"}${seconds === undefined ? "" : `:${seconds}`}${printedZone}`;
}

/** "+7", "+0700" and "+07:00" are one. */
function writeOffset(printed: string): string {
  const [, sign = "+", hours = "", minutes = "00"] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(printed) ?? [];
  return `${sign}${hours.padStart(2, "0")}:${minutes}`;
}
