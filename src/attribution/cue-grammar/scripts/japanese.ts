import { japaneseCues } from "../../../lexicon/languages/ja/cues.js";
import type { Span } from "../../../types.js";
import type { Around, People, ScriptGrammar, Subject } from "./script-grammar.js";
import { WordTable } from "./word-table.js";

/** Name, title and topic: the name reaches back to a particle or a mark. */
const nameBody = "[一-龥々〆ヶァ-ヶー]{1,8}[ぁ-ん]{0,3}|[ァ-ヶー]+(?:・[ァ-ヶー]+)+";

interface Patterns {
  readonly titled: RegExp;
  readonly unnamed: RegExp;
  readonly speaks: RegExp;
}

let made: Patterns | null = null;

function one(lines: readonly string[]): string {
  return new WordTable(lines).words.join("|");
}

/** Made at the first Japanese text. */
function patterns(): Patterns {
  const { titles, unnamed, verbs } = japaneseCues;
  made ??= {
    titled: new RegExp(`(${nameBody})(?:${one(titles)})(?:（[^）]{1,8}）)?(?=は|が|も|によると|によれば|だ|の)`, "g"),
    unnamed: new RegExp(`((?:[一-龥々ァ-ヶー]{0,8}の)?(?:${one(unnamed)}))(?:は|が|も|によると)`, "g"),
    speaks: new RegExp(`^(?:など)?と(?:の[一-龥]{2}|[^「」。]{0,40}?(?:${one(verbs)}))`),
  };
  return made;
}

const pronoun = /(?:彼女|彼)(?:は|が|も)/g;

/** "原口さんは「…」と話した", "「…」と原口さんは話した". */
export const japaneseGrammar: ScriptGrammar = {
  read({ text, before, after, goesOn }: Around, people: People) {
    const behind = text.slice(after.start, after.end);
    const said = patterns().speaks.exec(behind);
    if (said === null && !(goesOn && /^、?と?、?$/.test(behind.trim()))) return null;
    const cue = said === null ? null : { start: after.start, end: after.start + said[0].length };
    const subject = lastSubject(text, before, people) ?? lastSubject(text, after, people);
    if (subject !== null) return { subject, cue };
    return { subject: /[はが]/.test(text.slice(before.start, before.end)) ? null : { kind: "dropped" }, cue };
  },
  subjectIn: lastSubject,
  namesIn(text) {
    return [...text.matchAll(patterns().titled)].flatMap(([, name]) => (name === undefined ? [] : [ownName(name)]));
  },
};

function lastSubject(text: string, { start, end }: Span, people: People): Subject | null {
  const piece = text.slice(start, end);
  const named = [...piece.matchAll(patterns().titled)].at(-1);
  const noun = [...piece.matchAll(patterns().unnamed)].at(-1);
  const other = [...piece.matchAll(pronoun)].at(-1);
  const at = Math.max(named?.index ?? -1, noun?.index ?? -1, other?.index ?? -1);
  if (at < 0) return null;
  if (named?.index === at && named[1] !== undefined) {
    const name = ownName(named[1]);
    const from = start + at + named[1].length - name.length;
    return { kind: "name", name: people.startingWith(name) ?? name, span: { start: from, end: from + name.length } };
  }
  if (noun?.index === at && noun[1] !== undefined) {
    return { kind: "unnamed", span: { start: start + at, end: start + at + noun[1].length }, isBody: false };
  }
  return { kind: "pronoun", span: { start: start + at, end: start + at + (other?.[0].length ?? 1) - 1 } };
}

/** "町役場の原口健太": the name stands behind the last particle. */
function ownName(words: string): string {
  return words.slice(words.search(/[^のはがをにで、]*$/));
}
