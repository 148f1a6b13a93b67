import { describeAntecedent } from "../../src/attribution/model/antecedent-features.js";
import {
  askSources,
  describeQuotation,
  guessOf,
  likeliest,
  mapCandidates,
} from "../../src/attribution/model/decide-source.js";
import type { SourceQuestion, SpeakerModels } from "../../src/attribution/model/decide-source.js";
import type { LastSpeaker, Part } from "../../src/attribution/model/model-types.js";
import { History } from "../../src/attribution/model/history.js";
import {
  FeatureCollector,
  FeatureWeigher,
  probabilitiesOf,
  type LinearModel,
} from "../../src/attribution/model/linear-model.js";
import { askAntecedents } from "../../src/attribution/model/resolve-pronoun.js";
import type { LanguageModel } from "../../src/language/analyse.js";
import { fitChoices, fitJudgements, quantize, type Choice, type FitOptions, type Judgement } from "./fit-linear.js";
import { isSource } from "./link-gold.js";
import { makeAsides } from "./made-asides.js";
import { makeSources, type MadeSource } from "./made-sources.js";
import { makeStories, type MadeStory } from "./made-stories.js";
import { sameName } from "./read-scorer.js";
import { readPart, readStretches } from "./read-stretches.js";
import type { Prepared } from "./prepare-articles.js";

export interface Settings {
  readonly source: FitOptions;
  readonly statement: FitOptions;
  readonly antecedent: FitOptions;
  /** The statement model sees what a source model says that was learnt on other articles: so many parts. */
  readonly parts: number;
  /** Kinds of features left out, for ablation. */
  readonly without: ReadonlySet<number>;
}

export const defaults: Settings = {
  source: { bits: 18, rounds: 10, rate: 0.07, decay: 0.006, start: 0.1, seed: 1 },
  statement: { bits: 18, rounds: 12, rate: 0.02, decay: 0.003, start: 1e-6, seed: 2 },
  antecedent: { bits: 14, rounds: 10, rate: 0.08, decay: 0.006, start: 0.1, seed: 3 },
  parts: 3,
  without: new Set(),
};

/** A pseudo quotation proves less than a real one. */
const pseudoWeight = 0.5;

/** A quotation, which of its candidates are its gold source, and its candidates' features. */
interface Seen {
  readonly asked: SourceQuestion;
  readonly right: readonly boolean[];
  readonly rows: readonly Int32Array[];
  readonly history: History;
}

/** Visits the quotations of an article in order as if every earlier decision had been the gold one. */
function walkGold(prepared: Prepared, { source, without }: Settings, visit: (seen: Seen) => void): void {
  const { part, views, gold, pseudo, goldEntities } = prepared;
  const history = new History(part);
  const features = new FeatureCollector(source.bits);
  for (const [quotation, view] of views.entries()) {
    if (view === null) continue;
    const asked = askSources(part, quotation, view, history.lastFor(quotation));
    const rows = mapCandidates(asked, features, () => takeRow(features, without));
    const attribution = gold[quotation] ?? null;
    const right = asked.candidates.map(({ mention }) => isRight(prepared, mention, quotation));
    visit({ asked, right, rows, history });
    if (pseudo[quotation] === true) continue;
    const chosen = asked.candidates[right.indexOf(true)];
    const entity = chosen === undefined ? 0 : part.entityOf[chosen.mention] || (goldEntities[quotation] ?? 0);
    history.note(quotation, attribution !== null, chosen?.mention ?? -1, chosen?.chunk ?? -1, entity);
  }
}

function isRight({ part, gold }: Prepared, number: number, quotation: number): boolean {
  const { chunks, analysis } = part;
  const mention = chunks.mentions[number];
  const source = gold[quotation]?.source ?? null;
  const { start, end } = analysis.tokens;
  return (
    source !== null && mention !== undefined && isSource(source, start[mention.whole] ?? 0, end[mention.next - 1] ?? 0)
  );
}

/** The features collected so far, but for some kinds; the collector is empty after. */
function takeRow(features: FeatureCollector, without: ReadonlySet<number>): Int32Array {
  const { count } = features;
  const row = features.slots.slice(0, count);
  const kinds = features.kinds.slice(0, count);
  features.clear();
  return without.size === 0 ? row : row.filter((_, i) => !without.has(kinds[i] ?? 0));
}

/** The quotations of an article whose source is among their candidates. */
function choicesOf(article: Prepared, settings: Settings, onlyPseudo: boolean): Choice[] {
  const choices: Choice[] = [];
  walkGold(article, settings, ({ asked, right, rows }) => {
    if (onlyPseudo && article.pseudo[asked.quotation] !== true) return;
    if (right.includes(true) && rows.length > 1) choices.push({ rows, right, weight: onlyPseudo ? pseudoWeight : 1 });
  });
  return choices;
}

/** Sentences made for each rare construction, and what each proves beside a real quotation. */
const sentencesEach = 16;
const sentenceWeight = 0.25;

/** The candidates of a made sentence's quotation, of which the source is known. */
function madeChoice({ text, start, end }: MadeSource, language: LanguageModel, settings: Settings): Choice[] {
  const { part, views } = readPart(readStretches({ id: "made", text }), language);
  const [view] = views;
  if (view === undefined || view === null) return [];
  const asked = askSources(part, 0, view, new History(part).lastFor(0));
  const features = new FeatureCollector(settings.source.bits);
  const rows = mapCandidates(asked, features, () => takeRow(features, settings.without));
  const { mentions, tokens } = part.chunks;
  const right = asked.candidates.map(({ mention }) => {
    const head = tokens.start[mentions[mention]?.head ?? -1] ?? -1;
    return head >= start && head < end;
  });
  return right.includes(true) && rows.length > 1 ? [{ rows, right, weight: sentenceWeight }] : [];
}

function trainSource(articles: readonly Prepared[], language: LanguageModel, settings: Settings): LinearModel {
  const made = makeSources(sentencesEach).flatMap((sentence) => madeChoice(sentence, language, settings));
  const real = articles.flatMap((article) => choicesOf(article, settings, false));
  const pseudo = articles.flatMap(({ variants }) => variants.flatMap((variant) => choicesOf(variant, settings, true)));
  return quantize(fitChoices([...real, ...pseudo, ...made], settings.source));
}

/** The statement model learns from what source models say about articles that they have not seen. */
function trainStatement(articles: readonly Prepared[], language: LanguageModel, settings: Settings): LinearModel {
  const judgements: Judgement[] = [];
  for (let part = 0; part < settings.parts; part++) {
    const source = trainSource(
      articles.filter((_, i) => i % settings.parts !== part),
      language,
      settings,
    );
    for (const article of articles.filter((_, i) => i % settings.parts === part)) {
      judgements.push(...judgementsOf(article, source, settings));
    }
    if (part > 0) continue;
    const said = makeSources(sentencesSaid).map(({ text }) => ({ text, yes: true }));
    for (const made of [...said, ...makeAsides(sentencesAside).map((text) => ({ text, yes: false }))]) {
      judgements.push(...madeJudgements(made, source, language, settings));
    }
  }
  return quantize(fitJudgements(judgements, settings.statement));
}

/** Made sentences for each frame: of words that somebody says, and of words that nobody does. */
const sentencesSaid = 3;
const sentencesAside = 6;

/** Whether anybody says the quotations of a made sentence. */
function madeJudgements(
  { text, yes }: { readonly text: string; readonly yes: boolean },
  source: LinearModel,
  language: LanguageModel,
  settings: Settings,
): Judgement[] {
  const { part, views } = readPart(readStretches({ id: "made", text }), language);
  const history = new History(part);
  const weigher = new FeatureWeigher(source);
  const features = new FeatureCollector(settings.statement.bits);
  return [...views.entries()].flatMap(([quotation, view]) => {
    if (view === null) return [];
    const asked = askSources(part, quotation, view, history.lastFor(quotation));
    const scores = mapCandidates(asked, weigher, () => weigher.takeScore());
    describeBest(features, asked, scores, history);
    return [{ row: takeRow(features, settings.without), yes }];
  });
}

/** Collects what tells of a quotation whether anybody says it, given its candidates' scores. */
function describeBest(
  features: FeatureCollector,
  asked: SourceQuestion,
  scores: readonly number[],
  history: History,
): void {
  const probabilities = probabilitiesOf(scores);
  const best = likeliest(probabilities);
  const guess = guessOf(asked.candidates, probabilities, best);
  describeQuotation(features, asked, asked.candidates[best] ?? null, guess, history.contextFor(asked.quotation));
}

function judgementsOf(article: Prepared, source: LinearModel, settings: Settings): Judgement[] {
  const found: Judgement[] = [];
  const features = new FeatureCollector(settings.statement.bits);
  walkGold(article, settings, ({ asked, rows, history }) => {
    const scores = rows.map((row) => row.reduce((sum, slot) => sum + (source.table[slot] ?? 0), 0) * source.scale);
    describeBest(features, asked, scores, history);
    found.push({ row: takeRow(features, settings.without), yes: article.gold[asked.quotation] !== null });
  });
  return found;
}

/** Made stories are as many as there are articles, and each proves as much as a pronoun with a silver name. */
const storyCount = 1_300;
const storyWeight = 1;

/**
 * Learns from the pronouns whose person is known by name, and from made stories: the names are silver, and a politician who
 * speaks through a whole article teaches little about whoever is new in a paragraph.
 */
function trainAntecedent(articles: readonly Prepared[], language: LanguageModel, settings: Settings): LinearModel {
  const choices = articles.flatMap((article) =>
    [article, ...article.variants].flatMap((one) => antecedentChoices(one, settings)),
  );
  const made = makeStories(storyCount).flatMap((story) => storyChoices(story, language, settings));
  return quantize(fitChoices([...choices, ...made], settings.antecedent));
}

/** The pronouns of a made story with whom they stand for. */
function storyChoices({ text, quotes }: MadeStory, language: LanguageModel, settings: Settings): Choice[] {
  const { part } = readPart(readStretches({ id: "made", text }), language);
  const { entities, tokens } = part.analysis;
  const numberOf = (name: string): number => entities.all.findIndex((entity) => sameName(entity.name, name)) + 1;
  let spoke = 0;
  return quotes.flatMap(({ speaker, pronoun }) => {
    const own = numberOf(speaker);
    const last = { mention: -1, chunk: -1, entity: spoke, near: 0 };
    spoke = own;
    const token = pronoun === null ? -1 : tokens.start.indexOf(pronoun);
    return token < 0 || own === 0 ? [] : pronounChoice(part, token, last, own, settings, storyWeight);
  });
}

/** The antecedents of the pronoun at a token, of which the entity `own` is right; none where it is not among them. */
function pronounChoice(
  part: Part,
  token: number,
  last: LastSpeaker,
  own: number,
  settings: Settings,
  weight: number,
): Choice[] {
  const features = new FeatureCollector(settings.antecedent.bits);
  const mention = part.chunks.mentions.findIndex((one) => one.head === token);
  const question = askAntecedents(part, mention, last);
  if (question === null) return [];
  const rows = question.antecedents.map((antecedent) => {
    describeAntecedent(features, question, antecedent);
    return takeRow(features, settings.without);
  });
  const right = question.antecedents.map(({ entity }) => entity + 1 === own);
  return right.includes(true) && rows.length > 1 ? [{ rows, right, weight }] : [];
}

function antecedentChoices({ part, gold, goldEntities, pseudo, variants }: Prepared, settings: Settings): Choice[] {
  const choices: Choice[] = [];
  let spoke = 0;
  for (const [quotation, attribution] of gold.entries()) {
    const own = goldEntities[quotation] ?? 0;
    const source = attribution?.source ?? null;
    const head = source?.pos === "pronoun" ? source.heads[0] : undefined;
    const token = head === undefined ? -1 : part.analysis.tokens.start.indexOf(head[0]);
    // A variant repeats the article's own quotations.
    const fresh = variants.length > 0 || pseudo[quotation] === true;
    if (fresh && token >= 0 && (own > 0 || source?.entity === null)) {
      const last = { mention: -1, chunk: -1, entity: spoke, near: 0 };
      choices.push(...pronounChoice(part, token, last, own, settings, 1));
    }
    if (attribution !== null && pseudo[quotation] !== true) spoke = own;
  }
  return choices;
}

export function trainSpeakers(
  articles: readonly Prepared[],
  language: LanguageModel,
  settings: Settings,
): SpeakerModels {
  return {
    source: trainSource(articles, language, settings),
    statement: trainStatement(articles, language, settings),
    antecedent: trainAntecedent(articles, language, settings),
  };
}
