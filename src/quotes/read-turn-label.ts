import { fieldLabels } from "../lexicon/languages/en/field-labels.js";
import { turnRoles } from "../lexicon/languages/en/turn-roles.js";
import { isCapital, isDigitCode, isLetter } from "../text/character-classes.js";
import { fold } from "../text/fold.js";
import type { Span } from "../types.js";

/** What a label can be: an interview's letter, what somebody does there ("HOST"), or a name. */
export type LabelKind = "question" | "answer" | "role" | "name";

/** Words at the head of a line that may say who speaks in it. */
export interface TurnLabel {
  readonly kind: LabelKind;
  /** The label as printed, without its mark and what sets it in bold. */
  readonly label: Span;
  /** Its last word, folded: "PRATT" is the "HELEN PRATT, HOST" of before. */
  readonly key: string;
  /** Where the words begin that stand behind it. */
  readonly content: number;
  /** It is set in bold or italics, or a recording's time stands beside it. */
  readonly set: boolean;
  /** How many words the name has, without title and what stands behind a comma. */
  readonly words: number;
  readonly capitals: boolean;
}

/** A label with the rest of its line, and its place. */
export interface LabelledLine extends TurnLabel {
  readonly paragraph: number;
  /** Where the line begins, and where it, or what runs on from it in its paragraph, ends. */
  readonly start: number;
  readonly end: number;
  /** Where the words begin and end by which the label is judged: behind it, or of a label that has a line of its own below. */
  readonly reading: Span;
}

/** Labels with all that sets them are not longer. */
const longestHead = 110;

const before = String.raw`(?:[>#]+ {1,2})?(?:[-•–] )?(?:[[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?,? (?:[-–] )?)?`;
const set = String.raw`\*\*|__|\*|_`;
const time = String.raw`(?: ?[[(]\d{1,2}:\d\d(?::\d\d)?[\])])?`;

let patterns: readonly { readonly pattern: RegExp; readonly kind: LabelKind | null }[] | null = null;

/** In order: "**Q.** …"; "HELEN PRATT, HOST: …", "Ana Souza [00:12]: …"; "Mr. HALL. …" as parliaments print it. */
function labelPatterns(): NonNullable<typeof patterns> {
  patterns ??= [
    {
      pattern: RegExp(`^(${before}(${set})?)(Q(?:uestion|UESTION)?)\\d{0,2}(?:${set})? ?[.:)](?:${set})?(?= |$)`),
      kind: "question",
    },
    {
      pattern: RegExp(`^(${before}(${set})?)(A(?:nswer|NSWER)?)\\d{0,2}(?:${set})? ?[.:)](?:${set})?(?= |$)`),
      kind: "answer",
    },
    // A page's own mark that lost its stop: "Q    Are you late?", "QAre you late?"
    { pattern: RegExp("^()()(Q)(?= {0,6}\\p{Lu}(?:[\\p{Ll}'’]| ))", "u"), kind: "question" },
    {
      pattern: RegExp(
        `^(${before}(${set})?)(\\p{Lu}[^:\\n*_[\\]?!“”"]{0,58}?)(?:${set})?${time}(?:${set})? ?:(?:${set})?(?=\\s|$)`,
        "u",
      ),
      kind: null,
    },
    {
      pattern: RegExp(
        `^(${before}(${set})?)((?:The|(?:Mr|Mrs|Ms|Dr)\\.|Senator|Secretary|Chair(?:man|woman)?) \\p{Lu}[\\p{Lu}'’-]+)\\.(?:${set})?(?= )`,
        "u",
      ),
      kind: null,
    },
  ];
  return patterns;
}

/** The label at the head of the line [start, end); null where it has none. */
export function readTurnLabel(text: string, start: number, end: number): TurnLabel | null {
  const stop = Math.min(end, start + longestHead);
  if (!mayHaveLabel(text, start, stop)) return null;
  const head = text.slice(start, stop);
  for (const { pattern, kind } of labelPatterns()) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const [whole, lead = "", emphasis, printed = ""] = match;
    const from = start + lead.length;
    const label = { start: from, end: from + printed.trimEnd().length };
    const content = start + whole.length;
    const found = { label, content, set: emphasis !== undefined || /\d:\d\d/.test(whole.replace(printed, "")) };
    if (kind !== null) return { ...found, kind, key: kind, words: 1, capitals: true };
    const name = readName(printed);
    return name === null ? null : { ...found, ...name };
  }
  return null;
}

const longestOwnLine = 100;
const ownLine =
  /^(?:\*\*|__)?(?:(Operator|Moderator|Host)|(\p{Lu}[^\n.!?:–—]{2,50}?)(?:\*\*|__)? (?:--|[–—]) [^\n.!?]{0,60}\b(?:analysts?|chair\p{L}*|chief|counsel|director|guest|head|host|manager|minister|officer|president|relations|secretary|senator|treasurer)\b[^\n.!?]*)(?:\*\*|__)?$/iu;

/** The label that fills the line [start, end), as calls with analysts are printed: "Operator", "Ana Souza -- Chief Executive". */
export function readOwnLine(text: string, start: number, end: number): TurnLabel | null {
  if (end - start > longestOwnLine) return null;
  const line = text.slice(start, end).trimEnd();
  if (!/ (?:--|[–—]) |^[*_]*(?:Operator|Moderator|Host)[*_]*$/.test(line)) return null;
  const match = ownLine.exec(line);
  const printed = match?.[1] ?? match?.[2];
  const name = printed === undefined ? null : readName(printed);
  if (printed === undefined || name === null) return null;
  const from = start + line.indexOf(printed);
  return { ...name, label: { start: from, end: from + printed.length }, content: end, set: true };
}

/**
 * A cheap test, as most lines have no label and the patterns are dear: a colon soon, or a short head with a stop that begins
 * as the few labels do which end so. / Not: "at 17:37", "U.S. officials".
 */
function mayHaveLabel(text: string, start: number, stop: number): boolean {
  if (text.charAt(start) === "Q") return true;
  let letter = "";
  for (let at = start; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (letter === "" && isLetter(code)) letter = text.charAt(at);
    if (code !== colon && code !== fullStop && code !== bracket) continue;
    if (at + 1 < stop && !mayFollowLabel(text.charCodeAt(at + 1))) continue;
    if (code === colon) return true;
    if (at === start || at >= start + shortHead || !mayEndLabel(text.charCodeAt(at - 1))) continue;
    if (letter !== "" && (code === bracket ? "QA" : "QATMDSC").includes(letter)) return true;
  }
  return false;
}

/** A blank, or the marks of bold and italics. */
function mayFollowLabel(code: number): boolean {
  return code <= 32 || code === 0x2a || code === 0x5f || code > 127;
}

/** "Q.", "**Q**.", "A1)", "Question." and "Mr. HALL." */
function mayEndLabel(code: number): boolean {
  return isCapital(code) || isDigitCode(code) || "*_nr".includes(String.fromCharCode(code));
}

const colon = 0x3a;
const fullStop = 0x2e;
const bracket = 0x29;
const shortHead = 40;

const maxWords = 6;
const particles: ReadonlySet<string> = new Set(
  "al and at bin da de del della der di do dos du el for ibn la le of the van von y".split(" "),
);
const titles =
  /^(?:(?:mr|mrs|ms|mx|dr|sen|rep|gov|gen|prof|sir|dame|lord|lady|rev|judge|justice|senator|president|secretary|coach|chair(?:man|woman)?|minister|mayor|professor)\.? )+(?=\S)/i;

let tables: { readonly roles: ReadonlySet<string>; readonly fields: ReadonlySet<string> } | null = null;

function wordSet(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}

/** What a label tells of a name or a role; null of a field ("Price") or a clause. */
function readName(printed: string): Pick<TurnLabel, "kind" | "key" | "words" | "capitals"> | null {
  const bare = printed
    .replace(/\s*[([].*$/, "")
    .replace(/\s*(?:,| [-–—]+ ).*$/, "")
    .trim();
  const words = bare.split(/\s+/);
  if (bare === "" || words.length > maxWords || isClause(bare)) return null;
  if (!words.every((word, i) => isLabelWord(word, i))) return null;
  const lower = words.map((word) => fold(word).replace(/[^\p{L}\p{N}'’-]/gu, ""));
  const last = lower.findLast((word) => /\p{L}{2}/u.test(word)) ?? "";
  if (last === "") return null;
  tables ??= { roles: wordSet(turnRoles), fields: wordSet(fieldLabels) };
  const known = tables;
  const numbered = /^(?:\d+|\p{L})$/u.test(lower.at(-1) ?? "");
  const capitals = bare === bare.toUpperCase();
  const office = lower[0] === "the" && lower.length === 2;
  if (known.roles.has(last) || (office && offices.test(last)))
    return { kind: "role", key: lower.join(" "), words: words.length, capitals };
  if (lower.some((word) => known.fields.has(word.replace(/['’]s$/, "")))) return null;
  const key = numbered ? lower.join(" ") : last;
  return { kind: "name", key, words: bare.replace(titles, "").split(/\s+/).length, capitals };
}

const offices = /^(?:premier|president|prosecutor|secretary)$/;

/** A stop that shortens no word, signs and figures: no name. */
function isClause(bare: string): boolean {
  return /[.;]\s|[;/&@=%$£€|]|\d{3}/.test(bare.replace(/\b\p{L}{1,4}\. /gu, ""));
}

/** Names are written with capitals; small words may join them. */
function isLabelWord(word: string, at: number): boolean {
  if (at > 0 && particles.has(word.toLowerCase())) return true;
  if (at > 0 && /^#?\d{1,2}$/.test(word)) return true;
  return /^(?:[dlO]['’]|al-|Mc)?\p{Lu}/u.test(word);
}
