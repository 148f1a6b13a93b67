import { femaleNames, maleNames } from "../../lexicon/given-names.js";
import { bodyNouns } from "../../lexicon/source-nouns.js";
import { mix } from "./hash-words.js";
import { shapes, type Tokens } from "./tokenize.js";
import type { Analysis } from "./analyse-text.js";
import type { FeatureCollector } from "./collect-features.js";
import { findGovernor } from "./find-governor.js";
import { mentionKinds, type WordKnowledge } from "./know-words.js";
import type { NameRun } from "./list-names.js";
import { isVerb, verbBin } from "./outline-symbols.js";
import type { Outline } from "./outline-text.js";
import type { NameTable, Person } from "./resolve-names.js";

/** The features of an antecedent by name. */
export const antecedentFeatures = [
  "he or she",
  "names between",
  "how far",
  "the last speaker",
  "its place in the sentence",
  "named often",
  "a body's name",
  "the word before the name",
  "inside marks",
  "who",
  "its verb",
  "the verb before it",
  "unnamed",
] as const;

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

/** Whether a person is "he" or "she" by title or given name; 0 unknown, 1 he, 2 she. */
function sexOf(tokens: Tokens, person: Person): number {
  if (person.title !== null) return person.title === "he" ? 1 : 2;
  if (person.given === 0) return 0;
  const given = tokens.text
    .slice(tokens.start[person.first], tokens.end[person.first])
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  return maleNames.has(given) ? 1 : femaleNames.has(given) ? 2 : 0;
}

/** The people before token `at`: the named, the latest first, then the unnamed ("a voter"), the latest first. */
export function gatherAntecedents(
  analysis: Analysis,
  names: NameTable,
  runs: readonly NameRun[],
  at: number,
  words: WordKnowledge,
): Antecedent[] {
  const named = gatherNamed(names, runs, at);
  return [...named, ...gatherUnnamed(analysis, runs, named, at, words)];
}

const maxUnnamed = 4;
const maxMentionsBack = 40;

/** Nouns for one person, in the paragraphs near; `run` is the mention's number. */
function gatherUnnamed(
  { outline }: Analysis,
  runs: readonly NameRun[],
  named: readonly Antecedent[],
  at: number,
  words: WordKnowledge,
): Antecedent[] {
  const { mentions, tokens } = outline;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.first ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const found: Antecedent[] = [];
  for (let n = low - 1; n >= 0 && n >= low - maxMentionsBack && found.length < maxUnnamed; n--) {
    const mention = mentions[n];
    if (mention === undefined || mention.kind !== mentionKinds.nominal) continue;
    const own = words.nounClass(tokens, mention.head);
    if (own !== 1 && own !== 4) continue;
    if (tokens.text.charAt((tokens.end[mention.head] ?? 1) - 1) === "s") continue;
    const rank = named.filter(({ run }) => (runs[run]?.first ?? 0) > mention.first).length;
    found.push({ person: -1, run: n, rank });
  }
  return found;
}

function gatherNamed(names: NameTable, runs: readonly NameRun[], at: number): Antecedent[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.first ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const found: Antecedent[] = [];
  const met = new Set<number>();
  for (let n = low - 1; n >= 0 && n >= low - maxRunsBack && found.length < maxAntecedents; n--) {
    const person = names.personOfRun[n] ?? -1;
    if (person < 0 || met.has(person)) continue;
    met.add(person);
    found.push({ person, run: n, rank: found.length });
  }
  return found;
}

/** What the pronoun asks for: 1 he, 2 she, 3 they, 4 it, 5 who, 6 others. */
export function pronounClass(tokens: Tokens, token: number, kind: number): number {
  if (kind === mentionKinds.he || kind === mentionKinds.his || kind === mentionKinds.him) {
    const first = tokens.text.charAt(tokens.start[token] ?? 0).toLowerCase();
    const third = tokens.text.charAt((tokens.start[token] ?? 0) + 2).toLowerCase();
    return first === "s" || (first === "h" && third === "r") ? 2 : 1;
  }
  if (kind === mentionKinds.they || kind === mentionKinds.their) return 3;
  if (kind === mentionKinds.it || kind === mentionKinds.its) return 4;
  return kind === mentionKinds.who || kind === mentionKinds.which || kind === mentionKinds.whose ? 5 : 6;
}

export function describeAntecedent(
  out: FeatureCollector,
  analysis: Analysis,
  names: NameTable,
  runs: readonly NameRun[],
  antecedent: Antecedent,
  pronoun: number,
  kind: number,
  lastSpeaker: number,
): void {
  const { tokens, inside } = analysis;
  const wanted = pronounClass(tokens, pronoun, kind);
  if (antecedent.person < 0) return describeUnnamed(out, analysis, antecedent, pronoun, wanted, lastSpeaker);
  const person = names.people[antecedent.person];
  const run = runs[antecedent.run];
  if (person === undefined || run === undefined) return;
  addPerson(out, analysis, person, run, wanted);
  const sex = sexOf(tokens, person);
  const agrees = wanted > 2 || sex === 0 ? 0 : sex === wanted ? 1 : 2;
  const rank = Math.min(antecedent.rank, 6);
  const sentences = Math.min((tokens.sentence[pronoun] ?? 0) - (tokens.sentence[run.first] ?? 0), 6);
  const paragraphs = Math.min((tokens.paragraph[pronoun] ?? 0) - (tokens.paragraph[run.first] ?? 0), 4);
  const said = antecedent.person + 1 === lastSpeaker ? 1 : lastSpeaker === 0 ? 2 : 0;
  const opens = place(tokens, run.first);
  const quoted = (inside[run.first] ?? -1) >= 0 ? 1 : 0;
  out.add(0, mix(wanted, agrees));
  out.add(0, mix(mix(wanted, sex), rank));
  out.add(1, mix(rank, mix(wanted, agrees)));
  out.add(2, mix(sentences, wanted));
  out.add(2, mix(paragraphs, mix(wanted, agrees)));
  out.add(2, mix(sentences, mix(rank, opens)));
  out.add(3, mix(said, wanted));
  out.add(3, mix(said, mix(sentences, agrees)));
  out.add(4, mix(opens, mix(sentences, wanted)));
  out.add(4, mix(opens, mix(rank, said)));
  out.add(8, mix(quoted, mix(wanted, sentences)));
  out.add(9, mix(Math.min(pronoun - run.next, 6), wanted));
  const step = stepAt(analysis.outline, run.next - 1);
  addVerbs(out, analysis.outline, step, mix(wanted, mix(sentences, said)), mix(wanted, rank));
}

/** What is known of somebody, wherever the pronoun stands. */
function addPerson(out: FeatureCollector, { tokens }: Analysis, person: Person, run: NameRun, wanted: number): void {
  const often = person.at.length > 8 ? 3 : person.at.length > 3 ? 2 : person.at.length > 1 ? 1 : 0;
  const full = person.full > 0 ? 1 : 0;
  const body = isBody(tokens, run, person);
  out.add(5, mix(often, wanted));
  out.add(5, mix(full, mix(often, wanted)));
  out.add(6, mix(body, wanted));
  out.add(6, mix(body, mix(full, wanted)));
  out.add(7, mix(before(tokens, run.first), wanted));
}

/** Somebody whom the text does not name: a pronoun for her may not be given anybody's name. */
function describeUnnamed(
  out: FeatureCollector,
  { outline, tokens }: Analysis,
  antecedent: Antecedent,
  pronoun: number,
  wanted: number,
  lastSpeaker: number,
): void {
  const mention = outline.mentions[antecedent.run];
  if (mention === undefined) return;
  const sentences = Math.min((tokens.sentence[pronoun] ?? 0) - (tokens.sentence[mention.first] ?? 0), 6);
  const rank = Math.min(antecedent.rank, 4);
  const indefinite = tokens.text.slice(tokens.start[mention.whole], tokens.end[mention.whole]).toLowerCase();
  const article =
    indefinite === "a" || indefinite === "an" || indefinite === "one" || indefinite === "another"
      ? 1
      : indefinite === "the"
        ? 2
        : 0;
  const said = lastSpeaker === 0 ? 1 : 0;
  out.add(12, mix(wanted, mix(sentences, article)));
  out.add(12, mix(rank, mix(sentences, article + 10)));
  out.add(12, mix(said, mix(sentences, rank + 20)));
  out.add(12, mix(place(tokens, mention.first), mix(sentences, article + 30)));
  out.add(12, 7);
  addVerbs(
    out,
    outline,
    stepAt(outline, mention.head),
    mix(wanted, mix(sentences, 50 + article)),
    mix(wanted, 60 + rank),
  );
}

/** Whether the name is the subject of a verb of saying, or of any: who spoke or acted last is whom "he" means. */
function addVerbs(out: FeatureCollector, outline: Outline, step: number, near: number, ranked: number): void {
  if (step < 0) {
    out.add(10, mix(1, near));
    return;
  }
  const { symbol } = outline;
  const governor = findGovernor(outline, step);
  const own = governor.step < 0 ? 0 : (symbol[governor.step] ?? 0);
  const back = symbol[step - 1] ?? 0;
  const saying = Math.max(isVerb(own) ? verbBin(own) : 0, isVerb(back) ? verbBin(back) : 0);
  out.add(10, mix(own, near));
  out.add(10, mix(saying, ranked));
  out.add(10, mix(saying, mix(near, governor.reach)));
  out.add(11, mix(back, near));
  out.add(11, mix(back, ranked));
  out.add(11, mix(symbol[step + 1] ?? 0, ranked));
}

/** The step that token `i` belongs to, -1 where the outline leaves it out. */
function stepAt({ first, next }: Outline, i: number): number {
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((first[middle] ?? 0) <= i) low = middle + 1;
    else high = middle;
  }
  return low > 0 && (next[low - 1] ?? 0) > i ? low - 1 : -1;
}

/** 0 the first word of its sentence, 1 in its first words, 2 later. */
function place(tokens: Tokens, token: number): number {
  let back = 0;
  while (back < 6 && token - back > 0 && tokens.sentence[token - back - 1] === tokens.sentence[token]) back++;
  return back === 0 ? 0 : back < 5 ? 1 : 2;
}

function before(tokens: Tokens, token: number): number {
  if (token === 0 || tokens.sentence[token - 1] !== tokens.sentence[token]) return 0;
  return tokens.shape[token - 1] === shapes.lower || tokens.shape[token - 1] === shapes.mark
    ? (tokens.word[token - 1] ?? 0)
    : 1;
}

/** 1 where a word of the name is a body's ("Committee"), 2 for capitals alone ("NATO"), 3 after "the", 0 else. */
function isBody(tokens: Tokens, run: NameRun, person: Person): number {
  for (let i = person.first; i < person.next; i++) {
    if (bodyNouns.has(tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase())) return 1;
  }
  if (tokens.shape[run.first] === shapes.capitals) return 2;
  return run.first > 0 &&
    tokens.text.slice(tokens.start[run.first - 1], tokens.end[run.first - 1]).toLowerCase() === "the"
    ? 3
    : 0;
}
