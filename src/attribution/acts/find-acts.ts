import { bearerOf, bearers } from "../../language/bearers.js";
import { isVerb, verbClass, verbForm, verbForms } from "../../language/chunk-labels.js";
import { mentionKinds } from "../../language/vocabulary.js";
import { languageOf } from "../../language/which-language.js";
import type { Act, Acts, Article, Attributions, LineLabel, Stretch } from "../../types.js";
import { partOf, readArticle, type Reader } from "../attribute-quotes.js";
import { peopleOf } from "../finish-quotes.js";
import { readClauses, type ClauseText } from "../indirect/clause-text.js";
import { groupOf, subjectOf, type VerbGroup } from "../indirect/verb-syntax.js";
import type { LastSpeaker, Part } from "../model/model-types.js";
import type { SpeakerModel } from "../model/read-model.js";
import { PronounResolver } from "../model/resolve-pronoun.js";
import { SourceNamer } from "../name-sources.js";
import { nameOfSource, type Source } from "../source.js";
import { readSilence, type Silence } from "./read-silence.js";

/** What is told of people in the story; a caption tells it again. */
const storyParts: ReadonlySet<LineLabel> = new Set(["heading", "body"]);

/** A verb of this class introduces speech often. */
const minSaying = 3;

/**
 * What people and bodies who are not quoted in an article are said to do, in reading order: whoever is named as the subject
 * of a verb, and whoever was asked and did not answer, named or not. English alone. Linear in the text.
 */
export function findActs(
  article: Article,
  stretches: readonly Stretch[],
  { quotes }: Attributions,
  model: SpeakerModel,
  readOnce: Reader = readArticle,
): Acts {
  const { analysis, paragraphs } = readOnce(article, stretches, model);
  const inPart = paragraphs.map((n) => storyParts.has(article.paragraphs[n]?.label ?? "furniture"));
  if (languageOf(analysis.tokens) !== "en" || !inPart.includes(true)) return { acts: [], speakers: [] };
  const quoted = new Set(
    quotes.flatMap(({ kind, attribution }) => (kind === "other" ? [] : (attribution?.speaker ?? []))),
  );
  const part = partOf(analysis, paragraphs, inPart, true);
  const finder = new ActFinder(article, part, inPart, model);
  const found = finder.find().filter(({ source }) => !quoted.has(nameOfSource(source) ?? ""));
  return {
    acts: found.flatMap(({ source, ...act }) => ({ ...act, name: nameOfSource(source) ?? "" })),
    speakers: peopleOf(
      article,
      analysis,
      found.map(({ source }) => source),
    ).speakers,
  };
}

interface FoundAct extends Pick<Act, "act" | "words"> {
  readonly source: Source;
}

const nobody: LastSpeaker = { mention: -1, chunk: -1, entity: 0, near: 0 };

class ActFinder {
  readonly #part: Part;
  readonly #text: ClauseText;
  readonly #namer: SourceNamer;
  readonly #pronouns: PronounResolver;

  constructor(article: Article, part: Part, inPart: readonly boolean[], model: SpeakerModel) {
    this.#part = part;
    this.#text = readClauses(part.chunks, inPart);
    this.#namer = new SourceNamer(article, part.analysis);
    this.#pronouns = new PronounResolver(part, model.models.antecedent);
  }

  find(): FoundAct[] {
    const { label, first } = this.#part.chunks;
    return label.flatMap((own, chunk) => (isVerb(own) ? (this.#actOf(first[chunk] ?? 0, own) ?? []) : []));
  }

  #actOf(verb: number, label: number): FoundAct | null {
    const form = verbForm(label);
    if (form === verbForms.ing || form === verbForms.base || (this.#part.chunks.inside[verb] ?? -1) >= 0) return null;
    const group = groupOf(this.#text, verb);
    const silence = readSilence(this.#text, verb, group);
    if (silence !== null) return this.#silent(verb, group, silence);
    if (form === verbForms.be || form === verbForms.participle || group.passive || group.infinitive) return null;
    const { phrase } = subjectOf(this.#text, verb, group);
    const source = this.#named(phrase);
    if (source === null) return null;
    const says = verbClass(label) >= minSaying && !group.negated;
    return { source, act: says ? "reported" : "acts", words: this.#words(group.before + 1, verb + 1) };
  }

  /** Somebody named who can act: no place, and no thing. */
  #named(phrase: number): Source | null {
    const { entities, tokens, names, vocabulary } = this.#part.analysis;
    const entity = entities.all[(this.#part.entityOf[phrase] ?? 0) - 1];
    if (entity === undefined || this.#part.chunks.mentions[phrase]?.kind !== mentionKinds.name) return null;
    const bearer = bearerOf(tokens, names, entity, vocabulary);
    const acts = bearer === bearers.person || bearer === bearers.likelyPerson || bearer === bearers.body;
    return acts ? { kind: "named", entity } : null;
  }

  /** Whoever did not answer may be a pronoun, or somebody without a name ("a spokesman for the mill"). */
  #silent(verb: number, group: VerbGroup, { act, next, object }: Silence): FoundAct | null {
    const phrase = object ? (this.#text.phraseOf[verb + 1] ?? -1) : subjectOf(this.#text, verb, group).phrase;
    if (phrase < 0) return null;
    const named = this.#part.entityOf[phrase] ?? 0;
    const antecedents = named > 0 ? null : this.#pronouns.resolve(phrase, nobody);
    const entity = named > 0 ? named : (antecedents?.entity ?? 0);
    const source = this.#namer.sourceAt(this.#part, phrase, { entity, antecedents, last: nobody })?.source ?? null;
    if (source === null || nameOfSource(source) === null) return null;
    return { source, act, words: this.#words(object ? verb : group.before + 1, next) };
  }

  #words(first: number, next: number): Act["words"] {
    const { start, end } = this.#part.analysis.tokens;
    return { start: start[first] ?? 0, end: end[next - 1] ?? 0 };
  }
}
