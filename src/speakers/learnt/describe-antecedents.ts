import { mix } from "./hash-words.js";
import type { TextNames } from "./decide-speakers.js";
import { pronounClass, type Antecedent } from "./gather-antecedents.js";
import { bearers, sexOfGiven, tellBearer } from "./tell-person.js";
import { shapes, type Tokens } from "./tokenize.js";
import type { Analysis } from "./analyse-text.js";
import type { FeatureCollector } from "./collect-features.js";
import { findGovernor } from "./find-governor.js";
import type { WordKnowledge } from "./know-words.js";
import type { NameRun } from "./list-names.js";
import { isVerb, verbBin } from "./outline-symbols.js";
import { stepAt, type Outline } from "./outline-text.js";
import type { Person } from "./resolve-names.js";

/** The features of an antecedent by name. */
export const antecedentFeatures = [
  "he or she",
  "names between",
  "how far",
  "the last speaker",
  "its place in the sentence",
  "named often",
  "what bears the name",
  "the word before the name",
  "inside marks",
  "who",
  "its verb",
  "the verb before it",
  "unnamed",
  "the first name of its sentence",
] as const;

/** Whether a person is "he" or "she" by title or given name; 0 unknown, 1 he, 2 she. */
function sexOf(tokens: Tokens, person: Person): number {
  if (person.title !== null) return person.title === "he" ? 1 : 2;
  return sexOfGiven(tokens, person);
}

export function describeAntecedent(
  out: FeatureCollector,
  analysis: Analysis,
  names: TextNames,
  antecedent: Antecedent,
  pronoun: number,
  kind: number,
  lastSpeaker: number,
  words: WordKnowledge,
): void {
  const { tokens, inside } = analysis;
  const wanted = pronounClass(tokens, pronoun, kind);
  if (antecedent.person < 0) return describeUnnamed(out, analysis, antecedent, pronoun, wanted, lastSpeaker);
  const person = names.table.people[antecedent.person];
  const run = names.runs[antecedent.run];
  if (person === undefined || run === undefined) return;
  const bearer = tellBearer(tokens, person, words);
  addPerson(out, tokens, person, run, wanted, bearer);
  const sex = sexOf(tokens, person);
  const rank = Math.min(antecedent.rank, 6);
  const sentences = Math.min((tokens.sentence[pronoun] ?? 0) - (tokens.sentence[run.first] ?? 0), 6);
  const paragraphs = Math.min((tokens.paragraph[pronoun] ?? 0) - (tokens.paragraph[run.first] ?? 0), 4);
  const said = antecedent.person + 1 === lastSpeaker ? 1 : lastSpeaker === 0 ? 2 : 0;
  const opens = place(tokens, run.first);
  const quoted = (inside[run.first] ?? -1) >= 0 ? 1 : 0;
  addAgreement(out, { wanted, sex, rank, sentences, paragraphs });
  out.add(2, mix(sentences, mix(rank, opens)));
  out.add(3, mix(said, wanted));
  out.add(3, mix(said, mix(sentences, agreementOf(wanted, sex))));
  out.add(4, mix(opens, mix(sentences, wanted)));
  out.add(4, mix(opens, mix(rank, said)));
  out.add(8, mix(quoted, mix(wanted, sentences)));
  out.add(9, mix(Math.min(pronoun - run.next, 6), wanted));
  const leads = isFirstName(tokens, names, antecedent.run, words) ? 1 : 0;
  out.add(13, mix(leads, mix(sentences, mix(wanted, said))));
  out.add(13, mix(leads, mix(rank, mix(sentences, said))));
  out.add(13, mix(leads, mix(before(tokens, run.first), Math.min(sentences, 2))));
  const step = stepAt(analysis.outline, run.next - 1);
  addVerbs(out, analysis.outline, step, mix(wanted, mix(sentences, said)), mix(wanted, rank));
}

interface Nearness {
  readonly wanted: number;
  readonly sex: number;
  readonly rank: number;
  readonly sentences: number;
  readonly paragraphs: number;
}

function addAgreement(out: FeatureCollector, { wanted, sex, rank, sentences, paragraphs }: Nearness): void {
  const agrees = agreementOf(wanted, sex);
  out.add(0, mix(wanted, agrees));
  out.add(0, mix(mix(wanted, sex), rank));
  out.add(1, mix(rank, mix(wanted, agrees)));
  out.add(2, mix(sentences, wanted));
  out.add(2, mix(paragraphs, mix(wanted, agrees)));
}

/** 0 nothing is known, 1 the pronoun is the person's, 2 it is not. */
function agreementOf(wanted: number, sex: number): number {
  return wanted > 2 || sex === 0 ? 0 : sex === wanted ? 1 : 2;
}

/** Whether nobody else is named before this name in its sentence; places and bodies do not count ("Chile coach Ana Souza"). */
function isFirstName(tokens: Tokens, { table, runs }: TextNames, number: number, words: WordKnowledge): boolean {
  const sentence = tokens.sentence[runs[number]?.first ?? -1];
  for (let n = number - 1; n >= 0 && tokens.sentence[runs[n]?.first ?? -1] === sentence; n--) {
    const person = table.people[table.personOfRun[n] ?? -1];
    const bearer = person === undefined ? bearers.unknown : tellBearer(tokens, person, words);
    if (bearer !== bearers.body && bearer !== bearers.place) return false;
  }
  return true;
}

/** What is known of somebody, wherever the pronoun stands. */
function addPerson(
  out: FeatureCollector,
  tokens: Tokens,
  person: Person,
  run: NameRun,
  wanted: number,
  bearer: number,
): void {
  const often = person.at.length > 8 ? 3 : person.at.length > 3 ? 2 : person.at.length > 1 ? 1 : 0;
  const full = person.full > 0 ? 1 : 0;
  out.add(5, mix(often, wanted));
  out.add(5, mix(full, mix(often, wanted)));
  out.add(6, mix(bearer, wanted));
  out.add(6, mix(bearer, mix(full, wanted)));
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
