import type { Article, CandidateShare, Explanation, QuoteDecision, Stretch } from "../types.js";
import { wordsOf } from "../language/tokens.js";
import { decideQuotes } from "./attribute-quotes.js";
import { finishQuotes } from "./finish-quotes.js";
import type { Decided, Reading } from "./reading.js";
import { describeCandidate } from "./model/candidate-features.js";
import { askSources, describeQuotation, guessOf, likeliest, type Decision } from "./model/decide-source.js";
import { candidateFeatures, firstStatementKind, statementFeatures } from "./model/feature-names.js";
import { FeatureCollector, takeKinds } from "./model/linear-model.js";
import type { Part } from "./model/model-types.js";
import type { SpeakerModel } from "./model/read-model.js";
import { phraseReason } from "./reasons.js";

/** Less likely candidates than this, or more of them, tell nobody anything. */
const minProbability = 0.005;
const maxCandidates = 5;
const maxReasons = 3;

const candidateNames = Object.values(candidateFeatures);
const statementNames = Object.values(statementFeatures);

/** What `attributeQuotes` says, and of each stretch who was considered and why it was decided so. */
export function explainQuotes(article: Article, stretches: readonly Stretch[], model: SpeakerModel): Explanation {
  const reading = decideQuotes(article, stretches, model);
  return {
    attributed: finishQuotes(reading),
    decisions: reading.decided.map((decided) => explain(reading, decided, model)),
  };
}

function explain(reading: Reading, { found, kind, rule, mention }: Decided, model: SpeakerModel): QuoteDecision {
  if (found === null) {
    const rules = [kind.rule, rule].filter((id) => id !== "");
    const chosen =
      mention === null
        ? []
        : [
            {
              ...mention,
              text: reading.article.text.slice(mention.start, mention.end),
              share: null,
              chosen: true,
              antecedents: [],
            },
          ];
    return { candidates: chosen, reasons: rules.map((id) => `the rule ${id}`) };
  }
  const { part, decision } = found;
  return { candidates: candidatesOf(part, decision), reasons: reasonsOf(part, decision, model) };
}

/** The likeliest candidates, the chosen one among them, the likeliest first. */
function candidatesOf(part: Part, decision: Decision): CandidateShare[] {
  const { candidates, probabilities, candidate: chosen, said } = decision;
  const ranked = [...candidates.keys()].toSorted((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
  return ranked
    .filter(
      (n, place) => candidates[n] === chosen || (place < maxCandidates && (probabilities[n] ?? 0) >= minProbability),
    )
    .flatMap((n): CandidateShare[] => {
      const mention = part.chunks.mentions[candidates[n]?.mention ?? -1];
      if (mention === undefined) return [];
      const { text, start: starts, end: ends } = part.chunks.tokens;
      const [start, end] = [starts[mention.whole] ?? 0, ends[mention.next - 1] ?? 0];
      const isChosen = said && candidates[n] === chosen;
      const antecedents = isChosen ? antecedentsOf(part, decision) : [];
      return [
        {
          text: text.slice(start, end),
          start,
          end,
          share: rounded(probabilities[n] ?? 0),
          chosen: isChosen,
          antecedents,
        },
      ];
    });
}

/** Whom the chosen pronoun could stand for, the likeliest first. */
function antecedentsOf({ analysis, chunks }: Part, { antecedents }: Decision): CandidateShare["antecedents"] {
  const { considered = [], probabilities = [] } = antecedents ?? {};
  return considered
    .map((antecedent, n) => ({ ...antecedent, probability: probabilities[n] ?? 0 }))
    .filter(({ probability }) => probability >= minProbability)
    .toSorted((a, b) => b.probability - a.probability)
    .slice(0, maxCandidates)
    .map(({ entity, at, probability }) => {
      const mention = chunks.mentions[at];
      const phrase = mention === undefined ? "" : wordsOf(chunks.tokens, mention.whole, mention.next);
      return { speaker: analysis.entities.all[entity]?.name ?? phrase, share: rounded(probability) };
    });
}

function rounded(probability: number): number {
  return Math.round(probability * 100) / 100;
}

/** The kinds of features that spoke most for a decision, in words. */
function reasonsOf(part: Part, decision: Decision, { models }: SpeakerModel): string[] {
  const { candidate, candidates, probabilities, quotation, view, last, said } = decision;
  const asked = askSources(part, quotation, view, last);
  const features = new FeatureCollector(models.source.bits);
  if (!said || candidate === null) {
    const best = likeliest(probabilities);
    describeQuotation(
      features,
      asked,
      candidates[best] ?? null,
      guessOf(candidates, probabilities, best),
      decision.context,
    );
    return statementReasons(takeKinds(models.statement, features), said);
  }
  const kindsOf = (one: (typeof candidates)[number] | undefined): ReadonlyMap<number, number> => {
    if (one !== undefined) describeCandidate(features, part, one, view, asked.rivals, last);
    return takeKinds(models.source, features);
  };
  const own = kindsOf(candidate);
  const others = [...candidates.keys()].filter((n) => candidates[n] !== candidate);
  const rival = kindsOf(
    candidates[others.toSorted((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0))[0] ?? -1],
  );
  const lead = [...own].map(([kind, sum]): [number, number] => [kind, sum - (rival.get(kind) ?? 0)]);
  return strongest(lead, (kind) => phraseReason(kind, part.chunks, candidate, view));
}

function statementReasons(sums: ReadonlyMap<number, number>, said: boolean): string[] {
  const lead = [...sums].map(([kind, sum]): [number, number] => [kind, said ? sum : -sum]);
  return strongest(lead, (kind) =>
    kind < firstStatementKind
      ? `${candidateNames[kind]} (of the likeliest speaker)`
      : (statementNames[kind - firstStatementKind] ?? ""),
  );
}

/** The phrases of the kinds that weigh most, each phrase once. */
function strongest(sums: readonly [number, number][], phrase: (kind: number) => string): string[] {
  const found = new Set<string>();
  for (const [kind, sum] of sums.toSorted((a, b) => b[1] - a[1])) {
    if (sum <= 0 || found.size === maxReasons) break;
    found.add(phrase(kind));
  }
  return [...found];
}
