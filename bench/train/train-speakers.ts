import { viewField } from "../../src/speakers/learnt/view-field.js";
import { FeatureCollector } from "../../src/speakers/learnt/collect-features.js";
import { bestOf } from "../../src/speakers/learnt/choose-source.js";
import type { SpeakerModels } from "../../src/speakers/learnt/decide-speakers.js";
import { History } from "../../src/speakers/learnt/remember-decisions.js";
import { describeCandidate } from "../../src/speakers/learnt/describe-candidates.js";
import { describeStatement } from "../../src/speakers/learnt/describe-statements.js";
import { describeAntecedent } from "../../src/speakers/learnt/describe-antecedents.js";
import { gatherAntecedents, pronounClass } from "../../src/speakers/learnt/gather-antecedents.js";
import { gatherCandidates, type Candidate } from "../../src/speakers/learnt/gather-candidates.js";
import type { WordKnowledge } from "../../src/speakers/learnt/know-words.js";
import type { LinearModel } from "../../src/speakers/learnt/weigh-features.js";
import { fitJudge, fitRanker, quantize, type Choice, type FitOptions, type Judgement } from "./fit-linear.js";
import { isSource } from "./link-gold.js";
import type { Prepared } from "./prepare-articles.js";

export interface Settings {
  readonly ranker: FitOptions;
  readonly judge: FitOptions;
  readonly resolver: FitOptions;
  /** The judge sees what a ranker says that was learnt on other articles: so many parts. */
  readonly parts: number;
  /** Kinds of features left out, for ablation. */
  readonly without: ReadonlySet<number>;
}

export const defaults: Settings = {
  ranker: { bits: 18, rounds: 10, rate: 0.07, decay: 0.006, start: 0.1, seed: 1 },
  judge: { bits: 18, rounds: 12, rate: 0.02, decay: 0.003, start: 1e-6, seed: 2 },
  resolver: { bits: 14, rounds: 10, rate: 0.08, decay: 0.006, start: 0.1, seed: 3 },
  parts: 3,
  without: new Set(),
};

/** The rows of all candidates of a segment, with the gold history before it. */
interface Seen {
  readonly segment: number;
  readonly candidates: readonly Candidate[];
  readonly right: readonly boolean[];
}

/** Visits the segments of an article in order as if every earlier decision had been the gold one. */
function walkGold(
  prepared: Prepared,
  words: WordKnowledge,
  bits: number,
  without: ReadonlySet<number>,
  visit: (seen: Seen, rows: Int32Array[], history: History) => void,
): void {
  const { analysis, gold } = prepared;
  const { keys } = prepared.names;
  const resolved = prepared.goldPeople;
  const history = new History(analysis);
  const features = new FeatureCollector(bits);
  analysis.segments.forEach((_, segment) => {
    const view = analysis.views[segment];
    if (!view) return;
    const last = history.lastFor(segment);
    const candidates = gatherCandidates(analysis.outline, segment, last.mention, last.step);
    const field = viewField(analysis.outline, candidates, view);
    const rows = candidates.map((candidate) => {
      features.clear();
      describeCandidate(features, analysis.outline, candidate, view, field, keys, last, words);
      return rowOf(features, without);
    });
    const source = gold[segment]?.source ?? null;
    const right = candidates.map(({ mention }) => source !== null && isRight(prepared, mention, source));
    visit({ segment, candidates, right }, rows, history);
    if (prepared.pseudo[segment]) return;
    const chosen = candidates[right.indexOf(true)];
    history.note(
      segment,
      gold[segment] !== null,
      chosen?.mention ?? -1,
      chosen?.step ?? -1,
      chosen === undefined ? 0 : keys[chosen.mention] || (resolved[segment] ?? 0),
    );
  });
}

function isRight({ analysis }: Prepared, number: number, source: Parameters<typeof isSource>[0]): boolean {
  const mention = analysis.outline.mentions[number];
  const { start, end } = analysis.tokens;
  return mention !== undefined && isSource(source, start[mention.whole] ?? 0, end[mention.next - 1] ?? 0);
}

function rowOf(features: FeatureCollector, without: ReadonlySet<number>): Int32Array {
  if (without.size === 0) return features.slots.slice(0, features.count);
  return features.slots.slice(0, features.count).filter((_, i) => !without.has(features.kinds[i] ?? 0));
}

export interface SourceChoice extends Choice {
  readonly source: string;
  readonly kind: string;
  readonly pseudo: boolean;
}

/** The segments of an article that have a source; without `all` only those whose source can be chosen. */
/** A pseudo quotation proves less than a real one. */
const pseudoWeight = 0.5;

/** The choices of the pseudo quotations of an article: their source is known, their marks are missing. */
function pseudoChoices(articles: readonly Prepared[], words: WordKnowledge, settings: Settings): Choice[] {
  return articles
    .flatMap((article) => choicesOf(article, words, settings, false).filter(({ pseudo }) => pseudo))
    .map((choice) => ({ ...choice, weight: pseudoWeight }));
}

function choicesOf(article: Prepared, words: WordKnowledge, settings: Settings, all: boolean): SourceChoice[] {
  const choices: SourceChoice[] = [];
  walkGold(article, words, settings.ranker.bits, settings.without, ({ segment, right }, rows) => {
    const gold = article.gold[segment];
    if (!gold?.source || !(all || (right.includes(true) && rows.length > 1))) return;
    choices.push({
      rows,
      right,
      source: gold.source.pos,
      kind: gold.kind,
      weight: 1,
      pseudo: article.pseudo[segment] === true,
    });
  });
  return choices;
}

function trainRanker(articles: readonly Prepared[], words: WordKnowledge, settings: Settings): LinearModel {
  const choices: Choice[] = articles.flatMap((article) => choicesOf(article, words, settings, false));
  choices.push(
    ...pseudoChoices(
      articles.flatMap(({ variants }) => variants),
      words,
      settings,
    ),
  );
  return quantize(fitRanker(choices, settings.ranker));
}

/** The judge learns from what rankers say about articles that they have not seen. */
function trainJudge(articles: readonly Prepared[], words: WordKnowledge, settings: Settings): LinearModel {
  const judgements: Judgement[] = [];
  for (let part = 0; part < settings.parts; part++) {
    const ranker = trainRanker(
      articles.filter((_, i) => i % settings.parts !== part),
      words,
      settings,
    );
    for (const article of articles.filter((_, i) => i % settings.parts === part))
      judgements.push(...judgementsOf(article, ranker, words, settings));
  }
  return quantize(fitJudge(judgements, settings.judge));
}

function judgementsOf(article: Prepared, ranker: LinearModel, words: WordKnowledge, settings: Settings): Judgement[] {
  const { analysis, gold } = article;
  const { keys } = article.names;
  const found: Judgement[] = [];
  const features = new FeatureCollector(settings.judge.bits);
  walkGold(article, words, ranker.bits, settings.without, ({ segment, candidates }, rows, history) => {
    const view = analysis.views[segment];
    if (!view) return;
    const scores = rows.map((row) => row.reduce((sum, slot) => sum + (ranker.table[slot] ?? 0), 0) * ranker.scale);
    const { best, guess } = bestOf(candidates, scores);
    features.clear();
    if (best !== null)
      describeCandidate(
        features,
        analysis.outline,
        best,
        view,
        viewField(analysis.outline, candidates, view),
        keys,
        history.lastFor(segment),
        words,
      );
    describeStatement(features, analysis, segment, view, guess, history.contextFor(segment));
    found.push({ row: rowOf(features, settings.without), yes: gold[segment] !== null });
  });
  return found;
}

/** Learns from the pronouns whose person is known by name; the names are silver, so the resolver stays small. */
function trainResolver(articles: readonly Prepared[], words: WordKnowledge, settings: Settings): LinearModel {
  const choices: Choice[] = [];
  const features = new FeatureCollector(settings.resolver.bits);
  for (const { analysis, names, gold, goldPeople, pseudo, variants } of articles.flatMap((article) => [
    article,
    ...article.variants,
  ])) {
    let last = 0;
    gold.forEach((attribution, segment) => {
      const own = goldPeople[segment] ?? 0;
      const head = attribution?.source?.pos === "pronoun" ? attribution.source.heads[0] : undefined;
      const token = head === undefined ? -1 : analysis.tokens.start.indexOf(head[0]);
      const fresh = variants.length > 0 || pseudo[segment] === true;
      if (fresh && token >= 0 && (own > 0 || attribution?.source?.entity === null)) {
        const kind = analysis.outline.mentions.find((mention) => mention.head === token)?.kind ?? 0;
        const wanted = pronounClass(analysis.tokens, token, kind);
        const antecedents = gatherAntecedents(analysis, names, token, wanted, words);
        const rows = antecedents.map((antecedent) => {
          features.clear();
          describeAntecedent(features, analysis, names, antecedent, token, kind, last, words);
          return features.slots.slice(0, features.count);
        });
        const right = antecedents.map(({ person }) => person + 1 === own);
        if (kind > 0 && right.includes(true) && rows.length > 1) choices.push({ rows, right, weight: 1 });
      }
      if (attribution !== null && pseudo[segment] !== true) last = own;
    });
  }
  return quantize(fitRanker(choices, settings.resolver));
}

export function trainSpeakers(articles: readonly Prepared[], words: WordKnowledge, settings: Settings): SpeakerModels {
  return {
    ranker: trainRanker(articles, words, settings),
    judge: trainJudge(articles, words, settings),
    resolver: trainResolver(articles, words, settings),
  };
}
