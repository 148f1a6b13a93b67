import type { Analysis } from "../language/analyse.js";
import type { Entity } from "../language/entities.js";
import { tokenFrom } from "../language/tokens.js";
import type { Article, SetAside, Span, Stretch } from "../types.js";
import type { Decided } from "./reading.js";
import { Introductions, isExplainer } from "./interviewed.js";
import { layoutConfidence } from "./layout-confidence.js";
import type { Page } from "./page.js";
import { isTitleCase } from "./asides.js";
import { findRepeats } from "./find-repeats.js";
import { findSigner } from "./find-signer.js";
import type { Source } from "./source.js";
import { contentOf } from "./stretch-text.js";

/**
 * The decisions with those changed about which the layout of the page knows better than its sentences: what a turn's speaker
 * quotes, pull quotes, rounds of answers under their topics ("On the fans: “…”"), "From Chair Ann Lee:" above a quotation.
 */
export function reviewLayouts(decided: readonly Decided[], page: Page): readonly Decided[] {
  const { article } = page;
  const stretches = decided.map(({ stretch }) => stretch);
  const turns = new Map(decided.filter(({ rule }) => isTurn(rule)).map((turn) => [turn.stretch.n, turn]));
  const { pulled, headlines } = findRepeats(article, stretches);
  const rounds = findRounds(decided, page);
  const answers = stretches.filter(({ n }) => turns.get(n)?.rule === "answer");
  const explains = answers.length > 0 && isExplainer(article, answers, (answers[0]?.paragraphs[0] ?? 0) - 1);
  const reviewed = decided.map((item): Decided => {
    const { stretch } = item;
    if (pulled.has(stretch.n)) return setAside(item, "repeat", "pull-quote");
    if (explains && (item.rule === "question" || item.rule === "answer")) return setAside(item, "unknown", "explainer");
    const turn = turns.get(stretch.inside ?? 0);
    if (turn !== undefined) return quotesAnother(item, turn) ? item : setAside(item, "nested", "inside-another");
    const round = rounds.get(stretch.n);
    if (round !== undefined && speaksForItself(item, article)) return named(item, round, null, "topic-label");
    const from = stretch.inside === null ? fromLabel(stretch, page) : null;
    if (from !== null) return named(item, from.entity, from.mention, "from-label");
    const signer = isCuedBeside(item, article) ? null : findSigner(stretch, page);
    if (signer !== null && item.rule !== "signed-below")
      return saidBy(item, signer.source, signer.mention, "signed-below");
    return stretch.setOff?.kind === "block" ? ofDocument(item, page) : item;
  });
  const byNumber = new Map(reviewed.map((item) => [item.stretch.n, item]));
  return reviewed.map((item) => {
    const told = headlines.get(item.stretch.n)?.flatMap((n) => byNumber.get(n) ?? []) ?? [];
    return asInStory(item, told, article);
  });
}

/** The decisions with whoever signs a block quotation: what a page says so needs no words of a language. */
export function reviewSignatures(decided: readonly Decided[], page: Page): readonly Decided[] {
  const { paragraphs } = page.article;
  return decided.map((item) => {
    const { setOff, paragraphs: own } = item.stretch;
    if (setOff?.kind !== "block" && paragraphs[own[1] + 1]?.setOffAs !== "signature") return item;
    const signer = isCuedBeside(item, page.article) ? null : findSigner(item.stretch, page);
    return signer === null ? item : saidBy(item, signer.source, signer.mention, "signed-below");
  });
}

/** A headline's words are whoever's the story says they are; titles stay titles. */
function asInStory(item: Decided, told: readonly Decided[], article: Article): Decided {
  const said = told.find(({ source, kind }) => source?.kind === "named" && kind.kind !== "other");
  if (said?.source?.kind !== "named" || isTitleCase(contentOf(article, said.stretch))) return item;
  const own = item.source?.kind === "named" ? item.source.entity : null;
  const agrees = told.some(({ source }) => source?.kind === "named" && source.entity === own);
  if (agrees && item.kind.kind !== "other") return item;
  const kind = item.kind.kind === "other" ? said.kind : item.kind;
  return { ...named(item, said.source.entity, null, "as-in-story"), kind };
}

const turnRules: ReadonlySet<string> = new Set(["turn-label", "question", "answer"]);

function isTurn(rule: string): boolean {
  return turnRules.has(rule);
}

function setAside(item: Decided, why: SetAside, rule: string): Decided {
  const nobody = { found: null, mention: null, cue: null, source: null, row: null, confidence: null };
  return { ...item, ...nobody, kind: { kind: "other", why, rule }, rule: "" };
}

function named(item: Decided, entity: Entity, mention: Span | null, rule: string): Decided {
  return saidBy(item, { kind: "named", entity }, mention, rule);
}

function saidBy(item: Decided, source: Source, mention: Span | null, rule: string): Decided {
  const kind = { kind: "direct", why: null, rule: "outside-the-sentence" } as const;
  return {
    ...item,
    kind,
    found: null,
    mention,
    cue: null,
    source,
    rule,
    row: null,
    confidence: layoutConfidence(rule, true),
  };
}

/** Whether a turn's speaker quotes somebody else; what she quotes herself with stands in the turn already. */
function quotesAnother({ source, kind }: Decided, turn: Decided): boolean {
  if (kind.kind === "other" || source === null || source.kind === "unresolved") return false;
  if (source.kind === "unnamed") return !/^(?:i|me|my|we|us|you)$/i.test(source.words);
  return turn.source?.kind !== "named" || turn.source.entity !== source.entity;
}

/** "On the fans:", "Asked about the weather:" before a quotation: what it is about, and nobody. */
const topic = /^[\s>*_#•–-]*(?:On|About|Regarding|Asked (?:about|how|if|whether|why))\s[^:,.!?“”"]{1,80}:[\s*_]*$/;
const longestTopic = 110;

/** The quotations of rounds of answers, each with whoever answers. */
function findRounds(decided: readonly Decided[], page: Page): ReadonlyMap<number, Entity> {
  const found = new Map<number, Entity>();
  const { article } = page;
  const topics = new Set<number>();
  for (const { stretch, cue } of decided) {
    const paragraph = article.paragraphs[stretch.paragraphs[0]];
    if (paragraph === undefined || paragraph.label === "title" || stretch.marks.start - paragraph.start > longestTopic)
      continue;
    // "On Monday the mayor said: “…”" is a sentence.
    if (cue !== null && cue.start >= paragraph.start && cue.start < stretch.marks.start) continue;
    if (topic.test(article.text.slice(paragraph.start, stretch.marks.start))) topics.add(stretch.paragraphs[0]);
  }
  const introductions = new Introductions(page);
  let speaker: Entity | null = null;
  let before: Entity | null = null;
  let last = -2;
  for (const { stretch, source } of decided) {
    const [paragraph] = stretch.paragraphs;
    if (topics.has(paragraph)) {
      if (paragraph > last + 1) speaker = before ?? introductions.personAbout(paragraph, endOfRound(topics, paragraph));
      if (speaker !== null) found.set(stretch.n, speaker);
      last = paragraph;
    }
    const spoken = source?.kind === "named" && article.paragraphs[paragraph]?.label === "body";
    before = topics.has(paragraph) ? speaker : spoken && topics.has(stretch.paragraphs[1] + 1) ? source.entity : null;
  }
  return found;
}

function endOfRound(topics: ReadonlySet<number>, from: number): number {
  let to = from;
  while (topics.has(to)) to++;
  return to;
}

/** No words of the reporter's but the topic say who speaks. */
function speaksForItself({ cue, stretch, mention }: Decided, { paragraphs }: Article): boolean {
  if (cue === null || mention === null) return true;
  const paragraph = paragraphs[stretch.paragraphs[0]];
  return paragraph === undefined || mention.start < paragraph.start || mention.end <= stretch.marks.start;
}

const fromWords =
  /(?:^|[.!?]\s+)[\s>*_]*(?:And )?(?:this |[Tt]his came )?[Ff]rom\s[^.!?:“”"]*(?:\p{Lu}\p{L}{0,3}\.[^.!?:“”"]*)?:[\s*_]*$/u;
const longestFrom = 160;

/** Whom "From Chair Ann Lee:" names above or before a quotation that begins its paragraph. */
function fromLabel({ marks, paragraphs: [first] }: Stretch, page: Page): { entity: Entity; mention: Span } | null {
  const { text, paragraphs } = page.article;
  const paragraph = paragraphs[first];
  if (paragraph === undefined) return null;
  const own = text.slice(paragraph.start, Math.min(marks.start, paragraph.start + longestFrom));
  const above = /^[\s>*_]*$/.test(own) ? paragraphs[first - 1] : { start: paragraph.start, end: marks.start };
  if (above === undefined) return null;
  const from = Math.max(above.start, above.end - longestFrom);
  const match = endsWithColon(text, from, above.end) ? fromWords.exec(text.slice(from, above.end)) : null;
  const found = match === null ? null : lastNamed(page.analysis, { start: from + match.index, end: above.end });
  // "From Chair Ann Lee, 61:", "From Ann Lee's diary:"; not "From a Harbour Board reporter:".
  return found !== null && /^(?:[,'’(]|\s*:)/.test(text.slice(found.mention.end, above.end)) ? found : null;
}

/** A cheap test before the pattern: whether a colon ends text[start, end), but for blanks and the marks of bold. */
function endsWithColon(text: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at >= start && (text.charAt(at).trim() === "" || "*_".includes(text.charAt(at)))) at--;
  return at >= start && text.charAt(at) === ":";
}

/** Whether the paragraph of a quotation says itself who speaks: no signature is looked for. */
function isCuedBeside({ cue, stretch }: Decided, { paragraphs }: Article): boolean {
  return stretch.inside !== null || (cue !== null && cue.start >= (paragraphs[stretch.paragraphs[0]]?.start ?? 0));
}

/** The name that stands last in a part of the text. */
function lastNamed(
  { tokens, names, entities }: Analysis,
  { start, end }: Span,
): { entity: Entity; mention: Span } | null {
  for (let i = tokenFrom(tokens, end) - 1; i >= 0 && (tokens.start[i] ?? 0) >= start; i--) {
    const name = names[entities.nameAt(i)];
    const entity = entities.all[entities.entityAt(i)];
    if (name === undefined || entity === undefined) continue;
    return { entity, mention: { start: tokens.start[name.title] ?? 0, end: tokens.end[name.next - 1] ?? 0 } };
  }
  return null;
}

/** "The memo, written by Lars Tveit, says:" above a block: whoever wrote it, where the lines above name one person. */
function ofDocument(item: Decided, page: Page): Decided {
  const { source, stretch } = item;
  if (
    source?.kind !== "unnamed" ||
    !/\b(?:book|diary|email|e-mail|letter|memo|message|note|post|report|reply|statement)$/i.test(source.words)
  )
    return item;
  const above = page.article.paragraphs[stretch.paragraphs[0] - 1];
  if (above === undefined) return item;
  const { tokens, names, entities } = page.analysis;
  const met = new Map<Entity, Span>();
  for (let i = tokenFrom(tokens, above.start); (tokens.start[i] ?? above.end) < above.end; i++) {
    const entity = entities.all[entities.entityAt(i)];
    const name = names[entities.nameAt(i)];
    if (entity?.type !== "person" || name === undefined) continue;
    met.set(entity, { start: tokens.start[name.title] ?? 0, end: tokens.end[name.next - 1] ?? 0 });
  }
  const [only] = met;
  return met.size === 1 && only !== undefined ? named(item, only[0], only[1], "author-of-block") : item;
}
