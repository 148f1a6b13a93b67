import { koreanCues } from "../../../lexicon/languages/ko/cues.js";
import type { Span } from "../../../types.js";
import type { Around, People, Reading, ScriptGrammar, Subject } from "./script-grammar.js";
import { WordTable } from "./word-table.js";

/** A word between spaces with the particle that is written onto it. */
interface Word extends Span {
  readonly stem: string;
  readonly particle: string;
}

const titles = new WordTable(koreanCues.titles);
const bodies = new WordTable(koreanCues.bodies);
const surnames = new WordTable(koreanCues.surnames);
const pronouns = new WordTable(koreanCues.pronouns);
const others = new WordTable(koreanCues.others);
const verbs = new WordTable(koreanCues.verbs);

const wordPattern = /[가-힣A-Za-z0-9]+/g;
const topicParticle = /^(.+?)(은|는|께서는|께서|이|가)$/;
const possessive = /^(.+)의$/;
/** What is written onto the closing mark: 라고, 며, 고; not 이, 은, 을. */
const quotative =
  /^\s?(?:이?라고|이?라며|이?라면서|라는|이라는|다고|다며|고도?|며|면서|는 (?:입장|뜻|말|취지|설명|주장|것))(?![은는을를])/;
const nounCue = /^\s?(?:말|설명|주장|이야기|얘기|지적|당부|전언|소감)/;

/** "김민수 시장은 “…”라고 말했다": topic, words, particle and verb. */
export const koreanGrammar: ScriptGrammar = {
  read(around, people) {
    const { text, after } = around;
    const behind = text.slice(after.start, after.end);
    const particle = quotative.exec(behind);
    const words = wordsIn(text, after);
    if (particle === null) return readNounCue(around, words, people);
    const cue = cueIn(text, after, particle[0].length);
    // "…며 고개를 저었다": such an ending quotes whatever verb follows.
    if (cue === null && !around.goesOn && !/^\s?는 |[며서]$/.test(particle[0])) return null;
    const before = wordsIn(text, around.before);
    const own = subjectIn(before, people) ?? subjectIn(words.slice(1), people);
    if (own !== null) return { subject: own, cue };
    // A topic that is nobody known, or nothing at all: then whoever spoke last goes on.
    const isOther = before.some(({ particle: ending }) => isTopic(ending));
    return { subject: isOther ? null : { kind: "dropped" }, cue };
  },
  subjectIn: (text, span, people) => subjectIn(wordsIn(text, span), people),
  namesIn(text) {
    const words = wordsIn(text, { start: 0, end: text.length });
    return words.flatMap((_, i) => {
      const name = namedWith(words, i, null);
      return name === null ? [] : [name.name];
    });
  },
};

function isTopic(particle: string): boolean {
  return particle === "은" || particle === "는";
}

/** "“…습니다.” 한지민 관장의 말이다." */
function readNounCue({ text, after }: Around, words: readonly Word[], people: People): Reading | null {
  for (let i = 0; i < Math.min(words.length, 4); i++) {
    const word = words[i];
    const stem = word === undefined ? null : possessive.exec(text.slice(word.start, word.end))?.[1];
    if (word === undefined || stem === undefined || stem === null) continue;
    if (!nounCue.test(text.slice(word.end, after.end))) return null;
    const owner = { ...word, stem, particle: "은" };
    const subject = subjectIn([...words.slice(0, i), owner], people);
    return subject === null ? null : { subject, cue: { start: word.end + 1, end: (words[i + 1] ?? word).end } };
  }
  return null;
}

function cueIn(text: string, after: Span, from: number): Span | null {
  for (const { start, end } of wordsIn(text, { start: after.start + from, end: after.end })) {
    const word = text.slice(start, end);
    if (verbs.words.some((verb) => word.startsWith(verb))) return { start, end };
  }
  const fused = text.slice(after.start, after.start + from).trim();
  return /^(?:고|라고)$/.test(fused) && /^\s?[했한]/.test(text.slice(after.start + from)) ? after : null;
}

function wordsIn(text: string, { start, end }: Span): Word[] {
  return [...text.slice(start, end).matchAll(wordPattern)].map((match) => {
    const [word] = match;
    const parts = topicParticle.exec(word);
    const from = start + match.index;
    return { start: from, end: from + word.length, stem: parts?.[1] ?? word, particle: parts?.[2] ?? "" };
  });
}

/** The nearest topic or subject, from the end, that names somebody or some body. */
function subjectIn(words: readonly Word[], people: People): Subject | null {
  for (const wanted of [/은|는/, /이|가|께서/]) {
    for (let i = words.length - 1; i >= 0; i--) {
      const word = words[i];
      if (word === undefined || !wanted.test(word.particle)) continue;
      const subject = subjectAt(words, i, people);
      if (subject !== null) return subject;
    }
  }
  return null;
}

function subjectAt(words: readonly Word[], i: number, people: People): Subject | null {
  const word = words[i];
  if (word === undefined || others.has(word.stem)) return null;
  if (pronouns.has(word.stem)) return { kind: "pronoun", span: { start: word.start, end: word.end } };
  const named = namedWith(words, i, people);
  if (named !== null) {
    const end = words[named.last]?.end ?? word.end;
    return { kind: "name", name: named.name, span: { start: words[named.first]?.start ?? word.start, end } };
  }
  const [isTitle, isBody] = [titles.endsWord(word.stem), bodies.endsWord(word.stem)];
  if (!isTitle && !isBody) return null;
  const before = words[i - 1];
  // "소방서 관계자는": the noun before it without a particle belongs to it.
  const joined = before !== undefined && before.particle === "" && word.start - before.end === 1 && isBareNoun(before);
  // "한 관장은" of whom the text tells no more.
  const isSurname =
    before !== undefined && surnames.has(before.stem + before.particle) && word.start - before.end === 1;
  const start =
    ((joined || isSurname) && isTitle) || (before !== undefined && word.stem === "측") ? before.start : word.start;
  return { kind: "unnamed", span: { start, end: word.start + word.stem.length }, isBody: isBody && !isTitle };
}

function isBareNoun({ stem }: Word): boolean {
  return bodies.endsWord(stem) || titles.endsWord(stem) || /(?:시|도|군|업체|회사|공장|은행|대학)$/.test(stem);
}

/** A name up to three words before the title at `i`, or in the word itself; its first and last word. */
function namedWith(
  words: readonly Word[],
  i: number,
  people: People | null,
): { readonly name: string; readonly first: number; readonly last: number } | null {
  const word = words[i];
  if (word === undefined) return null;
  // "관장의": whatever particle a title has where it only introduces a name.
  const stem = people === null ? word.stem.replace(anyParticle, "") : word.stem;
  const fused = /^(.+)씨$/.exec(stem)?.[1];
  if (fused !== undefined && isName(fused, true)) return { name: fused, first: i, last: i };
  if (titles.endsWord(stem)) {
    for (let back = i - 1; back >= Math.max(0, i - maxTitleWords); back--) {
      const candidate = words[back];
      if (candidate === undefined || /^\d+$/.test(candidate.stem)) continue;
      const own = candidate.stem + candidate.particle;
      if (isName(own, back === i - 1)) return { name: own, first: back, last: back };
      if (back === i - 1 && surnames.has(own) && people !== null) {
        const full = people.startingWith(own);
        return full === null ? null : { name: full, first: back, last: back };
      }
      if (isTopic(candidate.particle)) break;
    }
    return null;
  }
  if (people === null) return foreignName(words, i);
  if (people.has(stem)) return { name: stem, first: i, last: i };
  const known = people.endingWith(stem);
  if (known !== null) return { name: known, first: i, last: i };
  return (
    foreignName(words, i) ??
    (isName(stem, false) && word.particle !== "" && hasRoleBefore(words, i) ? { name: stem, first: i, last: i } : null)
  );
}

const maxTitleWords = 3;
const anyParticle = /(?:의|을|를|에게|과|와|도|께)$/;

/** "소설가 안나 베르거는": two words behind somebody's trade. */
function foreignName(words: readonly Word[], i: number): { name: string; first: number; last: number } | null {
  const [role, given, last] = [words[i - 2], words[i - 1], words[i]];
  if (role === undefined || given === undefined || last === undefined || !isTopic(last.particle)) return null;
  if (!titles.has(role.stem + role.particle) || given.start - role.end !== 1 || last.start - given.end !== 1)
    return null;
  const first = given.stem + given.particle;
  if (!/^[가-힣]{2,6}$/.test(first) || last.stem.length < 2 || bodies.endsWord(last.stem)) return null;
  return { name: `${first} ${last.stem}`, first: i - 1, last: i };
}

function hasRoleBefore(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  return before !== undefined && titles.endsWord(before.stem + before.particle);
}

/** A surname and one or two syllables; of two in all only right before a title. */
function isName(word: string, beforeTitle: boolean): boolean {
  if (!/^[가-힣]{2,4}$/.test(word) || bodies.endsWord(word)) return false;
  if (titles.endsWord(word) && word.length > 2 && titles.has(word)) return false;
  if (titles.has(word)) return false;
  if (word.length === 2) return beforeTitle && surnames.has(word.slice(0, 1));
  if (word.length === 3) return surnames.has(word.slice(0, 1)) || surnames.has(word.slice(0, 2));
  return surnames.has(word.slice(0, 2));
}
