import { arabicCues } from "../../../lexicon/languages/ar/cues.js";
import type { Span } from "../../../types.js";
import type { Around, People, ScriptGrammar, Subject } from "./script-grammar.js";
import { WordTable } from "./word-table.js";

const verbs = new WordTable(arabicCues.verbs);
const judgementVerbs = new WordTable(arabicCues.judgementVerbs);
const roles = new WordTable(arabicCues.roles);
const ends = new WordTable(arabicCues.ends);
const longParts = new Set(["عبد", "أبو", "بن", "ابن", "آل"]);
const wordPattern = /[\u0620-\u065f\u0670-\u06d3]+|[^\s\u0620-\u065f\u0670-\u06d3]/g;

interface Word extends Span {
  readonly word: string;
}

/** "وقال سامي الحداد: «…»": the verb, the subject, and a colon or "that". */
export const arabicGrammar: ScriptGrammar = {
  read({ text, before, after }: Around, people: People) {
    return readSide(text, before, people) ?? readSide(text, after, people);
  },
  subjectIn: (text, span, people) => readSide(text, span, people)?.subject ?? null,
  namesIn(text) {
    const words = wordsIn(text, { start: 0, end: text.length });
    return words.flatMap((word, i) => {
      const subject = isVerb(word.word) ? subjectBehind(text, words, i + 1, null) : null;
      return subject?.kind === "name" ? [subject.name] : [];
    });
  },
};

function readSide(text: string, span: Span, people: People): ReturnType<ScriptGrammar["read"]> {
  const words = wordsIn(text, span);
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i];
    if (word === undefined || !isVerb(word.word)) continue;
    return { subject: subjectBehind(text, words, i + 1, people), cue: { start: word.start, end: word.end } };
  }
  return null;
}

function wordsIn(text: string, { start, end }: Span): Word[] {
  return [...text.slice(start, end).matchAll(wordPattern)].map((match) => ({
    word: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** "and" and "so" are written onto the verb. */
function isVerb(word: string): boolean {
  return [word, word.replace(/^[وف]/, "")].some((bare) => verbs.has(bare) || judgementVerbs.has(bare));
}

/** Roles first, then the name: two words, or three where one joins on: "زينب عبد الحسن". */
function subjectBehind(text: string, words: readonly Word[], from: number, people: People | null): Subject | null {
  let end = from;
  while (end < words.length && isNameWord(words[end])) end++;
  let first = from;
  if (isRole(words[first])) {
    first++;
    if (words[first]?.word === "باسم") return unnamed(words, from, end);
    while (first < end && words[first]?.word.startsWith("ال") === true && end - first > 1) first++;
    // "رئيس البلدية": nobody is named behind the office.
    if (first === from + 1 && end === first) return unnamed(words, from, end);
    if (first === end - 1 && words[first]?.word.startsWith("ال") === true) return unnamed(words, from, end);
  }
  if (first === end) return end === from ? { kind: "dropped" } : unnamed(words, from, end);
  const last = lastOfName(words, first, end);
  const name = text.slice(words[first]?.start ?? 0, words[last]?.end ?? 0);
  const span = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
  if (last > first) return { kind: "name", name, span };
  const full = people?.endingWith(name) ?? people?.startingWith(`${name} `) ?? null;
  return full === null ? { kind: "unnamed", span, isBody: false } : { kind: "name", name: full, span };
}

function isNameWord(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^[\u0620-\u06d3]/.test(word.word) &&
    !ends.has(word.word) &&
    word.word !== "،" &&
    word.word !== "؛"
  );
}

function isRole(word: Word | undefined): boolean {
  return word !== undefined && roles.has(word.word);
}

function lastOfName(words: readonly Word[], first: number, end: number): number {
  let last = Math.min(first + 1, end - 1);
  if (longParts.has(words[last]?.word ?? "") || longParts.has(words[first]?.word ?? ""))
    last = Math.min(last + 1, end - 1);
  return last;
}

function unnamed(words: readonly Word[], from: number, end: number): Subject {
  return { kind: "unnamed", span: { start: words[from]?.start ?? 0, end: words[end - 1]?.end ?? 0 }, isBody: false };
}
