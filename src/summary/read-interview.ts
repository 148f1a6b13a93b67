import type { Article, Paragraph } from "../types.js";

/** Which paragraphs of an interview ask, and which answer, by their place among the article's paragraphs. */
export interface Interview {
  readonly questions: ReadonlySet<Paragraph>;
  readonly answers: ReadonlySet<Paragraph>;
}

/**
 * The questions and answers of an interview; null of any other article. Two forms: labels ("Q: …", "A: …", "Souza: …"), of
 * which two stand twice at least and one of them asks; or paragraphs that ask, each before paragraphs that do not.
 * What stands before the first is the introduction.
 */
export function readInterview(article: Article): Interview | null {
  const body = article.paragraphs.filter(({ label }) => label === "body" || label === "heading");
  return readLabelled(article, body) ?? readUnlabelled(article, body);
}

/** "Q: ", "A. ", "Ana Souza: ", "SOUZA: "; a name of up to four words. */
const turnLabel =
  /^(?:\*\*|__)?((?:Q|A|Question|Answer)(?=[.:])|\p{Lu}[\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){0,3}(?=:))[.:](?:\*\*|__)?\s/u;

/** No label is longer. */
const maxLabel = 60;

const least = { turns: 4, turnsOfBoth: 2, share: 0.4, questions: 3, answered: 0.75 };

/** A paragraph, who speaks it where a label says so, and whether it ends in a question. */
interface Turn {
  readonly paragraph: Paragraph;
  readonly label: string | null;
  readonly asks: boolean;
}

function readLabelled({ text }: Article, body: readonly Paragraph[]): Interview | null {
  const all = body.map((paragraph): Turn => {
    const opening = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + maxLabel));
    const label = turnLabel.exec(opening)?.[1]?.toLowerCase() ?? null;
    return { paragraph, label, asks: isQuestion(text, paragraph) };
  });
  const first = all.findIndex(({ label, asks }) => label !== null || asks);
  const labelled = all.filter(({ label }) => label !== null);
  if (labelled.length < least.turns || labelled.length < least.share * (all.length - first)) return null;
  const asking = labelled.filter(({ asks }) => asks).length;
  if (asking < least.turnsOfBoth || labelled.length - asking < least.turnsOfBoth) return null;
  return partTurns(all.slice(first), askersOf(labelled));
}

/** The labels that ask more often than they tell. */
function askersOf(turns: readonly Turn[]): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const { label, asks } of turns) {
    if (label !== null) balance.set(label, (balance.get(label) ?? 0) + (asks ? 1 : -1));
  }
  return new Set([...balance].filter(([, more]) => more > 0).map(([label]) => label));
}

/** A paragraph without a label goes on with the turn before it, or asks, or answers the one that asked so. */
function partTurns(turns: readonly Turn[], askers: ReadonlySet<string>): Interview {
  const questions = new Set<Paragraph>();
  const answers = new Set<Paragraph>();
  let isAsking = false;
  let asksBare = false;
  for (const { paragraph, label, asks } of turns) {
    if (label !== null) isAsking = asks || askers.has(label);
    else if (asks) isAsking = true;
    else if (asksBare) isAsking = false;
    asksBare = label === null && asks;
    (isAsking ? questions : answers).add(paragraph);
  }
  return { questions, answers };
}

function readUnlabelled({ text }: Article, body: readonly Paragraph[]): Interview | null {
  const asks = body.map((paragraph) => paragraph.end - paragraph.start <= maxQuestion && isQuestion(text, paragraph));
  const pairs = body.map((paragraph) => isPair(text, paragraph));
  const first = body.findIndex((_, i) => asks[i] === true || pairs[i] === true);
  const paired = pairs.filter(Boolean).length;
  const count = asks.filter(Boolean).length + paired;
  const answered = asks.filter((one, i) => one && asks[i + 1] === false).length + paired;
  if (first < 0 || answered < least.questions || answered < least.answered * count) return null;
  if (count * mostAnswer < body.length - first) return null;
  const questions = body.filter((_, i) => asks[i]);
  const answers = body.filter((_, i) => i >= first && asks[i] === false);
  return { questions: new Set(questions), answers: new Set(answers) };
}

/** A question and its answer, a line each: "Q: And the staff?", "A: They stay." */
function isPair(text: string, { start, end }: Paragraph): boolean {
  return /^[^\n]{0,400}\?["”’»)*_]*[ \t]*\r?\n[ \t]*\S[^\n:]{0,50}:/.test(
    text.slice(start, Math.min(end, start + maxPair)),
  );
}

const maxPair = 600;

/** A question of an interview is no longer, in characters, and its answer, in paragraphs. */
const maxQuestion = 400;
const mostAnswer = 5;

function isQuestion(text: string, { start, end }: Paragraph): boolean {
  return /[?？؟]["”’»)*_]*\s*$/.test(text.slice(Math.max(start, end - 8), end));
}
