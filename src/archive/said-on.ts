import type { SaidOn } from "../records.js";
import type { Article, Span } from "../types.js";
import type { Statement } from "./statements.js";

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** Longer is no cue's clause. */
const mostBehind = 160;
const mostBefore = 80;

const day = "(?<day>(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)";
const time = "(?: (?:night|morning|afternoon|evening))?";

/** Behind the cue: "said Wednesday", "told reporters on Wednesday". The day is a noun of its own: not "Wednesday's vote". */
const near = new RegExp(
  `^ (?:reporters |journalists |lawmakers |(?:the|a|an) [^\\s,;:.]+ |them |us )?(?:late |early )?(?:on )?${day}${time}(?![\\w’'-])`,
);

/**
 * Farther behind, "said in a briefing late Wednesday", the words between are no clause of their own, and the day ends what it is
 * said in: not "said before Wednesday", "next Wednesday". They are looked up: as one pattern they would take long to compile.
 */
const dayName = new RegExp(day);
const ending = new RegExp(
  `^${time}(?:$|[,;:.]| (?:that|in|at|during|to|by|as|when|while|after|before|about|of|on)\\b| $)`,
);
const mostBetween = 10;
const apart = new Set(
  (
    "that who which whose when while as after before because if where whether and or but until till since ahead by from next " +
    "last this coming every each past previous following will would is are was were has have had"
  ).split(" "),
);

/** Where the day is that is set behind other words of the cue's clause, and where what follows it begins; null where none is. */
function farDay(behind: string): { readonly start: number; readonly end: number } | null {
  const found = dayName.exec(behind);
  if (found === null || !behind.startsWith(" ")) return null;
  const end = found.index + found[0].length;
  const words = behind.slice(1, found.index).trimEnd().split(" ");
  if (words.at(-1) === "on") words.pop();
  if (words.at(-1) === "late" || words.at(-1) === "early") words.pop();
  const isClause = words.some((word) => word === "" || word === "on" || apart.has(word) || /[,;:.\s]/.test(word));
  if (words.length === 0 || words.length > mostBetween || isClause) return null;
  return ending.test(behind.slice(end)) ? { start: found.index, end } : null;
}

/** "On Wednesday, Kirby said" with nothing between the day and the speaker; "Kirby on Wednesday said". */
const opening = new RegExp(`(?:^|[.!?”"] )(?:On |Late |Early |Late on |Early on )?${day}${time},? $`);
const inserted = new RegExp(`^,? (?:also )?(?:on |late |early )?${day}${time},? (?:also )?$`);

/** "Black Friday", "Tuesday or Wednesday", "Wednesday and Thursday": another day, or more than one. */
const otherDay = /(?:\b(?:Black|Good|Ash|Super|Easter|Palm|Cyber|Fat|Bloody) |day (?:and|or|to|through|–|-) ?)$/;
const moreDays = /^ (?:and|or|to|through|–|-) ?(?:\w+day|next)\b/;
/** "Wednesday, Oct. 16": the text has the date itself, maybe that of another week. */
const dateGiven = /^,? (?:the |\(?(?:\d|Jan|Feb|Mar|Apr|May\b|June?|July?|Aug|Sep|Oct|Nov|Dec))/;

/**
 * When a quotation was said, worked out from the weekday that the reporter sets beside its cue: the last such day on or before
 * the article's date. English weekdays alone. Null where the article has no day for a date, or the text leaves it open.
 * Caught: “…,” Kirby said in a briefing Wednesday. Not: Kirby said Wednesday's meeting would be the last.
 */
export function saidOn({ text, published }: Article, quote: Statement): SaidOn | null {
  const { cue = null, mention = null } = quote.attribution ?? {};
  if (cue === null || published === null || published.length < dateLength) return null;
  const found = dayBehind(text, cue, mention, quote) ?? dayBefore(text, cue, mention, quote.sentence);
  if (found === null || overlaps(found, mention)) return null;
  const [before, after] = [
    text.slice(Math.max(0, found.start - 16), found.start),
    text.slice(found.end, found.end + 24),
  ];
  if (otherDay.test(before) || moreDays.test(after) || dateGiven.test(after)) return null;
  const name = text.slice(found.start, found.end);
  return { date: lastSuch(weekdays.indexOf(name.toLowerCase()), published.slice(0, dateLength)), text: name, ...found };
}

const dateLength = "2024-10-24".length;

function overlaps(a: Span, b: Span | null): boolean {
  return b !== null && a.start < b.end && b.start < a.end;
}

function dayBehind(text: string, cue: Span, mention: Span | null, { kind, spans, sentence }: Statement): Span | null {
  // "said Kirby on Wednesday"
  const from = mention !== null && mention.start === cue.end + 1 ? mention.end : cue.end;
  const behind = untilMark(text.slice(from, Math.min(sentence.end, from + mostBehind)));
  if (!behind.includes("day")) return null;
  const close = placed(near.exec(behind), from);
  if (close !== null) return close;
  const found = farDay(behind);
  if (found === null || !opensAdjunct.test(behind)) return null;
  // What is reported without marks may be told of the day as well, unless it follows it.
  const isQuotedBefore = kind !== "indirect" && (spans[0]?.start ?? from) < cue.start;
  const isOpened = behind.slice(found.end).startsWith(" that ");
  if (!isQuotedBefore && kind !== "direct" && !isOpened) return null;
  return { start: from + found.start, end: from + found.end };
}

/** "said in", "told reporters in": what follows is no statement. */
const opensAdjunct = /^ (?:[^\s,;:.]+ ){0,3}(?:in|at|during|to|through|via|on)\b/;

/** Up to the next quotation mark. */
function untilMark(text: string): string {
  const mark = text.search(/["“”«»„]/);
  return mark < 0 ? text : text.slice(0, mark);
}

function dayBefore(text: string, cue: Span, mention: Span | null, sentence: Span): Span | null {
  if (mention === null || mention.start >= cue.start) return null;
  if (cue.start - mention.end > mostBefore) return null;
  const within = text.slice(mention.end, cue.start);
  // Only where there is one: the patterns take half a millisecond to compile.
  const inside = within.includes("day") ? placed(inserted.exec(within), mention.end) : null;
  if (inside !== null || !/^,? ?(?:also )?$/.test(within)) return inside;
  const from = Math.max(sentence.start, mention.start - mostBefore);
  const opened = text.slice(from, mention.start);
  return opened.includes("day") ? placed(opening.exec(opened), from) : null;
}

/** Where the day of a match lies. */
function placed(match: RegExpExecArray | null, from: number): Span | null {
  const name = match?.groups?.["day"];
  if (match === null || name === undefined) return null;
  const start = from + match.index + match[0].lastIndexOf(name);
  return { start, end: start + name.length };
}

const dayLength = 86_400_000;

function lastSuch(weekday: number, published: string): string {
  const then = Date.parse(`${published}T00:00:00Z`);
  const back = (new Date(then).getUTCDay() - weekday + weekdays.length) % weekdays.length;
  return new Date(then - back * dayLength).toISOString().slice(0, dateLength);
}
