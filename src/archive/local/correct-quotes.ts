import { matchesName } from "../../search/match-names.js";
import type { Correction, Speaker } from "../../types.js";
import { correctedRule } from "../quote-records.js";
import type { Statement, Statements } from "../statements.js";

/** Whether a correction is of this quote: of the same article, its words stand in the same place. */
export function isCorrectionOf({ start, end, indirect }: Correction, { spans, kind }: Statement): boolean {
  return spans[0]?.start === start && spans.at(-1)?.end === end && indirect === (kind === "indirect");
}

/** Who says what in an article, as those who know better have said. */
export function correctQuotes<Said extends Statements>(attributed: Said, corrections: readonly Correction[]): Said {
  const added: Speaker[] = [];
  const quotes = attributed.quotes.map((quote) => {
    const correction = corrections.find((one) => isCorrectionOf(one, quote));
    if (correction === undefined) return quote;
    if (correction.speaker === null) return setAside(quote);
    const speaker = speakerCalled(attributed.speakers, correction.speaker) ?? newSpeaker(correction.speaker);
    if (![...attributed.speakers, ...added].some(({ name }) => name === speaker.name)) added.push(speaker);
    return saidBy(quote, speaker);
  });
  const speakers = [...attributed.speakers, ...added];
  return { ...attributed, quotes, speakers };
}

function setAside(quote: Statement): Statement {
  return {
    ...quote,
    kind: "other",
    why: "corrected",
    part: null,
    attribution: null,
    rule: correctedRule,
    confidence: 1,
  };
}

function saidBy(quote: Statement, { name, type }: Speaker): Statement {
  const cue = quote.attribution?.cue ?? null;
  const attribution = { mention: null, cue, speaker: name, speakerType: type, rule: correctedRule };
  const kind = quote.kind === "other" ? "direct" : quote.kind;
  return { ...quote, kind, why: null, attribution, rule: correctedRule, confidence: 1 };
}

/** The only one in the article who bears the name. */
function speakerCalled(speakers: readonly Speaker[], wanted: string): Speaker | null {
  const exact = speakers.find(({ name }) => name === wanted);
  if (exact !== undefined) return exact;
  const [only, ...others] = speakers.filter(({ names }) => names.some((name) => matchesName(name, wanted)));
  return only === undefined || others.length > 0 ? null : only;
}

function newSpeaker(name: string): Speaker {
  return { name, type: "person", names: [name], roles: [] };
}
