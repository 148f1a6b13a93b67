import type { Article, Considered, QuoteDecision } from "../types.js";
import type { Explanation } from "./learnt/explain-decision.js";
import { rulesName } from "./learnt/phrase-reasons.js";
import type { RuleReading } from "./read-by-rules.js";

/** Rules that named nobody show so many of the sources near by. */
const maxNearBy = 5;

/** Who was considered for a stretch, and why it was decided so: by the model where it knows such texts, else by the rules. */
export function explainStretch(article: Article, reading: RuleReading, weighed: Explanation | null): QuoteDecision {
  if (weighed === null) return explainRules(article, reading);
  const candidates = weighed.considered.map(({ start, end, share, chosen }): Considered => ({
    text: article.text.slice(start, end),
    start,
    end,
    share: Math.round(share * 100) / 100,
    chosen,
  }));
  const { decision } = reading;
  const rule = decision === null ? "" : ` (${decision.rule})`;
  const reasons = weighed.reasons.map((reason) => (reason === rulesName ? `${rulesName}${rule}` : reason));
  return { candidates, reasons };
}

function explainRules(article: Article, { decision, kind, candidate, evidence }: RuleReading): QuoteDecision {
  const near = evidence.map((item) => item.candidate);
  const all = [...new Set(candidate === null ? near : [candidate, ...near])].slice(0, maxNearBy);
  const candidates = all.map(({ start, end }): Considered => ({
    text: article.text.slice(start, end),
    start,
    end,
    share: null,
    chosen: start === candidate?.start,
  }));
  const rules = [kind.rule, ...(decision === null ? [] : [decision.rule])];
  return { candidates, reasons: rules.map((rule) => `the rule ${rule}`) };
}
