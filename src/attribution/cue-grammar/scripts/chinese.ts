import { chineseCues } from "../../../lexicon/languages/zh/cues.js";
import type { Span } from "../../../types.js";
import type { Around, People, ScriptGrammar, Subject } from "./script-grammar.js";
import { WordTable } from "./word-table.js";

const titles = new WordTable(chineseCues.titles);
const surnames = new WordTable(chineseCues.surnames);
const ends = new WordTable(chineseCues.ends);
const verbs = new WordTable(chineseCues.verbs);

let made: { readonly atEnd: RegExp; readonly behind: RegExp } | null = null;

/** A verb of speech before a quotation, and a subject and its verb behind one; made at the first Chinese text. */
function patterns(): { readonly atEnd: RegExp; readonly behind: RegExp } {
  const verb = verbs.words.join("|");
  made ??= {
    atEnd: new RegExp(`(${verb})(?:道)?[：:，,]?\\s*$`),
    behind: new RegExp(`^[，,]?\\s*([\\u4e00-\\u9fff·]{1,12}?)(${verb})(?:道)?(?=[。，,：:]|$)`),
  };
  return made;
}

/** "市长陈立群说：“…”", "“…”，陈立群说。" */
export const chineseGrammar: ScriptGrammar = {
  read({ text, before, after }: Around, people: People) {
    const piece = text.slice(before.start, before.end);
    const verb = patterns().atEnd.exec(piece);
    if (verb !== null) {
      const clause = lastClause(piece.slice(0, verb.index));
      const start = before.start + verb.index - clause.length;
      const cue = { start: before.start + verb.index, end: before.start + verb.index + (verb[1]?.length ?? 1) };
      return { subject: clause === "" ? { kind: "dropped" } : subjectIn(clause, start, people), cue };
    }
    const behind = patterns().behind.exec(text.slice(after.start, after.end));
    if (behind?.[1] === undefined || behind[2] === undefined) return null;
    const start = after.start + behind[0].indexOf(behind[1]);
    const verbStart = start + behind[1].length;
    return {
      subject: subjectIn(behind[1], start, people),
      cue: { start: verbStart, end: verbStart + behind[2].length },
    };
  },
  subjectIn: () => null,
  namesIn(text) {
    return titles.words.flatMap((title) => {
      const names: string[] = [];
      for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + title.length)) {
        const name = nameAt(text, at + title.length);
        if (name !== null) names.push(name);
      }
      return names;
    });
  },
};

/** The words since the last comma: adverbs of time before it name nobody. */
function lastClause(piece: string): string {
  return piece.slice(piece.search(/[^。！？；：，,、\s]*$/));
}

function subjectIn(clause: string, start: number, people: People): Subject | null {
  const spanOf = (at: number, length: number): Span => ({ start: start + at, end: start + at + length });
  if (/^[他她](?:$|[^们])/.test(clause)) return { kind: "pronoun", span: spanOf(0, 1) };
  const titleEnds = endsOfTitles(clause);
  for (const after of titleEnds) {
    const name = nameAt(clause, after);
    if (name !== null) return { kind: "name", name, span: spanOf(after, name.length) };
  }
  const [last] = titleEnds;
  if (last !== undefined) {
    const isPlain = last === clause.length || endsAt(clause, last);
    return isPlain ? { kind: "unnamed", span: spanOf(0, last), isBody: false } : null;
  }
  const name = nameAt(clause, 0);
  if (name === null) return null;
  return {
    kind: "name",
    name: people.has(name) ? name : (people.startingWith(name) ?? name),
    span: spanOf(0, name.length),
  };
}

/** Where the titles of a clause end, the last first. */
function endsOfTitles(clause: string): number[] {
  const found = titles.words.flatMap((title) => {
    const at = clause.lastIndexOf(title);
    return at < 0 ? [] : [at + title.length];
  });
  return [...new Set(found)].toSorted((a, b) => b - a);
}

/** A surname and one or two characters, then the clause's end, a time or a preposition; null where the end is not plain. */
function nameAt(clause: string, at: number): string | null {
  const surname = [2, 1].map((length) => clause.slice(at, at + length)).find((one) => surnames.has(one));
  if (surname === undefined) return null;
  for (let end = at + surname.length + 1; end <= at + surname.length + 2; end++) {
    const name = clause.slice(at, end);
    if (name.length < end - at || !/^[\u4e00-\u9fff]+$/.test(name)) return null;
    if (end === clause.length || endsAt(clause, end)) return name;
  }
  return null;
}

function endsAt(clause: string, at: number): boolean {
  if (!/[\u4e00-\u9fff]/.test(clause.charAt(at))) return true;
  if ([2, 1].some((length) => ends.has(clause.slice(at, at + length)))) return true;
  return verbs.words.some((verb) => clause.startsWith(verb, at));
}
