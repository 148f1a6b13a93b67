import type { Span } from "../types.js";
import { sourceNoun, wordClass } from "./classify-word.js";
import type { Candidate } from "./make-mention.js";
import type { Token } from "./read-tokens.js";

/** A description after a name is not longer than this; what is, is a story of its own. */
const maxRoleWords = 40;
/** The noun that says what somebody is stands this near to the comma. */
const maxWordsToNoun = 9;

const none: readonly Span[] = [];

/** The roles that stand around one mention by name: the title before it, the apposition after it. As printed. */
export function rolesAround(tokens: readonly Token[], mention: Candidate): readonly Span[] {
  const apposition = appositionAfter(tokens, mention.last);
  if (mention.title === null) return apposition === null ? none : [apposition];
  return apposition === null ? [mention.title] : [mention.title, apposition];
}

/** "Peter Stano, the Commission's lead spokesperson for foreign affairs, warned": from the comma to the next one. */
function appositionAfter(tokens: readonly Token[], last: number): Span | null {
  let from = last + 1;
  if (tokens[from]?.text !== ",") return null;
  from++;
  // "Ann Lee, 42, a teacher, said"
  if (/^\d{1,3}$/.test(tokens[from]?.lower ?? "") && tokens[from + 1]?.text === ",") from += 2;
  const first = tokens[from];
  if (first === undefined || first.kind !== "word" || !describesPerson(tokens, from)) return null;
  let to = from;
  while (to < tokens.length && to - from < maxRoleWords && !endsRole(tokens, to, first.sentence)) to++;
  const end = tokens[to - 1]?.end;
  // "Lund, a student says it was": a clause, and no role.
  if (((tokens[to]?.classes ?? 0) & wordClass.auxiliary) !== 0 && tokens[to]?.sentence === first.sentence) return null;
  return to === from || to - from >= maxRoleWords || end === undefined ? null : { start: first.start, end };
}

function endsRole(tokens: readonly Token[], at: number, sentence: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.sentence !== sentence || token.kind === "quote") return true;
  if (token.kind === "mark") return /^[,.;:—–?!]$/.test(token.text);
  return (token.classes & wordClass.auxiliary) !== 0 || roleStops.has(token.lower);
}

const roleStops: ReadonlySet<string> = new Set(
  "after although because before if said says that told when where which while who whom whose".split(" "),
);

/** A person noun, or an office, heads the phrase; no verb comes before it. */
function describesPerson(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (first === undefined || (first.classes & (wordClass.clause | wordClass.pronoun | wordClass.preposition)) !== 0) {
    return false;
  }
  for (let i = from; i < from + maxWordsToNoun; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "word" || token.sentence !== first.sentence) return false;
    if ((token.classes & (wordClass.auxiliary | wordClass.clause | wordClass.pronoun)) !== 0) return false;
    if ((token.classes & wordClass.preposition) !== 0) return false;
    const noun = (token.classes & sourceNoun & ~wordClass.document) !== 0 || (token.classes & wordClass.office) !== 0;
    const heads = (token.classes & (wordClass.person | wordClass.office)) !== 0;
    if (noun && heads && !token.possessive) return true;
  }
  return false;
}
