import { fold } from "../text/fold.js";
import { sexOfName } from "../text/given-names.js";
import type { LabelledLine } from "./read-turn-label.js";

/** What stands behind a label tells by no more characters than these. */
const readLength = 600;

/** Shares of a dialogue's lines: those that are whole sentences, and those in which somebody asks or speaks of "I" and "you". */
const minSentences = 0.7;
const minTalk = 0.4;
/** Where labels are in capitals, in bold or roles, it takes less to tell them from a list's. */
const minTalkMarked = 0.2;
/** From this on labels in capitals need nobody who comes back. */
const minTalkCapitals = 0.6;

const talk =
  /\?|\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Yy]our|mine)\b|^(?:Absolutely|Exactly|No|OK|Okay|Right|So|Sure|Thanks?|Well|Yeah|Yes)\b/;
/** "Souza: She would cut taxes.": a paper tells of the one whom the label names. */
const third = /^(?:He|Her|His|She|The[iy]r?|They)\b/;
const maxThird = 0.4;
const firstPerson = /\b(?:I|[Ww]e|[Mm]e|us|[Mm]y|[Oo]ur|[Mm]ine)\b/;

/** What is read of the words behind a label. */
interface Read {
  readonly line: LabelledLine;
  readonly words: string;
  readonly sentence: boolean;
}

/**
 * The keys of the labels that speak in neighbouring lines, or null where they make no dialogue: an interview's letters in
 * turn; two and more speakers, one of whom comes back; or people with full names who each speak of themselves.
 */
export function isDialogue(
  text: string,
  lines: readonly LabelledLine[],
  surnames: ReadonlySet<string>,
): ReadonlySet<string> | null {
  const read = lines.map((line): Read => {
    const { start, end } = line.reading;
    const words = text.slice(start, Math.min(end, start + readLength)).replace(/^[\s*_]+|[\s*_]+$/g, "");
    return { line, words, sentence: isSentence(words) };
  });
  const letters = read.filter(({ line: { kind } }) => kind === "question" || kind === "answer");
  const interview = isInterview(letters);
  // "QUESTION: …" at a press conference, whose answers stand under a name.
  const named = read.filter(
    ({ line: { kind } }) => kind === "name" || kind === "role" || (!interview && kind === "question"),
  );
  const speakers = speakersIn(text, named, interview, surnames);
  const keys = new Set<string>();
  if (interview) for (const { line } of letters) keys.add(line.key);
  for (const key of speakers) keys.add(key);
  return keys.size === 0 ? null : keys;
}

/** "Q: …?" and "A: …" in turn, the question first. */
function isInterview(letters: readonly Read[]): boolean {
  const answers = letters.filter(({ line, words }) => line.kind === "answer" && words !== "");
  const questions = letters.filter(({ line }) => line.kind === "question");
  if (answers.length === 0 || questions.length === 0 || letters[0]?.line.kind !== "question") return false;
  if (letters.length < 3 && questions[0]?.words.includes("?") !== true) return false;
  return share(letters, ({ sentence }) => sentence) >= minSentences;
}

/** The keys of those who speak under names and roles; none where they make no dialogue by themselves. */
function speakersIn(text: string, named: readonly Read[], interview: boolean, surnames: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>();
  for (const { line } of named) counts.set(line.key, (counts.get(line.key) ?? 0) + 1);
  const known = named.filter(({ line }) => isSpeaker(text, line, counts.get(line.key) ?? 0, surnames));
  const keys = [...new Set(known.map(({ line }) => line.key))];
  if (share(known, ({ sentence }) => sentence) < minSentences) return [];
  if (share(known, ({ words }) => third.test(words)) > maxThird) return [];
  const talking = share(known, ({ words }) => talk.test(words));
  const capitals = talking >= minTalkCapitals && known.every(({ line: { capitals: own } }) => own);
  const enough = keys.length >= 2 && known.length >= 3 && (capitals || hasReturn(known));
  const marked = known.every(({ line: { kind, capitals, set } }) => kind !== "name" || capitals || set);
  // Beside letters that ask and answer ("Q." and "A.") whoever else is named in capitals or by name speaks as well.
  if (interview && (marked || talking >= minTalk)) return keys;
  if (enough && talking >= (marked ? minTalkMarked : minTalk)) return keys;
  return isRoundTable(known) || isExchange(text, known, surnames) ? keys : [];
}

/** Whether somebody speaks again behind somebody else. */
function hasReturn(known: readonly Read[]): boolean {
  const met = new Set<string>();
  let before = "";
  for (const { line } of known) {
    if (line.key !== before && met.has(line.key)) return true;
    met.add(line.key);
    before = line.key;
  }
  return false;
}

/** People with a given name and a surname who each say "I" or "we". */
function isRoundTable(known: readonly Read[]): boolean {
  if (known.length < 2 || new Set(known.map(({ line }) => line.key)).size < 2) return false;
  return known.every(({ line, words, sentence }) => sentence && line.words >= 2 && firstPerson.test(words) && line.set);
}

/** One question and one answer, in neighbouring lines, between two whom the text names in full. */
function isExchange(text: string, known: readonly Read[], surnames: ReadonlySet<string>): boolean {
  const [asked, answered] = known;
  if (known.length !== 2 || asked === undefined || answered === undefined) return false;
  if (!asked.words.endsWith("?") || !talk.test(answered.words)) return false;
  if (asked.line.key === answered.line.key || answered.line.paragraph - asked.line.paragraph > 1) return false;
  return known.every(({ line: { label } }) =>
    surnames.has(text.slice(label.start, label.end).split(/\s+/).at(-1) ?? ""),
  );
}

/** Whether a label that may be a name is one: by a role, a title, a given name, the same surname in full, or by coming back. */
function isSpeaker(
  text: string,
  { kind, label, words, capitals, set }: LabelledLine,
  count: number,
  surnames: ReadonlySet<string>,
): boolean {
  if (kind !== "name" || capitals) return true;
  const printed = text.slice(label.start, label.end);
  const first = fold(printed.split(/\s+/).find((word) => !word.endsWith(".")) ?? "");
  if (sexOfName(first) !== null) return true;
  if (words > 1) return count > 1 || set;
  const last = printed.split(/\s+/).at(-1) ?? "";
  return surnames.has(last);
}

/** Words that stand right behind another word with a capital somewhere in the text: of "Ola Falk" the surname. */
export function surnamesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, word = ""] of text.matchAll(/(?<=\p{Lu}[\p{L}'’.-]{0,18} )(\p{Lu}[\p{L}'’-]*)/gu)) found.add(word);
  return found;
}

/** Whether words are sentences, not a list's entry: they begin with no small letter, and end with a stop or are many. */
function isSentence(words: string): boolean {
  if (words === "") return true;
  if (/^\p{Ll}/u.test(words)) return false;
  return /[.?!…”"')\]—–]$/.test(words) || words.split(/\s+/).length >= 12;
}

function share(lines: readonly Read[], test: (line: Read) => boolean): number {
  return lines.length === 0 ? 0 : lines.filter(test).length / lines.length;
}
