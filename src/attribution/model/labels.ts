import { bearerOf, bearers } from "../../language/bearers.js";
import { chunkLabels } from "../../language/chunk-labels.js";
import { mentionKinds, nounClasses } from "../../language/vocabulary.js";
import type { Candidate } from "./candidates.js";
import type { Part, QuotationView } from "./model-types.js";

/**
 * Whether the words before the colon are the label of a headline rather than a speaker: "Covid inquiry: ‘We lost everything’",
 * "Analysis: ‘A plan without a map’". / Not: "Ana Souza: ‘We lost everything’", "Mayor: ‘We lost everything’".
 */
export function isLabel(
  { analysis, chunks, entityOf }: Part,
  candidate: Candidate,
  { firstChunk }: QuotationView,
): boolean {
  const { label, mentions } = chunks;
  const opens = label[firstChunk - 3] === chunkLabels.paragraph;
  if (label[firstChunk - 1] !== chunkLabels.colon || candidate.chunk !== firstChunk - 2 || !opens) return false;
  const mention = mentions[candidate.mention];
  if (mention === undefined) return false;
  const { tokens, names, entities, vocabulary } = analysis;
  if (mention.kind === mentionKinds.name) {
    const entity = entities.all[(entityOf[candidate.mention] ?? 0) - 1];
    if (entity === undefined) return true;
    const bearer = bearerOf(tokens, names, entity, vocabulary);
    if (bearer === bearers.person || bearer === bearers.likelyPerson) return false;
    // A body or a name of which nothing is known speaks where the text names it again.
    return entity.at.length < 2;
  }
  const noun = vocabulary.nounClass(tokens, mention.head);
  return mention.kind === mentionKinds.nominal && noun !== nounClasses.person && noun !== nounClasses.body;
}
