import type { Article, Explanation, Stretch } from "../types.js";
import { attributeAll } from "./attribute-quotes.js";
import { explainStretch } from "./explain-stretch.js";
import { explainDecision } from "./learnt/explain-decision.js";
import type { SpeakerModel } from "./learnt/read-model.js";

/** What `attributeQuotes` says, and of each stretch who was considered and why it was decided so. */
export function explainQuotes(article: Article, stretches: readonly Stretch[], model: SpeakerModel): Explanation {
  return attributeAll(article, stretches, model, { decision: explainDecision, stretch: explainStretch });
}
