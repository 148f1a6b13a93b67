import type { Span } from "../types.js";
import { hashesOf } from "./hash.js";
import { isPossessive } from "./name-run.js";
import type { Name } from "./names.js";
import { titleSpan } from "./titles.js";
import { firstCharacter, isWord, opensSentence, shapes, type Tokens } from "./tokens.js";
import { classesAt, hasClass, sourceNoun, wordClass } from "./word-classes.js";

/** A description behind a name is not longer than this; what is, is a story of its own. */
const maxRoleWords = 40;
const maxRoleLength = 120;
/** The noun that says what somebody is stands this near to the comma. */
const maxWordsToNoun = 9;

/** The roles that stand around a name: the title before it, the apposition behind it. As printed. */
export function rolesAround(tokens: Tokens, name: Name, inside: Int32Array): Span[] {
  const title = name.title < name.first ? titleSpan(tokens, name.title, name.first) : null;
  const apposition = appositionBehind(tokens, name.next, inside);
  return [roleBeforeComma(tokens, name.title), title, apposition].filter((role) => role !== null);
}

/** "The defence minister of Togo, Ama Boateng, rose": the phrase that opens the sentence, or follows a verb of speech, up to the comma. */
function roleBeforeComma(tokens: Tokens, name: number): Span | null {
  const comma = name - 1;
  if (comma < 2 || firstCharacter(tokens, comma) !== "," || !isWord(tokens, comma - 1)) return null;
  for (let i = comma - 1; i >= Math.max(0, comma - maxWordsBefore); i--) {
    if (tokens.sentence[i] !== tokens.sentence[name]) return null;
    if (tokens.shape[i] === shapes.possessive) continue;
    const classes = classesAt(tokens, i);
    if (!isWord(tokens, i) || (classes & (wordClass.auxiliary | wordClass.clause | wordClass.pronoun)) !== 0)
      return null;
    if ((classes & wordClass.determiner) === 0 || (classes & wordClass.possessivePronoun) !== 0) continue;
    const opens = opensSentence(tokens, i) || hasClass(tokens, i - 1, wordClass.speech);
    const heads = headsPerson(tokens, i + 1, comma);
    return opens && heads ? { start: tokens.start[i] ?? 0, end: tokens.end[comma - 1] ?? 0 } : null;
  }
  return null;
}

const maxWordsBefore = 12;

/** Whether the first noun of tokens [from, to) that is no one's owner is a person's. */
function headsPerson(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to && !hasClass(tokens, i, wordClass.preposition); i++) {
    if (hasClass(tokens, i, wordClass.person | wordClass.office) && !isPossessive(tokens, i + 1)) return true;
  }
  return false;
}

/** "Peter Stano, the Commission's lead spokesperson for foreign affairs, warned": from the comma to the next one. */
function appositionBehind(tokens: Tokens, next: number, inside: Int32Array): Span | null {
  if (firstCharacter(tokens, next) !== ",") return null;
  let from = next + 1;
  // "Ann Lee, 42, a teacher, said"
  if (tokens.shape[from] === shapes.number && firstCharacter(tokens, from + 1) === ",") from += 2;
  if (!isWord(tokens, from) || !describesPerson(tokens, from)) return null;
  let to = from;
  while (to - from < maxRoleWords && !endsRole(tokens, to, from, inside)) to++;
  // "Lund, a student says it was": a clause, and no role.
  if (hasClass(tokens, to, wordClass.auxiliary) && tokens.sentence[to] === tokens.sentence[from]) return null;
  if (to === from || to - from >= maxRoleWords) return null;
  const role = { start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 };
  return role.end - role.start > maxRoleLength ? null : role;
}

function endsRole(tokens: Tokens, at: number, from: number, inside: Int32Array): boolean {
  if (at >= tokens.start.length || tokens.sentence[at] !== tokens.sentence[from] || (inside[at] ?? -1) >= 0)
    return true;
  if (tokens.shape[at] === shapes.possessive) return false;
  if (!isWord(tokens, at)) return ",.;:—–?!".includes(firstCharacter(tokens, at));
  return hasClass(tokens, at, wordClass.auxiliary) || roleStops.has(tokens.word[at] ?? 0);
}

const roleStops = hashesOf(
  "after although because before if said says that told when where which while who whom whose",
);

/** A person noun, or an office, heads the phrase; no verb comes before it. */
function describesPerson(tokens: Tokens, from: number): boolean {
  if (hasClass(tokens, from, wordClass.clause | wordClass.pronoun | wordClass.preposition)) return false;
  for (let i = from; i < from + maxWordsToNoun; i++) {
    if (tokens.shape[i] === shapes.possessive) continue;
    if (!isWord(tokens, i) || tokens.sentence[i] !== tokens.sentence[from]) return false;
    const classes = classesAt(tokens, i);
    if ((classes & (wordClass.auxiliary | wordClass.clause | wordClass.pronoun | wordClass.preposition)) !== 0)
      return false;
    const noun = (classes & ((sourceNoun & ~wordClass.document) | wordClass.office)) !== 0;
    if (noun && (classes & (wordClass.person | wordClass.office)) !== 0 && !isPossessive(tokens, i + 1)) return true;
  }
  return false;
}
