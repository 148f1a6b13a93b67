import type { Analysis } from "./analyse-text.js";
import type { TextNames } from "./decide-speakers.js";
import { mentionKinds, type WordKnowledge } from "./know-words.js";
import { bearers, tellBearer } from "./tell-person.js";
import type { Tokens } from "./tokenize.js";

/** Somebody a pronoun may stand for, with the name's last occurrence before it. */
export interface Antecedent {
  /** -1 for somebody unnamed; `run` is then the number of the mention. */
  readonly person: number;
  readonly run: number;
  /** People named more recently. */
  readonly rank: number;
}

const maxAntecedents = 12;
const maxRunsBack = 80;
const maxUnnamed = 4;
const maxMentionsBack = 40;

/** What pronouns ask for. */
export const asked = { he: 1, she: 2, they: 3, it: 4, who: 5, other: 6 } as const;

/** What the pronoun asks for: one of `asked`. */
export function pronounClass(tokens: Tokens, token: number, kind: number): number {
  if (kind === mentionKinds.he || kind === mentionKinds.his || kind === mentionKinds.him) {
    const first = tokens.text.charAt(tokens.start[token] ?? 0).toLowerCase();
    const third = tokens.text.charAt((tokens.start[token] ?? 0) + 2).toLowerCase();
    return first === "s" || (first === "h" && third === "r") ? asked.she : asked.he;
  }
  if (kind === mentionKinds.they || kind === mentionKinds.their) return asked.they;
  if (kind === mentionKinds.it || kind === mentionKinds.its) return asked.it;
  return kind === mentionKinds.who || kind === mentionKinds.which || kind === mentionKinds.whose
    ? asked.who
    : asked.other;
}

/** The people before token `at`: the named, the latest first, then the unnamed ("a voter"), the latest first. */
export function gatherAntecedents(
  analysis: Analysis,
  names: TextNames,
  at: number,
  wanted: number,
  words: WordKnowledge,
): Antecedent[] {
  const named = gatherNamed(analysis, names, at, wanted, words);
  return [...named, ...gatherUnnamed(analysis, names, named, at, words)];
}

function gatherNamed(
  { tokens }: Analysis,
  { table, runs }: TextNames,
  at: number,
  wanted: number,
  words: WordKnowledge,
): Antecedent[] {
  const found: Antecedent[] = [];
  const met = new Set<number>();
  const low = countBefore(runs, at);
  for (let n = low - 1; n >= 0 && n >= low - maxRunsBack && found.length < maxAntecedents; n--) {
    const person = table.personOfRun[n] ?? -1;
    const own = table.people[person];
    if (own === undefined || met.has(person)) continue;
    met.add(person);
    // No town and no party is "he".
    const bearer = wanted === asked.he || wanted === asked.she ? tellBearer(tokens, own, words) : bearers.unknown;
    if (bearer !== bearers.body && bearer !== bearers.place) found.push({ person, run: n, rank: found.length });
  }
  return found;
}

/** Nouns for one person whom no name beside them names, in the paragraphs near; `run` is the mention's number. */
function gatherUnnamed(
  { outline }: Analysis,
  { runs, keys }: TextNames,
  named: readonly Antecedent[],
  at: number,
  words: WordKnowledge,
): Antecedent[] {
  const { mentions, tokens } = outline;
  const found: Antecedent[] = [];
  const low = countBefore(mentions, at);
  for (let n = low - 1; n >= 0 && n >= low - maxMentionsBack && found.length < maxUnnamed; n--) {
    const mention = mentions[n];
    if (mention === undefined || mention.kind !== mentionKinds.nominal || (keys[n] ?? 0) > 0) continue;
    const own = words.nounClass(tokens, mention.head);
    if (own !== 1 && own !== 4) continue;
    if (tokens.text.charAt((tokens.end[mention.head] ?? 1) - 1) === "s") continue;
    const rank = named.filter(({ run }) => (runs[run]?.first ?? 0) > mention.first).length;
    found.push({ person: -1, run: n, rank });
  }
  return found;
}

/** How many of them begin before token `at`; they are in order. */
function countBefore(things: readonly { readonly first: number }[], at: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.first ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
