import type { Analysis } from "../language/analyse.js";
import type { Entity } from "../language/entities.js";
import { rolesAround } from "../language/roles.js";
import { isPronounWord } from "../language/word-classes.js";
import { indexAt, lineSpans } from "../text/lines.js";
import { plainText } from "../text/plain-text.js";
import type { Article, Attributions, Attribution, Part as QuotePart, Quote, Role, Span } from "../types.js";
import type { Decided, Reading } from "./reading.js";
import { firstPrinted, mergeSpeakers, nameOfSource, typeOfSource, type Source } from "./source.js";

/** The quotes of an article that was read, who speaks in them, and who is named and does not. */
export function finishQuotes(reading: Reading): Attributions {
  const { article, analysis } = reading;
  const printed = firstPrinted(reading.decided.flatMap(({ source }) => source ?? []));
  const decided = reading.decided.map((item) => {
    const source = item.source === null ? null : printed(item.source);
    return source === item.source ? item : { ...item, source };
  });
  const parts = partsOf(decided);
  const sources = decided.flatMap(({ source }) => source ?? []);
  return {
    quotes: decided.map((item, index) => quoteOf(article, item, parts.get(index) ?? null)),
    ...peopleOf(article, analysis, sources),
  };
}

/** Who speaks, with the roles that the article gives them, and who is named and does not. */
export function peopleOf(
  article: Article,
  analysis: Analysis,
  sources: readonly Source[],
): Pick<Attributions, "speakers" | "named"> {
  const quoted = new Set(sources.flatMap((source) => (source.kind === "named" ? [source.entity] : [])));
  const others = analysis.entities.all.filter((entity) => !quoted.has(entity) && isNamedOutside(analysis, entity));
  let known: readonly Span[] | null = null;
  // Only roles ask for lines.
  const lines = (): readonly Span[] => (known ??= lineSpans(article.text));
  return {
    speakers: mergeSpeakers(sources, (entity) => rolesOf(article, analysis, entity, lines)),
    named: [...new Set(others.map(({ name }) => name))],
  };
}

/** Every different role of somebody, in reading order, with its line. */
function rolesOf(article: Article, analysis: Analysis, { at }: Entity, lines: () => readonly Span[]): Role[] {
  const roles = new Map<string, Role>();
  for (const n of at) {
    const name = analysis.names[n];
    if (name === undefined || (analysis.inside[name.first] ?? -1) >= 0) continue;
    for (const { start, end } of rolesAround(analysis.tokens, name, analysis.inside)) {
      const role = plainText(article.text.slice(start, end));
      if (!isRelation(role) && !roles.has(role)) roles.set(role, { role, line: indexAt(lines(), start) + 1 });
    }
  }
  return [...roles.values()];
}

/** "his mother", "its star": what somebody is to somebody else whom the role does not name. */
function isRelation(role: string): boolean {
  return role.includes(" ") && isPronounWord(role.slice(0, role.indexOf(" ")).toLowerCase());
}

/** Whether somebody is named by the reporter, not only inside quotation marks. */
function isNamedOutside({ names, inside }: Analysis, { at }: Entity): boolean {
  return at.some((n) => (inside[names[n]?.first ?? -1] ?? -1) < 0);
}

/** Stretches of one quotation that its cue splits: neighbours of one speaker in one paragraph, both direct. */
function partsOf(decided: readonly Decided[]): Map<number, QuotePart> {
  const parts = new Map<number, QuotePart>();
  let run: number[] = [];
  const close = (): void => {
    if (run.length > 1) for (const [i, index] of run.entries()) parts.set(index, { n: i + 1, of: run.length });
    run = [];
  };
  for (const [index, item] of decided.entries()) {
    if (item.stretch.inside !== null) continue;
    const last = decided[run.at(-1) ?? -1];
    if (last === undefined || !continues(last, item)) close();
    if (item.kind.kind === "direct" && item.source !== null) run.push(index);
  }
  close();
  return parts;
}

/** Whether a stretch goes on from the one before: said by the same mention, with nothing but that and a cue between. */
function continues(last: Decided, item: Decided): boolean {
  if (item.source === null || last.source === null || item.kind.kind !== "direct") return false;
  if (item.stretch.paragraphs[0] !== last.stretch.paragraphs[0]) return false;
  if (nameOfSource(item.source) !== nameOfSource(last.source)) return false;
  const [now, then] = [item.found?.decision, last.found?.decision];
  // Read by cues, where there is no model.
  if (now === undefined || then === undefined)
    return item.mention !== null && item.mention.start === last.mention?.start;
  return now.candidate?.mention === then.candidate?.mention;
}

function quoteOf(article: Article, item: Decided, part: QuotePart | null): Quote {
  const { stretch, kind, confidence } = item;
  return {
    n: stretch.n,
    kind: kind.kind,
    why: kind.why,
    spans: stretch.spans,
    sentence: stretch.sentence,
    section: article.paragraphs[stretch.paragraphs[0]]?.label ?? "body",
    part,
    attribution: attributionOf(article, item),
    rule: kind.rule,
    confidence,
    reported: null,
  };
}

function attributionOf(article: Article, { source, mention, cue, rule }: Decided): Attribution | null {
  if (source === null) return null;
  return {
    mention: mention === null ? null : slice(article, mention),
    cue: cue === null ? null : slice(article, cue),
    speaker: nameOfSource(source),
    speakerType: typeOfSource(source),
    rule,
  };
}

export function slice(article: Article, { start, end }: Span): { text: string; start: number; end: number } {
  return { text: article.text.slice(start, end), start, end };
}
